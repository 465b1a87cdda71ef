/**
 * Dates, periods and time limits.
 *
 *   date     = [setting] (range | point | duration) [setting]
 *   setting  = "by" | "antes de" | "a más tardar en" | "até" | "during" | "desde" | ... | "at the latest"     gives the role
 *   range    = [opener] point link point            "entre 2025 y 2028", "de 2027 a 2029", 2025-2028, "1 al 15 de junio de 2027"
 *   point    = [part] (day | month | part of a year | year)
 *   part     = "end of" | "mediados de" | "início de" | ...
 *   day      = 30/06/2027 | 2027-06-30 | "30 de junio de 2027" | "June 30, 2027"
 *   of year  = Q3 2026 | 3T 2026 | "tercer trimestre de 2027" | "2º semestre de 2026"
 *   duration = setting numeral unit                 "within 18 months", "en los próximos tres años", "next year"
 *
 * The year may be missing; such a date has no days. One that cannot be (31/02/2027) is `invalid`. Years of legal citations and in
 * amounts of money are not dates.
 */
import { dayBefore } from './calendar.ts';
import { afterCitation } from './citations.ts';
import { type DateRole, hasPreposition, type Setting, settingOf } from './date-roles.ts';
import { type Point, daysOf, pointAt } from './date-points.ts';
import { AND, ARTICLES, BETWEEN, FROM, STARTERS, TO } from './date-words.ts';
import { durationAt, lengthAt, type TimeLength } from './durations.ts';
import type { Language } from './language.ts';
import { isGlued, type Match, numberAt, read, type Reading, skip, spanOf, textAt } from './lexemes.ts';
import { type MoneyMatch, moneyIn } from './money.ts';
import type { Span } from './span.ts';
import { isFunctionWord } from './tokens.ts';

export type DateKind = 'day' | 'month' | 'quarter' | 'semester' | 'year' | 'range' | 'duration' | 'relative';

/** A place in a text that says when. */
export interface DateExpression {
  /** The words that give the role included: "a más tardar en junio de 2027". */
  readonly span: Span;
  /** Parts such as "end of 2027" are ranges. */
  readonly kind: DateKind;
  /** The first day, `YYYY-MM-DD`; absent where the text does not tell the year, and for durations. */
  readonly start?: string;
  /** The last day. May lie before `start` in a range that is written so. */
  readonly end?: string;
  readonly role: DateRole;
  /** Whether the words around it say that something starts or ends then. */
  readonly edge?: 'start' | 'end';
  /** Set for deadlines that leave the date itself out: "antes de junio". See `lastDay`. */
  readonly isExclusive?: true;
  /** How long a duration is. */
  readonly length?: TimeLength;
  /** Set where there is no such date. */
  readonly invalid?: true;
}

/** A date with the lexemes that it takes up. */
export interface DateMatch {
  readonly first: number;
  readonly next: number;
  readonly date: DateExpression;
}

/** The dates in a text, in order; they do not overlap. */
export function findDates(text: string, language: Language): DateExpression[] {
  const reading = read(text, language);
  return datesIn(reading, moneyIn(reading)).map(match => match.date);
}

/** The last day on which something due then is in time: the day before for "antes de"; `undefined` where the date has no days. */
export function lastDay(date: DateExpression): string | undefined {
  return date.isExclusive === true && date.start !== undefined ? dayBefore(date.start) : date.end;
}

/** The dates in a text that has been read and whose amounts of money are known. */
export function datesIn(reading: Reading, money: readonly MoneyMatch[]): DateMatch[] {
  const found: DateMatch[] = [];
  const whole = wholeDuration(reading);
  if (whole !== undefined) return [whole];
  let index = 0;
  let nextMoney = 0;
  while (index < reading.lexemes.length) {
    while ((money[nextMoney]?.next ?? Infinity) <= index) nextMoney += 1;
    const isMoney = (money[nextMoney]?.first ?? Infinity) <= index;
    const skipped = isMoney ? money[nextMoney]?.next : afterCitation(reading, index);
    const match = skipped === undefined ? dateAt(reading, index) : undefined;
    if (match !== undefined) found.push(withRoleOfPrevious(reading, match, found.at(-1)));
    index = skipped ?? Math.max(match?.next ?? 0, index + 1);
  }
  return found;
}

