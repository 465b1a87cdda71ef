import { ELEMENT_IDS } from '../framework/index.ts';
import { absentFindings } from './support.ts';
import type { Rule } from './types.ts';

/** One of the seven elements that make a strategy sustainable and traceable is nowhere to be found. */
export const elementMissing: Rule<'absent'> = {
  meta: {
    id: 'element-missing',
    category: 'content',
    severity: { draft: 'warning', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'One of the seven elements of a sustainable strategy is missing.',
      es: 'Falta uno de los siete elementos de una estrategia sostenible.',
      pt: 'Falta um dos sete elementos de uma estratégia sustentável.',
    },
    messages: {
      absent: {
        en: 'Nothing was found on {item}. We looked in headings, text, lists and tables for words such as: {words}. A section on it would go {place}; the quick fix inserts one to fill in.',
        es: 'No se encontró nada sobre {item}. Se buscó en títulos, texto, listas y tablas con palabras como: {words}. Una sección al respecto iría {place}; la corrección rápida inserta una para completar.',
        pt: 'Nada foi encontrado sobre {item}. Procuramos em títulos, texto, listas e tabelas palavras como: {words}. Uma seção sobre isso ficaria {place}; a correção rápida insere uma para preencher.',
      },
    },
  },
  check: strategy => absentFindings(ELEMENT_IDS, strategy.coverage.elements, strategy),
};
