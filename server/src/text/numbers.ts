/**
 * Quantities: how many, how much, what share.
 *
 *   quantity = range | amount | "all" noun | "half of" noun | multiple | "none of" noun
 *   amount   = numeral [percent | unit]             "mil doscientos funcionarios", "30 %", "5 millones de personas"
 *   range    = "between" numeral "and" numeral | numeral (dash | "to") numeral, the first below the second
 *   multiple = "duplicar" | "double" | ... | numeral "times"
 *
 * No quantities are: dates and bare years, money, legal citations, ordinals, section numbers, ids (A3.2), numbers of things that have
 * numbers (artículo 5, Fase 2, ISO 42001), telephone numbers, times of day, and the article "un".
 */
import { afterCitation } from './citations.ts';
import { type DateExpression, datesIn } from './dates.ts';
import { AND, ARTICLES, BETWEEN, TIME_UNITS, TO } from './date-words.ts';
import type { Language, Localized } from './language.ts';
import { afterAny, isGlued, type Match, read, type Reading, skip, spanOf, textAt } from './lexemes.ts';
import { remembering } from './memo.ts';
import { type Money, moneyIn } from './money.ts';
import { afterNameOrCode } from './number-names.ts';
import { numeralAt } from './numerals.ts';
import { ARTICLE_NUMBERS } from './numeral-words.ts';
import { ALL, AT_LEAST, CHANGE, EACH, HALF, HOW_OFTEN, MULTIPLE_STARTS, MULTIPLES, NONE, NOT_ALL_AFTER, NOT_MULTIPLIED, PERCENT, TIMES } from './quantity-words.ts';
import { overlaps, type Span } from './span.ts';
import { type Scan, unitAt } from './units.ts';

const NOWHERE: Span = { start: Infinity, end: Infinity };

export type QuantityKind = 'number' | 'percent' | 'range' | 'all' | 'multiple' | 'none';

/** How many, how much, or what share. */
export interface Quantity {
  /** The number and its unit. */
  readonly span: Span;
  readonly kind: QuantityKind;
  /** Both ends of a range; the share in percent for `percent` and `all` (half is 50); the factor for `multiple`; 0 for `none`. */
  readonly value: number | readonly [min: number, max: number];
  /** What is counted as written, `%` for shares in digits or words, empty where the text does not say. */
  readonly unit: string;
}

/** A quantity before its text is cut out: the unit is lexemes. */
interface Found {
  readonly kind: QuantityKind;
  readonly value: Quantity['value'];
  readonly unit: string;
}

/** All that a text says about time, money and quantity. */
export interface Findings {
  readonly dates: readonly DateExpression[];
  readonly money: readonly Money[];
  readonly quantities: readonly Quantity[];
}

/** The quantities in a text, in order; they do not overlap. */
export function findQuantities(text: string, language: Language): Quantity[] {
  return [...findAll(text, language).quantities];
}

/** More passages than a long strategy has. */
const REMEMBERED = 20_000;
const FINDERS: Localized<(text: string) => Findings> = {
  en: remembering(REMEMBERED, text => findingsIn(text, 'en')),
  es: remembering(REMEMBERED, text => findingsIn(text, 'es')),
  pt: remembering(REMEMBERED, text => findingsIn(text, 'pt')),
};

/** Dates, amounts of money and quantities in one reading, which takes a third of the time of three. */
export function findAll(text: string, language: Language): Findings {
  return FINDERS[language](text);
}

function findingsIn(text: string, language: Language): Findings {
  const reading = read(text, language);
  const moneyMatches = moneyIn(reading);
  const money = moneyMatches.map(match => match.money);
  const dates = datesIn(reading, moneyMatches).map(match => match.date);
  return { dates, money, quantities: quantitiesIn(reading, takenSpans(dates, money), text) };
}

/** Money and dates, in order. A cell that only says "18 meses" is a quantity as well. */
function takenSpans(dates: readonly DateExpression[], money: readonly Money[]): Span[] {
  const taken = dates.filter(date => date.kind !== 'duration' || date.role !== 'point');
  return [...money, ...taken].map(({ span }) => span).sort((a, b) => a.start - b.start);
}

function quantitiesIn(reading: Reading, taken: readonly Span[], text: string): Quantity[] {
  const found: Quantity[] = [];
  let index = 0;
  let nextTaken = 0;
  while (index < reading.lexemes.length) {
    const here = spanOf(reading, index, index + 1);
    while ((taken[nextTaken]?.end ?? Infinity) <= here.start) nextTaken += 1;
    const isTaken = overlaps(taken[nextTaken] ?? NOWHERE, here);
    const skipped = isTaken ? index + 1 : (afterCitation(reading, index) ?? afterNameOrCode(reading, index));
    const scan = { ...reading, text, limit: taken[nextTaken]?.start ?? Infinity };
    const match = skipped === undefined ? quantityAt(scan, index) : undefined;
    if (match !== undefined) found.push({ span: spanOf(reading, index, match.next), ...match.value });
    index = skipped ?? match?.next ?? index + 1;
  }
  return found;
}

function quantityAt(scan: Scan, index: number): Match<Found> | undefined {
  if (scan.lexemes[index]?.kind === 'symbol') return undefined;
  for (const grammar of [rangeAt, amountAt, phraseAt, multipleAt]) {
    const match = grammar(scan, index);
    if (match !== undefined && endsInTime(scan, index, match)) return match;
  }
  return undefined;
}

