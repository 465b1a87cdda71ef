/** When the entries of a strategy begin and end: plain data for a report or a drawing. */
import type { Strategy } from '../strategy/index.ts';
import type { Entry } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { daysOfEntry } from './normal.ts';

/** An entry with at least one day. */
export interface TimelineEntry {
  readonly entry: Entry;
  /** The first day, `YYYY-MM-DD`; `undefined` where the draft says only by when it is done. */
  readonly start: string | undefined;
  /** The last day, `YYYY-MM-DD`; `undefined` where the draft says only when it begins. May lie before `start`, as a draft can say so. */
  readonly end: string | undefined;
}

export interface Timeline {
  /** By first day, then by last day, then in reading order. An entry with an end alone stands where it ends. */
  readonly dated: readonly TimelineEntry[];
  /** Entries whose words name no day, in reading order. */
  readonly undated: readonly Entry[];
  /** The first and the last of all days; `undefined` where there is none. */
  readonly span: { readonly start: string; readonly end: string } | undefined;
}

/** The timeline of a strategy. */
export function timelineOf(strategy: Strategy): Timeline {
  const register = registerOf(strategy);
  const all = register.entries.map((entry): TimelineEntry => {
    const { start, deadline } = daysOfEntry(entry, register);
    return { entry, start: start?.start, end: deadline?.end };
  });
  const dated = all.filter(each => beginOf(each) !== '').sort((a, b) => compare(beginOf(a), beginOf(b)) || compare(endOf(a), endOf(b)));
  const days = dated.flatMap(({ start, end }) => [start, end].filter(day => day !== undefined)).sort(compare);
  const [first] = days;
  const last = days.at(-1);
  return {
    dated,
    undated: all.filter(each => beginOf(each) === '').map(({ entry }) => entry),
    span: first === undefined || last === undefined ? undefined : { start: first, end: last },
  };
}

const beginOf = ({ start, end }: TimelineEntry): string => start ?? end ?? '';
const endOf = ({ start, end }: TimelineEntry): string => end ?? start ?? '';

/** Days of four-digit years sort as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
