/** Two days, the first and the last, as `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** The years that a four-digit number may stand for. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function iso(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** One day; `undefined` if there is none such, as 31 February. */
export function dayOf(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { start: iso(year, month, day), end: iso(year, month, day) };
}

/** The day before one. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The months `first` to `last` of a year. */
export function monthsOf(year: number, first: number, last: number): Days | undefined {
  if (first < 1 || last > 12) return undefined;
  return { start: iso(year, first, 1), end: iso(year, last, daysInMonth(year, last)) };
}

/** The `index`-th of the equal parts of a year that are `size` months long: the third quarter is (3, 3). */
export function partOfYear(year: number, index: number, size: number): Days | undefined {
  return monthsOf(year, (index - 1) * size + 1, index * size);
}

/** What "the beginning", "the middle" and "the end" of a longer stretch mean: its first, middle and last third or quarter. */
export type Part = 'beginning' | 'middle' | 'end';

/**
 * A part of a stretch of whole months. Of a year: its first quarter, its two middle quarters, its last. Of a month: until the 10th, the
 * 11th to the 20th, the rest. Of anything between: its first month, the months inside, its last.
 */
export function partOf(days: Days, part: Part): Days {
  const year = Number(days.start.slice(0, 4));
  const first = Number(days.start.slice(5, 7));
  const last = Number(days.end.slice(5, 7));
  if (first === last) return partOfMonth(year, first, part);
  const edge = first === 1 && last === 12 ? 3 : 1;
  const bounds: Readonly<Record<Part, readonly [number, number]>> = {
    beginning: [first, first + edge - 1],
    middle: [first + edge, Math.max(first + edge, last - edge)],
    end: [last - edge + 1, last],
  };
  return monthsOf(year, ...bounds[part]) ?? days;
}

function partOfMonth(year: number, month: number, part: Part): Days {
  const bounds: Readonly<Record<Part, readonly [number, number]>> = { beginning: [1, 10], middle: [11, 20], end: [21, daysInMonth(year, month)] };
  const [first, last] = bounds[part];
  return { start: iso(year, month, first), end: iso(year, month, last) };
}
