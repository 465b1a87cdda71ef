import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPart } from '../../analysis/commitments/headers.ts';
import { FILLS } from '../../analysis/commitments/parts.ts';
import { amountOf, deadlineOf } from '../../analysis/commitments/normal.ts';
import { analyse } from '../../analysis/index.ts';
import type { PartName } from '../../analysis/index.ts';
import { parseDraft } from '../../draft/index.ts';
import { strategyOf } from '../../strategy/index.ts';
import type { Strategy } from '../../strategy/index.ts';
import type { Entry } from '../../strategy/register.ts';
import { registerOf } from '../../strategy/register.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';
import type { Checked } from '../json.ts';
import { DERIVED_COLUMNS, HEADERS, PLAN_COLUMNS } from './columns.ts';
import { exportRegister } from './index.ts';
import type { JsonEntry, JsonRegister } from './json.ts';
import { registerRows } from './rows.ts';
import { PLANS, checkedDraft } from './testing.ts';

const textOf = async (checked: Checked, format: 'json' | 'csv' | 'md', messages?: Language): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportRegister([checked], format, messages));

async function entriesIn(language: Language): Promise<readonly JsonEntry[]> {
  const { strategies: [strategy] } = JSON.parse(await textOf(checkedDraft(PLANS[language], language), 'json')) as JsonRegister;
  return strategy?.entries ?? [];
}

describe('headers', () => {
  it.each(LANGUAGES)('of a plan are read as the part that they name, and no two are the same, %s', language => {
    for (const name of PLAN_COLUMNS) {
      const part = headerPart(HEADERS[language][name], language);
      expect(part && FILLS[part], HEADERS[language][name]).toBe(name);
    }
    expect(new Set(Object.values(HEADERS[language])).size).toBe(PLAN_COLUMNS.length + DERIVED_COLUMNS.length);
  });
});

describe('the register as JSON', () => {
  it.each(LANGUAGES)('has every part as written and in normal form, %s', async language => {
    const [first, second, third, ...others] = await entriesIn(language);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      kind: 'action', id: 'A1.1', document: 'draft.md', line: 10, endLine: 10, objective: { id: 'OE1' }, money: language === 'en' ? '1.5' : '1,5', missing: [], unreadable: [],
      normal: {
        start: { start: '2026-02-01', end: '2026-02-01' }, deadline: { start: '2027-05-31', end: '2027-05-31' }, money: { value: 1_500_000, currency: 'USD', perYear: false },
        quantity: { kind: expect.stringMatching(/percent|all/u), value: 100 }, baseline: { value: 0 },
      },
    });
    expect(second).toMatchObject({ id: 'A1.2', unreadable: ['deadline'], missing: ['baseline', 'source', 'indicator', 'verification', 'frequency'], normal: { deadline: null, start: { start: '2026-01-01' } } });
    expect(second?.problems.map(({ rule }) => rule)).toContain('date-impossible');
    expect(third).toMatchObject({ id: 'A1.3', actor: null, objective: null, normal: { deadline: { start: '2026-01-01', end: '2027-06-30' }, quantity: { value: 9000 } } });
    expect(third?.missing).toContain('actor');
  });

  it('has the strategy’s period, and two keys only for what is no strategy', async () => {
    const checked = checkedDraft(PLANS.es, 'es');
    expect(JSON.parse(await textOf(checked, 'json'))).toMatchObject({ version: 1, strategies: [{ recognised: true, language: 'es', stage: 'draft', period: { start: '2026-01-01', end: '2030-12-31' } }] });
    const other: Checked = { strategy: { ...checked.strategy, recognised: false }, problems: [] };
    expect(JSON.parse(await textOf(other, 'json'))).toEqual({ version: 1, strategies: [{ documents: ['draft.md'], recognised: false }] });
  });

  it('says problems in the language of the draft, or in the one that is asked for', async () => {
    const checked = checkedDraft(PLANS.es, 'es');
    expect(await textOf(checked, 'json', 'en')).not.toBe(await textOf(checked, 'json'));
    expect(await textOf(checked, 'csv')).toContain('31/02/2027');
  });
});

