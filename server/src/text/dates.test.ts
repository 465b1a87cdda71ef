import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from './calendar.ts';
import { type DateExpression, findDates, lastDay } from './dates.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './language.ts';

type Case = readonly [language: Language, text: string, kind: string, days: string, role: string];

/** One date each; the text in bars is its span. */
const CASES: readonly Case[] = [
  ['es', 'Se publicará el |30 de junio de 2027|.', 'day', '2027-06-30', 'point'],
  ['es', '|30/06/2027|', 'day', '2027-06-30', 'point'],
  ['es', '|30.06.2027|', 'day', '2027-06-30', 'point'],
  ['es', '|2027-06-30|', 'day', '2027-06-30', 'point'],
  ['es', 'el |1.º de enero de 2027|', 'day', '2027-01-01', 'point'],
  ['es', 'el |primero de enero de 2027|', 'day', '2027-01-01', 'point'],
  ['es', '|al 31 de diciembre de 2026|', 'day', '2026-12-31', 'deadline'],
  ['en', '|June 30, 2027|', 'day', '2027-06-30', 'point'],
  ['en', 'on |30th June 2027|', 'day', '2027-06-30', 'point'],
  ['en', '|06/30/2027|', 'day', '2027-06-30', 'point'],
  ['en', '|no later than 30 June 2027|', 'day', '2027-06-30', 'deadline'],
  ['pt', '|1º de junho de 2027|', 'day', '2027-06-01', 'point'],
  ['es', '|junio  de\u00a02027|', 'month', '2027-06-01..2027-06-30', 'point'],
  ['es', '|a más tardar en junio de 2027|', 'month', '2027-06-01..2027-06-30', 'deadline'],
  ['es', '|dic-27|', 'month', '2027-12-01..2027-12-31', 'point'],
  ['pt', '|dez/2027|', 'month', '2027-12-01..2027-12-31', 'point'],
  ['pt', '|06/2027|', 'month', '2027-06-01..2027-06-30', 'point'],
  ['pt', '|até março de 2027|', 'month', '2027-03-01..2027-03-31', 'deadline'],
  ['en', '|June 2027 at the latest|', 'month', '2027-06-01..2027-06-30', 'deadline'],
  ['es', 'finalizará |en diciembre de 2027|', 'month', '2027-12-01..2027-12-31', 'deadline'],
  ['es', 'iniciará |en enero de 2026|', 'month', '2026-01-01..2026-01-31', 'period'],
  ['es', '|Plazo: diciembre de 2027|', 'month', '2027-12-01..2027-12-31', 'deadline'],
  ['pt', '|Prazo: dezembro de 2027|', 'month', '2027-12-01..2027-12-31', 'deadline'],
  ['en', '|Q3 2026|', 'quarter', '2026-07-01..2026-09-30', 'period'],
  ['en', '|2026-Q3|', 'quarter', '2026-07-01..2026-09-30', 'period'],
  ['es', '|3T 2026|', 'quarter', '2026-07-01..2026-09-30', 'period'],
  ['es', '|tercer trimestre de 2027|', 'quarter', '2027-07-01..2027-09-30', 'period'],
  ['es', '|IV trimestre de 2026|', 'quarter', '2026-10-01..2026-12-31', 'period'],
  ['es', '|en el último trimestre del año 2026|', 'quarter', '2026-10-01..2026-12-31', 'period'],
  ['pt', '|até o terceiro trimestre de 2026|', 'quarter', '2026-07-01..2026-09-30', 'deadline'],
  ['es', '|primer semestre 2026|', 'semester', '2026-01-01..2026-06-30', 'period'],
  ['pt', '|2º semestre de 2026|', 'semester', '2026-07-01..2026-12-31', 'period'],
  ['en', '|second half of 2026|', 'semester', '2026-07-01..2026-12-31', 'period'],
  ['es', '|2026-II|', 'semester', '2026-07-01..2026-12-31', 'period'],
  ['es', 'Plan Nacional |2027|', 'year', '2027-01-01..2027-12-31', 'point'],
  ['es', '|para 2030|', 'year', '2030-01-01..2030-12-31', 'deadline'],
  ['es', 'Meta |a 2030|', 'year', '2030-01-01..2030-12-31', 'deadline'],
  ['es', 'respecto a |2019|', 'year', '2019-01-01..2019-12-31', 'point'],
  ['es', '|a partir de 2026|', 'year', '2026-01-01..2026-12-31', 'period'],
  ['es', '|antes de 2028|', 'year', '2028-01-01..2028-12-31', 'deadline'],
  ['en', '|by 2030|', 'year', '2030-01-01..2030-12-31', 'deadline'],
  ['en', '|in 2026|', 'year', '2026-01-01..2026-12-31', 'period'],
  ['pt', '|até 2027|', 'year', '2027-01-01..2027-12-31', 'deadline'],
  ['es', '|finales de 2027|', 'range', '2027-10-01..2027-12-31', 'deadline'],
  ['es', '|a mediados de 2027|', 'range', '2027-04-01..2027-09-30', 'deadline'],
  ['pt', '|até o fim de 2027|', 'range', '2027-10-01..2027-12-31', 'deadline'],
  ['en', '|mid-2027|', 'range', '2027-04-01..2027-09-30', 'point'],
  ['en', '|by the end of June 2027|', 'range', '2027-06-21..2027-06-30', 'deadline'],
  ['es', 'Plan |2025-2028|', 'range', '2025-01-01..2028-12-31', 'period'],
  ['es', '|2025 – 2028|', 'range', '2025-01-01..2028-12-31', 'period'],
  ['es', '|2025-28|', 'range', '2025-01-01..2028-12-31', 'period'],
  ['es', '|entre 2025 y 2028|', 'range', '2025-01-01..2028-12-31', 'period'],
  ['es', '|de 2027 a 2029|', 'range', '2027-01-01..2029-12-31', 'period'],
  ['es', '|desde enero de 2026 hasta el 30 de junio de 2027|', 'range', '2026-01-01..2027-06-30', 'period'],
  ['es', '|entre enero y junio de 2026|', 'range', '2026-01-01..2026-06-30', 'period'],
  ['es', '|del 1 al 15 de junio de 2027|', 'range', '2027-06-01..2027-06-15', 'period'],
  ['es', '|2028-2025|', 'range', '2028-01-01..2025-12-31', 'period'],
  ['en', '|January–June 2026|', 'range', '2026-01-01..2026-06-30', 'period'],
  ['en', '|Q1–Q3 2026|', 'range', '2026-01-01..2026-09-30', 'period'],
];

