import { describe, expect, test } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { LANGUAGES } from '../text/language.ts';
import { offsetAt } from '../draft/index.ts';
import { definitionAt } from './definition.ts';
import type { OpenDraft } from './open-draft.ts';
import { referencesAt } from './references.ts';
import { prepareRename, renameAt } from './rename.ts';
import { CLIENT, PLAIN_CLIENT, openDraft, withCursor } from './testing.ts';

const PLANS = {
  es: '---\nlang: es\nai-strategy: true\n---\n\n# Plan\n\n- **OE1.** Gobernar los datos.\n\n| Código | Objetivo | Acción | Responsable | Fin |\n|---|---|---|---|---|\n| A1.1 | OE1 | Crear el registro | Ministerio de Salud (MINSA) | 2027 |\n| A1.2 | OE1 | Publicar la guía | MINSA | 2028 |\n\nEl Ministerio de Salud publicará la guía (A-1.2) después de la acción A1.1.\n',
  en: '---\nlang: en\nai-strategy: true\n---\n\n# Plan\n\n- **OE1.** Govern the data.\n\n| Code | Objective | Action | Responsible | End |\n|---|---|---|---|---|\n| A1.1 | OE1 | Create the register | Ministry of Health (MOH) | 2027 |\n| A1.2 | OE1 | Publish the guide | MOH | 2028 |\n\nThe Ministry of Health will publish the guide (A-1.2) after action A1.1.\n',
  pt: '---\nlang: pt\nai-strategy: true\n---\n\n# Plano\n\n- **OE1.** Governar os dados.\n\n| Código | Objetivo | Ação | Responsável | Fim |\n|---|---|---|---|---|\n| A1.1 | OE1 | Criar o registro | Ministério da Saúde (MINSA) | 2027 |\n| A1.2 | OE1 | Publicar o guia | MINSA | 2028 |\n\nO Ministério da Saúde publicará o guia (A-1.2) depois da ação A1.1.\n',
} as const;

interface Place {
  readonly open: OpenDraft;
  readonly offset: number;
}

function at(marked: string, uri = 'file:///plans/plan.md'): Place {
  const { text, offset } = withCursor(marked);
  return { open: openDraft(text, { uri }), offset };
}

/** A plan with the cursor behind the first character of the last mention of some words. */
function inPlan(words: string, language: keyof typeof PLANS = 'es'): Place {
  const text = PLANS[language];
  const offset = text.lastIndexOf(words) + 1;
  return at(`${text.slice(0, offset)}‸${text.slice(offset)}`);
}

function shown(location: Location | null, drafts: readonly OpenDraft[]): string {
  const draft = drafts.find(({ uri }) => uri === location?.uri)?.strategy.main.draft;
  if (!location || !draft) return '';
  const [start, end] = [offsetAt(draft, location.range.start), offsetAt(draft, location.range.end)];
  return `${location.range.start.line}:${draft.text.slice(start, end)}${draft.text.slice(end, end + 6)}`;
}

/** The text of a document after an edit. */
function applied({ uri, text, strategy: { main: { draft } } }: OpenDraft, edit: WorkspaceEdit | { readonly refused: string }): string {
  if ('refused' in edit) return edit.refused;
  const edits = edit.documentChanges?.flatMap(change => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ?? edit.changes?.[uri] ?? [];
  return [...edits].sort((a, b) => offsetAt(draft, b.range.start) - offsetAt(draft, a.range.start)).reduce((result, each) =>
    result.slice(0, offsetAt(draft, each.range.start)) + ('newText' in each ? each.newText : '') + result.slice(offsetAt(draft, each.range.end)), text);
}

describe('going to a definition', () => {
  test.each(LANGUAGES)('leads from a mention of an action to its row, %s', language => {
    const { open, offset } = inPlan('A1.1', language);
    expect(shown(definitionAt(open, offset), [open])).toBe('11:A1.1 | OE1');
  });

  test('leads from a column of objectives to the objective', () => {
    const { open, offset } = inPlan('OE1');
    expect(shown(definitionAt(open, offset), [open])).toBe('7:OE1.** Go');
  });

  test('leads from an acronym to the full name that explains it', () => {
    const { open, offset } = inPlan('MINSA');
    expect(shown(definitionAt(open, offset), [open])).toBe('11:Ministerio de Salud (MINS');
  });

  test('leads nowhere from other words and from ids that nothing defines', () => {
    expect(definitionAt(...args(inPlan('guía')))).toBeNull();
    expect(definitionAt(...args(at(`${PLANS.es}\nVea la acción A9‸.9.\n`)))).toBeNull();
  });
});

function args({ open, offset }: Place): [OpenDraft, number] {
  return [open, offset];
}

describe('references', () => {
  test.each(LANGUAGES)('are all mentions of an id, however it is spelled, with or without the definition, %s', language => {
    const { open, offset } = inPlan('A-1.2', language);
    expect(referencesAt(open, offset, true).map(each => shown(each, [open]))).toEqual(['12:A1.2 | OE1', expect.stringMatching(/^14:A-1\.2\) d?/u)]);
    expect(referencesAt(open, offset, false)).toHaveLength(1);
  });

  test('are all names of a body', () => {
    const { open, offset } = inPlan('MINSA');
    expect(referencesAt(open, offset, true).map(({ range }) => range.start.line)).toEqual([11, 11, 12, 14]);
  });

  test('of an id that nothing defines are its own mentions', () => {
    const { open, offset } = at(`${PLANS.es}\nVea A9.9 y la acción A9‸.9.\n`);
    expect(referencesAt(open, offset, true)).toHaveLength(2);
  });
});

