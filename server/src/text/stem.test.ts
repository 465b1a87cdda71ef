import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { stem } from './stem.ts';

/** Words of one family share a stem, with and without their accents. */
const FAMILIES: readonly (readonly [Language, string])[] = [
  ['es', 'gobernación gobernaciones'],
  ['es', 'evaluación evaluaciones evaluar evaluará evaluarán evaluado'],
  ['es', 'tecnología tecnologías tecnológico tecnológicas'],
  ['es', 'institución instituciones institucion'],
  ['es', 'licitación licitaciones'],
  ['es', 'interés intereses'],
  ['es', 'algoritmo algoritmos'],
  ['es', 'indicador indicadores'],
  ['es', 'decisión decisiones'],
  ['pt', 'avaliação avaliações avaliar avaliará avaliarão'],
  ['pt', 'ação ações'],
  ['pt', 'instituição instituições'],
  ['pt', 'responsável responsáveis'],
  ['pt', 'padrão padrões'],
  ['pt', 'órgão órgãos'],
  ['pt', 'cidadão cidadãos'],
  ['pt', 'nacional nacionais'],
  ['pt', 'confiável confiáveis'],
  ['pt', 'jovem jovens'],
  ['pt', 'agência agências'],
  ['en', 'evaluation evaluations evaluate evaluated'],
  ['en', 'policy policies'],
  ['en', 'country country’s countries'],
];

const APART: readonly (readonly [Language, string, string])[] = [
  ['es', 'presupuestos', 'supuestos'],
  ['es', 'gobierno', 'gobernación'],
  ['pt', 'mais', 'mal'],
  ['pt', 'orçamento', 'ornamento'],
  ['en', 'policy', 'police'],
];

describe('stem', () => {
  it.each(FAMILIES)('%s: %s', (language, family) => {
    const words = family.split(' ');
    const stems = new Set([...words, ...words.map(fold), ...words.map(word => word.toUpperCase())].map(word => stem(word, language)));
    expect([...stems]).toHaveLength(1);
  });

  it.each(APART)('%s: %s is not %s', (language, one, other) => expect(stem(one, language)).not.toBe(stem(other, language)));
});
