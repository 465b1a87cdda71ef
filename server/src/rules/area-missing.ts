import type { AreaId, MessageId } from '../framework/index.ts';
import { AREA_IDS, MESSAGE_IDS, parentOf } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { titleSpan } from '../strategy/index.ts';
import { nearestEvidence } from './support.ts';
import type { Rule } from './types.ts';

/** One of the report's four messages has areas that the strategy leaves open. One problem for each message, not one for each area. */
export const areaMissing: Rule<'absent' | 'mentioned' | 'both'> = {
  meta: {
    id: 'area-missing',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'Areas of one of the report’s four messages are still open.',
      es: 'Quedan abiertas áreas de uno de los cuatro mensajes del informe.',
      pt: 'Há áreas em aberto em uma das quatro mensagens do relatório.',
    },
    messages: {
      absent: {
        en: '{message}: nothing was found on {absent}. Add an action on each of these areas, or say why it does not apply.',
        es: '{message}: no se encontró nada sobre {absent}. Conviene agregar una acción sobre cada una de estas áreas o decir por qué no aplica.',
        pt: '{message}: nada foi encontrado sobre {absent}. Convém acrescentar uma ação sobre cada uma dessas áreas ou dizer por que não se aplica.',
      },
      mentioned: {
        en: '{message}: these areas are named, but nobody commits to anything about them: {mentioned}. Say who will do what, and by when.',
        es: '{message}: estas áreas se nombran, pero nadie se compromete a nada al respecto: {mentioned}. Conviene decir quién hará qué y hasta cuándo.',
        pt: '{message}: estas áreas são citadas, mas ninguém se compromete com nada a respeito: {mentioned}. Convém dizer quem fará o quê e até quando.',
      },
      both: {
        en: '{message}: nothing was found on {absent}; named without any commitment: {mentioned}. Say for each area who will do what, or why it does not apply.',
        es: '{message}: no se encontró nada sobre {absent}; se nombran sin ningún compromiso: {mentioned}. Conviene decir para cada área quién hará qué o por qué no aplica.',
        pt: '{message}: nada foi encontrado sobre {absent}; citadas sem nenhum compromisso: {mentioned}. Convém dizer, para cada área, quem fará o quê ou por que não se aplica.',
      },
    },
  },
  *check(strategy) {
    for (const message of MESSAGE_IDS) {
      const absent = areasWith('absent', message, strategy);
      const mentioned = areasWith('mentioned', message, strategy);
      const open = [...absent, ...mentioned];
      if (open.length === 0) continue;
      yield {
        messageId: mentioned.length === 0 ? 'absent' : absent.length === 0 ? 'mentioned' : 'both',
        values: { message: { items: [message] }, absent: { items: absent }, mentioned: { items: mentioned } },
        draft: strategy.main.draft,
        span: titleSpan(strategy.main),
        related: mentioned.flatMap(id => nearestEvidence(strategy.coverage.areas[id], strategy).slice(0, 1)),
        fix: { kind: 'missing', items: open },
      };
    }
  },
};

function areasWith(status: 'absent' | 'mentioned', message: MessageId, { coverage }: Strategy): AreaId[] {
  return AREA_IDS.filter(id => parentOf(id) === message && coverage.areas[id].status === status && !coverage.areas[id].awaiting);
}
