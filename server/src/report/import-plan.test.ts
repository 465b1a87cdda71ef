import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { registerOf } from '../strategy/register.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import { ERROR_CODES, NOTE_CODES } from './import/grid.ts';
import type { ImportedPlan, ImportIssue } from './import-plan.ts';
import { importPlan, issueText } from './import-plan.ts';
import { exportRegister } from './register/index.ts';
import { PLANS, checkedDraft } from './register/testing.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fromCsv = (text: string, language?: Language): Promise<ImportedPlan> => importPlan(bytes(text), { language });

async function markdown(plan: Promise<ImportedPlan>): Promise<string> {
  const read = await plan;
  if (!read.ok) throw new Error(read.errors.map(issue => issueText(issue, 'en')).join(' '));
  return read.markdown;
}

async function errors(plan: Promise<ImportedPlan>): Promise<readonly ImportIssue[]> {
  const read = await plan;
  return read.ok ? [] : read.errors;
}

async function notes(plan: Promise<ImportedPlan>): Promise<readonly ImportIssue[]> {
  const read = await plan;
  return read.ok ? read.notes : read.errors;
}

const workbook = (rows: readonly (readonly CellValue[])[], more: Partial<Parameters<typeof writeXlsx>[0]['sheets'][number]> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Plan', rows: rows.map(row => [...row]), ...more }] });

describe('a text beyond all measure', () => {
  it('is refused with the number of rows that can be read', async () => {
    const rows = 'Crear el registro;Agencia Digital\n'.repeat(20_001);
    expect(await errors(fromCsv(`Acción;Responsable\n${rows}`))).toEqual([{ code: 'too-large', value: '20000' }]);
  });
});

describe('an action plan from CSV', () => {
  it.each<[Language, string, string]>([
    ['es', 'Acción;Responsable;Plazo;Costo\nCrear el registro;Agencia Digital;2027-12-31;1234567,5\n', '| Acción | Responsable | Plazo | Costo |\n|---|---|---|---|\n| Crear el registro | Agencia Digital | 31 de diciembre de 2027 | 1.234.567,5 |\n'],
    ['pt', 'Ação;Responsável;Prazo;Custo\nCriar o registro;Agência Digital;2027-12-01;1234567,5\n', '| Ação | Responsável | Prazo | Custo |\n|---|---|---|---|\n| Criar o registro | Agência Digital | 1º de dezembro de 2027 | 1.234.567,5 |\n'],
    ['en', 'Action,Responsible body,Deadline,Cost\nCreate the register,Digital Agency,2027-12-31,1234567.5\n', '| Action | Responsible body | Deadline | Cost |\n|---|---|---|---|\n| Create the register | Digital Agency | 31 December 2027 | 1,234,567.5 |\n'],
  ])('becomes a table that writes dates and amounts as prose does, %s', async (language, csv, expected) => {
    expect(await markdown(fromCsv(csv))).toBe(expected);
    expect(await fromCsv(csv)).toMatchObject({ ok: true, rows: 1, language, notes: [] });
  });

  it('escapes pipes and markup, and keeps line breaks', async () => {
    expect(await markdown(fromCsv('Acción;Plazo\r\n"Crear | ""uno""\r\n<b>dos</b>";2027\r\n'))).toBe('| Acción | Plazo |\n|---|---|\n| Crear \\| "uno"<br>\\<b>dos\\</b> | 2027 |\n');
  });

  it.each([['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['pipe', '|']])('may have a %s between fields', async (_name, sign) => {
    expect(await markdown(fromCsv(['Acción', 'Responsable', 'Plazo'].join(sign) + '\n' + ['"Crear, y; usar"', 'Agencia', '2027'].join(sign)))).toContain('| Crear, y; usar | Agencia | 2027 |');
  });

  it('may name its separator, begin with a title, and hold empty lines and columns', async () => {
    const plan = fromCsv('sep=;\r\nPlan nacional;;;\r\n;;;\r\nAcción;;Plazo;\r\nCrear;;2027;\r\n;;;\r\nUsar;;2028;\r\n');
    expect(await markdown(plan)).toBe('| Acción | Plazo |\n|---|---|\n| Crear | 2027 |\n| Usar | 2028 |\n');
    expect(await notes(plan)).toEqual([{ code: 'above-header', row: 4, value: 'Plan nacional' }]);
  });

  it('may be UTF-8 with a mark, UTF-16, or Windows-1252, which is said', async () => {
    const text = 'Acción;Plazo\nCrear año;2027\n';
    const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, char => char.charCodeAt(0)).buffer)]);
    const windows = Uint8Array.from(text, char => char.charCodeAt(0));
    for (const each of [bytes(`\ufeff${text}`), utf16, windows]) expect(await markdown(importPlan(each))).toContain('| Crear año | 2027 |');
    expect(await notes(importPlan(windows))).toEqual([{ code: 'windows-encoding' }]);
  });

  it('gets the headers of the draft’s language where that does not know its own, and keeps those that mean nothing', async () => {
    expect(await markdown(fromCsv('Action,Responsible body,Due date,Colour\nCreate,Agency,2027,blue\n', 'es'))).toContain('| Acción | Responsable | Plazo | Colour |');
    expect(await markdown(fromCsv('Medida;Entidad líder;Fecha límite\nCrear;Agencia;2027\n', 'es'))).toContain('| Medida | Entidad líder | Fecha límite |');
  });

  it('keeps what it cannot write better', async () => {
    const table = await markdown(fromCsv('Código;Acción;Meta;Plazo;Costo\n1.10;Crear;-5 %;31/02/2027;1.234\n'));
    expect(table).toContain('| 1.10 | Crear | -5 % | 31/02/2027 | 1.234 |');
  });

  it.each<[string, string, Partial<ImportIssue>]>([
    ['an empty file', '', { code: 'empty' }],
    ['a file without a header', 'uno;dos\ntres;cuatro\n', { code: 'no-header', value: 'uno | dos' }],
    ['a header without rows', 'Acción;Plazo\n;\n', { code: 'no-rows', row: 1 }],
    ['a quotation mark that does not end', 'Acción;Plazo\nCrear;"2027\n', { code: 'quote', row: 2, column: 'B' }],
    ['words behind a quoted field', 'Acción;Plazo\n"Crear" ya;2027\n', { code: 'quote', row: 2, column: 'A' }],
    ['a field beyond the header', 'Acción;Plazo\nCrear;2027;más\n', { code: 'beyond-header', row: 2, column: 'C', value: 'más' }],
    ['a column without a name', 'Acción;;Plazo\nCrear;algo;2027\nUsar;más;2028\n', { code: 'no-name', row: 1, column: 'B', value: 'algo' }],
    ['an error of the spreadsheet', 'Acción;Plazo\nCrear;#¡REF!\n', { code: 'error-value', row: 2, column: 'B', header: 'Plazo', value: '#¡REF!' }],
    ['a value that was cut', 'Acción;Plazo\nCrear;#######\n', { code: 'cut-value', row: 2, column: 'B', header: 'Plazo' }],
    ['a picture', '\0\0', { code: 'encoding' }],
  ])('is refused where it is %s', async (_name, csv, issue) => {
    expect(await errors(fromCsv(csv))).toEqual([expect.objectContaining(issue)]);
  });

  it('names all errors at once', async () => {
    expect((await errors(fromCsv('Acción;Plazo\n#N/A;#N/D\nCrear;#VALOR!\n'))).map(({ row, column }) => `${row}${column}`)).toEqual(['2A', '2B', '3B']);
  });

  it('never throws, whatever it is given', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async content => { await importPlan(content); }), { numRuns: 200 });
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async content => { await importPlan(Uint8Array.from([0x50, 0x4b, 3, 4, ...content])); }), { numRuns: 50 });
    const piece = fc.constantFrom('Acción', 'Plazo', ';', ',', '"', '\n', '2027', '=', 'sep=;', '|', ' ');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => { await fromCsv(pieces.join('')); }), { numRuns: 200 });
  });
});

