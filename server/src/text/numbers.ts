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
import { datesIn } from './dates.ts';
import { AND, ARTICLES, BETWEEN, TIME_UNITS, TO } from './date-words.ts';
import type { Language } from './language.ts';
import { afterAny, isGlued, type Match, read, type Reading, skip, spanOf, textAt } from './lexemes.ts';
import { moneyIn } from './money.ts';
import { afterNameOrCode } from './number-names.ts';
import { numeralAt } from './numerals.ts';
import { ARTICLE_NUMBERS } from './numeral-words.ts';
import { ALL, AT_LEAST, CHANGE, EACH, HALF, HOW_OFTEN, MULTIPLES, NONE, NOT_ALL_AFTER, NOT_MULTIPLIED, PERCENT, TIMES } from './quantity-words.ts';
import { overlaps, type Span } from './span.ts';
import { unitAt } from './units.ts';

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

/** The quantities in a text, in order; they do not overlap. */
export function findQuantities(text: string, language: Language): Quantity[] {
  const reading = read(text, language);
  const taken = takenSpans(reading);
  const found: Quantity[] = [];
  let index = 0;
  let nextTaken = 0;
  while (index < reading.lexemes.length) {
    const here = spanOf(reading, index, index + 1);
    while ((taken[nextTaken]?.end ?? Infinity) <= here.start) nextTaken += 1;
    const isTaken = overlaps(taken[nextTaken] ?? { start: Infinity, end: Infinity }, here);
    const skipped = isTaken ? index + 1 : (afterCitation(reading, index) ?? afterNameOrCode(reading, index));
    const match = skipped === undefined ? quantityAt(reading, index, text) : undefined;
    if (match !== undefined) found.push({ span: spanOf(reading, index, match.next), ...match.value });
    index = skipped ?? match?.next ?? index + 1;
  }
  return found;
}

/** Money and dates, in order. A cell that only says "18 meses" is a quantity as well. */
function takenSpans(reading: Reading): Span[] {
  const money = moneyIn(reading);
  const dates = datesIn(reading, money).map(match => match.date).filter(date => date.kind !== 'duration' || date.role !== 'point');
  return [...money.map(match => match.money.span), ...dates.map(date => date.span)].sort((a, b) => a.start - b.start);
}

function quantityAt(reading: Reading, index: number, text: string): Match<Found> | undefined {
  return rangeAt(reading, index, text) ?? amountAt(reading, index, text) ?? phraseAt(reading, index, text) ?? multipleAt(reading, index);
}

/** "entre 10 y 15", `10–15 %`, "10 a 15". */
function rangeAt(reading: Reading, index: number, text: string): Match<Found> | undefined {
  const { language } = reading;
  const isBetween = textAt(reading, index) === BETWEEN[language];
  const start = isBetween ? skip(reading, index + 1, ARTICLES[language]) : index;
  const low = numeralAt(reading, start);
  if (low === undefined) return undefined;
  const linkAt = afterAny(reading, low.next, PERCENT[language]) ?? low.next;
  const link = textAt(reading, linkAt);
  if (!(isBetween && AND[language].has(link)) && (!TO[language].has(link) || isChange(reading, index))) return undefined;
  const high = numeralAt(reading, skip(reading, linkAt + 1, ARTICLES[language]));
  if (high === undefined || high.value.value <= low.value.value) return undefined;
  const percent = afterAny(reading, high.next, PERCENT[language]);
  const unit = percent === undefined ? unitAt(reading, high.next, text) : { value: '%', next: percent };
  return { value: { kind: 'range', value: [low.value.value, high.value.value], unit: unit.value }, next: unit.next };
}

const WORDS_BACK = 8;

/** Whether the words before tell of a rise or fall: "aumentar del 30 % al 50 %" names two quantities. */
function isChange(reading: Reading, index: number): boolean {
  return reading.lexemes.slice(Math.max(0, index - WORDS_BACK), index).some(lexeme => CHANGE.test(lexeme.text));
}

function amountAt(reading: Reading, index: number, text: string): Match<Found> | undefined {
  const numeral = numeralAt(reading, index);
  if (numeral === undefined || isArticle(reading, index, numeral.next)) return undefined;
  const { value } = numeral.value;
  const percent = afterAny(reading, numeral.next, PERCENT[reading.language]);
  if (percent !== undefined) return { value: { kind: shareKind(value), value, unit: '%' }, next: percent };
  const times = timesAt(reading, numeral.next);
  if (times !== undefined) return times === 'frequency' ? undefined : { value: { kind: 'multiple', value, unit: '' }, next: times };
  if (isFrequency(reading, index, numeral.next)) return undefined;
  const unit = unitAt(reading, numeral.next, text);
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
function phraseAt(reading: Reading, index: number, text: string): Match<Found> | undefined {
  const { language } = reading;
  const kinds = [[ALL, 'all', 100], [HALF, 'percent', 50], [NONE, 'none', 0]] as const;
  for (const [phrases, kind, value] of kinds) {
    const next = afterAny(reading, index, phrases[language]);
    const unit = next === undefined ? undefined : unitAt(reading, next, text);
    if (unit !== undefined && unit.value !== '' && !isIdiom(reading, index, next ?? index)) return { value: { kind, value, unit: unit.value }, next: unit.next };
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
  const times = MULTIPLES[reading.language].find(([pattern]) => pattern.test(textAt(reading, index)))?.[1];
  if (times === undefined || textAt(reading, index + 1) === '-' || NOT_MULTIPLIED.has(textAt(reading, index + 1))) return undefined;
  if (HOW_OFTEN.has(textAt(reading, index + 1)) && textAt(reading, index) === 'twice') return undefined;
  return { value: { kind: 'multiple', value: times, unit: '' }, next: index + 1 };
}
