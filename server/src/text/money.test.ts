import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { findMoney } from './money.ts';

type Case = readonly [language: Language, text: string, amount: number, currency: string | undefined, per?: 'year'];

/** The text in bars is the span; amount and currency follow. */
const CASES: readonly Case[] = [
  ['es', 'costará |US$ 5 millones|.', 5e6, 'USD'],
  ['es', '|$ 5.000.000|', 5e6, undefined],
  ['es', '|$ 5.000 COP|', 5000, 'COP'],
  ['es', '|COP 1.200 millones|', 1.2e9, 'COP'],
  ['es', '|5 millones de pesos colombianos|', 5e6, 'COP'],
  ['es', '|5 millones de pesos|', 5e6, undefined],
  ['es', '|mil millones de dólares|', 1e9, 'USD'],
  ['es', '|cinco (5) millones de euros|', 5e6, 'EUR'],
  ['es', '|S/ 1,200.50|', 1200.5, 'PEN'],
  ['es', '|S/. 500|', 500, 'PEN'],
  ['es', '|20 UF|', 20, 'UF'],
  ['es', '|UF 5.000|', 5000, 'UF'],
  ['es', '|1.000 UTM|', 1000, 'UTM'],
  ['es', '|MM$ 500|', 5e8, undefined],
  ['es', '|5 M€|', 5e6, 'EUR'],
  ['es', '|300 mdp|', 3e8, 'MXN'],
  ['es', '|U$S 300|', 300, 'USD'],
  ['es', '|$U 500|', 500, 'UYU'],
  ['es', '|$2 billones anuales|', 2e12, undefined, 'year'],
  ['es', '|500 mil pesos al año|', 5e5, undefined, 'year'],
  ['es', 'en 2027 |USD 5.000|', 5000, 'USD'],
  ['es', '|1.234,5 euros|', 1234.5, 'EUR'],
  ['pt', '|R$ 200 mil|', 2e5, 'BRL'],
  ['pt', '|R$ 5 mi|', 5e6, 'BRL'],
  ['pt', '|R$ 2,5 bilhões ao ano|', 2.5e9, 'BRL', 'year'],
  ['pt', '|mil milhões de euros|', 1e9, 'EUR'],
  ['pt', '|5 milhões de reais|', 5e6, 'BRL'],
  ['en', '|$2.5bn|', 2.5e9, undefined],
  ['en', '|US$1,200 million per year|', 1.2e9, 'USD', 'year'],
  ['en', '|2 million Colombian pesos|', 2e6, 'COP'],
  ['en', '|5 million U.S. dollars|', 5e6, 'USD'],
  ['en', '|5 million US dollars|', 5e6, 'USD'],
  ['en', '|5 million dollars|', 5e6, undefined],
  ['en', '|£3 million a year|', 3e6, 'GBP', 'year'],
  ['en', '|EUR 1.250 million|', 1.25e6, 'EUR'],
  ['en', '|500k USD|', 5e5, 'USD'],
  ['en', 'Cost: |3m USD|', 3e6, 'USD'],
  ['en', '|TT$ 500|', 500, 'TTD'],
];

const NONE: readonly (readonly [Language, string])[] = [
  ['es', '500 personas y 30 %'],
  ['pt', 'dados reais de 3 países'],
  ['es', 'Q3 2026'],
  ['es', 'pesos y dólares'],
  ['es', 'A3 USD'],
  ['en', 'a real sol in Colón'],
];

describe('findMoney', () => {
  it.each(CASES.map(entry => [entry[1], entry] as const))('%s', (marked, [language, , amount, currency, per]) => {
    const [before = '', inside = '', after = ''] = marked.split('|');
    const span = { start: before.length, end: before.length + inside.length };
    expect(findMoney(before + inside + after, language)).toEqual([{ span, amount, currency, per }]);
  });

  it.each(NONE)('%s: %s holds none', (language, text) => expect(findMoney(text, language)).toEqual([]));

  it.each([
    ['es', 'entre 5 y 10 millones de pesos', [5e6, 1e7]],
    ['es', 'USD 5-10 millones', [5e6, 1e7]],
    ['es', 'USD 500 a 10 entidades', [500]],
    ['es', 'entre US$ 500 y US$ 900', [500, 900]],
    ['en', 'between 5 and 10 million euros', [5e6, 1e7]],
    ['pt', 'de 5 a 10 mil reais', [5000, 10000]],
  ] as const)('%s: %s', (language, text, amounts) => expect(findMoney(text, language).map(money => money.amount)).toEqual(amounts));
});

describe('money written in a normal form', () => {
  const language = fc.constantFrom(...LANGUAGES);
  const cents = fc.integer({ min: 1, max: 1e11 });
  const locales = { en: 'en', es: 'es-CO', pt: 'pt-BR' } as const;

  it('is found again', () => {
    fc.assert(fc.property(cents, fc.constantFrom('USD', 'EUR', 'BRL', 'COP', 'PEN', 'CLP'), language, (amount, currency, lang) => {
      const number = new Intl.NumberFormat(locales[lang], { minimumFractionDigits: 2 }).format(amount / 100);
      expect(findMoney(`${currency} ${number}`, lang)).toMatchObject([{ amount: amount / 100, currency }]);
      expect(findMoney(`${number} ${currency}`, lang)).toMatchObject([{ amount: amount / 100, currency }]);
    }));
  });

  it('is found again with a scale word', () => {
    const words = { en: ' million euros', es: ' millones de euros', pt: ' milhões de euros' } as const;
    fc.assert(fc.property(fc.integer({ min: 11, max: 999 }), language, (tenths, lang) => {
      const text = `${String(tenths / 10).replace('.', lang === 'en' ? '.' : ',')}${words[lang]}`;
      expect(findMoney(text, lang)).toMatchObject([{ span: { start: 0, end: text.length }, amount: tenths * 1e5, currency: 'EUR' }]);
    }));
  });
});