describe('an action plan from a workbook', () => {
  it.each<[Language, string]>([
    ['es', '| A1 | Crear<br>usar | 31 de diciembre de 2027 | 1.234.567,5 | 80 % | sí |'],
    ['pt', '| A1 | Crear<br>usar | 31 de dezembro de 2027 | 1.234.567,5 | 80% | sim |'],
    ['en', '| A1 | Crear<br>usar | 31 December 2027 | 1,234,567.5 | 80% | yes |'],
  ])('has its dates, numbers, shares and truths written as prose does, %s', async (language, expected) => {
    const book = await workbook([['Código', 'Acción', 'Plazo', 'Costo', 'Meta', 'Prioritaria'], ['A1', 'Crear\nusar', new Date('2027-12-31T00:00:00Z'), 1_234_567.5, 0.8, true]], { cells: new Map([['1,4', { value: 0.8, type: 'number', style: { numFmt: '0%' } }]]) });
    expect(await markdown(importPlan(book, { language }))).toContain(expected);
  });

  it.each([['[$USD] #,##0', 'USD 500'], ['"R$" #,##0.00', 'R$ 500'], ['#,##0 €', '€ 500'], ['[$S/-280A] #,##0', 'S/ 500'], ['[$Bs.-400A] #,##0.00', 'Bs. 500'], ['[$Gs.-3C0A] #,##0;[Red]-[$Gs.-3C0A] #,##0', 'Gs. 500'], ['_-"RD$"* #,##0.00_-', 'RD$ 500'], ['General', '500']])('shows the currency of the format %s', async (numFmt, expected) => {
    const book = await workbook([['Acción', 'Costo', 'Plazo'], ['Crear', 500, 2027]], { cells: new Map([['1,1', { value: 500, type: 'number', style: { numFmt } }]]) });
    expect(await markdown(importPlan(book, { language: 'es' }))).toContain(`| Crear | ${expected} | 2027 |`);
  });

  it('keeps amounts and days of any size, or refuses them', async () => {
    const format = { style: { numFmt: '[$S/-280A] #,##0.00' } };
    const book = (value: number) => workbook([['Acción', 'Costo', 'Plazo'], ['Crear', value, new Date('2027-06-30T00:00:00Z')]], { cells: new Map([['1,1', { value, type: 'number', ...format }]]) });
    for (const [value, expected] of [[12.5, '12,5'], [58, '58'], [61.5, '61,5'], [99_999_999.99, '99.999.999,99']] as const) {
      expect(await markdown(importPlan(await book(value), { language: 'es' }))).toContain(`| S/ ${expected} | 30 de junio de 2027 |`);
    }
    for (const value of [60, 1e12]) expect(await errors(importPlan(await book(value)))).toEqual([{ code: 'number-format', row: 2, column: 'B', header: 'Costo', value: '' }]);
  });

  it.each([['yyyy-mm-dd'], ['dd/mm/yyyy;@'], ['[$-F800]dddd, mmmm dd, yyyy'], ['mmm-yy'], ['d "de" mmmm "de" yyyy']])('knows a date by its format %s', async numFmt => {
    const value = new Date('2027-06-30T00:00:00Z');
    expect(await markdown(importPlan(await workbook([['Acción', 'Plazo'], ['Crear', value]], { cells: new Map([['1,1', { value, type: 'date', style: { numFmt } }]]) }), { language: 'es' }))).toContain('| Crear | 30 de junio de 2027 |');
  });

  it('keeps years and ids as they are', async () => {
    expect(await markdown(importPlan(await workbook([['N.º', 'Acción', 'Inicio', 'Plazo'], [1.1, 'Crear', 2027, 2030]]), { language: 'es' }))).toContain('| 1.1 | Crear | 2027 | 2030 |');
  });

  it('fills cells that are merged downwards', async () => {
    const book = await workbook([['Objetivo', 'Acción', 'Plazo'], ['OE1', 'Crear', 2027], [null, 'Usar', 2028]], { merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }] });
    expect(await markdown(importPlan(book))).toContain('| OE1 | Usar | 2028 |');
  });

  it('is the first sheet with a plan; the others are named', async () => {
    const plan = importPlan(await writeXlsx({ sheets: [{ name: 'Portada', rows: [['Estrategia']] }, { name: 'Plan', rows: [['Acción', 'Plazo'], ['Crear', 2027]] }, { name: 'Vacía', rows: [] }, { name: 'Oculta', rows: [['x']], hidden: true }] }));
    expect(await markdown(plan)).toContain('| Crear | 2027 |');
    expect(await notes(plan)).toEqual([{ code: 'other-sheets', header: 'Plan', value: 'Portada' }]);
  });

  it('is refused where dates are bare numbers, formulas have no result, or it is no workbook', async () => {
    const book = await workbook([['Acción', 'Plazo', 'Costo'], ['Crear', 46_752, null]], { cells: new Map([['1,2', { formula: '1+1' }]]) });
    expect(await errors(importPlan(book))).toEqual([
      { code: 'serial-number', row: 2, column: 'B', header: 'Plazo', value: '46752' }, { code: 'formula', row: 2, column: 'C', header: 'Costo', value: '' },
    ]);
    expect(await errors(importPlan(Uint8Array.of(0x50, 0x4b, 3, 4)))).toEqual([expect.objectContaining({ code: 'broken-workbook' })]);
    expect(await errors(importPlan(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)))).toEqual([{ code: 'old-workbook' }]);
  });
});

