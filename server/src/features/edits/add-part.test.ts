import { describe, expect, it } from 'vitest';
import { factsOf } from '../../analysis/commitments/testing.ts';
import type { PartName } from '../../analysis/index.ts';
import { analyse } from '../../analysis/index.ts';
import { parseDraft } from '../../draft/index.ts';
import type { Language } from '../../text/language.ts';
import { addPart } from './add-part.ts';
import { applyEdits } from './edit.ts';

/** The body after a part was added at some words of it, and what kind of addition that was. */
function added(body: string, part: PartName, words: string | readonly string[], language: Language = 'es'): readonly [string | undefined, string] {
  const facts = factsOf(body, language);
  const { text } = facts.draft;
  const places = [words].flat().map(word => ({ start: text.lastIndexOf(word), end: text.lastIndexOf(word) + word.length }));
  const edit = addPart(facts, part, places);
  return [edit?.kind, edit ? applyEdits(text, edit.edits).slice(text.indexOf('# T') + 5).trimEnd() : ''];
}

const table = (...lines: readonly string[]) => ['## Plan de acción', '', ...lines].join('\n');

describe('a part that is missing in a table', () => {
  it('is asked for in the empty cell of its column', () => {
    const head = ['| Acción | Responsable | Plazo |', '|---|---|---|'];
    expect(added(table(...head, '| Crear una guía | | 2028 |'), 'actor', 'Crear una guía')).toEqual(['cell', table(...head, '| Crear una guía | [entidad] | 2028 |')]);
    expect(added(table(...head, '| Crear una guía || 2028 |'), 'actor', 'Crear una guía')).toEqual(['cell', table(...head, '| Crear una guía | [entidad] | 2028 |')]);
    expect(added(table(...head, '| Crear una guía | Por definir | 2028 |'), 'actor', 'Por definir')).toEqual(['cell', table(...head, '| Crear una guía | [entidad] | 2028 |')]);
  });

  it('keeps the pipes of an aligned table below each other where there is room', () => {
    const head = ['| Acción         | Responsable  |', '|----------------|--------------|', '| Abrir datos    | MinSalud     |'];
    expect(added(table(...head, '| Crear una guía |              |'), 'actor', 'Crear una guía')).toEqual(['cell', table(...head, '| Crear una guía | [entidad]    |')]);
  });

  it('completes a row that is too short', () => {
    const head = ['| Acción | Responsable | Plazo |', '|---|---|---|'];
    expect(added(table(...head, '| Crear una guía | MinSalud |'), 'deadline', 'Crear una guía')).toEqual(['cell', table(...head, '| Crear una guía | MinSalud | [fecha] |')]);
    expect(added(table(...head, '| Crear una guía |'), 'deadline', 'Crear una guía')).toEqual(['cell', table(...head, '| Crear una guía |  | [fecha] |')]);
  });

  it('fills a cell at the end of a table without outer pipes', () => {
    expect(added(table('Acción | Responsable | Plazo', '---|---|---', 'Crear una guía | MinSalud'), 'deadline', 'Crear una guía'))
      .toEqual(['cell', table('Acción | Responsable | Plazo', '---|---|---', 'Crear una guía | MinSalud | [fecha]')]);
  });

  it('replaces words that could be anybody', () => {
    const head = ['| Acción | Responsable | Plazo |', '|---|---|---|'];
    expect(added(table(...head, '| Crear una guía | Las entidades competentes | 2028 |'), 'actor', 'Las entidades competentes')).toEqual(['cell', table(...head, '| Crear una guía | [entidad] | 2028 |')]);
  });

  it('gets a column of its own in the header, the line of dashes and all rows', () => {
    const before = table('| Acción | Responsable |', '| :--- | --- |', '| Crear una guía | MinSalud |', '| Abrir datos | MinTIC |', '| Total | |');
    const after = table('| Acción | Responsable | Plazo |', '| :--- | --- | --- |', '| Crear una guía | MinSalud | [fecha] |', '| Abrir datos | MinTIC | [fecha] |', '| Total | |  |');
    expect(added(before, 'deadline', 'Crear una guía')).toEqual(['column', after]);
    expect(added(before, 'deadline', ['Crear una guía', 'Abrir datos'])).toEqual(['column', after]);
  });

  it('gets a column in the style of the table', () => {
    expect(added(table('|Acción|Responsable|', '|---|---|', '|Crear una guía|MinSalud|'), 'deadline', 'Crear una guía')[1]).toBe(table('|Acción|Responsable| Plazo |', '|---|---|---|', '|Crear una guía|MinSalud| [fecha] |'));
    expect(added(table('Acción | Responsable', '--- | ---', 'Crear una guía | MinSalud'), 'deadline', 'Crear una guía')[1]).toBe(table('Acción | Responsable | Plazo', '--- | --- | ---', 'Crear una guía | MinSalud | [fecha]'));
    expect(added(table('| Acción         | Responsable |', '|----------------|-------------|', '| Crear una guía | MinSalud    |'), 'deadline', 'Crear una guía')[1])
      .toBe(table('| Acción         | Responsable | Plazo   |', '|----------------|-------------|---------|', '| Crear una guía | MinSalud    | [fecha] |'));
  });

  it('leaves no gap before a new column in short rows', () => {
    expect(added(table('| Acción | Responsable |', '|---|---|', '| Crear una guía |', '| Abrir datos | MinTIC |'), 'deadline', 'Abrir datos')[1])
      .toBe(table('| Acción | Responsable | Plazo |', '|---|---|---|', '| Crear una guía |  | [fecha] |', '| Abrir datos | MinTIC | [fecha] |'));
  });

  it('gets a column in a quoted table', () => {
    expect(added(table('> | Acción | Responsable |', '> |---|---|', '> | Crear una guía | MinSalud |'), 'deadline', 'Crear una guía')[1])
      .toBe(table('> | Acción | Responsable | Plazo |', '> |---|---|---|', '> | Crear una guía | MinSalud | [fecha] |'));
  });

  it('gets a line in a table whose first column names the parts', () => {
    const before = ['| Acción | Crear una guía | Abrir datos |', '|---|---|---|', '| Responsable | MinSalud | MinTIC |', '| Plazo | 2028 | |'];
    expect(added(table(...before), 'deadline', 'Abrir datos')).toEqual(['cell', table(...before.with(3, '| Plazo | 2028 | [fecha] |'))]);
    expect(added(table(...before), 'money', 'Abrir datos')).toEqual(['line', table(...before, '| Costo |  | [monto y moneda] |')]);
  });

  it('keeps CRLF', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const text = crlf(`---\nlang: es\nai-strategy: true\n---\n\n# T\n\n${table('| Acción | Responsable |', '|---|---|', '| Crear una guía | MinSalud |')}\n`);
    const facts = analyse(parseDraft('draft.md', text));
    const start = text.indexOf('Crear una guía');
    const edit = addPart(facts, 'deadline', [{ start, end: start + 14 }]);
    expect(applyEdits(text, edit?.edits ?? [])).toBe(text.replace('Responsable |', 'Responsable | Plazo |').replace('|---|---|', '|---|---|---|').replace('MinSalud |', 'MinSalud | [fecha] |'));
  });

  it('is not added where it stands, or where nothing is committed to', () => {
    const head = ['| Acción | Responsable | Plazo |', '|---|---|---|', '| Crear una guía | MinSalud | 2028 |'];
    expect(added(table(...head), 'actor', 'Crear una guía')).toEqual([undefined, '']);
    expect(added('Nada se dice aquí.', 'actor', 'Nada')).toEqual([undefined, '']);
  });
});

