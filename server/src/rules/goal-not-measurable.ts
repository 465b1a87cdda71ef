import type { Strategy } from '../strategy/index.ts';
import { findingsFor, isLeftToElement, type Case } from './commitment-support.ts';
import { goalsOf, lacksFigure, type Goal } from './goal-support.ts';
import type { Finding, Rule } from './types.ts';

type Message = 'aim' | 'aims' | 'quantity' | 'quantities' | 'deadline' | 'deadlines';

/** A goal does not say what is to be reached, how much of it, or by when. Each is a problem of its own. */
export const goalNotMeasurable: Rule<Message> = {
  meta: {
    id: 'goal-not-measurable',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: false,
    summary: {
      en: 'A goal lacks its aim, its figure or its date.',
      es: 'A una meta le falta el propósito, la cifra o la fecha.',
      pt: 'Falta a uma meta o propósito, o número ou a data.',
    },
    messages: {
      aim: {
        en: '“{text}” is a figure without an aim. Say what is to reach it: an indicator, or who or what is counted.',
        es: '«{text}» es una cifra sin propósito. Conviene decir qué debe alcanzarla: un indicador, o a quién o qué se cuenta.',
        pt: '“{text}” é um número sem propósito. Convém dizer o que deve alcançá-lo: um indicador, ou quem ou o que se conta.',
      },
      aims: {
        en: '{count} of {total} goals are figures without an aim. Say what is to reach each: an indicator, or who or what is counted.',
        es: '{count} de {total} metas son cifras sin propósito. Conviene decir qué debe alcanzar cada una: un indicador, o a quién o qué se cuenta.',
        pt: '{count} de {total} metas são números sem propósito. Convém dizer o que deve alcançar cada um: um indicador, ou quem ou o que se conta.',
      },
      quantity: {
        en: 'The goal “{text}” does not say how much. Add the figure to reach: a number, a percentage, a time.',
        es: 'La meta «{text}» no dice cuánto. Conviene agregar la cifra por alcanzar: un número, un porcentaje, un tiempo.',
        pt: 'A meta “{text}” não diz quanto. Convém acrescentar o valor a alcançar: um número, um percentual, um tempo.',
      },
      quantities: {
        en: '{count} of {total} goals do not say how much, such as “{text}”. Add the figure to reach: a number, a percentage, a time.',
        es: '{count} de {total} metas no dicen cuánto, como «{text}». Conviene agregar la cifra por alcanzar: un número, un porcentaje, un tiempo.',
        pt: '{count} de {total} metas não dizem quanto, como “{text}”. Convém acrescentar o valor a alcançar: um número, um percentual, um tempo.',
      },
      deadline: {
        en: 'The goal “{text}” does not say by when. Add the year in which it is to be reached.',
        es: 'La meta «{text}» no dice para cuándo. Conviene agregar el año en que debe alcanzarse.',
        pt: 'A meta “{text}” não diz para quando. Convém acrescentar o ano em que deve ser alcançada.',
      },
      deadlines: {
        en: '{count} of {total} goals do not say by when, such as “{text}”. Add the year in which each is to be reached.',
        es: '{count} de {total} metas no dicen para cuándo, como «{text}». Conviene agregar el año en que debe alcanzarse cada una.',
        pt: '{count} de {total} metas não dizem para quando, como “{text}”. Convém acrescentar o ano em que cada uma deve ser alcançada.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('goals', strategy)) return;
    const goals = goalsOf(strategy);
    yield* tell(goals, goal => !goal.hasAim, 'aim', 'aims', strategy);
    yield* tell(goals, lacksFigure, 'quantity', 'quantities', strategy);
    yield* tell(goals, goal => !goal.hasDate, 'deadline', 'deadlines', strategy);
  },
};

function tell(goals: readonly Goal[], lacks: (goal: Goal) => boolean, each: Message, many: Message, strategy: Strategy): Iterable<Finding<Message>> {
  const cases = goals.filter(lacks).map(({ facts, span, text }): Case => ({ facts, span, values: { text: shortened(text) } }));
  return findingsFor(cases, { rule: 'goal-not-measurable', each, many, total: goals.length }, strategy);
}

/** The longest goal that a message repeats in full. */
const LONG = 80;

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, ' ').replace(/[\s.;:,]+$/u, '');
  return words.length <= LONG ? words : `${words.slice(0, LONG).replace(/\s+\S*$/u, '')}…`;
}
