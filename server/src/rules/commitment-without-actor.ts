import { askedActions, findingsFor, isLeftToElement, lackCases } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action for which nobody is named, not even in general terms; those are a matter of `actor-vague`. */
export const commitmentWithoutActor: Rule<'each' | 'many'> = {
  meta: {
    id: 'commitment-without-actor',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'An action names nobody responsible.',
      es: 'Una acción no nombra a ningún responsable.',
      pt: 'Uma ação não nomeia nenhum responsável.',
    },
    messages: {
      each: {
        en: '“{text}” names nobody responsible. Name the body that will do it.',
        es: '«{text}» no nombra a ningún responsable. Conviene nombrar a la entidad que lo hará.',
        pt: '“{text}” não nomeia nenhum responsável. Convém nomear o órgão que o fará.',
      },
      many: {
        en: '{count} of {total} actions name nobody responsible. Name one body for each.',
        es: '{count} de {total} acciones no nombran a ningún responsable. Conviene nombrar una entidad para cada una.',
        pt: '{count} de {total} ações não nomeiam nenhum responsável. Convém nomear um órgão para cada uma.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('actors', strategy)) return;
    const asked = askedActions(strategy);
    yield* findingsFor(lackCases(asked, ['actor'], strategy), { rule: 'commitment-without-actor', each: 'each', many: 'many', total: asked.length }, strategy);
  },
};