describe('our own export', () => {
  it.each(LANGUAGES.flatMap(language => (['csv', 'xlsx'] as const).map(format => [language, format] as const)))('comes back as the plan that it was, %s as %s', async (language, format) => {
    for (const draft of [PLANS[language], readFileSync(`examples/${language}/complete.md`, 'utf8').replace(/^---[^]*?\n---\n/u, '')]) {
      const checked = [checkedDraft(draft, language)];
      const expected = new TextDecoder().decode(await exportRegister(checked, 'md'));
      const plan = importPlan(await exportRegister(checked, format));
      expect(await markdown(plan)).toBe(expected);
      expect((await notes(plan)).map(({ code }) => code)).toEqual(['left-out']);
    }
  });

  it('takes over days and amounts that somebody filled in, and says where words beside them say otherwise', async () => {
    const csv = new TextDecoder().decode(await exportRegister([checkedDraft('# Plan\n\n| Código | Acción | Plazo | Costo |\n|---|---|---|---|\n| A1 | Crear el registro | | |\n| A2 | Publicar la guía | 2027 | USD 5 |', 'es')], 'csv'));
    const filled = csv.split('\r\n').map(line => {
      const fields = line.split(';');
      if (fields[0] === 'A1') fields.splice(14, 4, '2028-06-30', '1200000,5', 'USD', 'sí');
      if (fields[0] === 'A2') fields.splice(14, 2, '2029-01-31', '6');
      return fields.join(';');
    }).join('\r\n');
    const plan = fromCsv(filled);
    expect(await markdown(plan)).toContain('| 30 de junio de 2028 | USD 1.200.000,5 anuales |');
    expect(await markdown(plan)).toContain('| 2027 | USD 5 |');
    expect((await notes(plan)).filter(({ code }) => code === 'differs')).toEqual([
      { code: 'differs', row: 3, column: 'O', header: 'Plazo (último día)', value: '31 de enero de 2029' }, { code: 'differs', row: 3, column: 'P', header: 'Costo (monto)', value: '6' },
    ]);
  });

  it('is told from a table that happens to have a header of ours', async () => {
    expect(await markdown(fromCsv('Acción;Plazo;Borrador\nCrear;2027;sí\n'))).toContain('| Acción | Plazo | Borrador |');
  });
});

