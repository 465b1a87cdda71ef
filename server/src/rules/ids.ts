/** Stable names of the rules. A name is never reused for something else. */
export const RULE_IDS = [
  'element-missing',
  'element-partial',
  'theme-missing',
  'theme-without-action',
  'aspect-missing',
  'area-missing',
  'section-empty',
  'placeholder',
  'front-matter-invalid',
  'directive-invalid',
  'commitment-without-actor',
  'commitment-without-deadline',
  'commitment-without-target',
  'commitment-without-funding',
  'commitment-without-indicator',
  'commitment-vague',
  'actor-vague',
  'actor-unknown',
  'actor-inconsistent',
  'objective-without-action',
  'action-without-objective',
  'indicator-without-goal',
  'id-duplicate',
  'id-unresolved',
  'monitoring-without-owner',
  'monitoring-without-frequency',
  'monitoring-without-publication',
  'goal-not-measurable',
  'goal-without-baseline',
  'date-impossible',
  'date-order',
  'date-outside-period',
  'date-past',
  'sum-mismatch',
  'amount-without-currency',
  'weights-not-100',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Rules on what a strategy covers as a whole. */
export const COVERAGE_RULES = ['element-missing', 'element-partial', 'theme-missing', 'theme-without-action', 'aspect-missing', 'area-missing'] as const satisfies readonly RuleId[];

/** Name of the problem that says that a rule itself failed. */
export const RULE_FAILED = 'rule-failed';
