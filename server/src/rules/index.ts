/** Applies the rules to a strategy. */
import type { Ignore } from '../analysis/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { titleSpan } from '../strategy/index.ts';
import { RULE_FAILED, RULE_IDS } from './ids.ts';
import type { RuleId } from './ids.ts';
import { RULES } from './registry.ts';
import type { Finding, FixData, Problem, Severity } from './types.ts';

export * from './types.ts';
export { COVERAGE_RULES, RULE_FAILED, RULE_IDS } from './ids.ts';
export type { RuleId } from './ids.ts';
export { quoted, renderMessage } from './render.ts';
export { RULES } from './registry.ts';

/** How somebody wants rules to count: a severity instead of the rule's own, or `off`. */
export type Severities = Readonly<Record<string, Severity | 'off' | undefined>>;

/** Options of a run. */
export interface RunOptions {
  readonly severities?: Severities;
  /** Told of each rule that throws, once per run; the others go on. */
  readonly onRuleFailure?: (rule: RuleId, error: unknown) => void;
  /** The rules to apply; all where absent. For tests. */
  readonly rules?: typeof RULES;
}

/** All problems of a strategy that are neither switched off nor ignored, by document and place. */
export function problemsOf(strategy: Strategy, options: RunOptions = {}): Problem[] {
  const { severities = {}, rules = RULES } = options;
  const problems = RULE_IDS.flatMap(id => {
    const chosen = severities[id] ?? rules[id].meta.severity[strategy.stage];
    if (chosen === 'off') return [];
    return applied(id, strategy, { ...options, rules }).map(finding => ({ rule: id, severity: chosen, ...finding }));
  });
  const kept = problems.filter(problem => !isIgnored(problem, strategy));
  return kept.sort((a, b) => documentIndex(a, strategy) - documentIndex(b, strategy) || a.span.start - b.span.start);
}

function applied(id: RuleId, strategy: Strategy, { rules = RULES, onRuleFailure }: RunOptions): (Finding & Partial<Pick<Problem, 'rule' | 'severity'>>)[] {
  try {
    return [...rules[id].check(strategy)];
  } catch (error) {
    onRuleFailure?.(id, error);
    return [{ rule: RULE_FAILED, severity: 'information', messageId: RULE_FAILED, values: { rule: id }, draft: strategy.main.draft, span: titleSpan(strategy.main) }];
  }
}

function documentIndex({ draft }: Problem, { documents }: Strategy): number {
  return documents.findIndex(facts => facts.draft === draft);
}

function isIgnored(problem: Problem, { documents }: Strategy): boolean {
  const ignores = documents.find(facts => facts.draft === problem.draft)?.declarations.ignores ?? [];
  return ignores.some(ignore => silences(ignore, problem));
}

/** Whether an ignore is about a problem: its rule, its place and, where it names items, these. */
export function silences({ rule, items, scope }: Ignore, problem: Problem): boolean {
  if (rule !== problem.rule || problem.span.start < scope.start || problem.span.start >= Math.max(scope.end, scope.start + 1)) return false;
  // A problem about several items is silenced only by naming all of them: the others would go unnoticed.
  const about = itemsOf(problem.fix);
  return items.length === 0 || (about.length > 0 && about.every(id => items.includes(id)));
}

function itemsOf(fix: FixData | undefined): readonly ItemId[] {
  return fix && 'items' in fix ? fix.items : [];
}
