import { isEmpty } from '../analysis/index.ts';
import type { Rule } from './types.ts';

/** A heading with nothing under it: no text, no table, no subsection. */
export const sectionEmpty: Rule<'empty'> = {
  meta: {
    id: 'section-empty',
    category: 'drafting',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: false,
    summary: {
      en: 'A heading has nothing under it.',
      es: 'Un título no tiene nada debajo.',
      pt: 'Um título não tem nada abaixo dele.',
    },
    messages: {
      empty: {
        en: 'Nothing stands under “{heading}” yet. Write the section, or remove its heading.',
        es: 'Todavía no hay nada debajo de «{heading}». Conviene escribir la sección o quitar el título.',
        pt: 'Ainda não há nada abaixo de “{heading}”. Convém escrever a seção ou retirar o título.',
      },
    },
  },
  *check({ documents }) {
    for (const { draft } of documents) {
      for (const section of draft.sections) {
        const { heading } = section;
        if (!heading || isTitle(section, draft.sections) || !isEmpty(section, draft)) continue;
        yield { messageId: 'empty', values: { heading: heading.text }, draft, span: heading.textSpan };
      }
    }
  },
};

/** A title alone at the top is followed by chapters of its own level in documents that use one heading level for everything. */
function isTitle<T>(section: T, sections: readonly T[]): boolean {
  return section === sections[0] && sections.length > 1;
}
