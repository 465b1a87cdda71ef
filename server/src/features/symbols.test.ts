import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { LANGUAGES } from '../text/language.ts';
import { documentSymbolsOf } from './document-symbols.ts';
import { CLIENT, openDraft } from './testing.ts';
import { workspaceSymbolsOf } from './workspace-symbols.ts';

const DRAFTS = {
  en: '---\nlang: en\nai-strategy: true\n---\n\n# Strategy\n\n## 1. Why\n\nText.\n\n## 2. Plan\n\n- **OE1.** Govern the data.\n\n### 2.1 Actions\n\n| Code | Objective | Action | Responsible | End |\n|---|---|---|---|---|\n| A1.1 | OE1 | Create the register | Ministry of Health | 2027 |\n| A1.2 | OE1 | Publish the guide | Ministry of Health | 2028 |\n',
  es: '---\nlang: es\nai-strategy: true\n---\n\n# Estrategia\n\n## 1. Por qué\n\nTexto.\n\n## 2. Plan\n\n- **OE1.** Gobernar los datos.\n\n### 2.1 Acciones\n\n| Código | Objetivo | Acción | Responsable | Fin |\n|---|---|---|---|---|\n| A1.1 | OE1 | Crear el registro | Ministerio de Salud | 2027 |\n| A1.2 | OE1 | Publicar la guía | Ministerio de Salud | 2028 |\n',
  pt: '---\nlang: pt\nai-strategy: true\n---\n\n# Estratégia\n\n## 1. Por quê\n\nTexto.\n\n## 2. Plano\n\n- **OE1.** Governar os dados.\n\n### 2.1 Ações\n\n| Código | Objetivo | Ação | Responsável | Fim |\n|---|---|---|---|---|\n| A1.1 | OE1 | Criar o registro | Ministério da Saúde | 2027 |\n| A1.2 | OE1 | Publicar o guia | Ministério da Saúde | 2028 |\n',
} as const;

function names(symbols: readonly (DocumentSymbol | SymbolInformation)[]): unknown[] {
  return symbols.map(symbol => ('children' in symbol && symbol.children && symbol.children.length > 0 ? [symbol.name, names(symbol.children)] : symbol.name));
}

describe('the outline', () => {
  test('has commitments with id and title below their sections, and in VS Code only these sections', () => {
    expect(names(documentSymbolsOf(openDraft(DRAFTS.en), CLIENT))).toEqual([
      ['Strategy', [['2. Plan', ['OE1 Govern the data', ['2.1 Actions', ['A1.1 Create the register', 'A1.2 Publish the guide']]]]]],
    ]);
  });

  test.each(LANGUAGES)('has every section for other editors, %s', language => {
    const [title] = names(documentSymbolsOf(openDraft(DRAFTS[language]), { ...CLIENT, isOurs: false })) as [[string, unknown[]]];
    expect(title[1]).toHaveLength(2);
  });

  test('is a list for editors without trees', () => {
    const symbols = documentSymbolsOf(openDraft(DRAFTS.es), { ...CLIENT, symbolTrees: false });
    expect(names(symbols)).toEqual(['Estrategia', '2. Plan', 'OE1 Gobernar los datos', '2.1 Acciones', 'A1.1 Crear el registro', 'A1.2 Publicar la guía']);
    expect(symbols.at(-1)).toMatchObject({ containerName: '2.1 Acciones', location: { uri: 'file:///strategy.md', range: { start: { line: 20, character: 0 } } } });
  });

  test('tells who and by when, and marks a place inside the section', () => {
    const [title] = documentSymbolsOf(openDraft(DRAFTS.pt), CLIENT) as DocumentSymbol[];
    const action = title?.children?.[0]?.children?.[1]?.children?.[0];
    expect(action).toMatchObject({ detail: 'Ministério da Saúde · 2027', range: { start: { line: 19, character: 0 } } });
  });

  test('of a draft without commitments is empty in VS Code', () => {
    expect(documentSymbolsOf(openDraft('---\nlang: en\nai-strategy: true\n---\n\n# Strategy\n\nText.\n'), CLIENT)).toEqual([]);
  });
});

describe('searching the workspace', () => {
  const drafts = [openDraft(DRAFTS.en), openDraft(DRAFTS.es, { uri: 'file:///es.md' })];

  test('finds by id, by words without accents and by letters in order', () => {
    expect(workspaceSymbolsOf(drafts, 'A1.2').map(({ name }) => name)).toEqual(['A1.2 Publish the guide', 'A1.2 Publicar la guía']);
    expect(workspaceSymbolsOf(drafts, 'guia').map(({ name }) => name)).toEqual(['A1.2 Publicar la guía']);
    expect(workspaceSymbolsOf(drafts, 'gvrnr').map(({ name }) => name)).toEqual([]);
    expect(workspaceSymbolsOf(drafts, 'gbrnr').map(({ name }) => name)).toEqual(['OE1 Gobernar los datos']);
  });

  test('lists all for an empty query, each once, with document and section', () => {
    const all = workspaceSymbolsOf([...drafts, ...drafts], '');
    expect(all).toHaveLength(6);
    expect(all.at(-1)).toMatchObject({ containerName: expect.stringContaining('Acciones') as string, location: { uri: 'file:///es.md' } });
  });
});