/** Whether a match stops before the next date or amount of money: "500 a 2027" is no range. */
function endsInTime(scan: Scan, index: number, match: Match<Found>): boolean {
  return spanOf(scan, index, match.next).end <= scan.limit;
}

/** "entre 10 y 15", `10–15 %`, "10 a 15". */
function rangeAt(scan: Scan, index: number): Match<Found> | undefined {
  const { language } = scan;
  const isBetween = textAt(scan, index) === BETWEEN[language];
  const start = isBetween ? skip(scan, index + 1, ARTICLES[language]) : index;
  const low = numeralAt(scan, start);
  if (low === undefined) return undefined;
  const linkAt = afterAny(scan, low.next, PERCENT[language]) ?? low.next;
  const link = textAt(scan, linkAt);
  if (!(isBetween && AND[language].has(link)) && (!TO[language].has(link) || isChange(scan, index))) return undefined;
  const high = numeralAt(scan, skip(scan, linkAt + 1, ARTICLES[language]));
  if (high === undefined || high.value.value <= low.value.value) return undefined;
  const percent = afterAny(scan, high.next, PERCENT[language]);
  const unit = percent === undefined ? unitAt(scan, high.next) : { value: '%', next: percent };
  return { value: { kind: 'range', value: [low.value.value, high.value.value], unit: unit.value }, next: unit.next };
}

const WORDS_BACK = 8;

/** Whether the words before tell of a rise or fall: "aumentar del 30 % al 50 %" names two quantities. */
function isChange(reading: Reading, index: number): boolean {
  return reading.lexemes.slice(Math.max(0, index - WORDS_BACK), index).some(lexeme => CHANGE.test(lexeme.text));
}

function amountAt(scan: Scan, index: number): Match<Found> | undefined {
  const numeral = numeralAt(scan, index);
  if (numeral === undefined || isArticle(scan, index, numeral.next)) return undefined;
  const { value } = numeral.value;
  const percent = afterAny(scan, numeral.next, PERCENT[scan.language]);
  if (percent !== undefined) return { value: { kind: shareKind(value), value, unit: '%' }, next: percent };
  const times = timesAt(scan, numeral.next);
  if (times !== undefined) return times === 'frequency' ? undefined : { value: { kind: 'multiple', value, unit: '' }, next: times };
  if (isFrequency(scan, index, numeral.next)) return undefined;
  const unit = unitAt(scan, numeral.next);
  return { value: { kind: value === 0 ? 'none' : 'number', value, unit: unit.value }, next: unit.next };
}

function shareKind(value: number): QuantityKind {
  if (value === 0) return 'none';
  return value === 100 ? 'all' : 'percent';
}

/** "un piloto" counts nothing; "al menos un piloto" does. */
function isArticle(reading: Reading, index: number, next: number): boolean {
  return next === index + 1 && ARTICLE_NUMBERS.has(textAt(reading, index)) && !AT_LEAST.has(textAt(reading, index - 1));
}

/** "cada seis meses", "every two years". */
function isFrequency(reading: Reading, index: number, next: number): boolean {
  return EACH.has(textAt(reading, index - 1)) && TIME_UNITS[reading.language].has(textAt(reading, next));
}

/** The index after "times", `x` or "-fold"; "three times a year" is a frequency. */
function timesAt(reading: Reading, index: number): number | 'frequency' | undefined {
  const at = textAt(reading, index) === '-' && textAt(reading, index + 1) === 'fold' ? index + 1 : index;
  if (!TIMES.has(textAt(reading, at)) || (textAt(reading, at) === 'x' && !isGlued(reading, at))) return undefined;
  return HOW_OFTEN.has(textAt(reading, at + 1)) ? 'frequency' : at + 1;
}

/** "todos los ministerios", "half of the staff", "nenhum órgão": the noun must follow. */
function phraseAt(scan: Scan, index: number): Match<Found> | undefined {
  const { language } = scan;
  const kinds = [[ALL, 'all', 100], [HALF, 'percent', 50], [NONE, 'none', 0]] as const;
  for (const [phrases, kind, value] of kinds) {
    const next = afterAny(scan, index, phrases[language]);
    const unit = next === undefined ? undefined : unitAt(scan, next);
    if (unit !== undefined && unit.value !== '' && !isIdiom(scan, index, next ?? index)) return { value: { kind, value, unit: unit.value }, next: unit.next };
  }
  return undefined;
}

/** "above all", "every year". */
function isIdiom(reading: Reading, index: number, next: number): boolean {
  const isEvery = textAt(reading, index) === 'every' && (TIME_UNITS.en.has(textAt(reading, next)) || numeralAt(reading, next) !== undefined);
  return isEvery || NOT_ALL_AFTER.has(textAt(reading, index - 1));
}

/** "duplicar", "el doble", "double": what is multiplied may stand anywhere. */
function multipleAt(reading: Reading, index: number): Match<Found> | undefined {
  const word = textAt(reading, index);
  const times = MULTIPLE_STARTS.test(word) ? MULTIPLES[reading.language].find(([pattern]) => pattern.test(word))?.[1] : undefined;
  if (times === undefined || textAt(reading, index + 1) === '-' || NOT_MULTIPLIED.has(textAt(reading, index + 1))) return undefined;
  if (HOW_OFTEN.has(textAt(reading, index + 1)) && textAt(reading, index) === 'twice') return undefined;
  return { value: { kind: 'multiple', value: times, unit: '' }, next: index + 1 };
}
