/** What the rules on dates share: the starts and deadlines of a strategy, and where their words stand. */
import type { Language } from '../text/language.ts';
import { deadlineOf } from '../analysis/commitments/normal.ts';
import type { PlanTable } from '../strategy/register.ts';
import type { Entry, EntryPart, Located } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Days } from '../text/calendar.ts';
import { findDates, type DateExpression } from '../text/dates.ts';
import { contains } from '../text/span.ts';

/** Words that are to say when: a part of an entry, or a cell of a column of dates. */
export interface Timing extends Located {
  readonly language: Language;
  /** Whether they say when something begins rather than by when it is done. */
  readonly isStart: boolean;
  /** The entry that it belongs to; `undefined` for a cell of a row that commits nobody. */
  readonly entry: Entry | undefined;
  /** Whether a sentence tells it, which may date anything: neither a cell, nor a label, nor a heading does. */
  readonly isProse: boolean;
}

/** A date with the place of its words. */
export interface PlacedDate extends Located {
  readonly date: DateExpression;
}

const known = new WeakMap<Strategy, readonly Timing[]>();

/** Every start and deadline of a strategy once, in reading order, wherever it is stated. */
export function timingsOf(strategy: Strategy): readonly Timing[] {
  let found = known.get(strategy);
  if (!found) known.set(strategy, found = readTimings(strategy));
  return found;
}

function readTimings(strategy: Strategy): Timing[] {
  const { entries, tables } = registerOf(strategy);
  const all = [...entries.flatMap(timingsIn), ...tables.flatMap(cellTimings)];
  const index = new Map(strategy.documents.map((facts, at) => [facts, at]));
  const unique = new Map(all.toReversed().map(each => [`${index.get(each.facts) ?? 0}:${each.span.start}:${each.span.end}`, each]));
  return [...unique.values()].sort((a, b) => (index.get(a.facts) ?? 0) - (index.get(b.facts) ?? 0) || a.span.start - b.span.start);
}

function timingsIn(entry: Entry): Timing[] {
  return entry.commitments.flatMap(({ facts, commitment: { start, deadline, passage } }) => [deadline, start].flatMap((part): Timing[] => {
    if (!part) return [];
    const isProse = passage.kind !== 'row' && contains(passage.block, part.span) && !isLabelled({ facts, span: part.span });
    return [{ facts, span: part.span, language: part.language, isStart: part === start && part.span.start !== deadline?.span.start, entry, isProse }];
  }));
}

function cellTimings({ facts, columns, rows }: PlanTable): Timing[] {
  const { language } = facts;
  if (language === undefined) return [];
  return rows.flatMap(({ cells, entry }) => cells.flatMap((cell, index): Timing[] => {
    const part = columns[index]?.part;
    return cell && cell.text !== '' && (part === 'start' || part === 'deadline') ? [{ facts, span: cell.span, language, isStart: part === 'start', entry, isProse: false }] : [];
  }));
}

/** Whether a label such as "Plazo:" stands right before a place. */
export function isLabelled({ facts, span }: Located): boolean {
  return /[:：][\s|]*$/u.test(facts.draft.plain.slice(Math.max(0, span.start - LABEL), span.start));
}

/** How far a label may stand from what it labels: markup is blanked out, not removed. */
const LABEL = 12;

/** Words that make a date that of something else, right before it: "contratos firmados antes de 2026", "signed by May 2026". */
const DONE = /(?:\p{L}(?:ad|id)[oa]s?|\p{L}{2}ed|\p{L}(?:ó|aron|ieron|ou|aram|eram|iram)|was|were|fue|fueron|foi|foram|vigentes?|since)\s*$/u;

/** Whether a timing is surely that of the action: a sentence must call its date a deadline, and not that of what was done before. */
export function isOwnDeadline(timing: Timing): boolean {
  if (!timing.isProse) return true;
  const { facts, span } = timing;
  return datesAt(timing).some(({ date }) => date.role === 'deadline') && !DONE.test(facts.draft.plain.slice(Math.max(0, span.start - BEFORE), span.start));
}

const BEFORE = 24;

/** What a reader sees in a place, at its place: as long as the source. */
export function wordsAt({ facts, span }: Located): string {
  return facts.draft.plain.slice(span.start, span.end);
}

/** The same, as a message repeats it. */
export function quotedWords(place: Located): string {
  return wordsAt(place).replace(/\s+/gu, ' ').trim();
}

/** The days that a timing names. */
export function daysOf(timing: Located & { readonly language: Language }): Days | undefined {
  const days = deadlineOf({ text: wordsAt(timing), language: timing.language });
  return days === 'invalid' ? undefined : days;
}

/** The days that a part names. */
export function daysOfPart(part: EntryPart | undefined): Days | undefined {
  return part && daysOf(part);
}

/** The dates in a place, each with its own. */
export function datesAt(timing: Located & { readonly language: Language }): PlacedDate[] {
  const { facts, span, language } = timing;
  return findDates(wordsAt(timing), language).map(date => ({ date, facts, span: { start: span.start + date.span.start, end: span.start + date.span.end } }));
}

/** The place of a date without the words that give it a role: of "antes del 31/02/2027" the last. */
export function bareDate(place: Located, language: Language): Located {
  const words = wordsAt(place);
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(match => match.index);
  const bare = starts.find(start => {
    const [first] = findDates(words.slice(start), language);
    return first?.span.start === 0 && first.span.end === words.length - start && first.edge === undefined && !/^\p{L}+ (?:el|la|o|a|the) /u.test(words.slice(start));
  });
  return bare === undefined ? place : { facts: place.facts, span: { start: place.span.start + bare, end: place.span.end } };
}
