import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { findAll, findQuantities, type Quantity } from './numbers.ts';

/** The text in bars is the span. */
const CASES: readonly (readonly [Language, string, Quantity['kind'], Quantity['value'], string])[] = [
  ['es', 'capacitar a |500 funcionarios públicos| en 2027', 'number', 500, 'funcionarios públicos'],
  ['es', '|mil doscientos docentes|', 'number', 1200, 'docentes'],
  ['es', '|5 millones de personas|', 'number', 5e6, 'personas'],
  ['es', '|1.200 (mil doscientos) becas|', 'number', 1200, 'becas'],
  ['es', '|1 200   becas|', 'number', 1200, 'becas'],
  ['es', 'Meta: |500|', 'number', 500, ''],
  ['es', '1. Elaborar |3 guías|', 'number', 3, 'guías'],
  ['es', 'al menos |un piloto|', 'number', 1, 'piloto'],
  ['es', '|18 meses|', 'number', 18, 'meses'],
  ['es', '|2000 personas|', 'number', 2000, 'personas'],
  ['es', 'CAPACITAR |500 FUNCIONARIOS|', 'number', 500, 'FUNCIONARIOS'],
  ['es', '|20 GB|', 'number', 20, 'GB'],
  ['es', 'subir |5 puntos porcentuales|', 'number', 5, 'puntos porcentuales'],
  ['pt', '|5 mil servidores públicos|', 'number', 5000, 'servidores públicos'],
  ['pt', '|vinte e cinco órgãos|', 'number', 25, 'órgãos'],
  ['pt', '|2,5 milhões de alunos|', 'number', 2.5e6, 'alunos'],
  ['en', 'train |500 civil servants|', 'number', 500, 'civil servants'],
  ['en', '|twenty-five agencies|', 'number', 25, 'agencies'],
  ['es', '|30 %| de las entidades', 'percent', 30, '%'],
  ['es', 'el |30 por ciento|', 'percent', 30, '%'],
  ['es', '|0,5 %|', 'percent', 0.5, '%'],
  ['pt', '|30 por cento|', 'percent', 30, '%'],
  ['en', '|30 per cent| of staff', 'percent', 30, '%'],
  ['es', '|la mitad de los hogares|', 'percent', 50, 'hogares'],
  ['pt', '|metade das escolas|', 'percent', 50, 'escolas'],
  ['en', '|half of the schools|', 'percent', 50, 'schools'],
  ['es', '|entre 10 y 15 pilotos|', 'range', [10, 15], 'pilotos'],
  ['es', '|entre el 10 % y el 15 %|', 'range', [10, 15], '%'],
  ['es', '|10–15 %|', 'range', [10, 15], '%'],
  ['pt', '|10 a 15 projetos|', 'range', [10, 15], 'projetos'],
  ['en', '|between 10 and 15 pilots|', 'range', [10, 15], 'pilots'],
  ['es', '|todos los ministerios|', 'all', 100, 'ministerios'],
  ['es', '|100 %| de los trámites', 'all', 100, '%'],
  ['pt', '|todos os municípios|', 'all', 100, 'municípios'],
  ['en', 'in |all public bodies|', 'all', 100, 'public bodies'],
  ['en', '|every ministry|', 'all', 100, 'ministry'],
  ['es', '|duplicar| el número de becas', 'multiple', 2, ''],
  ['es', '|3 veces| más', 'multiple', 3, ''],
  ['pt', '|dobrar| o número', 'multiple', 2, ''],
  ['en', '|double| the number of grants', 'multiple', 2, ''],
  ['en', '|3x| more', 'multiple', 3, ''],
  ['es', '|ninguna entidad|', 'none', 0, 'entidad'],
  ['pt', '|nenhum órgão|', 'none', 0, 'órgão'],
  ['en', '|zero incidents|', 'none', 0, 'incidents'],
];

