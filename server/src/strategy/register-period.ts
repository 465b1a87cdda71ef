/** The years that a strategy is for. */
import type { Facts } from '../analysis/index.ts';
import { findDates, type DateExpression } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Period } from './register.ts';

/** Keys of the front matter that say it outright, and those that say it in a title. */
const PERIOD_KEYS: ReadonlySet<string> = new Set(['period', 'periodo', 'período', 'vigencia', 'vigência', 'horizon', 'horizonte', 'years']);
const TITLE_KEYS: ReadonlySet<string> = new Set(['title', 'titulo', 'título', 'subtitle']);
/** How many headings may be the title, and how much of the text may say the period where no title does. */
const FIRST_HEADINGS = 3;
const OPENING = 6000;

/** The planning period: front matter, then title, then the first stretch of years in the text of the documents, in that order. */
export function periodOf(documents: readonly Facts[]): Period | undefined {
  for (const read of [fromFrontMatter, fromHeadings, fromOpening]) {
    for (const facts of documents) {
      const found = read(facts, facts.language ?? 'en');
      if (found) return found;
    }
  }
  return undefined;
}

function fromFrontMatter(facts: Facts, language: Language): Period | undefined {
  const entries = facts.draft.frontMatter?.entries ?? [];
  const named = (keys: ReadonlySet<string>) => entries.flatMap(({ path, value }) => value && keys.has(path.at(-1)?.toLowerCase() ?? '') ? [value] : []);
  return firstPeriod(facts, facts.draft.text, [...named(PERIOD_KEYS), ...named(TITLE_KEYS)], language);
}

function fromHeadings(facts: Facts, language: Language): Period | undefined {
  const spans = facts.draft.sections.slice(0, FIRST_HEADINGS).flatMap(section => section.heading ? [section.heading.textSpan] : []);
  return firstPeriod(facts, facts.draft.plain, spans, language);
}

function fromOpening(facts: Facts, language: Language): Period | undefined {
  return firstPeriod(facts, facts.draft.plain, [{ start: 0, end: Math.min(OPENING, facts.draft.plain.length) }], language);
}

function firstPeriod(facts: Facts, text: string, spans: readonly Span[], language: Language): Period | undefined {
  for (const { start: from, end: to } of spans) {
    for (const date of findDates(text.slice(from, to), language)) {
      const years = yearsOf(date);
      if (years) return { ...years, facts, span: { start: from + date.span.start, end: from + date.span.end } };
    }
  }
  return undefined;
}

/** A stretch of whole years, at least two: a strategy is not for a summer. */
function yearsOf({ kind, role, start, end }: DateExpression): Pick<Period, 'start' | 'end'> | undefined {
  if (kind !== 'range' || role !== 'period' || start === undefined || end === undefined) return undefined;
  return start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) < end.slice(0, 4) ? { start, end } : undefined;
}