/** Dates without days. */
const LENGTHS: readonly (readonly [Language, string, kind: string, role: string, length: string])[] = [
  ['en', '|within 18 months|', 'duration', 'deadline', '18 month'],
  ['en', '|over an 18-month| period', 'duration', 'period', '18 month'],
  ['en', '|in the next ten years|', 'relative', 'deadline', '10 year'],
  ['en', '|six months after| adoption', 'relative', 'deadline', '6 month'],
  ['en', '|next year|', 'relative', 'period', '1 year'],
  ['es', '|en un plazo de dieciocho (18) meses|', 'duration', 'deadline', '18 month'],
  ['es', '|en los próximos tres años|', 'relative', 'deadline', '3 year'],
  ['es', '|durante dos semestres|', 'duration', 'period', '12 month'],
  ['es', '|dentro de los 90 días hábiles siguientes|', 'relative', 'deadline', '90 day'],
  ['es', '|12 meses a partir| de la aprobación', 'relative', 'deadline', '12 month'],
  ['es', '|18 meses|', 'duration', 'point', '18 month'],
  ['pt', '|em até 18 meses|', 'duration', 'deadline', '18 month'],
  ['pt', '|nos próximos cinco anos|', 'relative', 'deadline', '5 year'],
];

const NONE: readonly (readonly [Language, string])[] = [
  ['es', 'a corto plazo'],
  ['es', 'Ley 1581 de 2012'],
  ['es', 'Decreto Supremo N.º 157-2021-PCM'],
  ['pt', 'Lei nº 13.709, de 14 de agosto de 2018'],
  ['en', 'AI Act 2024'],
  ['es', '2000 personas y 2000 millones'],
  ['en', '2000 people'],
  ['es', 'USD 2027'],
  ['es', 'jóvenes de 18 años con 6 años de experiencia'],
  ['es', 'cada seis meses'],
  ['en', 'the plan may march on'],
  ['pt', 'o novo marco legal'],
  ['es', 'https://example.org/2027/06/30/plan'],
  ['es', 'art. 3, Q5, 3T, H1'],
];

const INVALID: readonly (readonly [Language, string, string])[] = [
  ['es', '31/02/2027', 'day'],
  ['es', '30 de febrero de 2027', 'day'],
  ['es', '31 de junio', 'day'],
  ['es', '2027/13', 'month'],
  ['es', '13/2027', 'month'],
  ['es', '5T 2026', 'quarter'],
  ['pt', 'terceiro semestre de 2026', 'semester'],
  ['en', 'February 30, 2027', 'day'],
];

function unmarked(marked: string): { readonly text: string; readonly span: { readonly start: number; readonly end: number } } {
  const [before = '', inside = '', after = ''] = marked.split('|');
  return { text: before + inside + after, span: { start: before.length, end: before.length + inside.length } };
}

function daysOf(date: DateExpression | undefined): string | undefined {
  return date?.start === date?.end ? date?.start : `${date?.start ?? ''}..${date?.end ?? ''}`;
}

