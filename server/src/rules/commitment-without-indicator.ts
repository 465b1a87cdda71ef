import type { Strategy } from '../strategy/index.ts';
import type { Entry } from '../strategy/register.ts';
import { askedActions, findingsFor, hasColumn, isLeftToElement, isSettledByDrafter, lackCases, planPlaces } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action without an indicator in a plan that gives indicators to its actions. */
export const commitmentWithoutIndicator: Rule<'each' | 'many'> = {
  meta: {
    id: 'commitment-without-indicator',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action does not say what is measured.',
      es: 'Una acción no dice qué se mide.',
      pt: 'Uma ação não diz o que se mede.',
    },
    messages: {
      each: {
        en: '“{text}” has no indicator. Say what is measured, such as “share of cases decided within 30 days”.',
        es: '«{text}» no tiene indicador. Conviene decir qué se mide, por ejemplo «porcentaje de casos resueltos en 30 días».',
        pt: '“{text}” não tem indicador. Convém dizer o que se mede, por exemplo “percentual de casos resolvidos em 30 dias”.',
      },
      many: {
        en: '{count} of {total} actions have no indicator. Say for each what is measured.',
        es: '{count} de {total} acciones no tienen indicador. Conviene decir para cada una qué se mide.',
        pt: '{count} de {total} ações não têm indicador. Convém dizer, para cada uma, o que se mede.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('goals', strategy) || isSettledByDrafter('monitoring', strategy)) return;
    const asked = askedActions(strategy);
    const expected = expectedAmong(asked, strategy);
    yield* findingsFor(lackCases(expected, ['indicator', 'verification'], strategy), { rule: 'commitment-without-indicator', each: 'each', many: 'many', total: asked.length }, strategy);
  },
};

/** How many actions outside tables must have an indicator, and what share of them, for the plan to be one that gives each its own. */
const FEW = 3;
const MOST = 0.5;

/**
 * The actions that the plan itself gives indicators: those of tables with a column for them, and those in text where most have one. Of a plan
 * without indicators the rules on goals and follow-up speak.
 */
function expectedAmong(asked: readonly Entry[], strategy: Strategy): Entry[] {
  const texts = asked.filter(entry => planPlaces(entry, strategy).length === 0);
  const given = texts.filter(({ parts }) => parts.indicator).length;
  const isUsual = given >= FEW && given >= texts.length * MOST;
  return asked.filter(entry => hasColumn(entry, ['indicator'], strategy) || isUsual && texts.includes(entry));
}
