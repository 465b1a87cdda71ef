import type { Case } from './commitment-support.ts';
import { askedActions, findingsFor } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action is left to bodies that could be anybody: "las entidades competentes", "the Government". */
export const actorVague: Rule<'each' | 'many'> = {
  meta: {
    id: 'actor-vague',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action is left to bodies without a name.',
      es: 'Una acción queda a cargo de entidades sin nombre.',
      pt: 'Uma ação fica a cargo de órgãos sem nome.',
    },
    messages: {
      each: {
        en: '“{text}” could be anybody. Name the body that answers for this action.',
        es: '«{text}» puede ser cualquiera. Conviene nombrar a la entidad que responde por esta acción.',
        pt: '“{text}” pode ser qualquer um. Convém nomear o órgão que responde por esta ação.',
      },
      many: {
        en: '{count} of {total} actions are left to bodies without a name, such as “{text}”. Name the body that answers for each.',
        es: '{count} de {total} acciones quedan a cargo de entidades sin nombre, como «{text}». Conviene nombrar a la que responde por cada una.',
        pt: '{count} de {total} ações ficam a cargo de órgãos sem nome, como “{text}”. Convém nomear o que responde por cada uma.',
      },
    },
  },
  *check(strategy) {
    if (strategy.coverage.elements.actors.status === 'not-applicable') return;
    const asked = askedActions(strategy);
    const cases = asked.flatMap(({ parts: { actor } }): Case[] => actor?.vague ? [{ facts: actor.facts, span: actor.span, values: { text: actor.text }, fix: { kind: 'part', part: 'actor' } }] : []);
    yield* findingsFor(cases, { rule: 'actor-vague', each: 'each', many: 'many', total: asked.length }, strategy);
  },
};