describe('what is imported', () => {
  it('is a plan that the linter reads', async () => {
    const table = await markdown(fromCsv('Código;Acción;Responsable;Plazo;Costo\nA1;Crear el registro;Agencia Digital;2027-12-31;USD 500\n'));
    const { entries } = registerOf(strategyOf(analyse(parseDraft('d.md', `---\nlang: es\nai-strategy: true\n---\n\n# Plan\n\n${table}`)), 'draft'));
    expect(entries.map(({ id, title, parts }) => [id, title, parts.actor?.text, parts.deadline?.text, parts.money?.text])).toEqual([['A1', 'Crear el registro', 'Agencia Digital', '31 de diciembre de 2027', 'USD 500']]);
  });
});

describe('issues', () => {
  it.each(LANGUAGES)('are sentences that fill all their places, %s', language => {
    for (const code of [...ERROR_CODES, ...NOTE_CODES]) {
      const text = issueText({ code, row: 7, column: 'C', header: 'Plazo', value: 'x\u001b[31m' }, language);
      expect(text, code).not.toMatch(/[{}\u001b]/u);
    }
    expect(issueText({ code: 'error-value', row: 7, column: 'C', header: 'Plazo', value: '#REF!' }, language)).toMatch(/7.*C.*Plazo.*#REF!/u);
  });
});
