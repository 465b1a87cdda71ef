/**
 * Amounts of money.
 *
 *   money    = (sign amount [code] | amount ["of"] name) ["," ] ["per year"]
 *   sign     = $ | US$ | R$ | S/ | € | £ | COP | UF | MM$ | ...
 *   amount   = numeral [scale]                    5 | 1.234,5 | cinco millones | 2.5bn | 200 mil | 5 M
 *   name     = code | sign | "pesos" ["colombianos"] | ["Colombian"] "pesos" | "reais" | ...
 *
 * "entre 5 y 10 millones de pesos" holds two amounts; the first takes scale and currency from the second.
 */
import { CODES, CURRENCY_WORDS, type CurrencyName, DOLLAR_PREFIXES, nationalCurrency, perYear, SCALED_WORDS, SHORT_BEFORE_SIGN, SHORT_SCALES, SIGNS } from './currencies.ts';
import { AND, TO } from './date-words.ts';
import type { Language } from './language.ts';
import { afterAny, isGlued, type Match, numberAt, read, type Reading, skip, spanOf, textAt, words } from './lexemes.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { SCALES } from './numeral-words.ts';
import type { Span } from './span.ts';

/** An amount of money. */
export interface Money {
  readonly span: Span;
  readonly amount: number;
  /** ISO 4217 code or a unit of account such as `UF`; `undefined` where the text does not tell which of several. */
  readonly currency: string | undefined;
  readonly per: 'year' | undefined;
}

/** An amount with the lexemes that it takes up. */
export interface MoneyMatch {
  readonly first: number;
  readonly next: number;
  readonly money: Money;
}

const YEAR_LIKE = /^(?:19|20)\d\d$/u;
const LINKS = words('de of em do');
const ROUNDING = 15;

/** The amounts of money in a text, in order. */
export function findMoney(text: string, language: Language): Money[] {
  return moneyIn(read(text, language)).map(match => match.money);
}

/** The amounts of money in a text that has been read. */
export function moneyIn(reading: Reading): MoneyMatch[] {
  const found: MoneyMatch[] = [];
  let index = 0;
  while (index < reading.lexemes.length) {
    const match = moneyAt(reading, index);
    const upper = match === undefined ? undefined : upperEnd(reading, match);
    if (match !== undefined) found.push(...lowerEnd(reading, match, found.at(-1)?.next ?? 0), ...(upper ?? [match]));
    index = upper?.at(-1)?.next ?? match?.next ?? index + 1;
  }
  return found;
}

/** What stands before or behind an amount. */
interface Parts {
  readonly amount: number;
  readonly currency: string | undefined;
}

function moneyAt(reading: Reading, index: number): MoneyMatch | undefined {
  const parts = signFirst(reading, index) ?? (isSymbol(reading, index) ? undefined : amountFirst(reading, index));
  if (parts === undefined) return undefined;
  const yearly = afterPerYear(reading, parts.next);
  const next = yearly ?? parts.next;
  const { amount, currency } = parts.value;
  const money = { span: spanOf(reading, index, next), amount: round(amount), currency, per: yearly === undefined ? undefined : 'year' as const };
  return { first: index, next, money };
}

function isSymbol(reading: Reading, index: number): boolean {
  return reading.lexemes[index]?.kind === 'symbol';
}

/** `US$ 5 millones`, `R$ 200 mil`, `$ 5.000 COP`. */
function signFirst(reading: Reading, index: number): Match<Parts> | undefined {
  const sign = signAt(reading, index);
  const numeral = sign === undefined ? undefined : numeralAt(reading, sign.next);
  if (sign === undefined || numeral?.value.digits !== true) return undefined;
  const scale = shortScaleAt(reading, numeral.next);
  const name = nameAfter(reading, scale.next, false);
  const isOwn = name !== undefined && (sign.value.currency === undefined || name.value.currency === sign.value.currency);
  const amount = numeral.value.value * scale.value * sign.value.scale * (isOwn ? name.value.scale : 1);
  return { value: { amount, currency: sign.value.currency ?? name?.value.currency }, next: isOwn ? name.next : scale.next };
}

