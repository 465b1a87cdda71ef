import type { Strategy } from '../strategy/index.ts';
import { registerOf } from '../strategy/register.ts';
import { findingsFor, type Case } from './commitment-support.ts';
import { daysOf, isOwnDeadline, quotedWords, timingsOf, type Timing } from './date-support.ts';
import type { Rule } from './types.ts';

/** The deadline of an action is over already. Silent where nobody told which day it is. */
export const datePast: Rule<'past' | 'several'> = {
  meta: {
    id: 'date-past',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: false,
    summary: {
      en: 'The deadline of an action is over.',
      es: 'El plazo de una acción ya venció.',
      pt: 'O prazo de uma ação já venceu.',
    },
    messages: {
      past: {
        en: 'The deadline “{text}” is over. Set a new one, or move the action to what has been done already.',
        es: 'El plazo «{text}» ya venció. Conviene fijar uno nuevo o pasar la acción a lo que ya se hizo.',
        pt: 'O prazo “{text}” já venceu. Convém fixar um novo ou passar a ação para o que já foi feito.',
      },
      several: {
        en: 'The deadlines of {count} of {total} actions with a date are over. Set new ones, or move the actions to what has been done already.',
        es: 'Ya vencieron los plazos de {count} de {total} acciones con fecha. Conviene fijar plazos nuevos o pasar esas acciones a lo que ya se hizo.',
        pt: 'Já venceram os prazos de {count} de {total} ações com data. Convém fixar novos prazos ou passar essas ações para o que já foi feito.',
      },
    },
  },
  *check(strategy) {
    const { today } = strategy;
    if (today === undefined) return;
    const dated = deadlinesOf(strategy);
    const over = dated.filter(timing => isOver(timing, today, strategy));
    const cases = over.map((timing): Case => ({ facts: timing.facts, span: timing.span, values: { text: quotedWords(timing) } }));
    yield* findingsFor(cases, { rule: 'date-past', each: 'past', many: 'several', total: dated.length }, strategy);
  },
};

/** The deadlines of actions that name a day. A sentence may date something else: "el contrato, firmado en mayo". */
function deadlinesOf(strategy: Strategy): Timing[] {
  return timingsOf(strategy).filter(timing => !timing.isStart && timing.entry?.kind === 'action' && daysOf(timing) !== undefined && isOwnDeadline(timing));
}

/** What lies before the strategy's own period is told by the rule on that. */
function isOver(timing: Timing, today: string, strategy: Strategy): boolean {
  const end = daysOf(timing)?.end;
  const { period } = registerOf(strategy);
  return end !== undefined && end < today && (!period || end >= period.start);
}
