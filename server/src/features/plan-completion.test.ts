import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { InsertTextFormat } from 'vscode-languageserver';
import { positionAt } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import { completionsAt } from './completion.ts';
import { CLIENT, PLAIN_CLIENT, openDraft, withCursor } from './testing.ts';

const TITLES = { en: '# AI Strategy 2027-2029', es: '# Estrategia de IA 2027-2029', pt: '# Estratégia de IA 2027-2029' } as const;

function complete(body: string, language: Language = 'es', client = CLIENT): CompletionItem[] {
  const { text, offset } = withCursor(`---\nai-strategy: true\nlang: ${language}\n---\n\n${TITLES[language]}\n\n${body}\n`);
  const open = openDraft(text, { language });
  const { draft } = open.strategy.main;
  return completionsAt(draft, open, positionAt(draft, offset), client, language);
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);
const editOf = (item: CompletionItem | undefined) => item?.textEdit as TextEdit | undefined;

const OBJECTIVES = '## Objetivos\n\n- OE1. Acortar las esperas.\n- OE2. Explicar las decisiones.\n';
const plan = (row: string) => `${OBJECTIVES}\n## Plan de acción\n\n| Código | Acción | Objetivo | Responsable | Plazo | Costo | Indicador | Frecuencia | Depende de |\n|---|---|---|---|---|---|---|---|---|\n`
  + '| A1.1 | Publicar un registro | OE1 | Secretaría de Modernización (SEM) | junio de 2027 | USD 400.000 | Registros publicados | Anual | |\n'
  + '| A2.1 | Probar los sistemas | OE2 | Contraloría General | mayo de 2028 | US$ 20.000 | Sistemas probados | Anual | A1.1 |\n'
  + `${row}\n`;