/** "en 2026 y 2027": the preposition holds for both. */
function withRoleOfPrevious(reading: Reading, match: DateMatch, previous: DateMatch | undefined): DateMatch {
  const isPair = previous?.next === match.first - 1 && AND[reading.language].has(textAt(reading, match.first - 1)) && previous.date.kind === match.date.kind;
  return isPair && match.date.role === 'point' ? { ...match, date: { ...match.date, role: previous.date.role } } : match;
}

function dateAt(reading: Reading, index: number): DateMatch | undefined {
  if (numberAt(reading, index) === '' && !STARTERS[reading.language].has(textAt(reading, index))) return undefined;
  return rangeDateAt(reading, index) ?? pointDateAt(reading, index) ?? durationDateAt(reading, index);
}

/** A cell that holds "18 meses" and nothing else. */
function wholeDuration(reading: Reading): DateMatch | undefined {
  const length = lengthAt(reading, 0);
  const end = length === undefined ? 0 : skip(reading, length.next, new Set(['.']));
  if (length === undefined || end < reading.lexemes.length) return undefined;
  return { first: 0, next: length.next, date: { span: spanOf(reading, 0, length.next), kind: 'duration', role: 'point', length: length.value } };
}

function durationDateAt(reading: Reading, index: number): DateMatch | undefined {
  const match = durationAt(reading, index);
  if (match === undefined) return undefined;
  const { first, isRelative, length, role } = match.value;
  return { first, next: match.next, date: { span: spanOf(reading, first, match.next), kind: isRelative ? 'relative' : 'duration', role, length } };
}

function pointDateAt(reading: Reading, index: number): DateMatch | undefined {
  const match = pointAt(reading, index);
  if (match === undefined || !standsAlone(reading, index, match)) return undefined;
  const point = withYearOfNext(reading, match);
  const setting = settingOf(reading, index, match.next, point.shape === 'part' ? 'period' : 'point');
  const days = daysOf(point);
  const date = {
    span: spanOf(reading, setting.first, setting.next),
    kind: kindOf(point),
    ...days,
    ...roleOf(point, setting),
    ...(days === undefined && !mayExist(point) ? { invalid: true as const } : {}),
  };
  return { first: setting.first, next: setting.next, date };
}

/** "en junio y diciembre de 2026": the first takes its year from the second. */
function withYearOfNext(reading: Reading, match: Match<Point>): Point {
  if (match.value.year !== undefined || !AND[reading.language].has(textAt(reading, match.next))) return match.value;
  const next = pointAt(reading, match.next + 1)?.value;
  return next?.shape === match.value.shape && next.year !== undefined ? ({ ...match.value, year: next.year } as Point) : match.value;
}

/** "A finales de 2027" ends, whatever stands before it. */
function roleOf(point: Point, setting: Setting): Pick<DateExpression, 'role' | 'edge' | 'isExclusive'> {
  const { role, edge, isExclusive } = setting;
  if (point.part === 'end') return edge === 'start' ? { role, edge } : { role: 'deadline', edge: 'end' };
  return { role, ...(edge === undefined ? {} : { edge }), ...(isExclusive ? { isExclusive: true } : {}) };
}

/** A month without a year needs a preposition or a cell of its own; a year must not count things: "2000 personas". */
function standsAlone(reading: Reading, index: number, match: Match<Point>): boolean {
  if (match.value.shape === 'year') return !countsThings(reading, match);
  if (match.value.shape !== 'month' || match.value.year !== undefined) return true;
  return hasPreposition(reading, index) || (index === 0 && match.next === reading.lexemes.length);
}

const LOWER_CASE_PLURAL = /^\p{Ll}[\p{L}\p{M}]*s$/u;
const ROUND = 50;
const ENGLISH_PLURALS: ReadonlySet<string> = new Set(['people', 'women', 'men', 'children', 'staff']);

function countsThings(reading: Reading, match: Match<Point>): boolean {
  const after = reading.lexemes[match.next];
  const isNoun = after !== undefined && (LOWER_CASE_PLURAL.test(after.raw) || ENGLISH_PLURALS.has(after.raw)) && !isFunctionWord(after.raw, reading.language);
  return isNoun && match.value.shape === 'year' && match.value.part === undefined && match.value.year % ROUND === 0;
}

