/** For tests: what a rule says about a text. */
import { analyse } from '../analysis/index.ts';
import type { Stage } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import type { FixData, RuleId } from './index.ts';
import { problemsOf, renderMessage } from './index.ts';

/** A problem as tests compare it. */
export interface Seen {
  readonly messageId: string;
  /** The text under the problem. */
  readonly at: string;
  readonly line: number;
  readonly severity: string;
  /** Items that the fix is about, the replacements that it offers, or the part that it adds. */
  readonly about: readonly string[];
}

/** The problems that one rule, or all where none is named, has with a text; nothing is over yet where no day is given. */
export function problemsIn(text: string, rule?: RuleId, stage: Stage = 'draft', today?: string): Seen[] {
  return problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), stage, today))
    .filter(problem => rule === undefined || problem.rule === rule)
    .map(({ messageId, span, severity, fix }) => ({
      messageId,
      at: text.slice(span.start, span.end),
      line: text.slice(0, span.start).split('\n').length,
      severity,
      about: aboutOf(fix),
    }));
}

function aboutOf(fix: FixData | undefined): readonly string[] {
  if (!fix) return [];
  if (fix.kind === 'replace') return fix.replacements;
  return fix.kind === 'part' ? [fix.part] : fix.items;
}

/** The messages of one rule about a text, in a language. */
export function messagesIn(text: string, rule: RuleId, language: 'en' | 'es' | 'pt'): string[] {
  return problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(problem => problem.rule === rule).map(problem => renderMessage(problem, language));
}