describe('renaming an id', () => {
  test.each(LANGUAGES)('changes every mention and keeps how each is spelled, %s', language => {
    const { open, offset } = inPlan('A1.2', language);
    expect(prepareRename(open, offset)).toEqual({ range: { start: { line: 12, character: 2 }, end: { line: 12, character: 6 } }, placeholder: 'A1.2' });
    expect(applied(open, renameAt(open, offset, 'A2.5', CLIENT))).toBe(PLANS[language].replace('A1.2', 'A2.5').replace('A-1.2', 'A-2.5'));
  });

  test('of a number changes the number and leaves the word before it', () => {
    const { open, offset } = at('---\nlang: es\nai-strategy: true\n---\n\n# Plan\n\n| N.º | Acción | Fin |\n|---|---|---|\n| 1.1 | Crear el registro | 2027 |\n| 1.2 | Publicar la guía | 2028 |\n\nVea la Acción 1.‸1.\n');
    expect(prepareRename(open, offset)).toMatchObject({ placeholder: '1.1' });
    const after = applied(open, renameAt(open, offset, '3.4', CLIENT));
    expect(after).toContain('| 3.4 | Crear');
    expect(after).toContain('la Acción 3.4.');
    expect(renameAt(open, offset, '1.2', CLIENT)).toEqual({ refused: '“1.2” is already the id of “Publicar la guía”. Choose another one.' });
  });

  test('keeps the line endings of the draft', () => {
    const open = openDraft(PLANS.es.replaceAll('\n', '\r\n'));
    expect(applied(open, renameAt(open, open.text.indexOf('A1.2') + 1, 'A7', CLIENT))).toBe(open.text.replace('A1.2', 'A7').replace('A-1.2', 'A-7'));
  });

  test('is refused where the new one is taken, no id, or of another kind', () => {
    const { open, offset } = inPlan('A1.1');
    expect(renameAt(open, offset, 'A1.2', CLIENT)).toEqual({ refused: '“A1.2” is already the id of “Publicar la guía”. Choose another one.' });
    expect(renameAt(open, offset, 'A-1.2', CLIENT)).toEqual({ refused: '“A-1.2” is already the id of “Publicar la guía”. Choose another one.' });
    expect(renameAt(open, offset, 'registro', CLIENT)).toMatchObject({ refused: expect.stringContaining('cannot be an id here') as string });
    expect(renameAt(open, offset, '1.4', CLIENT)).toMatchObject({ refused: expect.stringContaining('cannot be an id here') as string });
    expect(renameAt(open, offset, 'OE4', CLIENT)).toMatchObject({ refused: expect.stringContaining('into an objective') as string });
  });

  test('to another spelling of itself changes the spelling', () => {
    const { open, offset } = inPlan('A1.1');
    expect(applied(open, renameAt(open, offset, 'A-1.1', CLIENT))).toBe(PLANS.es.replaceAll('A1.1', 'A-1.1'));
  });

  test('that nothing defines is refused', () => {
    const { open, offset } = at(`${PLANS.es}\nVea la acción A9‸.9.\n`);
    expect(prepareRename(open, offset)).toEqual({ refused: '“A9.9” cannot be renamed: nothing in the draft has this id.' });
  });

  test('is without versions for editors that have none', () => {
    const { open, offset } = inPlan('A1.1');
    expect(renameAt(open, offset, 'A4', PLAIN_CLIENT)).toMatchObject({ changes: { 'file:///plans/plan.md': [{ newText: 'A4' }, { newText: 'A4' }] } });
  });
});

