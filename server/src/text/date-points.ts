import { type Days, dayOf, FIRST_YEAR, LAST_YEAR, monthsOf, type Part, partOf, partOfYear } from './calendar.ts';
import { ARTICLES, CODES, HALVES, LAST, monthAt, OF, ORDINAL_MARKS, ORDINALS, PARTS, ROMANS, YEAR_PARTS, YEAR_WORDS } from './date-words.ts';
import { afterAny, isGlued, type Match, numberAt, type Reading, skip, textAt } from './lexemes.ts';
import { SCALES } from './numeral-words.ts';

interface InYear {
  /** Absent where the text leaves it out. */
  readonly year: number | undefined;
  /** The part of the stretch that is meant, as in "end of 2027". */
  readonly part?: Part;
}

/** A day, a month, a part of a year of `size` months, or a year, as a text names it; it need not exist. */
export type Point =
  | (InYear & { readonly shape: 'day'; readonly month: number; readonly day: number })
  | (InYear & { readonly shape: 'month'; readonly month: number })
  | (InYear & { readonly shape: 'part'; readonly index: number; readonly size: number })
  | (InYear & { readonly shape: 'year'; readonly year: number });

const YEAR = /^\d{4}$/u;
const UP_TO_TWO_DIGITS = /^\d{1,2}$/u;
const TWO_DIGITS = /^\d{2}$/u;
const DOTTED_DAY = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/u;
const DASHES: ReadonlySet<string> = new Set(['-', '/', '–', '‐', '‑']);
const CENTURY = 2000;

/** The first and last day of a point; `undefined` if there is none such, or if the year is missing. */
export function daysOf(point: Point): Days | undefined {
  const days = wholeDaysOf(point);
  return days === undefined || point.part === undefined || point.shape === 'day' ? days : partOf(days, point.part);
}

function wholeDaysOf(point: Point): Days | undefined {
  if (point.year === undefined) return undefined;
  switch (point.shape) {
    case 'day': return dayOf(point.year, point.month, point.day);
    case 'month': return monthsOf(point.year, point.month, point.month);
    case 'part': return partOfYear(point.year, point.index, point.size);
    case 'year': return monthsOf(point.year, 1, 12);
  }
}

/** The point that begins at an index. */
export function pointAt(reading: Reading, index: number): Match<Point> | undefined {
  return partialAt(reading, index) ?? numericAt(reading, index) ?? wordyAt(reading, index) ?? namedYearAt(reading, index);
}

function wordyAt(reading: Reading, index: number): Match<Point> | undefined {
  return dayMonthAt(reading, index) ?? monthDayAt(reading, index) ?? monthYearAt(reading, index) ?? yearPartAt(reading, index) ?? codeAt(reading, index);
}

/** "finales de 2027", "mid-2027", "fim do ano de 2027". */
function partialAt(reading: Reading, index: number): Match<Point> | undefined {
  for (const part of ['end', 'beginning', 'middle'] as const) {
    const next = afterAny(reading, index, PARTS[reading.language][part]);
    const start = next === undefined ? undefined : skip(reading, next, ARTICLES[reading.language]);
    const base = start === undefined ? undefined : (numericAt(reading, start) ?? wordyAt(reading, start) ?? namedYearAt(reading, start, true));
    if (base !== undefined && base.value.shape !== 'day') return { value: { ...base.value, part }, next: base.next };
  }
  return undefined;
}

/** The year at an index, if what follows does not make it something else: `2000 millones`, `2026T3`, `2027 %`. */
export function yearAt(reading: Reading, index: number): number | undefined {
  const text = numberAt(reading, index);
  const value = Number(text);
  if (!YEAR.test(text) || value < FIRST_YEAR || value > LAST_YEAR) return undefined;
  const after = reading.lexemes[index + 1];
  const isOther = after !== undefined && ((after.kind === 'word' && after.glued) || after.text === '%' || SCALES[reading.language].has(after.text));
  return isOther ? undefined : value;
}

