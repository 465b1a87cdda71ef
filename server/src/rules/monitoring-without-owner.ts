import { followUpFindings } from './follow-up.ts';
import type { Rule } from './types.ts';

/** Follow-up is set up, and nobody is named who does it. */
export const monitoringWithoutOwner: Rule<'missing'> = {
  meta: {
    id: 'monitoring-without-owner',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: false,
    summary: {
      en: 'Follow-up is set up, but nobody is named who does it.',
      es: 'El seguimiento está organizado, pero no se nombra a quien lo hace.',
      pt: 'O acompanhamento está organizado, mas não se nomeia quem o faz.',
    },
    messages: {
      missing: {
        en: 'No passage on follow-up names who does it. Name the body that gathers the progress of all actions, and the one that decides when an action is late.',
        es: 'Ningún pasaje sobre el seguimiento nombra a quien lo hace. Conviene nombrar a la entidad que reúne los avances de todas las acciones y a la que decide cuando una se atrasa.',
        pt: 'Nenhuma passagem sobre o acompanhamento nomeia quem o faz. Convém nomear o órgão que reúne o andamento de todas as ações e o que decide quando uma atrasa.',
      },
    },
  },
  *check(strategy) {
    yield* followUpFindings('who', strategy);
  },
};
