/** Days and amounts of the register's entries, for tables, timeline and budget. */
import type { Amount } from '../analysis/commitments/normal.ts';
import { amountOf, deadlineOf } from '../analysis/commitments/normal.ts';
import type { Entry, EntryPart, Register } from '../strategy/register.ts';
import { phaseNamed } from '../strategy/register-phases.ts';
import type { Days } from '../text/calendar.ts';

/** When an entry begins and ends, as far as its words name days. */
export interface EntryDays {
  /** The days that the start names; its first is the day on which the entry begins. */
  readonly start: Days | undefined;
  /** The days that the deadline names; its last is the day on which the entry is done. */
  readonly deadline: Days | undefined;
}

/**
 * The days of an entry. Lengths of time ("18 meses") count from the entry's start, or else from the first day of the strategy's period; without
 * either they name no day, and neither do dates that cannot be. "Fase 2" has the days that the strategy gives that phase; one that is a deadline begins the
 * entry too, where nothing else does.
 */
export function daysOfEntry({ parts }: Entry, { period, phases }: Pick<Register, 'period' | 'phases'>): EntryDays {
  const phase = (part: EntryPart | undefined) => part && phaseNamed(part.text, phases);
  const start = daysOf(parts.start, period?.start) ?? phase(parts.start);
  const stated = daysOf(parts.deadline, start?.start ?? period?.start);
  const due = stated ? undefined : phase(parts.deadline);
  return { start: start ?? due, deadline: stated ?? due };
}

function daysOf(part: EntryPart | undefined, from: string | undefined): Days | undefined {
  const days = part && deadlineOf(part, from);
  return days === 'invalid' ? undefined : days;
}

/** What an entry costs; `undefined` where no amount can be read for sure. */
export function amountOfEntry({ parts: { money } }: Entry): Amount | undefined {
  const amount = money && amountOf(money);
  return amount === 'ambiguous' ? undefined : amount;
}
