import { describe, expect, it } from 'vitest';
import { afterCitation } from './citations.ts';
import type { Language } from './language.ts';
import { read } from './lexemes.ts';

/** The citation ends at the bar. */
const CASES: readonly (readonly [Language, string])[] = [
  ['es', 'Ley 1581 de 2012| en 2027'],
  ['es', 'Ley Estatutaria 1581 de 2012| y 500 cursos'],
  ['es', 'Decreto Supremo N.º 157-2021|-PCM'],
  ['es', 'CONPES 3975| de la política'],
  ['es', 'Ley N° 31814|, que'],
  ['pt', 'Lei nº 13.709, de 14 de agosto de 2018|, até 2027'],
  ['pt', 'Portaria 4.617/2021|'],
  ['en', 'Act 2024|'],
  ['en', 'Decree 12 of 2020| by 2030'],
];

describe('afterCitation', () => {
  it.each(CASES)('%s: %s', (language, marked) => {
    const reading = read(marked.replace('|', ''), language);
    const next = afterCitation(reading, 0) ?? 0;
    expect(reading.lexemes[next - 1]?.end).toBe(marked.indexOf('|'));
  });

  it.each([['es', 'ley de datos en 2027'], ['es', 'plan 2027'], ['en', 'act by 2030']] as const)('%s: %s is none', (language, text) =>
    expect(afterCitation(read(text, language), 0)).toBeUndefined());
});
