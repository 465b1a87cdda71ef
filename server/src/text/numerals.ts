/**
 * Numbers in digits and words, for the grammars of quantities, money and dates.
 *
 *   numeral  = (digits scale* | words) [ "(" numeral ")" scale* ]      the bracket repeats the same value: "cinco (5) millones"
 *   digits   = 1200 | 1.200 | 1,200 | 1 200 | 1.234,5 | 1,234.5 | 0,5 | 3.5
 *   words    = group (scale group)*                             "mil doscientos", "vinte e cinco", "two hundred and fifty-one"
 *
 * One separator before exactly three digits parts thousands in every language (Mexico and Peru write 1,200; Colombia and Brazil 1.200).
 * Only English "1.250 million" is read as a decimal.
 */
import type { Language } from './language.ts';
import { afterAny, isGlued, type Match, numberAt, type Reading, textAt } from './lexemes.ts';
import { CONJUNCTION, SCALES, SMALL_NUMBERS } from './numeral-words.ts';

/** A number and how it was written. */
export interface Numeral {
  readonly value: number;
  /** Whether it began with digits. */
  readonly digits: boolean;
}

const THOUSANDS = /^\d{1,3}(?:(?<separator>[.,])\d{3})(?:\k<separator>\d{3})*$/u;
const MIXED = /^(?<whole>\d{1,3}(?:\.\d{3})*),(?<point>\d+)$|^(?<other>\d{1,3}(?:,\d{3})*)\.(?<dot>\d+)$/u;
const DECIMAL = /^\d+(?:[.,]\d+)?$/u;
const SEPARATORS = /[.,]/gu;
const NOT_DIGITS = /[^\d]/gu;
const HEAD_OF_SPACED = /^[1-9]\d{0,2}$/u;
const TAIL_OF_SPACED = /^\d{3}(?:[.,]\d{1,2})?$/u;
const HALF_A = [['half', 'a']];
const HALF: ReadonlySet<string> = new Set(['medio', 'meio']);
const DECIMALS_AT_END = /[.,]\d{1,2}$/u;
const ASCII_DIGITS = /^[\d.,]+$/u;