describe('a part that is missing in a block of labelled lines', () => {
  it.each([
    ['- ', '\n- '], ['  - ', '\n  - '], ['* **', ':** x\n* **'], ['', '  \n'], ['', '\\\n'], ['', '\n\n'],
  ])('goes below the last line, written as that (%#)', lead => {
    const close = lead.includes('**') ? ':** ' : ': ';
    const separator = lead === '' ? '  \n' : '\n';
    const block = (labels: readonly (readonly [string, string])[]) => labels.map(([label, value]) => `${lead}${label}${close}${value}`).join(separator);
    const own = [['Responsable', 'MinSalud'], ['Plazo', '2028']] as const;
    expect(added(`### Crear una guía\n\n${block(own)}\n\nOtro texto.`, 'money', 'Crear una guía')).toEqual(['line', `### Crear una guía\n\n${block([...own, ['Costo', '[monto y moneda]']])}\n\nOtro texto.`]);
  });

  it('goes on a line that holds several labels', () => {
    expect(added('## Acciones\n\n- Crear una guía. Responsable: MinSalud. Plazo: 2028.', 'money', 'Crear una guía')).toEqual(['line', '## Acciones\n\n- Crear una guía. Responsable: MinSalud. Plazo: 2028. Costo: [monto y moneda].']);
    expect(added('## Acciones\n\n- Crear una guía. Responsable: MinSalud.', 'deadline', 'Crear una guía')).toEqual(['line', '## Acciones\n\n- Crear una guía. Responsable: MinSalud. Plazo: [fecha].']);
  });

  it('becomes the second label where there is one only', () => {
    expect(added('## Acciones\n\n- Crear una guía.\n  - **Responsable:** MinSalud', 'deadline', 'Crear una guía')).toEqual(['line', '## Acciones\n\n- Crear una guía.\n  - **Responsable:** MinSalud\n  - **Plazo:** [fecha]']);
    expect(added('## Acciones\n\nSe creará una guía.\n\nRESPONSABLE: MinSalud.', 'deadline', 'Se creará una guía')).toEqual(['line', '## Acciones\n\nSe creará una guía.\n\nRESPONSABLE: MinSalud.\n\nPLAZO: [fecha].']);
  });
});

