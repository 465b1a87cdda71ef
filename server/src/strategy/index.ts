/** A strategy: the documents that form it, judged as one. */
import type { Coverage, Facts, Finding, Stage } from '../analysis/index.ts';
import type { AreaId, AspectId, ElementId, ItemId, ThemeId } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';

export { CHAPTER_ORDER, outlineOf } from './outline.ts';
export type { Outline, Place } from './outline.ts';

/** What rules, features and reports work on. */
export interface Strategy {
  /** In reading order; at least one. */
  readonly documents: readonly Facts[];
  /** The document that carries the title: problems about the whole stand there. */
  readonly main: Facts;
  readonly language: Language;
  readonly stage: Stage;
  readonly recognised: boolean;
  readonly coverage: Coverage;
  /** The calendar day on which it is checked, `YYYY-MM-DD`; where absent, nothing is over yet. */
  readonly today?: string | undefined;
}

/** The strategy that a single document is. Its own front matter decides the stage before `stage` does. */
export function strategyOf(facts: Facts, stage: Stage, today?: string): Strategy {
  return {
    documents: [facts],
    main: facts,
    language: facts.language ?? 'en',
    stage: facts.declarations.stage ?? stage,
    recognised: facts.recognised,
    coverage: facts.coverage,
    today,
  };
}

/**
 * The chapters of one strategy in reading order, as one: the register joins what any of them says of an action. The first chapter carries the title, and
 * it is recognised if any chapter is. What is covered is told for the first alone.
 */
export function joined(first: Strategy, others: readonly Strategy[]): Strategy {
  const all = [first, ...others];
  return { ...first, documents: all.flatMap(({ documents }) => documents), recognised: all.some(({ recognised }) => recognised) };
}

/** The finding for any item; messages have none of their own. */
export function findingOf(coverage: Coverage, id: ItemId): Finding | undefined {
  return coverage.elements[id as ElementId] ?? coverage.themes[id as ThemeId] ?? coverage.aspects[id as AspectId] ?? coverage.areas[id as AreaId];
}

/** Whether nothing is left to say about an item: it is there, or it does not apply. */
export function isSettled({ status }: Finding): boolean {
  return status === 'present' || status === 'addressed' || status === 'not-applicable';
}

/** Where problems about the whole document stand: its first heading, or else its first line with text. */
export function titleSpan({ draft }: Facts): Span {
  const heading = draft.sections[0]?.heading;
  if (heading && heading.textSpan.end > heading.textSpan.start) return heading.textSpan;
  const line = /\S[^\r\n]*/u.exec(draft.plain);
  return line ? { start: line.index, end: line.index + line[0].trimEnd().length } : { start: 0, end: 0 };
}
