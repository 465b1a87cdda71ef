import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, deadlineOf } from '../analysis/commitments/normal.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import { amountText, bareNumber, dayText, numberText } from './prose.ts';

const NOTATION = { currency: undefined, scale: 1, decimal: undefined, perYear: false } as const;

describe('numbers', () => {
  it.each<[Language, number, string, string]>([
    ['es', 1234567.5, '1.234.567,5', '1234567,5'], ['pt', -1200, '-1.200', '-1200'], ['en', 1234567.25, '1,234,567.25', '1234567.25'],
    ['es', 0.1 + 0.2, '0,3', '0,3'], ['en', 1e15, '1,000,000,000,000,000', '1000000000000000'], ['es', 1.125, '1,1250', '1,125'], ['pt', 999, '999', '999'],
  ])('in %s are written with its signs: %d', (language, value, inText, bare) => {
    expect(numberText(value, language)).toBe(inText);
    expect(bareNumber(value, language)).toBe(bare);
  });
});

describe('days', () => {
  it.each<[Language, string]>([['es', '31 de diciembre de 2027'], ['pt', '31 de dezembro de 2027'], ['en', '31 December 2027']])('in %s are written in words', (language, expected) => {
    expect(dayText('2027-12-31', language)).toBe(expected);
  });

  it.each(LANGUAGES)('are read back as the same day, %s', language => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), date => {
      const day = date.toISOString().slice(0, 10);
      expect(deadlineOf({ text: dayText(day, language), language })).toEqual({ start: day, end: day });
    }));
  });
});

describe('amounts', () => {
  it('name their currency, and that they are for each year', () => {
    expect(amountText({ value: 1_200_000, currency: 'USD', perYear: true }, 'es')).toBe('USD 1.200.000 anuales');
    expect(amountText({ value: 1.5, currency: undefined, perYear: false }, 'pt')).toBe('1,5');
  });

  it.each(LANGUAGES)('are read back as the same amount, %s', language => {
    const cents = fc.integer({ min: 1, max: 1e14 }).map(value => value / 100);
    fc.assert(fc.property(cents, fc.constantFrom('USD', 'EUR', 'BRL', 'COP'), fc.boolean(), (value, currency, perYear) => {
      expect(amountOf({ text: amountText({ value, currency, perYear }, language), language, notation: NOTATION })).toEqual({ value, currency, perYear });
    }));
  });
});
