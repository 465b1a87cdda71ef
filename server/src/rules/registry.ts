/** Every rule, by its id, in the order in which lists show them. */
import { actionWithoutObjective } from './action-without-objective.ts';
import { actorInconsistent } from './actor-inconsistent.ts';
import { actorUnknown } from './actor-unknown.ts';
import { actorVague } from './actor-vague.ts';
import { amountWithoutCurrency } from './amount-without-currency.ts';
import { areaMissing } from './area-missing.ts';
import { aspectMissing } from './aspect-missing.ts';
import { commitmentVague } from './commitment-vague.ts';
import { commitmentWithoutActor } from './commitment-without-actor.ts';
import { commitmentWithoutDeadline } from './commitment-without-deadline.ts';
import { commitmentWithoutFunding } from './commitment-without-funding.ts';
import { commitmentWithoutIndicator } from './commitment-without-indicator.ts';
import { commitmentWithoutTarget } from './commitment-without-target.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrder } from './date-order.ts';
import { dateOutsidePeriod } from './date-outside-period.ts';
import { datePast } from './date-past.ts';
import { directiveInvalid } from './directive-invalid.ts';
import { elementMissing } from './element-missing.ts';
import { elementPartial } from './element-partial.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { goalNotMeasurable } from './goal-not-measurable.ts';
import { goalWithoutBaseline } from './goal-without-baseline.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idUnresolved } from './id-unresolved.ts';
import type { RuleId } from './ids.ts';
import { indicatorWithoutGoal } from './indicator-without-goal.ts';
import { monitoringWithoutFrequency } from './monitoring-without-frequency.ts';
import { monitoringWithoutOwner } from './monitoring-without-owner.ts';
import { monitoringWithoutPublication } from './monitoring-without-publication.ts';
import { objectiveWithoutAction } from './objective-without-action.ts';
import { placeholder } from './placeholder.ts';
import { sectionEmpty } from './section-empty.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { themeMissing } from './theme-missing.ts';
import { themeWithoutAction } from './theme-without-action.ts';
import type { Rule } from './types.ts';
import { weightsNot100 } from './weights-not-100.ts';

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
  'commitment-without-actor': commitmentWithoutActor,
  'commitment-without-deadline': commitmentWithoutDeadline,
  'commitment-without-target': commitmentWithoutTarget,
  'commitment-without-funding': commitmentWithoutFunding,
  'commitment-without-indicator': commitmentWithoutIndicator,
  'commitment-vague': commitmentVague,
  'actor-vague': actorVague,
  'actor-unknown': actorUnknown,
  'actor-inconsistent': actorInconsistent,
  'objective-without-action': objectiveWithoutAction,
  'action-without-objective': actionWithoutObjective,
  'indicator-without-goal': indicatorWithoutGoal,
  'id-duplicate': idDuplicate,
  'id-unresolved': idUnresolved,
  'monitoring-without-owner': monitoringWithoutOwner,
  'monitoring-without-frequency': monitoringWithoutFrequency,
  'monitoring-without-publication': monitoringWithoutPublication,
  'goal-not-measurable': goalNotMeasurable,
  'goal-without-baseline': goalWithoutBaseline,
  'date-impossible': dateImpossible,
  'date-order': dateOrder,
  'date-outside-period': dateOutsidePeriod,
  'date-past': datePast,
  'sum-mismatch': sumMismatch,
  'amount-without-currency': amountWithoutCurrency,
  'weights-not-100': weightsNot100,
};
