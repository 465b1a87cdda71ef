import { deadlineOf } from '../analysis/commitments/normal.ts';
import { askedActions, findingsFor, isLeftToElement, lackCases, unreadableCases } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action that does not say by when, or says it in words that are no date. */
export const commitmentWithoutDeadline: Rule<'each' | 'many' | 'unreadable' | 'unreadableMany'> = {
  meta: {
    id: 'commitment-without-deadline',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action does not say by when.',
      es: 'Una acción no dice hasta cuándo.',
      pt: 'Uma ação não diz até quando.',
    },
    messages: {
      each: {
        en: '“{text}” does not say by when. Add the month or quarter and the year.',
        es: '«{text}» no dice hasta cuándo. Conviene agregar el mes o trimestre y el año.',
        pt: '“{text}” não diz até quando. Convém acrescentar o mês ou trimestre e o ano.',
      },
      many: {
        en: '{count} of {total} actions do not say by when. Give each a month or quarter and a year.',
        es: '{count} de {total} acciones no dicen hasta cuándo. Conviene dar a cada una un mes o trimestre y un año.',
        pt: '{count} de {total} ações não dizem até quando. Convém dar a cada uma um mês ou trimestre e um ano.',
      },
      unreadable: {
        en: '“{text}” stands where the deadline goes, and no date can be read in it. Write the month or quarter and the year.',
        es: '«{text}» ocupa el lugar del plazo y no contiene una fecha que se pueda leer. Conviene escribir el mes o trimestre y el año.',
        pt: '“{text}” ocupa o lugar do prazo e não contém uma data que se possa ler. Convém escrever o mês ou trimestre e o ano.',
      },
      unreadableMany: {
        en: '{count} of {total} actions have a deadline in which no date can be read, such as “{text}”. Write the month or quarter and the year.',
        es: '{count} de {total} acciones tienen un plazo en el que no se puede leer una fecha, como «{text}». Conviene escribir el mes o trimestre y el año.',
        pt: '{count} de {total} ações têm um prazo em que não se pode ler uma data, como “{text}”. Convém escrever o mês ou trimestre e o ano.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('timeline', strategy)) return;
    const rule = 'commitment-without-deadline';
    const asked = askedActions(strategy);
    yield* findingsFor(lackCases(asked, ['deadline'], strategy), { rule, each: 'each', many: 'many', total: asked.length }, strategy);
    // A day that does not exist is a date all the same: what is wrong with it is another matter.
    const unreadable = unreadableCases(asked, 'deadline').filter(({ part }) => deadlineOf(part) !== 'invalid');
    yield* findingsFor(unreadable, { rule, each: 'unreadable', many: 'unreadableMany', total: asked.length }, strategy);
  },
};