describe('renaming a body', () => {
  test.each([['es', 'Ministerio de Salud', 'Ministerio de Salud Pública'], ['en', 'Ministry of Health', 'Ministry of Public Health'], ['pt', 'Ministério da Saúde', 'Ministério da Saúde Pública']] as const)(
    'changes the name under the cursor everywhere and leaves its other names, %s',
    (language, name, other) => {
      const { open, offset } = inPlan(name, language);
      expect(prepareRename(open, offset)).toMatchObject({ placeholder: name });
      expect(applied(open, renameAt(open, offset, other, CLIENT))).toBe(PLANS[language].replaceAll(name, other));
    },
  );

  test('of an acronym leaves the full name', () => {
    const { open, offset } = inPlan('MINSA');
    expect(applied(open, renameAt(open, offset, 'MSP', CLIENT))).toBe(PLANS.es.replaceAll('MINSA', 'MSP'));
  });

  test.each([
    ['El **Minis‸terio** de Salud publicará', 'El **Archivo General** publicará'],
    ['El Minis‸terio **de Salud** publicará', 'El Archivo General publicará'],
    ['El [Minis‸terio](x.md) de Salud publicará', 'El [Archivo General](x.md) publicará'],
    ['El Minis‸terio\nde Salud publicará', 'El Archivo General publicará'],
  ])('leaves no broken markup: %j', (before, after) => {
    const { open, offset } = at(`---\nlang: es\nai-strategy: true\n---\n\n# Plan\n\n${before} la guía en 2027.\n`);
    expect(applied(open, renameAt(open, offset, 'Archivo General', CLIENT))).toContain(`${after} la guía`);
  });

  test('to a name that would break its table is refused', () => {
    const { open, offset } = inPlan('MINSA');
    expect(renameAt(open, offset, 'A | B', CLIENT)).toEqual({ refused: 'Write a name on one line, without “|”.' });
    expect(renameAt(open, offset, ' ', CLIENT)).toHaveProperty('refused');
  });
});

test('other words are not renamed, and the drafter reads why', () => {
  const { open, offset } = inPlan('guía');
  expect(prepareRename(open, offset)).toEqual({ refused: 'Only the id of an action, objective or indicator or the name of a public body can be renamed here. Put the cursor on one.' });
  expect(renameAt({ ...open, language: 'pt' }, offset, 'x', CLIENT)).toHaveProperty('refused', expect.stringMatching(/^Aqui só é possível renomear/u));
});

test('a strategy of several documents is one: its ids lead from one to the other and are renamed in all, and only open ones have a version', () => {
  const [plan, chapter] = [inPlan('A1.1').open, openDraft('---\nlang: es\nai-strategy: true\n---\n\n# Anexo\n\nLa guía depende de la acción A1.1.\n', { uri: 'file:///plans/annex/a.md' })];
  const strategy = { ...plan.strategy, documents: [plan.strategy.main, chapter.strategy.main] };
  const open = { ...chapter, strategy };
  const offset = chapter.text.indexOf('A1.1') + 1;
  expect(shown(definitionAt(open, offset), [plan])).toBe('11:A1.1 | OE1');
  const edit = renameAt(open, offset, 'A8', CLIENT);
  expect(applied(plan, edit)).toBe(plan.text.replaceAll('A1.1', 'A8'));
  expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri: plan.uri, version: null } }, { textDocument: { uri: chapter.uri, version: 1 } }] });
});

describe('across open drafts', () => {
  const chapter = (uri: string, body = 'La guía depende de la acción A1‸.1.') => at(`---\nlang: es\nai-strategy: true\n---\n\n# Capítulo\n\n${body}\n`, uri);
  const plan = inPlan('A1.1');
  const other = { ...at(`${PLANS.es}‸`, 'file:///plans/other.md') };

  test('an id that a draft does not define leads to the only draft of its folder that does', () => {
    const { open, offset } = chapter('file:///plans/chapter.md');
    expect(definitionAt(open, offset)).toBeNull();
    expect(shown(definitionAt(open, offset, [plan.open]), [plan.open])).toBe('11:A1.1 | OE1');
    expect(definitionAt(open, offset, [plan.open, other.open])).toBeNull();
    const elsewhere = chapter('file:///elsewhere/chapter.md');
    expect(definitionAt(elsewhere.open, elsewhere.offset, [plan.open])).toBeNull();
  });

  test('it is renamed in both, from either side, and may not become what either has', () => {
    const { open, offset } = chapter('file:///plans/chapter.md');
    for (const edit of [renameAt(open, offset, 'A8', CLIENT, [plan.open]), renameAt(plan.open, plan.offset, 'A8', CLIENT, [open])]) {
      expect(applied(open, edit)).toBe(open.text.replace('A1.1', 'A8'));
      expect(applied(plan.open, edit)).toBe(plan.open.text.replaceAll('A1.1', 'A8'));
    }
    expect(renameAt(open, offset, 'A1.2', CLIENT, [plan.open])).toEqual({ refused: '“A1.2” is already the id of “Publicar la guía”. Choose another one.' });
    expect(referencesAt(plan.open, plan.offset, true, [open]).map(({ uri }) => uri)).toEqual(['file:///plans/plan.md', 'file:///plans/plan.md', 'file:///plans/chapter.md']);
  });

  test('drafts that define the same id keep to themselves', () => {
    const edit = renameAt(plan.open, plan.offset, 'A8', CLIENT, [other.open]);
    expect(applied(plan.open, edit)).toBe(plan.open.text.replaceAll('A1.1', 'A8'));
    expect(applied(other.open, edit)).toBe(other.open.text);
  });
});
