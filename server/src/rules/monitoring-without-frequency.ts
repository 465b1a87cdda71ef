import { followUpFindings } from './follow-up.ts';
import type { Rule } from './types.ts';

/** Follow-up is set up, and nothing says how often it takes place. */
export const monitoringWithoutFrequency: Rule<'missing'> = {
  meta: {
    id: 'monitoring-without-frequency',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: false,
    summary: {
      en: 'Follow-up is set up, but nothing says how often it takes place.',
      es: 'El seguimiento está organizado, pero no se dice cada cuánto se hace.',
      pt: 'O acompanhamento está organizado, mas não se diz com que frequência é feito.',
    },
    messages: {
      missing: {
        en: 'No passage on follow-up says how often it takes place. Say when progress is reported, such as “every six months”, and when the strategy is evaluated.',
        es: 'Ningún pasaje sobre el seguimiento dice cada cuánto se hace. Conviene decir cuándo se informa de los avances, por ejemplo «cada seis meses», y cuándo se evalúa la estrategia.',
        pt: 'Nenhuma passagem sobre o acompanhamento diz com que frequência é feito. Convém dizer quando se informa o andamento, por exemplo “a cada seis meses”, e quando a estratégia é avaliada.',
      },
    },
  },
  *check(strategy) {
    yield* followUpFindings('frequency', strategy);
  },
};
