import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.ts';
import { read } from './lexemes.ts';
import { numeralAt, parseDigits } from './numerals.ts';
import { SMALL_NUMBERS } from './numeral-words.ts';

const DIGITS: readonly (readonly [Language, string, number | undefined])[] = [
  ['es', '1.200', 1200],
  ['es', '1,200', 1200],
  ['en', '1,200', 1200],
  ['en', '1.200', 1200],
  ['es', '1.234,5', 1234.5],
  ['en', '1,234.5', 1234.5],
  ['es', '1,234.5', 1234.5],
  ['es', '0,125', 0.125],
  ['es', '3,5', 3.5],
  ['pt', '1.500.000', 1500000],
  ['es', '1.2.3', undefined],
  ['es', '1.23.456', undefined],
  ['es', '', undefined],
];

const NUMERALS: readonly (readonly [Language, string, number, left: number])[] = [
  ['es', 'mil doscientos', 1200, 0],
  ['es', 'treinta y cinco', 35, 0],
  ['es', 'cinco y seis', 5, 2],
  ['es', 'dos mil quinientos millones', 2.5e9, 0],
  ['es', 'tres millones quinientos mil', 3.5e6, 0],
  ['es', 'medio millón', 5e5, 0],
  ['es', '20 mil millones', 2e10, 0],
  ['es', '1.250 millones', 1.25e9, 0],
  ['es', '1 200 000', 1200000, 0],
  ['es', '1 200,5', 1200.5, 0],
  ['es', '10\n200', 10, 1],
  ['es', '10  200', 10, 1],
  ['es', 'dieciocho (18) meses', 18, 1],
  ['es', '18 (19) meses', 18, 4],
  ['pt', 'vinte e cinco', 25, 0],
  ['pt', 'cento e vinte mil e trezentos', 120300, 0],
  ['pt', 'mil e duzentos', 1200, 0],
  ['pt', '2 bilhões', 2e9, 0],
  ['en', 'twenty-five', 25, 0],
  ['en', 'two thousand three hundred and fifty-one', 2351, 0],
  ['en', 'one hundred and two hundred', 100, 3],
  ['en', '1.250 million', 1.25e6, 0],
  ['en', 'half a million', 5e5, 0],
  ['en', 'a dozen', 12, 0],
];

describe('parseDigits', () => {
  it.each(DIGITS)('%s: %s', (language, text, value) => expect(parseDigits(text, language)).toBe(value));
});

describe('numeralAt', () => {
  it.each(NUMERALS)('%s: %s', (language, text, value, left) => {
    const reading = read(text, language);
    const found = numeralAt(reading, 0);
    expect(found?.value.value).toBe(value);
    expect(reading.lexemes.length - (found?.next ?? 0)).toBe(left);
  });

  it.each([['es', 'millones de personas'], ['pt', 'a mil'], ['es', 'veces'], ['en', 'hundreds']] as const)('%s: %s is none', (language, text) =>
    expect(numeralAt(read(text, language), 0)).toBeUndefined());
});

/** The words for a number, as a writer would put them; below a million. */
function inWords(value: number, language: Language): string {
  if (value >= 1000) return inThousands(value, language);
  const known = [...SMALL_NUMBERS[language]].filter(([, small]) => small === value).at(0)?.[0];
  if (known !== undefined && !(value === 100 && language !== 'en')) return known;
  const unit = value >= 100 ? 100 : 10;
  const head = unit === 100 && language === 'en' ? `${inWords(Math.floor(value / 100), 'en')} hundred` : headWord(value - (value % unit), language);
  const rest = value % unit;
  return rest === 0 ? head : `${head}${link(unit, language)}${inWords(rest, language)}`;
}

function headWord(value: number, language: Language): string {
  if (value === 100) return language === 'es' ? 'ciento' : 'cento';
  return [...SMALL_NUMBERS[language]].find(([, small]) => small === value)?.[0] ?? '';
}

function link(unit: number, language: Language): string {
  if (language === 'pt') return ' e ';
  if (language === 'es') return unit === 10 ? ' y ' : ' ';
  return unit === 10 ? '-' : ' and ';
}

function inThousands(value: number, language: Language): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const scale = language === 'en' ? 'thousand' : 'mil';
  const head = thousands === 1 && language !== 'en' ? scale : `${inWords(thousands, language)} ${scale}`;
  return rest === 0 ? head : `${head} ${inWords(rest, language)}`;
}

describe('numbers written in a normal form', () => {
  const language = fc.constantFrom(...LANGUAGES);

  it('are found again in words', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 999_999 }), language, (value, lang) => {
      const reading = read(inWords(value, lang), lang);
      expect(numeralAt(reading, 0)).toMatchObject({ value: { value }, next: reading.lexemes.length });
    }));
  });

  it('are found again in digits of either convention', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e10 }), fc.constantFrom('en', 'de', 'fr'), language, (value, locale, lang) => {
      const reading = read(new Intl.NumberFormat(locale).format(value), lang);
      expect(numeralAt(reading, 0)).toMatchObject({ value: { value }, next: reading.lexemes.length });
    }));
  });
});
