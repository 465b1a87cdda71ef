import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { sentences } from './sentences.ts';

/** Each sentence ends where the bar stands. */
const CASES: readonly (readonly [Language, string])[] = [
  ['es', 'El Sr. Pérez firmó el art. 5 de la Ley.| La Dra. Gómez no.'],
  ['es', 'Se usará, p. ej. Moodle, en la Univ. de Chile.| Luego no.'],
  ['es', 'Con apoyo de EE. UU. Agencia firmó.| Según EE. UU.| La norma rige.'],
  ['es', 'Guías, cursos, etc.| El Ministerio informa.'],
  ['es', 'Acción A3.2 y núm. 12 de Acme S.A. Colombia.| Fin.'],
  ['es', '1. Elaborar la guía.| 2.1. Publicarla.| OE1. Medirla.'],
  ['es', '¿Qué falta?| ¡Recursos!| Nada más...'],
  ['es', 'Costará 1.500.000 pesos, 3.5 por ciento del total.| Sí.'],
  ['pt', 'A Acme Ltda. venceu o edital n.º 12.| O Dr. Silva assinou.'],
  ['pt', 'Art. 3º O plano vigora.| Ver pág. 12 e fig. 3.| Fim'],
  ['en', 'The U.S. Government and Acme Inc. signed No. 5 in 2027.| It said No.| The plan, e.g. Annex B, holds.'],
  ['en', 'J. R. Smith came.| See Annex A.| Costs follow.'],
  ['en', 'Mr.   Smith wrote to Gen. Lee.| “Done.”| Fine.'],
];

const read = (text: string, language: Language) => sentences(text, language).map(span => text.slice(span.start, span.end));

describe('sentences', () => {
  it.each(CASES)('%s: %s', (language, marked) => {
    const expected = marked.split('|').map(sentence => sentence.trim());
    expect(read(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  it('goes on over a line break and ends at a blank line', () => {
    expect(read('Una frase\r\nque sigue\r\n \r\nOtra sin punto\n\n\nTercera', 'es')).toEqual(['Una frase\r\nque sigue', 'Otra sin punto', 'Tercera']);
  });

  it('leaves white space out', () => expect(sentences('   Uno.      Dos.  ', 'es')).toEqual([{ start: 3, end: 7 }, { start: 13, end: 17 }]));

  it('finds none in blank text', () => expect(sentences(' \n \n', 'es')).toEqual([]));

  it('leaves out nothing but white space', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '1', '?', 'é', '\u00a0', 'Sr.', '😀') }), fc.constantFrom(...LANGUAGES), (text, language) => {
      const kept = read(text, language).join('');
      expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }));
  });
});