describe('a part that is missing in a sentence', () => {
  it.each([
    ['es', 'Se creará una guía.', 'actor', 'Se creará una guía, a cargo de [entidad].'],
    ['es', 'El Ministerio de Salud creará una guía.', 'deadline', 'El Ministerio de Salud creará una guía antes de [fecha].'],
    ['es', 'El Ministerio de Salud creará una guía.', 'money', 'El Ministerio de Salud creará una guía, con un costo de [monto y moneda].'],
    ['es', 'El Ministerio de Salud creará una guía.', 'indicator', 'El Ministerio de Salud creará una guía. Indicador: [indicador].'],
    ['en', 'A guide will be published.', 'actor', 'A guide will be published, led by [body].'],
    ['en', 'The Ministry of Health will publish a guide.', 'deadline', 'The Ministry of Health will publish a guide by [date].'],
    ['en', 'The Ministry of Health will train nurses.', 'quantity', 'The Ministry of Health will train nurses, with a target of [quantity].'],
    ['pt', 'Será criado um guia.', 'actor', 'Será criado um guia, a cargo de [órgão].'],
    ['pt', 'O Ministério da Saúde criará um guia.', 'deadline', 'O Ministério da Saúde criará um guia até [mês e ano].'],
    ['pt', 'O Ministério da Saúde criará um guia.', 'objective', 'O Ministério da Saúde criará um guia ([nome do objetivo]).'],
  ] as const)('becomes a clause (%s, %s, %s)', (language, sentence, part, after) => {
    expect(added(`## A\n\nUno. ${sentence} Dos.`, part, sentence.slice(0, -1), language)).toEqual(['clause', `## A\n\nUno. ${after} Dos.`]);
  });

  it('stands behind the marks around the words', () => {
    expect(added('## Acciones\n\n- **Crear una guía**.\n- Abrir datos', 'deadline', 'Crear una guía')[1]).toBe('## Acciones\n\n- **Crear una guía** antes de [fecha].\n- Abrir datos');
  });

  it('takes the place of words that could be anybody', () => {
    expect(added('## A\n\nLas entidades competentes publicarán una guía.', 'actor', 'entidades competentes')).toEqual(['words', '## A\n\n[entidad] publicarán una guía.']);
  });

  it('is added in all places at once', () => {
    expect(added('## Acciones\n\n- Crear una guía.\n- Abrir datos.', 'deadline', ['Crear una guía', 'Abrir datos'])[1]).toBe('## Acciones\n\n- Crear una guía antes de [fecha].\n- Abrir datos antes de [fecha].');
  });
});
