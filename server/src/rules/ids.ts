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
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Name of the problem that says that a rule itself failed. */
export const RULE_FAILED = 'rule-failed';