describe('in a cell', () => {
  test('of those responsible come the bodies that the strategy names, with their acronyms', () => {
    const found = complete(plan('| A2.2 | Capacitar | OE2 | ‸ | | | | | |'));
    expect(labels(found)).toEqual(['Secretaría de Modernización', 'SEM', 'Contraloría General']);
    expect(found.map(({ labelDetails }) => labelDetails?.description)).toEqual(['SEM', 'Secretaría de Modernización', undefined]);
  });

  test('the words typed so far are replaced, and are no body themselves', () => {
    const found = complete(plan('| A2.2 | Capacitar | OE2 | Secretaría de M‸ | | | | | |'));
    expect(labels(found)).not.toContain('Secretaría de M');
    const range = editOf(found[0])?.range;
    expect(range && range.end.character - range.start.character).toBe('Secretaría de M'.length);
  });

  test('a second body goes behind a comma', () => {
    const found = complete(plan('| A2.2 | Capacitar | OE2 | Contraloría General,‸ | | | | | |'));
    expect(editOf(found[0])?.newText).toBe(' Secretaría de Modernización');
  });

  test('right behind a pipe a space is put first', () => {
    expect(editOf(complete(plan('| A2.2 | Capacitar | OE2 |‸'))[0])?.newText).toBe(' Secretaría de Modernización');
  });

  test('of objectives come their ids', () => {
    const found = complete(plan('| A2.2 | Capacitar | ‸ | | | | | | |'));
    expect(found.map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([['OE1', 'Acortar las esperas'], ['OE2', 'Explicar las decisiones']]);
  });

  test('of ids comes first the one that goes on with the numbering below the objective', () => {
    expect(labels(complete(plan('| ‸ | Capacitar | OE1 | Contraloría General | mayo de 2028 | | | | |')))).toEqual(['A1.2', 'A1.1', 'A2.1']);
    expect(labels(complete(plan('| ‸ | Capacitar | OE2 | Contraloría General | mayo de 2028 | | | | |')))[0]).toBe('A2.2');
  });

  test('of links come the ids of the actions', () => {
    expect(labels(complete(plan('| A2.2 | Capacitar | OE2 | Contraloría General | | | | | ‸ |')))).toContain('A1.1');
  });

  test('of deadlines come dates of the years of the strategy', () => {
    const found = labels(complete(plan('| A2.2 | Capacitar | OE2 | | ‸ | | | | |')));
    expect(found.slice(0, 4)).toEqual(['marzo de 2027', 'junio de 2027', 'septiembre de 2027', 'diciembre de 2027']);
    expect(found).toEqual(expect.arrayContaining(['diciembre de 2029', 'primer semestre de 2028', '2029', '2027-2029']));
    expect(found).not.toContain('marzo de 2030');
  });

  test('of amounts come the currencies that the strategy uses', () => {
    expect(labels(complete(plan('| A2.2 | Capacitar | OE2 | | | ‸ | | | |'))).slice(0, 3)).toEqual(['USD ', 'US$ ', 'EUR ']);
  });

  test('of amounts comes nothing where the header names the currency', () => {
    expect(complete('## Plan\n\n| Acción | Costo (USD) |\n|---|---|\n| Capacitar | ‸ |')).toEqual([]);
  });

  test.each([
    ['en', '| Action | Indicator |', 'Share of [units] that [condition]', 'Share of ${1:[units]} that ${2:[condition]}'],
    ['es', '| Acción | Indicador |', 'Porcentaje de [unidades] que [condición]', 'Porcentaje de ${1:[unidades]} que ${2:[condición]}'],
    ['pt', '| Ação | Indicador |', 'Percentual de [unidades] que [condição]', 'Percentual de ${1:[unidades]} que ${2:[condição]}'],
  ] as const)('of indicators come frames with tab stops (%s)', (language, header, label, snippet) => {
    const body = `## Plan\n\n${header}\n|---|---|\n| X | ‸ |`;
    const [first] = complete(body, language);
    expect([first?.label, editOf(first)?.newText, first?.insertTextFormat]).toEqual([label, snippet, InsertTextFormat.Snippet]);
    expect(editOf(complete(body, language, PLAIN_CLIENT)[0])?.newText).toBe(label);
  });

  test('of frequencies come the usual ones', () => {
    expect(labels(complete(plan('| A2.2 | Capacitar | OE2 | | | | | ‸ | |')))).toEqual(['Mensual', 'Trimestral', 'Semestral', 'Anual', 'Cada dos años']);
  });

  test('behind the last pipe, or in a column of something else, comes nothing', () => {
    expect(complete('## Plan\n\n| Acción | Nota |\n|---|---|\n| Capacitar | x |‸')).toEqual([]);
    expect(complete('## Plan\n\n| Acción | Nota |\n|---|---|\n| Capacitar | ‸ |').filter(({ data }) => data === undefined)).toEqual([]);
  });
});

describe('in a header', () => {
  test.each(['\n', '\r\n'])('of a new table come all columns, behind a line of text none (%j)', eol => {
    const lines = (above: string) => [above, '| ‸'].join('\n').replaceAll('\n', eol);
    const at = (above: string) => {
      const { text, offset } = withCursor(`---\nai-strategy: true\nlang: es\n---\n\n# Estrategia de IA\n\n## Plan\n\n`.replaceAll('\n', eol) + lines(above));
      const open = openDraft(text, { language: 'es' });
      const { draft } = open.strategy.main;
      return labels(completionsAt(draft, open, positionAt(draft, offset), CLIENT, 'es'));
    };
    expect(at('Texto.\n')).toContain('Acción');
    expect(at('Texto.')).toEqual([]);
  });

  test.each([
    ['en', '| Action | ‸ | Deadline |', 'Responsible body', 'Deadline'], ['es', '| Acción | ‸ | Plazo |', 'Responsable', 'Plazo'], ['pt', '| Ação | ‸ | Prazo |', 'Responsável', 'Prazo'],
  ] as const)('come the columns that the table has not got yet (%s)', (language, header, offered, taken) => {
    const found = labels(complete(`## Plan\n\n${header}\n|---|---|---|\n| X | Y | Z |`, language));
    expect(found).toContain(offered);
    expect(found).not.toContain(taken);
  });

  test('they come as soon as a line opens with a pipe', () => {
    expect(labels(complete('## Plan\n\n| Acción | ‸'))).toEqual(expect.arrayContaining(['Responsable', 'Plazo', 'Costo']));
    expect(labels(complete('## Plan\n\n| Acción | ‸'))).not.toContain('Acción');
  });
});

describe('behind a label', () => {
  test.each([
    ['es', '## Acciones\n\nLa Secretaría de Modernización publicará datos.\n\n- Capacitar.\n  - **Responsable:** ‸', 'Secretaría de Modernización'],
    ['es', '## Acciones\n\nLa Secretaría de Modernización publicará datos.\n\n- Capacitar. Responsable: Sec‸', 'Secretaría de Modernización'],
    ['es', '## Acciones\n\n- Capacitar. Responsable: MEC. Plazo: ‸', 'marzo de 2027'],
    ['en', '## Actions\n\nThe Ministry of Health will publish data.\n\nResponsible: ‸', 'Ministry of Health'],
    ['en', '## Actions\n\nTrain nurses.\n\nFrequency: ‸', 'Monthly'],
    ['pt', '## Ações\n\nO Ministério da Saúde publicará dados.\n\nResponsável: ‸', 'Ministério da Saúde'],
    ['pt', '## Ações\n\nCapacitar.\n\nCusto: ‸', 'R$ '],
  ] as const)('comes what belongs there (%s, %#)', (language, body, first) => {
    expect(labels(complete(body, language))[0]).toBe(first);
  });

  test('a colon in prose or at the end of a heading asks for nothing', () => {
    expect(complete('## Acciones\n\nEl plan prevé: ‸')).toEqual([]);
    expect(complete('## Acciones:‸')).toEqual([]);
  });
});