describe('findDates', () => {
  it.each(CASES)('%s: %s is a %s', (language, marked, kind, days, role) => {
    const { text, span } = unmarked(marked);
    const found = findDates(text, language);
    expect(found).toMatchObject([{ span, kind, role }]);
    expect(daysOf(found[0])).toBe(days);
    expect(found[0]?.invalid).toBeUndefined();
  });

  it.each(LENGTHS)('%s: %s is a %s', (language, marked, kind, role, length) => {
    const { text, span } = unmarked(marked);
    const found = findDates(text, language);
    expect(found).toMatchObject([{ span, kind, role }]);
    expect(`${String(found[0]?.length?.amount)} ${String(found[0]?.length?.unit)}`).toBe(length);
  });

  it.each(NONE)('%s: %s holds no date', (language, text) => expect(findDates(text, language).filter(date => date.start !== undefined || date.length !== undefined)).toEqual([]));

  it.each(INVALID)('%s: %s cannot be', (language, text, kind) => {
    const found = findDates(text, language);
    expect(found).toMatchObject([{ kind, invalid: true }]);
    expect(found[0]?.start).toBeUndefined();
  });

  it('tells start from end', () => {
    const text = 'Esta acción iniciará en enero de 2026 y finalizará en diciembre de 2027.';
    expect(findDates(text, 'es').map(date => [date.edge, date.start])).toEqual([['start', '2026-01-01'], ['end', '2027-12-01']]);
  });

  it('gives a date without a year no days', () => {
    expect(findDates('by Q3', 'en')).toEqual([{ span: { start: 0, end: 5 }, kind: 'quarter', role: 'deadline', edge: 'end' }]);
    expect(findDates('antes de junio', 'es')).toMatchObject([{ kind: 'month', role: 'deadline', isExclusive: true }]);
  });

  it('lends the year of the second of two months to the first', () => {
    expect(findDates('en junio y diciembre de 2026', 'es').map(date => date.start)).toEqual(['2026-06-01', '2026-12-01']);
  });

  it('reads a preposition before two dates for both', () => {
    expect(findDates('en 2026 y 2027', 'es').map(date => date.role)).toEqual(['period', 'period']);
  });

  it.each([
    ['antes de 2028', '2027-12-31'],
    ['antes de marzo de 2028', '2028-02-29'],
    ['antes del fin de 2027', '2027-12-31'],
    ['hasta 2027', '2027-12-31'],
    ['en 18 meses', undefined],
  ])('%s: the last day is %s', (text, day) => {
    const [date] = findDates(text, 'es');
    expect(date === undefined ? 'no date' : lastDay(date)).toBe(day);
  });
});

describe('dates written in a normal form', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 1990, max: 2080 });
  const day = fc.tuple(year, month, fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => [y, m, Math.min(d, daysInMonth(y, m))] as const);
  const iso = (y: number, m: number, d: number): string => `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const language = fc.constantFrom(...LANGUAGES);

  it('are found again as days', () => {
    fc.assert(fc.property(day, language, ([y, m, d], lang) => {
      const text = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(y, m - 1, d));
      expect(findDates(text, lang)).toMatchObject([{ span: { start: 0, end: text.length }, kind: 'day', start: iso(y, m, d), end: iso(y, m, d) }]);
      expect(findDates(iso(y, m, d), lang)).toMatchObject([{ kind: 'day', start: iso(y, m, d) }]);
    }));
  });

  it('are found again as months', () => {
    fc.assert(fc.property(year, month, language, (y, m, lang) => {
      const text = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(y, m - 1));
      expect(findDates(text, lang)).toMatchObject([{ kind: 'month', start: iso(y, m, 1), end: iso(y, m, daysInMonth(y, m)) }]);
    }));
  });

  it('are found again as ranges', () => {
    const frames = { en: ['from ', ' to '], es: ['entre ', ' y '], pt: ['de ', ' a '] } as const;
    fc.assert(fc.property(year, fc.integer({ min: 1, max: 20 }), language, (y, length, lang) => {
      const [opener, link] = frames[lang];
      const days = { kind: 'range', start: iso(y, 1, 1), end: iso(y + length, 12, 31) };
      expect(findDates(`${opener}${String(y)}${link}${String(y + length)}`, lang)).toMatchObject([days]);
      expect(findDates(`${String(y)}-${String(y + length)}`, lang)).toMatchObject([days]);
    }));
  });

  it('never throw and never overlap, whatever stands around them', () => {
    const piece = fc.constantFrom('2027', '30', ' de ', '/', '-', 'junio', 'June', ' a ', 'entre ', 'Q3', '.', ' ', 'fin de ', '18 meses', 'by ', 'próximos ', '31/02/2027', '\n', 'x', 'mil ', '$');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), language, (pieces, lang) => {
      const text = pieces.join('');
      let last = 0;
      for (const { span } of findDates(text, lang)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }), { numRuns: 2000 });
  });
});