/** `5 millones de pesos`, `1.000 UTM`, `5 M€`. */
function amountFirst(reading: Reading, index: number): Match<Parts> | undefined {
  if (isInsideWord(reading, index)) return undefined;
  const numeral = numeralAt(reading, index);
  if (numeral === undefined) return undefined;
  const scale = SHORT_BEFORE_SIGN.has(reading.lexemes[numeral.next]?.raw ?? '') ? shortScaleAt(reading, numeral.next) : { value: 1, next: numeral.next };
  const name = nameAfter(reading, scale.next, true);
  if (name === undefined || isPrefixOfNext(reading, index, name.next)) return undefined;
  return { value: { amount: numeral.value.value * scale.value * name.value.scale, currency: name.value.currency }, next: name.next };
}

/** "en 2027 USD 5.000": the code belongs to the number behind it. */
function isPrefixOfNext(reading: Reading, index: number, next: number): boolean {
  return YEAR_LIKE.test(numberAt(reading, index)) && numberAt(reading, next) !== '';
}

function isInsideWord(reading: Reading, index: number): boolean {
  const before = reading.lexemes[index - 1];
  return isGlued(reading, index) && before !== undefined && (before.kind !== 'symbol' || before.text === '/');
}

/** The sign or code at an index and what it says. */
function signAt(reading: Reading, index: number): Match<CurrencyName> | undefined {
  const lexeme = reading.lexemes[index];
  if (lexeme === undefined) return undefined;
  return dollarAt(reading, index, lexeme.raw) ?? solAt(reading, index, lexeme.raw) ?? codeAt(reading, index, lexeme.raw);
}

function dollarAt(reading: Reading, index: number, raw: string): Match<CurrencyName> | undefined {
  const prefix = DOLLAR_PREFIXES.get(raw);
  const next = reading.lexemes[index + 1];
  if (prefix !== undefined && next?.text === '$' && next.glued) return { value: prefix, next: index + 2 };
  if (raw === 'U' && next?.text === '$' && isGlued(reading, index + 2) && textAt(reading, index + 2) === 's') return { value: { currency: 'USD', scale: 1 }, next: index + 3 };
  if (raw === '$' && next?.raw === 'U' && next.glued) return { value: { currency: 'UYU', scale: 1 }, next: index + 2 };
  if ((raw === 'M' || raw === 'MM') && next?.glued === true && SIGNS.has(next.text)) return { value: { currency: SIGNS.get(next.text), scale: 1e6 }, next: index + 2 };
  return SIGNS.has(raw) ? { value: { currency: SIGNS.get(raw), scale: 1 }, next: index + 1 } : undefined;
}

/** Peru's `S/` and `S/.`, Panama's `B/.`. */
function solAt(reading: Reading, index: number, raw: string): Match<CurrencyName> | undefined {
  if ((raw !== 'S' && raw !== 'B') || textAt(reading, index + 1) !== '/' || !isGlued(reading, index + 1)) return undefined;
  const next = textAt(reading, index + 2) === '.' ? index + 3 : index + 2;
  return { value: { currency: raw === 'S' ? 'PEN' : 'PAB', scale: 1 }, next };
}

/** A code, with a dollar sign behind it or not: `COP`, `USD $`. */
function codeAt(reading: Reading, index: number, raw: string): Match<CurrencyName> | undefined {
  if (raw === 'Bs') return { value: { currency: undefined, scale: 1 }, next: skip(reading, index + 1, words('.')) };
  if (!CODES.has(raw)) return undefined;
  return { value: { currency: raw, scale: 1 }, next: skip(reading, index + 1, words('$')) };
}

/** `k`, `M`, `bn`, "mi" right behind an amount that has a sign. */
function shortScaleAt(reading: Reading, index: number): Match<number> {
  const scale = SHORT_SCALES.get(reading.lexemes[index]?.raw ?? '');
  if (scale === undefined) return { value: 1, next: index };
  const isAbbreviation = textAt(reading, index + 1) === '.' && textAt(reading, index).startsWith('mill');
  return { value: scale, next: isAbbreviation ? index + 2 : index + 1 };
}

/** The currency behind an amount: "de pesos colombianos", "Brazilian reais", `COP`, `€`; a lone `$` only where no sign stood before. */
function nameAfter(reading: Reading, index: number, allowsSign: boolean): Match<CurrencyName> | undefined {
  const start = skip(reading, index, LINKS);
  const word = wordAfter(reading, start);
  if (word !== undefined) return word;
  const raw = reading.lexemes[start]?.raw ?? '';
  const code = codeAt(reading, start, raw);
  if (code !== undefined) return code;
  const sign = allowsSign ? dollarAt(reading, start, raw) : undefined;
  return sign !== undefined && numberAt(reading, sign.next) === '' ? sign : undefined;
}

