import { followUpFindings } from './follow-up.ts';
import type { Rule } from './types.ts';

/** Follow-up is set up, and nothing says that its results are published. */
export const monitoringWithoutPublication: Rule<'missing'> = {
  meta: {
    id: 'monitoring-without-publication',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: false,
    summary: {
      en: 'Follow-up is set up, but nothing says that results are published.',
      es: 'El seguimiento está organizado, pero no se dice si se publican los resultados.',
      pt: 'O acompanhamento está organizado, mas não se diz se os resultados são publicados.',
    },
    messages: {
      missing: {
        en: 'No passage on follow-up says that the results are published. Say where anybody can read them, such as a website or an open dashboard.',
        es: 'Ningún pasaje sobre el seguimiento dice que los resultados se publican. Conviene decir dónde puede leerlos cualquier persona, por ejemplo en un sitio web o un tablero abierto.',
        pt: 'Nenhuma passagem sobre o acompanhamento diz que os resultados são publicados. Convém dizer onde qualquer pessoa pode lê-los, por exemplo em um site ou painel aberto.',
      },
    },
  },
  *check(strategy) {
    yield* followUpFindings('publication', strategy);
  },
};