/** The year behind a month, quarter or semester, as in `junio de 2027`, `Q3/2026`, `June, 2027`; also `dic-27`. */
function yearAfter(reading: Reading, index: number, allowsDot: boolean): Match<number> | undefined {
  const of = OF[reading.language];
  const isDot = textAt(reading, index) === '.';
  let next = isDot && !allowsDot ? index : skip(reading, index, of);
  if (isDot && allowsDot) next = skip(reading, next, of);
  const short = shortYearAt(reading, index);
  if (short !== undefined) return short;
  next = skip(reading, skip(reading, next, ARTICLES[reading.language]), YEAR_WORDS[reading.language]);
  if (next > index) next = skip(reading, next, of);
  const year = yearAt(reading, next);
  return year === undefined ? undefined : { value: year, next: next + 1 };
}

function shortYearAt(reading: Reading, index: number): Match<number> | undefined {
  const isShort = DASHES.has(textAt(reading, index)) && isGlued(reading, index) && isGlued(reading, index + 1) && TWO_DIGITS.test(numberAt(reading, index + 1));
  return isShort ? { value: CENTURY + Number(numberAt(reading, index + 1)), next: index + 2 } : undefined;
}

/** `30/06/2027`, `2027-06-30`, `30.06.2027`, `06/2027`, `2027-06`. */
function numericAt(reading: Reading, index: number): Match<Point> | undefined {
  const dotted = DOTTED_DAY.exec(numberAt(reading, index))?.groups;
  if (dotted !== undefined) return { value: dayPoint(reading, Number(dotted.day), Number(dotted.month), Number(dotted.year)), next: index + 1 };
  if (isInsideNumber(reading, index) || !hasDash(reading, index + 1)) return undefined;
  const [first, second] = [numberAt(reading, index), numberAt(reading, index + 2)];
  const third = hasDash(reading, index + 3) && textAt(reading, index + 3) === textAt(reading, index + 1) ? numberAt(reading, index + 4) : '';
  if (YEAR.test(first)) return yearFirst(reading, index, second, third);
  if (!UP_TO_TWO_DIGITS.test(first)) return undefined;
  if (UP_TO_TWO_DIGITS.test(second)) return dayFirst(reading, index, [first, second, third]);
  const year = yearAt(reading, index + 2);
  return year === undefined || isGlued(reading, index + 3) && DASHES.has(textAt(reading, index + 3)) ? undefined : { value: { shape: 'month', month: Number(first), year }, next: index + 3 };
}

/** Whether a dash with a number right behind it stands at an index. */
function hasDash(reading: Reading, index: number): boolean {
  return DASHES.has(textAt(reading, index)) && isGlued(reading, index) && isGlued(reading, index + 1) && numberAt(reading, index + 1) !== '';
}

/** Whether a number goes on from what stands before, as in `A3`, `13.709/2018`, `https://x.org/2027/06`. */
function isInsideNumber(reading: Reading, index: number): boolean {
  const before = reading.lexemes[index - 1];
  return isGlued(reading, index) && before !== undefined && (before.kind !== 'symbol' || '/#$€£_.@=&'.includes(before.text));
}

function yearFirst(reading: Reading, index: number, second: string, third: string): Match<Point> | undefined {
  const year = Number(numberAt(reading, index));
  if (year < FIRST_YEAR || year > LAST_YEAR || !UP_TO_TWO_DIGITS.test(second)) return undefined;
  if (UP_TO_TWO_DIGITS.test(third)) return { value: { shape: 'day', year, month: Number(second), day: Number(third) }, next: index + 5 };
  return { value: { shape: 'month', year, month: Number(second) }, next: index + 3 };
}

function dayFirst(reading: Reading, index: number, [day, month, year]: readonly [string, string, string]): Match<Point> | undefined {
  if (!YEAR.test(year) && !TWO_DIGITS.test(year)) return undefined;
  const full = year.length === 2 ? CENTURY + Number(year) : Number(year);
  return { value: dayPoint(reading, Number(day), Number(month), full), next: index + 5 };
}