function wordAfter(reading: Reading, index: number): Match<CurrencyName> | undefined {
  const names = CURRENCY_WORDS[reading.language];
  const [one, two] = [textAt(reading, index), textAt(reading, index + 1)];
  if (names.has(one)) return named(one, nationalCurrency(two, one) ?? (two === 'sterling' || two.startsWith('esterlin') ? 'GBP' : undefined), names.get(one), index + 1);
  if (!names.has(two) || reading.lexemes[index]?.kind !== 'word') return afterDottedUs(reading, index);
  const national = nationalCurrency(one, two);
  return national === undefined && one !== 'brazilian' ? undefined : { value: { currency: national ?? names.get(two), scale: 1 }, next: index + 2 };
}

function named(word: string, national: string | undefined, general: string | undefined, next: number): Match<CurrencyName> {
  return { value: { currency: national ?? general, scale: SCALED_WORDS.get(word) ?? 1 }, next: national === undefined ? next : next + 1 };
}

/** "5 million U.S. dollars". */
function afterDottedUs(reading: Reading, index: number): Match<CurrencyName> | undefined {
  const next = afterAny(reading, index, [['u', '.', 's', '.', 'dollars']]);
  return next === undefined ? undefined : { value: { currency: 'USD', scale: 1 }, next };
}

function afterPerYear(reading: Reading, index: number): number | undefined {
  return afterAny(reading, skip(reading, index, words(',')), perYear(reading.language));
}

/** The lower end of "entre 5 y 10 millones de pesos", "USD 5-10 million": a bare number before the amount. */
function lowerEnd(reading: Reading, match: MoneyMatch, from: number): MoneyMatch[] {
  const { language } = reading;
  const link = textAt(reading, match.first - 1);
  const isLinked = TO[language].has(link) || (AND[language].has(link) && match.first >= 3);
  const index = match.first - 2;
  const numeral = isLinked && index >= from && !isInsideWord(reading, index) ? numeralAt(reading, index) : undefined;
  if (numeral?.value.digits !== true || numeral.next !== match.first - 1 || YEAR_LIKE.test(numberAt(reading, index))) return [];
  if (AND[language].has(link) && !['entre', 'between'].includes(textAt(reading, index - 1))) return [];
  const amount = round(numeral.value.value * scaleOf(reading, match, numeral.value));
  return [{ first: index, next: numeral.next, money: { ...match.money, amount, span: spanOf(reading, index, numeral.next) } }];
}

const DASHES = words('- – —');
const LARGE_SCALE = 1e6;

/** "USD 5-10 million": a bare number behind an amount with a sign, joined by a dash or with a scale that both share. */
function upperEnd(reading: Reading, match: MoneyMatch): MoneyMatch[] | undefined {
  const link = textAt(reading, match.next);
  if (!TO[reading.language].has(link) || match.money.per !== undefined) return undefined;
  const numeral = numeralAt(reading, match.next + 1);
  if (numeral?.value.digits !== true || YEAR_LIKE.test(numberAt(reading, match.next + 1))) return undefined;
  const short = shortScaleAt(reading, numeral.next);
  const upper: MoneyMatch = {
    first: match.next + 1,
    next: short.next,
    money: { ...match.money, span: spanOf(reading, match.next + 1, short.next), amount: round(numeral.value.value * short.value) },
  };
  const scale = scaleOf(reading, upper, { value: match.money.amount, digits: true });
  if (upper.money.amount <= match.money.amount * scale || (!DASHES.has(link) && scale < LARGE_SCALE)) return undefined;
  return [{ ...match, money: { ...match.money, amount: round(match.money.amount * scale) } }, upper];
}

/** The scale of an amount, where that keeps the lower end below it. */
function scaleOf(reading: Reading, match: MoneyMatch, lower: Numeral): number {
  const scales = reading.lexemes.slice(match.first, match.next).map(lexeme => SCALES[reading.language].get(lexeme.text) ?? SHORT_SCALES.get(lexeme.raw) ?? 1);
  const scale = scales.reduce((product, factor) => product * factor, 1);
  return lower.value * scale < match.money.amount ? scale : 1;
}

function round(value: number): number {
  return Number(value.toPrecision(ROUNDING));
}
