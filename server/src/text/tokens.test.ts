import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { isFunctionWord, tokenize } from './tokens.ts';

const texts = (text: string, language: Language = 'es') => tokenize(text, language).map(token => token.text);

describe('tokenize', () => {
  it('gives words and numbers with their places', () => {
    expect(tokenize('La  acción 12', 'es')).toEqual([
      { text: 'La', start: 0, end: 2, folded: 'la', stem: 'la', isFunction: true },
      { text: 'acción', start: 4, end: 10, folded: 'accion', stem: 'accion', isFunction: false },
      { text: '12', start: 11, end: 13, folded: '12', stem: '12', isFunction: false },
    ]);
  });

  it('keeps separators inside numbers and ids', () => {
    expect(texts('1.234,5 de A3.2, OE1 y 2027.')).toEqual(['1.234,5', 'de', 'A3.2', 'OE1', 'y', '2027']);
  });

  it('gives a token for each part of a hyphenated word', () => expect(texts('público-privada')).toEqual(['público', 'privada']));

  it('splits at apostrophes except in English', () => {
    expect(texts('d’água', 'pt')).toEqual(['d', 'água']);
    expect(texts('the country’s plan', 'en')).toEqual(['the', 'country’s', 'plan']);
  });

  it('does not take a footnote number for a part of the word before', () => expect(texts('estrategia.12')).toEqual(['estrategia', '12']));

  it('never throws and gives spans in order that hold their text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES), (text, language) => {
      let last = 0;
      for (const token of tokenize(text, language)) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        last = token.end;
      }
    }));
  });
});

describe('isFunctionWord', () => {
  it.each([['es', 'Del'], ['es', 'según'], ['pt', 'pelo'], ['pt', 'às'], ['pt', 'não'], ['en', 'The']] as const)('%s: %s', (language, text) =>
    expect(isFunctionWord(text, language)).toBe(true));

  it.each([['es', 'plan'], ['pt', 'dados'], ['en', 'data'], ['es', '12']] as const)('%s: not %s', (language, text) =>
    expect(isFunctionWord(text, language)).toBe(false));
});
