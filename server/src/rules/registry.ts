/** Every rule, by its id, in the order in which lists show them. */
import { areaMissing } from './area-missing.ts';
import { aspectMissing } from './aspect-missing.ts';
import { directiveInvalid } from './directive-invalid.ts';
import { elementMissing } from './element-missing.ts';
import { elementPartial } from './element-partial.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import type { RuleId } from './ids.ts';
import { placeholder } from './placeholder.ts';
import { sectionEmpty } from './section-empty.ts';
import { themeMissing } from './theme-missing.ts';
import { themeWithoutAction } from './theme-without-action.ts';
import type { Rule } from './types.ts';

export const RULES: Readonly<Record<RuleId, Rule>> = {
  'element-missing': elementMissing,
  'element-partial': elementPartial,
  'theme-missing': themeMissing,
  'theme-without-action': themeWithoutAction,
  'aspect-missing': aspectMissing,
  'area-missing': areaMissing,
  'section-empty': sectionEmpty,
  placeholder,
  'front-matter-invalid': frontMatterInvalid,
  'directive-invalid': directiveInvalid,
};