describe('the register as CSV', () => {
  it.each<[Language, string]>([['es', ';'], ['pt', ';'], ['en', ',']])('has headers and signs of the language of the draft, %s', async (language, separator) => {
    const csv = await textOf(checkedDraft(PLANS[language], language), 'csv');
    expect(csv.startsWith(`\ufeff${[...PLAN_COLUMNS, ...DERIVED_COLUMNS].map(name => HEADERS[language][name]).join(separator)}\r\n`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).toContain(`2026-02-01${separator}2027-05-31${separator}1500000${separator}USD`);
    expect(csv).toMatch(/'=(?:SUMA?|SOMA)\(A1\) \| guí?i?[ad]/u);
  });

  it('names a document as its reader knows it', async () => {
    expect(await textOf(checkedDraft(PLANS.es, 'es', 'file:///home/x/Mi%20plan.md'), 'csv')).toContain(';Mi plan.md;');
    expect(await textOf(checkedDraft(PLANS.es, 'es', 'planes/a.md'), 'csv')).toContain(';planes/a.md;');
  });
});

describe('the register as a workbook', () => {
  it.each(LANGUAGES)('has typed cells, a header that stays, a filter and widths, %s', async language => {
    const workbook = await readXlsx(await exportRegister([checkedDraft(PLANS[language], language)], 'xlsx'), { readStyles: true });
    const [sheet] = workbook.sheets;
    const columns = [...PLAN_COLUMNS, ...DERIVED_COLUMNS];
    const at = (row: number, name: (typeof columns)[number]) => sheet?.rows[row]?.[columns.indexOf(name)];
    expect(sheet?.rows[0]).toEqual(columns.map(name => HEADERS[language][name]));
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toBe('A1:W4');
    expect(sheet?.columns?.map(({ width }) => width)).not.toContain(undefined);
    expect([at(1, 'startDate'), at(1, 'deadlineDate')]).toEqual([new Date('2026-02-01T00:00:00Z'), new Date('2027-05-31T00:00:00Z')]);
    expect([at(1, 'amount'), at(1, 'currency'), at(1, 'line')]).toEqual([1_500_000, 'USD', 10]);
    expect(at(2, 'title')).toMatch(/^=/u);
    expect([...sheet?.cells?.values() ?? []].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('keeps texts that look like escapes, line breaks and control characters', async () => {
    const checked = checkedDraft('# Plan\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Crear `_x0041_` el registro | Agencia Digital | 2027 |', 'es');
    const { sheets: [sheet] } = await readXlsx(await exportRegister([checked], 'xlsx'));
    expect(sheet?.rows[1]?.[PLAN_COLUMNS.indexOf('title')]).toBe('Crear _x0041_ el registro');
  });
});

/** What a table carries of an entry; objectives by their id and name. */
function carried({ kind, id, title, objective, parts }: Entry): unknown {
  const own = Object.fromEntries(PLAN_COLUMNS.filter(name => name !== 'objective' && name !== 'title' && name !== 'money').map((name: PartName) => [name, parts[name]?.text]));
  return { kind, id, title, objective: objective && `${objective.id ?? ''}/${objective.title}`, money: parts.money && amountOf(parts.money), end: parts.deadline && deadlineOf(parts.deadline), ...own };
}

async function readBack(checked: Checked): Promise<Strategy> {
  const language = checked.strategy.language;
  return strategyOf(analyse(parseDraft('back.md', `---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n${await textOf(checked, 'md')}`)), 'draft');
}

describe('the register as Markdown', () => {
  it.each(LANGUAGES)('is read back as the same register, %s', async language => {
    const checked = checkedDraft(PLANS[language], language);
    expect(registerOf(await readBack(checked)).entries.map(carried)).toEqual(registerOf(checked.strategy).entries.map(carried));
  });

  it.each(LANGUAGES)('of a long strategy is read back with every action that says who, when, how much or for what money, %s', async language => {
    const checked = checkedDraft(readFileSync(`examples/${language}/complete.md`, 'utf8').replace(/^---[^]*?\n---\n/u, ''), language);
    const isPlanned = ({ kind, parts }: Entry) => kind === 'action' && [parts.actor, parts.quantity, parts.deadline, parts.money].some(part => part !== undefined);
    const actions = registerOf(checked.strategy).entries.filter(isPlanned);
    expect(actions.length).toBeGreaterThan(20);
    expect(registerOf(await readBack(checked)).entries.filter(isPlanned).map(carried)).toEqual(actions.map(carried));
  });

  it('is read back as the same register, whatever the cells hold', async () => {
    const word = fc.constantFrom('Crear', 'registro', '*', '|', '<b>', '[x](y)', '`a`', 'guía_1', '&lt;', '\\', '~~', '¿', '"', '=1');
    const cell = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => `Publicar ${words.join(' ')}`);
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ title: cell, year: fc.integer({ min: 2026, max: 2040 }), cost: fc.integer({ min: 1, max: 99_999_999 }) }), { minLength: 1, maxLength: 5 }), async plan => {
      const rows = plan.map(({ title, year, cost }, index) => `| A${index}.1 | ${title.replaceAll('|', '\\|')} | Agencia Digital | 31/12/${year} | ${cost} |`);
      const checked = checkedDraft(`# Plan\n\n| Código | Acción | Responsable | Plazo | Costo (miles de USD) |\n|---|---|---|---|---|\n${rows.join('\n')}`, 'es');
      expect(registerOf(await readBack(checked)).entries.map(carried)).toEqual(registerOf(checked.strategy).entries.map(carried));
    }), { numRuns: 60 });
  });

  it('writes amounts out that would be read otherwise in another column', async () => {
    const tables = '# Plan\n\n| Acción | Plazo | Costo (USD) |\n|---|---|---|\n| Crear el registro público | 2027 | 1.234 |\n| Crear el fondo público | 2027 | 1.234.567,5 |\n\n| Acción | Plazo | Costo (millones de USD) |\n|---|---|---|\n| Publicar la guía nacional | 2028 | 1,234.5 |\n| Publicar la norma nacional | 2028 | 2.5 |';
    const checked = checkedDraft(tables, 'es');
    const [first, , , last] = registerRows(checked, 'es').map(({ texts }) => texts.money);
    expect([first, last]).toEqual(['USD 1.234', 'USD 2.500.000']);
    expect(registerOf(await readBack(checked)).entries.map(carried)).toEqual(registerOf(checked.strategy).entries.map(carried));
  });
});

describe('several drafts', () => {
  it('make one table, in the language of the first', async () => {
    const bytes = await exportRegister([checkedDraft(PLANS.es, 'es', 'a.md'), checkedDraft(PLANS.en, 'en', 'b.md')], 'md');
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
    expect(lines).toHaveLength(2 + 3 + 3);
    expect(lines[0]).toContain('| Responsable |');
    // The Spanish table cannot read English dates: they are written out.
    expect(lines[5]).toContain('1 de febrero de 2026');
  });

  it('of which none is a strategy make a table without rows', async () => {
    const { strategy } = checkedDraft(PLANS.es, 'es');
    expect(new TextDecoder().decode(await exportRegister([{ strategy: { ...strategy, recognised: false }, problems: [] }], 'csv', 'pt'))).toMatch(/^Código;[^\n]*\r\n$/u);
  });
});
