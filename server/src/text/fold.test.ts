import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Índice', 'indice'],
    ['AÑO', 'ano'],
    ['Avaliação', 'avaliacao'],
    ['d’água', "d'agua"],
    ['estra\u00adtegia', 'estrategia'],
    ['gobernacio\u0301n', 'gobernacion'],
    ['plain', 'plain'],
    ['', ''],
  ])('%s becomes %s', (word, folded) => expect(fold(word)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), word => {
      expect(fold(fold(word))).toBe(fold(word));
    }));
  });

  it('is blind to how accents are encoded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), word => {
      expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
    }));
  });
});
