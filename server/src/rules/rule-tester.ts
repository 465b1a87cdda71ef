/** For tests: what a rule says about a text. */
import { analyse } from '../analysis/index.ts';
import type { Stage } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import type { RuleId } from './index.ts';
import { problemsOf, renderMessage } from './index.ts';

/** A problem as tests compare it. */
export interface Seen {
  readonly messageId: string;
  /** The text under the problem. */
  readonly at: string;
  readonly line: number;
  readonly severity: string;
  /** Items that the fix is about, or the replacements that it offers. */
  readonly about: readonly string[];
}

/** The problems that one rule, or all where none is named, has with a text. */
export function problemsIn(text: string, rule?: RuleId, stage: Stage = 'draft'): Seen[] {
  return problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), stage))
    .filter(problem => rule === undefined || problem.rule === rule)
    .map(({ messageId, span, severity, fix }) => ({
      messageId,
      at: text.slice(span.start, span.end),
      line: text.slice(0, span.start).split('\n').length,
      severity,
      about: fix === undefined ? [] : fix.kind === 'replace' ? fix.replacements : fix.items,
    }));
}

/** The messages of one rule about a text, in a language. */
export function messagesIn(text: string, rule: RuleId, language: 'en' | 'es' | 'pt'): string[] {
  return problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(problem => problem.rule === rule).map(problem => renderMessage(problem, language));
}
