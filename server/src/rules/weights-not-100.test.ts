import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'weights-not-100';
const TABLES = {
  en: ['---\nlang: en\n---\n\n# AI Strategy', '| Objective | Indicator | Weight (%) |'], es: ['---\nlang: es\n---\n\n# Estrategia de IA', '| Objetivo | Indicador | Ponderación |'], pt: ['---\nlang: pt\n---\n\n# Estratégia de IA', '| Objetivo | Indicador | Peso |'],
} as const;

/** A table of objectives with one weight each. */
function weights(language: 'en' | 'es' | 'pt', cells: readonly string[], header = TABLES[language][1] as string): string {
  const rows = cells.map((cell, index) => cell.startsWith('|') ? cell : `| OE${index + 1} Servicios | Trámites en línea ${index + 1} | ${cell} |`);
  return `${[TABLES[language][0], '', '## Plan', '', header, '|---|---|---|', ...rows].join('\n')}\n`;
}

const found = (text: string) => problemsIn(text, RULE).map(({ at, line }) => [at, line]);

describe('weights-not-100', () => {
  it('reports a column of weights at its header', () => {
    expect(found(weights('en', ['40', '30', '25']))).toEqual([['Weight (%)', 9]]);
    expect(found(weights('es', ['40 %', '30 %', '35 %']))).toEqual([['Ponderación', 9]]);
    expect(found(weights('pt', ['33,3', '33,3', '30,1']))).toEqual([['Peso', 9]]);
    expect(found(weights('es', ['0,40', '0,30', '0,25']))).toEqual([['Ponderación', 9]]);
  });

  it('says the sum', () => {
    expect(messagesIn(weights('en', ['40', '30', '25']), RULE, 'en')).toEqual(['The weights in the column “Weight (%)” add up to 95 instead of 100. Correct the weight that is wrong or add the one that is missing.']);
    expect(messagesIn(weights('es', ['33,3', '33,3', '30,1']), RULE, 'es')[0]).toContain('suman 96,7 en lugar de 100');
    expect(messagesIn(weights('pt', ['40', '30', '25']), RULE, 'pt')[0]).toContain('somam 95 em vez de 100');
  });

  it('gets more severe with the stage', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(weights('es', ['40', '30']), RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it.each([
    weights('en', ['40', '30', '30']), weights('es', ['33,3 %', '33,3 %', '33,3 %']), weights('pt', ['0,5', '0,3', '0,2']),
    weights('es', ['40', '30', '30', '| **Total** | | **100** |']), weights('es', ['40', '30', '30', '| **Total** | | **95** |']),
  ])('is content with 100, roundings and totals: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    weights('es', ['40', '', '30']), weights('es', ['40', 'alto', '30']), weights('en', ['40', 'TBD', '30']), weights('pt', ['40']),
    weights('es', ['60', '40', '70', '30']), weights('es', ['120', '30']),
    weights('es', ['40', '30'], '| Objetivo | Indicador | Peso (kg) |'), weights('es', ['40', '30'], '| Objetivo | Indicador | Pesos |'), weights('es', ['40', '30'], '| Objetivo | Indicador | Avance (%) |'),
  ])('leaves alone what is unfinished, unreadable, grouped or no weight: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('understands weights that are shared out within each objective, some of which are not filled in yet', () => {
    const rows = ['| OE1 | Trámites en línea | 60 |', '| OE1 | Tiempo de espera | 40 |', '| OE2 | Datos abiertos | 50 |', '| OE2 | Usos | 20 |'];
    expect(found(weights('es', rows))).toEqual([]);
  });
});
