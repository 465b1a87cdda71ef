import { THEME_IDS } from '../framework/index.ts';
import { absentFindings } from './support.ts';
import type { Rule } from './types.ts';

/** One of the nine themes is not in the strategy at all. */
export const themeMissing: Rule<'absent'> = {
  meta: {
    id: 'theme-missing',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'One of the nine themes of public-sector AI strategies is missing.',
      es: 'Falta uno de los nueve temas de las estrategias de IA del sector público.',
      pt: 'Falta um dos nove temas das estratégias de IA do setor público.',
    },
    messages: {
      absent: {
        en: 'The theme {item} was not found. We looked in headings, text, lists and tables for words such as: {words}. A section on it would go {place}; if the theme does not apply, say why with the quick fix.',
        es: 'No se encontró el tema {item}. Se buscó en títulos, texto, listas y tablas con palabras como: {words}. Una sección al respecto iría {place}; si el tema no aplica, la corrección rápida permite decir por qué.',
        pt: 'O tema {item} não foi encontrado. Procuramos em títulos, texto, listas e tabelas palavras como: {words}. Uma seção sobre ele ficaria {place}; se o tema não se aplica, a correção rápida permite dizer por quê.',
      },
    },
  },
  check: strategy => absentFindings(THEME_IDS, strategy.coverage.themes, strategy),
};
