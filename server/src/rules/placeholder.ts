import type { Facts, Placeholder } from '../analysis/index.ts';
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { Finding, Rule } from './types.ts';

/** How many of a skeleton's placeholders a problem points at. */
const RELATED = 8;

/** Text that waits to be replaced: a skeleton nobody has filled in, "por definir", "TBD". */
export const placeholder: Rule<'skeleton' | 'text'> = {
  meta: {
    id: 'placeholder',
    category: 'drafting',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: false,
    summary: {
      en: 'A placeholder is still to be replaced.',
      es: 'Queda un texto provisional por reemplazar.',
      pt: 'Ainda há um texto provisório a substituir.',
    },
    messages: {
      skeleton: {
        en: 'The section “{heading}” still holds only its skeleton ({count} blanks), so it does not count yet. Replace what stands in brackets.',
        es: 'La sección «{heading}» todavía contiene solo su esquema ({count} espacios por llenar), por lo que aún no cuenta. Conviene reemplazar lo que está entre corchetes.',
        pt: 'A seção “{heading}” ainda contém apenas o seu esqueleto ({count} lacunas), por isso ainda não conta. Convém substituir o que está entre colchetes.',
      },
      text: {
        en: '“{text}” is a placeholder. Replace it before the text goes out.',
        es: '«{text}» es un texto provisional. Conviene reemplazarlo antes de difundir el documento.',
        pt: '“{text}” é um texto provisório. Convém substituí-lo antes de divulgar o documento.',
      },
    },
  },
  *check({ documents }) {
    for (const facts of documents) {
      const skeletons = new Map<Section, Placeholder[]>();
      for (const each of facts.placeholders) {
        const skeleton = facts.unwritten.has(each.section) ? skeletons.get(each.section) : undefined;
        if (skeleton) skeleton.push(each);
        else if (facts.unwritten.has(each.section)) skeletons.set(each.section, [each]);
        else yield { messageId: 'text', values: { text: each.text }, draft: facts.draft, span: each.span };
      }
      for (const [section, blanks] of skeletons) yield* skeletonProblem(facts, section, blanks);
    }
  },
};

function* skeletonProblem(facts: Facts, section: Section, blanks: readonly Placeholder[]): Iterable<Finding<'skeleton'>> {
  const [first, ...others] = blanks;
  if (!first) return;
  yield {
    messageId: 'skeleton',
    values: { heading: section.heading?.text ?? '', count: blanks.length },
    draft: facts.draft,
    span: first.span,
    related: others.slice(0, RELATED).map(({ span }) => ({ draft: facts.draft, span, kind: 'place' })),
    fix: { kind: 'fill', items: itemsOf(section, facts) },
  };
}

function itemsOf(section: Section, { declarations }: Facts): ItemId[] {
  return [...declarations.covers].filter(([, sections]) => sections.includes(section)).map(([id]) => id);
}
