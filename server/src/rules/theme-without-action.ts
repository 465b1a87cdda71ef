import { THEME_IDS } from '../framework/index.ts';
import { titleSpan } from '../strategy/index.ts';
import { nearestEvidence } from './support.ts';
import type { Rule } from './types.ts';

/** A theme is named, described or declared, but nobody is to do anything about it. */
export const themeWithoutAction: Rule<'mentioned'> = {
  meta: {
    id: 'theme-without-action',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'A theme is named, but nobody commits to anything about it.',
      es: 'Un tema se nombra, pero nadie se compromete a nada al respecto.',
      pt: 'Um tema é citado, mas ninguém se compromete com nada a respeito.',
    },
    messages: {
      mentioned: {
        en: 'The theme {item} is named, but no action, rule or mechanism is tied to it. Say who will do what about it, and by when.',
        es: 'El tema {item} se nombra, pero no tiene ninguna acción, norma o mecanismo. Conviene decir quién hará qué al respecto y hasta cuándo.',
        pt: 'O tema {item} é citado, mas não tem nenhuma ação, norma ou mecanismo. Convém dizer quem fará o quê a respeito e até quando.',
      },
    },
  },
  *check(strategy) {
    for (const id of THEME_IDS) {
      const finding = strategy.coverage.themes[id];
      if (finding.status !== 'mentioned' || finding.awaiting) continue;
      yield {
        messageId: 'mentioned',
        values: { item: { items: [id] } },
        draft: strategy.main.draft,
        span: finding.evidence[0]?.passage.span ?? titleSpan(strategy.main),
        related: nearestEvidence({ ...finding, evidence: finding.evidence.slice(1) }, strategy),
        fix: { kind: 'missing', items: [id] },
      };
    }
  },
};
