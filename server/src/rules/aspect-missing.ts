import type { AspectId, ItemId } from '../framework/index.ts';
import { THEME_IDS, ASPECT_IDS, parentOf } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { findingOf, titleSpan } from '../strategy/index.ts';
import { nearestEvidence, soughtWords } from './support.ts';
import type { Rule } from './types.ts';

/** A theme is dealt with, but one of the commitments that the report lists under it is not. */
export const aspectMissing: Rule<'absent' | 'mentioned'> = {
  meta: {
    id: 'aspect-missing',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'A theme lacks one of the commitments that belong to it.',
      es: 'A un tema le falta uno de los compromisos que lo componen.',
      pt: 'A um tema falta um dos compromissos que o compõem.',
    },
    messages: {
      absent: {
        en: 'The theme {theme} says nothing on {item}. We looked for words such as: {words}. Add an action on it, or say why it does not apply.',
        es: 'El tema {theme} no dice nada sobre {item}. Se buscaron palabras como: {words}. Conviene agregar una acción al respecto o decir por qué no aplica.',
        pt: 'O tema {theme} não diz nada sobre {item}. Procuramos palavras como: {words}. Convém acrescentar uma ação a respeito ou dizer por que não se aplica.',
      },
      mentioned: {
        en: 'In the theme {theme}, {item} is named, but nobody commits to anything about it. Say who will do what, and by when.',
        es: 'En el tema {theme} se nombra {item}, pero nadie se compromete a nada al respecto. Conviene decir quién hará qué y hasta cuándo.',
        pt: 'No tema {theme} cita-se {item}, mas ninguém se compromete com nada a respeito. Convém dizer quem fará o quê e até quando.',
      },
    },
  },
  *check(strategy) {
    for (const id of ASPECT_IDS) {
      const finding = strategy.coverage.aspects[id];
      const theme = parentOf(id);
      if ((finding.status !== 'absent' && finding.status !== 'mentioned') || finding.awaiting || !theme || !isAddressed(theme, strategy)) continue;
      yield {
        messageId: finding.status,
        values: { item: { items: [id] }, theme: { items: [theme] }, words: soughtWords(id, strategy) },
        draft: strategy.main.draft,
        span: spanFor(id, theme, strategy),
        related: nearestEvidence(finding, strategy),
        fix: { kind: 'missing', items: [id] },
      };
    }
  },
};

/** Where the whole theme is open, its own rule says so. */
function isAddressed(theme: ItemId, { coverage }: Strategy): boolean {
  return findingOf(coverage, theme)?.status === 'addressed';
}

/** At the place that names the aspect, or else the heading of the theme's section, or else the title. */
function spanFor(id: AspectId, theme: ItemId, strategy: Strategy) {
  const named = strategy.coverage.aspects[id].evidence[0]?.passage.span;
  const section = strategy.main.sections.find(each => each.themes.some(other => other === theme && THEME_IDS.includes(other)) && isOnTheme(each.section, theme, strategy));
  return named ?? section?.section.heading?.textSpan ?? titleSpan(strategy.main);
}

function isOnTheme(section: Strategy['main']['sections'][number]['section'], theme: ItemId, { coverage }: Strategy): boolean {
  return findingOf(coverage, theme)?.evidence.some(each => each.passage.section === section && each.passage.kind === 'heading') === true;
}