const NONE: Readonly<Record<Language, readonly string[]>> = {
  es: [
    '2027', 'en 2027', 'art. 5', 'artículo 5', 'núm. 12', 'n.º 3', 'Ley 1581 de 2012', 'Decreto 12', 'A3.2', 'OE1', 'OE-1', '2.1 Objetivo general', '3.º lugar', '1er piloto',
    'ISO 42001', 'CONPES 3975', 'COVID-19', 'Fase 2', 'un piloto', 'tres veces al año', 'cada seis meses', '10:30', '24/7', '5G', 'Tel. (601) 344-3460', '+57 1 234 5678',
    '344-3460', 'COP 5.000 millones', '30/06/2027', 'en 18 meses', '[12]', '(3)', 'evitar duplicar esfuerzos', '1.2.3', 'https://doi.org/10.1787/5b189cb4-es',
  ],
  pt: ['Lei nº 13.709/2018', 'até 2027', 'art. 3º', 'Eixo 2', 'um projeto', 'R$ 200 mil', 'a cada dois anos'],
  en: ['by 2030', 'Decree 12', 'section 3.2', 'No. 5', 'GPT-4', 'above all, the plan', 'all of the above', 'every two years', 'one of the aims', 'twice a year', 'double-check', 'over an 18-month period', '3rd place'],
};

describe('findQuantities', () => {
  it.each(CASES)('%s: %s is a %s', (language, marked, kind, value, unit) => {
    const [before = '', inside = '', after = ''] = marked.split('|');
    const span = { start: before.length, end: before.length + inside.length };
    expect(findQuantities(before + inside + after, language)).toEqual([{ span, kind, value, unit }]);
  });

  it.each(LANGUAGES.flatMap(language => NONE[language].map(text => [language, text] as const)))('%s: %s holds none', (language, text) =>
    expect(findQuantities(text, language)).toEqual([]));

  it('takes where from and where to for two quantities', () => {
    expect(findQuantities('aumentar del 30 % al 50 %', 'es').map(quantity => quantity.value)).toEqual([30, 50]);
    expect(findQuantities('increase from 30% to 50%', 'en').map(quantity => quantity.value)).toEqual([30, 50]);
  });

  it('keeps quantities, dates and money apart', () => {
    const found = findAll('Capacitar a 500 docentes antes de junio de 2027 con US$ 2 millones.', 'es');
    expect([found.quantities.length, found.dates.length, found.money.length]).toEqual([1, 1, 1]);
  });
});

describe('quantities written in a normal form', () => {
  const units = { en: ' schools', es: ' escuelas', pt: ' escolas' } as const;
  const locales = { en: 'en', es: 'es-CO', pt: 'pt-BR' } as const;
  const language = fc.constantFrom(...LANGUAGES);

  it('are found again with their unit', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 1e9 }), language, (value, lang) => {
      const text = `${new Intl.NumberFormat(locales[lang]).format(value)}${units[lang]}`;
      expect(findQuantities(text, lang)).toEqual([{ span: { start: 0, end: text.length }, kind: 'number', value, unit: units[lang].trim() }]);
    }));
  });

  it('are found again as shares', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), language, (tenths, lang) => {
      const text = new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: 1 }).format(tenths / 1000);
      expect(findQuantities(text, lang)).toMatchObject([{ kind: 'percent', value: tenths / 10, unit: '%' }]);
    }));
  });

  it('never throw and never overlap with anything', () => {
    const piece = fc.constantFrom('500', ' mil ', '30', '%', ' a ', '-', ' y ', 'entre ', 'todos los ', 'docentes', '$', 'A3', '.', ' ', '(', ')', '2027', 'US$ ', ' euros', 'junio', ' veces', '\n', 'Ley ', '1 200', 'double ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), language, (pieces, lang) => {
      const text = pieces.join('');
      const { quantities, money } = findAll(text, lang);
      const spans = [...quantities, ...money].map(({ span }) => span).sort((a, b) => a.start - b.start);
      spans.forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0));
      expect(spans.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
    }), { numRuns: 2000 });
  });
});
