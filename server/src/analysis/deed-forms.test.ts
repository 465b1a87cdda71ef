import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { isNumberedAction, remarkIn, saysDeedInProse } from './deed-forms.ts';

const wording = (language: 'en' | 'es' | 'pt', text: string) => ({ text, language, tokens: tokenize(text, language) });

describe('a future', () => {
  it.each([
    ['es', 'La Agencia Digital aumentará el número de trámites en línea.'],
    ['pt', 'O Ministério da Educação aumentará o número de vagas.'],
    ['es', 'El Ministerio de Salud contribuirá con tres laboratorios.'],
    ['pt', 'A Secretaria da Fazenda contribuirá com dois técnicos.'],
  ] as const)('of what happens by itself is a deed where a body does it, %s: %s', (language, text) => {
    expect(saysDeedInProse(wording(language, text))).toBe(true);
  });

  it.each([
    ['es', 'La demanda aumentará en los próximos años.'],
    ['pt', 'A procura aumentará nos próximos anos.'],
    ['es', 'Esto facilitará el trabajo del Ministerio de Salud.'],
  ] as const)('of what happens by itself is none otherwise, %s: %s', (language, text) => {
    expect(saysDeedInProse(wording(language, text))).toBe(false);
  });
});

describe('a remark in the description of an action', () => {
  it.each([
    ['en', 'Challenge: to reduce waiting times.', 'reason'], ['en', 'Expected impacts: faster answers.', 'effect'],
    ['es', 'Justificación: la demanda crece.', 'reason'], ['es', 'Impactos esperados: menos esperas.', 'effect'],
    ['pt', 'Desafio: reduzir as filas.', 'reason'], ['pt', 'Benefícios previstos: menos esperas.', 'effect'],
    ['en', 'The challenge is to act.', undefined],
  ] as const)('tells by its label why or what for, %s: %s', (language, text, kind) => {
    expect(remarkIn(wording(language, text))).toBe(kind);
  });
});

describe('a numbered action', () => {
  it.each(['Action 3: open a lab', 'Acción 1.2. Abrir un laboratorio', 'Iniciativa IV.2 — Saúde.', 'Medida 7 - Formar'])('is one: %s', text => expect(isNumberedAction(text)).toBe(true));
  it.each(['Action on climate', 'Iniciativa privada', 'Medidas de 2027'])('is none: %s', text => expect(isNumberedAction(text)).toBe(false));
});