/** The day comes first, except where English can only mean the month. */
function dayPoint(reading: Reading, day: number, month: number, year: number): Point {
  const isMonthFirst = reading.language === 'en' && month > 12 && day <= 12;
  return isMonthFirst ? { shape: 'day', year, month: day, day: month } : { shape: 'day', year, month, day };
}

/** `30 de junio de 2027`, `30th of June, 2027`, `1.º de enero`, `30-jun-2027`. */
function dayMonthAt(reading: Reading, index: number): Match<Point> | undefined {
  const day = dayAt(reading, index);
  if (day === undefined || isInsideNumber(reading, index)) return undefined;
  const at = skip(reading, day.next, OF[reading.language]);
  const month = monthAt(reading, at);
  if (month === undefined || textAt(reading, day.next) === ',') return undefined;
  const year = yearAfter(reading, at + 1, month.isShort);
  if (year === undefined && month.isShort) return undefined;
  return { value: { shape: 'day', day: day.value, month: month.month, year: year?.value }, next: year?.next ?? at + 1 };
}

const FIRST_DAY: ReadonlySet<string> = new Set(['primero', 'primeiro']);

function dayAt(reading: Reading, index: number): Match<number> | undefined {
  if (FIRST_DAY.has(textAt(reading, index))) return { value: 1, next: index + 1 };
  const text = numberAt(reading, index);
  return UP_TO_TWO_DIGITS.test(text) ? { value: Number(text), next: afterOrdinalMark(reading, index + 1) } : undefined;
}

function afterOrdinalMark(reading: Reading, index: number): number {
  const isMark = (at: number): boolean => isGlued(reading, at) && ORDINAL_MARKS[reading.language].has(textAt(reading, at));
  if (isMark(index)) return textAt(reading, index + 1) === '.' && isGlued(reading, index + 1) ? index + 2 : index + 1;
  return textAt(reading, index) === '.' && isMark(index + 1) ? index + 2 : index;
}

/** "June 30, 2027". */
function monthDayAt(reading: Reading, index: number): Match<Point> | undefined {
  const month = reading.language === 'en' ? monthAt(reading, index) : undefined;
  const text = numberAt(reading, index + 1);
  if (month === undefined || !UP_TO_TWO_DIGITS.test(text)) return undefined;
  const next = afterOrdinalMark(reading, index + 2);
  const year = yearAfter(reading, next, false);
  return { value: { shape: 'day', day: Number(text), month: month.month, year: year?.value }, next: year?.next ?? next };
}

function monthYearAt(reading: Reading, index: number): Match<Point> | undefined {
  const month = monthAt(reading, index);
  if (month === undefined) return undefined;
  const year = yearAfter(reading, index + 1, month.isShort);
  if (year === undefined && month.isShort) return undefined;
  return { value: { shape: 'month', month: month.month, year: year?.value }, next: year?.next ?? index + 1 };
}

/** "tercer trimestre de 2027", "2º semestre", "last quarter of 2026"; "semestre 1 de 2026". */
function yearPartAt(reading: Reading, index: number): Match<Point> | undefined {
  const { language } = reading;
  const size = YEAR_PARTS[language].get(textAt(reading, index));
  if (size !== undefined) return numberedPartAt(reading, index, size);
  const ordinal = ordinalAt(reading, index);
  const unit = ordinal === undefined ? undefined : YEAR_PARTS[language].get(textAt(reading, ordinal.next));
  if (ordinal === undefined || unit === undefined) return undefined;
  const year = yearAfter(reading, ordinal.next + 1, false);
  if (year === undefined && HALVES.has(textAt(reading, ordinal.next))) return undefined;
  const part = ordinal.value === 'last' ? 12 / unit : ordinal.value;
  return { value: { shape: 'part', index: part, size: unit, year: year?.value }, next: year?.next ?? ordinal.next + 1 };
}

