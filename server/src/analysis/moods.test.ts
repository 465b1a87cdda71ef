import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { isHedged, isPast } from './moods.ts';

const wording = (language: 'en' | 'es' | 'pt', text: string) => ({ text, language, tokens: tokenize(text, language) });

describe('the mood of a sentence', () => {
  it.each([
    ['en', 'The Chamber of Commerce hopes for a higher threshold.'],
    ['es', 'Sería deseable un acuerdo sobre las metas.'],
    ['pt', 'O município poderia usar modelos abertos.'],
  ] as const)('is hedged where something is only possible or hoped for, %s: %s', (language, text) => {
    expect(isHedged(wording(language, text))).toBe(true);
  });

  it.each([
    ['en', 'The Registry, which could do more, will publish the list.'],
    ['es', 'La Agencia, que podría hacer más, publicará la lista.'],
    ['pt', 'A Agência, que poderia fazer mais, publicará a lista.'],
  ] as const)('is not hedged where something will be done all the same, %s: %s', (language, text) => {
    expect(isHedged(wording(language, text))).toBe(false);
  });

  it.each([
    ['en', 'Several provinces have already signed agreements.'],
    ['es', 'La República capacitó a 40 000 funcionarios en tres años.'],
    ['pt', 'A República publicou um contrato-modelo.'],
  ] as const)('is past where all is told as done, %s: %s', (language, text) => {
    expect([isPast(wording(language, text)), isHedged(wording(language, text))]).toEqual([true, false]);
  });

  it.each([
    ['en', 'The office that was opened in 2024 will be doubled.'],
    ['es', 'La oficina que se abrió en 2024 se duplicará.'],
    ['pt', 'O escritório que foi aberto em 2024 será ampliado e dobrará.'],
  ] as const)('is not past where something is still to come, %s: %s', (language, text) => {
    expect(isPast(wording(language, text))).toBe(false);
  });
});