/** The value of a number with its separators; `undefined` for what is no number, such as `1.2.3`. */
export function parseDigits(text: string, language: Language, scaled = false): number | undefined {
  if (!ASCII_DIGITS.test(text)) return undefined;
  const decimalDot = language === 'en' && scaled && text.split('.').length === 2;
  if (!decimalDot && THOUSANDS.test(text) && !text.startsWith('0')) return Number(text.replace(SEPARATORS, ''));
  const mixed = MIXED.exec(text)?.groups;
  if (mixed !== undefined) {
    const whole = (mixed.whole ?? mixed.other ?? '').replace(NOT_DIGITS, '');
    return Number(`${whole}.${mixed.point ?? mixed.dot ?? ''}`);
  }
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** The number at an index, in digits or words. */
export function numeralAt(reading: Reading, index: number): Match<Numeral> | undefined {
  const found = digitsAt(reading, index) ?? wordsAt(reading, index);
  const repeated = found === undefined ? undefined : afterRepetition(reading, found);
  if (found === undefined || repeated === undefined) return found;
  const scale = scaleAfter(reading, repeated);
  return { value: { ...found.value, value: rounded(found.value.value * scale.value) }, next: scale.next };
}

/** The index after the number in brackets that repeats the one before: `dieciocho (18)`. */
function afterRepetition(reading: Reading, found: Match<Numeral>): number | undefined {
  if (textAt(reading, found.next) !== '(') return undefined;
  const again = digitsAt(reading, found.next + 1) ?? wordsAt(reading, found.next + 1);
  const repeats = again?.value.value === found.value.value && textAt(reading, again.next) === ')';
  return repeats ? again.next + 1 : undefined;
}

function digitsAt(reading: Reading, index: number): Match<Numeral> | undefined {
  if (numberAt(reading, index) === '') return undefined;
  const { value: text, next } = spacedDigits(reading, index);
  const scale = scaleAfter(reading, next);
  const value = parseDigits(text, reading.language, scale.next > next);
  return value === undefined ? undefined : { value: { value: rounded(value * scale.value), digits: true }, next: scale.next };
}

/** `1 200 000`: groups of three digits, each after one space. */
function spacedDigits(reading: Reading, index: number): Match<string> {
  let text = numberAt(reading, index);
  let next = index + 1;
  if (!HEAD_OF_SPACED.test(text)) return { value: text, next };
  while (reading.lexemes[next]?.afterOneSpace === true && TAIL_OF_SPACED.test(numberAt(reading, next)) && !DECIMALS_AT_END.test(text)) {
    text += numberAt(reading, next);
    next += 1;
  }
  return { value: next > index + 1 ? text.replace(',', '.') : text, next };
}

/** The product of the scale words at an index: `mil millones`; 1 where there is none. */
function scaleAfter(reading: Reading, index: number): Match<number> {
  let value = 1;
  let next = index;
  for (let scale = scaleAt(reading, next); scale !== undefined && (value === 1 || scale > value); scale = scaleAt(reading, next)) {
    value *= scale;
    next += 1;
  }
  return { value, next };
}

function scaleAt(reading: Reading, index: number): number | undefined {
  return SCALES[reading.language].get(textAt(reading, index));
}

/** The state in which the words of a number are read. */
interface WordSum {
  /** What scales above a thousand have closed. */
  readonly total: number;
  /** The thousands since then, and what has been added to them. */
  readonly thousands: number;
  readonly units: number;
  /** What may still be added must be smaller. */
  readonly room: number;
  /** The next scale above a thousand must be smaller. */
  readonly ceiling: number;
}

function wordsAt(reading: Reading, index: number): Match<Numeral> | undefined {
  let next = startOfWords(reading, index);
  let sum: WordSum = { total: 0, thousands: 0, units: next > index ? startValue(reading, index) : 0, room: 1000, ceiling: Infinity };
  for (;;) {
    const step = addWord(reading, next, sum) ?? (next > index ? addJoined(reading, next, sum) : undefined);
    if (step === undefined) break;
    sum = step.value;
    next = step.next;
  }
  const value = sum.total + sum.thousands + sum.units;
  return next === index || value === 0 || !Number.isInteger(value) ? undefined : { value: { value, digits: false }, next };
}

/** "half a million", "medio millón" and "a hundred" open a number only before a scale. */
function startOfWords(reading: Reading, index: number): number {
  const next = afterAny(reading, index, HALF_A) ?? (textAt(reading, index) === 'a' || HALF.has(textAt(reading, index)) ? index + 1 : index);
  const isPortugueseArticle = textAt(reading, index) === 'a' && reading.language !== 'en';
  return next > index && !isPortugueseArticle && scaleAt(reading, next) !== undefined ? next : index;
}

function startValue(reading: Reading, index: number): number {
  return textAt(reading, index) === 'a' ? 1 : 0.5;
}

/** What a hyphen or a conjunction adds: `twenty-five`, `veinte y cinco`, `cento e vinte`. */
function addJoined(reading: Reading, index: number, sum: WordSum): Match<WordSum> | undefined {
  const isHyphen = textAt(reading, index) === '-' && isGlued(reading, index) && isGlued(reading, index + 1);
  if (!isHyphen && textAt(reading, index) !== CONJUNCTION[reading.language]) return undefined;
  const small = SMALL_NUMBERS[reading.language].get(textAt(reading, index + 1));
  if (small === undefined || !isJoinable(sum, reading.language, isHyphen) || opensAnother(sum, scaleAt(reading, index + 2))) return undefined;
  return addSmall(small, sum, index + 2);
}

/** "cinco y seis" are two numbers, "treinta y seis" is one; after hundreds and thousands only Portuguese and English join. */
function isJoinable(sum: WordSum, language: Language, isHyphen: boolean): boolean {
  return sum.room === 10 || (!isHyphen && language !== 'es' && (sum.room === 100 || sum.room === 1000));
}

/** "between one hundred and two hundred": what follows is a number of its own. */
function opensAnother(sum: WordSum, scale: number | undefined): boolean {
  return scale === 100 || (scale === 1000 && sum.thousands > 0);
}

function addWord(reading: Reading, index: number, sum: WordSum): Match<WordSum> | undefined {
  const word = textAt(reading, index);
  const small = SMALL_NUMBERS[reading.language].get(word);
  if (small !== undefined) return addSmall(small, sum, index + 1);
  const scale = SCALES[reading.language].get(word);
  return scale === undefined ? undefined : addScale(scale, sum, index + 1, word);
}

function addSmall(small: number, sum: WordSum, next: number): Match<WordSum> | undefined {
  if (small >= sum.room) return undefined;
  return { value: { ...sum, units: sum.units + small, room: roomAfter(small) }, next };
}

function roomAfter(small: number): number {
  if (small >= 100) return 100;
  return small >= 20 && small % 10 === 0 ? 10 : 1;
}

function addScale(scale: number, sum: WordSum, next: number, word: string): Match<WordSum> | undefined {
  const { total, thousands, units } = sum;
  const group = thousands + units;
  if (group === 0 && word !== 'mil') return undefined;
  if (scale < 1000) return units > 0 && units < 20 ? { value: { ...sum, units: units * scale, room: scale === 100 ? 100 : 0 }, next } : undefined;
  if (scale === 1000) return thousands === 0 ? { value: { ...sum, thousands: (units === 0 ? 1 : units) * scale, units: 0, room: 1000 }, next } : undefined;
  return scale < sum.ceiling ? { value: { total: total + group * scale, thousands: 0, units: 0, room: 1000, ceiling: scale }, next } : undefined;
}

/** Products of decimals carry binary noise: 1.1 million is 1100000.0000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