function kindOf(point: Point): DateKind {
  if (point.part !== undefined) return 'range';
  if (point.shape !== 'part') return point.shape;
  if (point.size === 3) return 'quarter';
  return point.size === 6 ? 'semester' : 'range';
}

/** Whether a date without days only lacks its year. 2028 is a leap year. */
function mayExist(point: Point): boolean {
  return point.year === undefined && daysOf({ ...point, year: 2028 } as Point) !== undefined;
}

function rangeDateAt(reading: Reading, index: number): DateMatch | undefined {
  const match = shortRangeAt(reading, index) ?? rangeAt(reading, index);
  if (match === undefined) return undefined;
  const [from, to] = match.value;
  const [first, last] = [daysOf(from), daysOf(to)];
  const exists = (first !== undefined && last !== undefined) || (mayExist(from) && mayExist(to));
  const days = first !== undefined && last !== undefined ? { start: first.start, end: last.end } : {};
  const date = { span: spanOf(reading, index, match.next), kind: 'range' as const, ...days, role: 'period' as const, ...(exists ? {} : { invalid: true as const }) };
  return { first: index, next: match.next, date };
}

type Range = readonly [from: Point, to: Point];

const YEAR = /^(?:19|20)\d\d$/u;
const TWO_DIGITS = /^\d\d$/u;

/** `2025-28`, `2025/26`: two digits that cannot be a month, or the next year. */
function shortRangeAt(reading: Reading, index: number): Match<Range> | undefined {
  const [year, sign, short] = [numberAt(reading, index), textAt(reading, index + 1), numberAt(reading, index + 2)];
  if (!YEAR.test(year) || !TWO_DIGITS.test(short) || !isGlued(reading, index + 1) || !isGlued(reading, index + 2)) return undefined;
  const [from, to] = [Number(year), Math.floor(Number(year) / 100) * 100 + Number(short)];
  const isRange = Number(short) > 12 && (sign === '/' ? to === from + 1 : (sign === '-' || sign === '–') && to > from);
  return isRange ? { value: [{ shape: 'year', year: from }, { shape: 'year', year: to }], next: index + 3 } : undefined;
}

function rangeAt(reading: Reading, index: number): Match<Range> | undefined {
  const { language } = reading;
  const word = textAt(reading, index);
  const isBetween = word === BETWEEN[language];
  const hasOpener = isBetween || FROM[language].has(word);
  const start = hasOpener ? skip(reading, index + 1, ARTICLES[language]) : index;
  const left = pointAt(reading, start);
  const linkAt = left?.next ?? start + 1;
  const link = textAt(reading, linkAt);
  if (!TO[language].has(link) && !(isBetween && AND[language].has(link)) && !isYearSlash(reading, left, linkAt)) return undefined;
  const right = pointAt(reading, skip(reading, linkAt + 1, ARTICLES[language]));
  if (right === undefined) return undefined;
  const pair = left === undefined ? dayPair(reading, start, right.value) : joined(left.value, right.value, hasOpener);
  return pair === undefined ? undefined : { value: pair, next: right.next };
}

/** `2025/2028`. */
function isYearSlash(reading: Reading, left: Match<Point> | undefined, index: number): boolean {
  return left?.value.shape === 'year' && textAt(reading, index) === '/' && YEAR.test(numberAt(reading, index + 1));
}

/** "1 al 15 de junio de 2027": the first number takes the rest of its date from the second. */
function dayPair(reading: Reading, index: number, right: Point): Range | undefined {
  const day = Number(numberAt(reading, index));
  return right.shape === 'day' && day >= 1 && day < right.day ? [{ ...right, day }, right] : undefined;
}

/** "enero a junio de 2026": each side takes the year that it lacks from the other. */
function joined(left: Point, right: Point, hasOpener: boolean): Range | undefined {
  const year = left.year ?? right.year;
  if (year === undefined) return hasOpener && left.shape === right.shape ? [left, right] : undefined;
  if (left.year === undefined && right.shape === 'year') return undefined;
  return [{ ...left, year: left.year ?? year } as Point, { ...right, year: right.year ?? year } as Point];
}