function ordinalAt(reading: Reading, index: number): Match<number | 'last'> | undefined {
  const word = textAt(reading, index);
  const named = ORDINALS[reading.language].get(word) ?? ROMANS.get(reading.lexemes[index]?.raw ?? '');
  if (named !== undefined) return { value: named, next: index + 1 };
  if (LAST[reading.language].has(word)) return { value: 'last', next: index + 1 };
  const next = UP_TO_TWO_DIGITS.test(word) ? afterOrdinalMark(reading, index + 1) : index + 1;
  return next > index + 1 ? { value: Number(word), next } : undefined;
}

function numberedPartAt(reading: Reading, index: number, size: number): Match<Point> | undefined {
  const text = textAt(reading, index + 1);
  const part = ROMANS.get(reading.lexemes[index + 1]?.raw ?? '') ?? (UP_TO_TWO_DIGITS.test(text) ? Number(text) : undefined);
  const year = part === undefined ? undefined : yearAfter(reading, index + 2, false);
  return part === undefined || year === undefined ? undefined : { value: { shape: 'part', index: part, size, year: year.value }, next: year.next };
}

/** `Q3 2026`, `3T 2026`, `2026-Q3`, `2026-II`; without a year only `Q1` to `Q4`. */
function codeAt(reading: Reading, index: number): Match<Point> | undefined {
  const first = yearAt(reading, index) ?? (YEAR.test(numberAt(reading, index)) && isGlued(reading, index + 1) ? Number(numberAt(reading, index)) : undefined);
  if (first !== undefined) return yearFirstCode(reading, index, first);
  const code = bareCodeAt(reading, index);
  if (code === undefined || isInsideNumber(reading, index)) return undefined;
  const isShortYear = isGlued(reading, code.next) && TWO_DIGITS.test(numberAt(reading, code.next));
  const year = isShortYear ? { value: CENTURY + Number(numberAt(reading, code.next)), next: code.next + 1 } : yearAfter(reading, code.next, false);
  const standsAlone = code.value.letter === 'q' && code.value.index >= 1 && code.value.index <= 4;
  if (year === undefined && !standsAlone) return undefined;
  return { value: { shape: 'part', index: code.value.index, size: code.value.size, year: year?.value }, next: year?.next ?? code.next };
}

function yearFirstCode(reading: Reading, index: number, year: number): Match<Point> | undefined {
  if (isInsideNumber(reading, index)) return undefined;
  const at = DASHES.has(textAt(reading, index + 1)) ? index + 2 : index + 1;
  const roman = ROMANS.get(reading.lexemes[at]?.raw ?? '');
  if (at === index + 2 && isGlued(reading, at) && roman !== undefined && roman <= 2) return { value: { shape: 'part', index: roman, size: 6, year }, next: at + 1 };
  const code = bareCodeAt(reading, at);
  return code === undefined ? undefined : { value: { shape: 'part', index: code.value.index, size: code.value.size, year }, next: code.next };
}

interface Code {
  readonly letter: string;
  readonly index: number;
  readonly size: number;
}

function bareCodeAt(reading: Reading, index: number): Match<Code> | undefined {
  if (!isGlued(reading, index + 1)) return undefined;
  const [one, two] = [reading.lexemes[index], reading.lexemes[index + 1]];
  const [letter, digit] = one?.kind === 'word' ? [one, two] : [two, one];
  const size = CODES.get(letter?.text ?? '');
  const isCode = size !== undefined && digit?.kind === 'number' && digit.raw.length === 1 && letter?.raw !== letter?.text;
  return isCode ? { value: { letter: letter?.text ?? '', index: Number(digit.raw), size }, next: index + 2 } : undefined;
}

/** "el año 2027", "2027". */
function namedYearAt(reading: Reading, index: number, isPartial = false): Match<Point> | undefined {
  const named = YEAR_WORDS[reading.language].has(textAt(reading, index));
  const at = named ? skip(reading, index + 1, OF[reading.language]) : index;
  const year = yearAt(reading, at);
  if (year === undefined || (!named && !isPartial && isInsideNumber(reading, at))) return undefined;
  return { value: { shape: 'year', year }, next: at + 1 };
}
