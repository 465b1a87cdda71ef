/** The phases into which a strategy divides its time: "Fase 1 (2027-2028)" in a heading, sentence or row. */
import type { Facts } from '../analysis/index.ts';
import type { Days } from '../text/calendar.ts';
import { findDates } from '../text/dates.ts';

/** Days by the number of a phase. */
export type Phases = ReadonlyMap<number, Days>;

const PHASE = /(?<!\p{L})(?:fase|etapa|phase|stage|ola|onda|wave)\s+(?<number>\d{1,2}|[ivx]{1,5})(?!\p{L}|\p{N})/giu;
/** How far behind its name a phase's dates may stand. */
const NEAR = 60;

/** The days of each phase that a document defines; the first definition counts. */
export function phasesOf(documents: readonly Facts[]): Phases {
  const phases = new Map<number, Days>();
  for (const { passages } of documents) {
    for (const { text, language, context } of passages) {
      const names = context === 'matter' ? [] : [...text.matchAll(PHASE)];
      names.forEach((name, index) => {
        const from = name.index + name[0].length;
        const [date] = findDates(text.slice(from, Math.min(from + NEAR, names[index + 1]?.index ?? Infinity)), language);
        const number = numberOf(name.groups?.['number'] ?? '');
        if (date?.start !== undefined && date.end !== undefined && date.start <= date.end && !phases.has(number)) phases.set(number, { start: date.start, end: date.end });
      });
    }
  }
  return phases;
}

/** The days of the phase that a text names: "Fase 2"; `undefined` where it names none, or none that is defined. */
export function phaseNamed(text: string, phases: Phases): Days | undefined {
  const [name] = text.matchAll(PHASE);
  return name && phases.get(numberOf(name.groups?.['number'] ?? ''));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function numberOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  const values = [...written.toLowerCase()].map(letter => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
