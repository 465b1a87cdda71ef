import type { Localized } from '../text/language.ts';
import { fold } from '../text/fold.ts';
import type { Entry } from '../strategy/register.ts';
import { askedActions, findingsFor, hasColumn, isLeftToElement, lackCases } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action that does not say how much: its target is empty, or it promises more or less of something and gives no figure. */
export const commitmentWithoutTarget: Rule<'each' | 'many'> = {
  meta: {
    id: 'commitment-without-target',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action does not say how much is to be reached.',
      es: 'Una acción no dice cuánto se quiere alcanzar.',
      pt: 'Uma ação não diz quanto se quer alcançar.',
    },
    messages: {
      each: {
        en: '“{text}” does not say how much is to be reached. Add a figure and what it counts.',
        es: '«{text}» no dice cuánto se quiere alcanzar. Conviene agregar una cifra y lo que esta cuenta.',
        pt: '“{text}” não diz quanto se quer alcançar. Convém acrescentar um número e o que ele conta.',
      },
      many: {
        en: '{count} of {total} actions do not say how much is to be reached, though their table asks for it or they promise more of something. Add a figure to each.',
        es: '{count} de {total} acciones no dicen cuánto se quiere alcanzar, aunque su tabla lo pide o prometen más de algo. Conviene agregar una cifra a cada una.',
        pt: '{count} de {total} ações não dizem quanto se quer alcançar, embora a tabela o peça ou elas prometam mais de algo. Convém acrescentar um número a cada uma.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('goals', strategy)) return;
    const asked = askedActions(strategy);
    const measured = asked.filter(entry => hasColumn(entry, ['quantity'], strategy) || promisesMore(entry));
    yield* findingsFor(lackCases(measured, ['quantity'], strategy), { rule: 'commitment-without-target', each: 'each', many: 'many', total: asked.length }, strategy);
  },
};

/**
 * Verbs that promise more, less or better of something: they mean little without a figure. Of a verb that makes one thing ("publish a guide")
 * the thing is the target.
 */
const DEGREES: Localized<string> = {
  en: 'strengthen|improve|increase|expand|enhance|boost|foster|promote|train|upskill|reduce|raise|accelerate|scale up|broaden|intensify',
  es: 'fortalecer|mejorar|incrementar|aumentar|ampliar|reducir|disminuir|capacitar|fomentar|promover|impulsar|elevar|potenciar|acelerar|robustecer|intensificar',
  pt: 'fortalecer|melhorar|incrementar|aumentar|ampliar|reduzir|diminuir|capacitar|fomentar|promover|impulsionar|elevar|potencializar|acelerar|robustecer|intensificar',
};

/** The verb at the head of a title, or in the future in a sentence; not the one that says what something else is for. */
const PROMISES: Localized<RegExp> = {
  en: new RegExp(`^(?:to )?(?:${DEGREES.en})\\b|\\b(?:will|shall|must) (?:\\w+ly )?(?:${DEGREES.en})\\b`, 'u'),
  es: new RegExp(`^(?:${DEGREES.es})\\b|\\b(?:${DEGREES.es})(?:a|an|emos)\\b`, 'u'),
  pt: new RegExp(`^(?:${DEGREES.pt})\\b|\\b(?:${DEGREES.pt})(?:a|ao|emos)\\b|\\b(?:ira|irao|vai|vao|deve|devera|deverao) (?:${DEGREES.pt})\\b`, 'u'),
};

function promisesMore({ title, parts, facts }: Entry): boolean {
  return PROMISES[parts.title?.language ?? facts.language ?? 'en'].test(fold(title));
}
