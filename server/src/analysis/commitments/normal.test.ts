import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Notation } from '../types.ts';
import { amountOf, deadlineOf, quantityOf, saysWhen } from './normal.ts';

describe('deadlineOf', () => {
  it.each<[Language, string, ReturnType<typeof deadlineOf>]>([
    ['es', 'antes de junio de 2027', { start: '2027-05-31', end: '2027-05-31' }],
    ['es', 'a más tardar en junio de 2027', { start: '2027-06-01', end: '2027-06-30' }],
    ['es', '2027-2028', { start: '2027-01-01', end: '2028-12-31' }],
    ['es', 'Inicio: enero de 2027. Fin: marzo de 2028', { start: '2027-01-01', end: '2028-03-31' }],
    ['es', '31/02/2027', 'invalid'],
    ['es', 'de diciembre de 2028 a marzo de 2027', 'invalid'],
    ['es', '18 meses', undefined],
    ['es', 'Permanente', undefined],
    ['en', 'by Q3 2027', { start: '2027-07-01', end: '2027-09-30' }],
    ['en', '12/31/2027', { start: '2027-12-31', end: '2027-12-31' }],
    ['pt', 'até o fim de 2027', { start: '2027-10-01', end: '2027-12-31' }],
    ['pt', '2º semestre de 2027', { start: '2027-07-01', end: '2027-12-31' }],
  ])('%s: %s', (language, text, expected) => {
    expect(deadlineOf({ text, language })).toEqual(expected);
  });

  it('counts lengths of time from a given day', () => {
    expect(deadlineOf({ text: 'within 18 months', language: 'en' }, '2027-01-01')).toEqual({ start: '2027-01-01', end: '2028-06-30' });
    expect(deadlineOf({ text: 'en un plazo de 30 días', language: 'es' }, '2027-01-01')).toEqual({ start: '2027-01-01', end: '2027-01-30' });
  });

  it.each<[Language, string, string, string]>([
    ['es', '1,5 años', '2027-01-01', '2028-06-30'],
    ['en', '1.5 weeks', '2027-01-01', '2027-01-11'],
    ['es', '18 meses', '2026-08-31', '2028-02-29'],
    ['pt', '1 mês', '2027-01-31', '2027-02-28'],
    ['pt', '1 ano', '2028-02-29', '2029-02-28'],
  ])('counts parts of years and weeks, and no farther than the last month, %s: %s from %s', (language, text, from, end) => {
    expect(deadlineOf({ text, language }, from)).toEqual({ start: from, end });
  });

  it('never ends before it starts', () => {
    fc.assert(fc.property(fc.constantFrom(...LANGUAGES), fc.string({ unit: fc.constantFrom(...'0123456789/- Qdeatoénmrsi.'), maxLength: 24 }), (language, text) => {
      const days = deadlineOf({ text, language });
      if (typeof days === 'object') expect(days.start <= days.end).toBe(true);
    }));
  });
});

describe('saysWhen', () => {
  it.each<[Language, string, boolean]>([
    ['es', 'Pronto, si se puede', false], ['es', 'Si hay recursos', false], ['es', 'Permanente', true], ['es', 'Fase II', true], ['es', 'Año 2', true], ['es', 'T3', true],
    ['en', 'Soon, if possible', false], ['en', 'Q3', true], ['en', 'Q II', true], ['en', 'His turn', false], ['en', 'Phase iv', true],
    ['pt', 'Logo, se possível', false], ['pt', 'Assim que si', false], ['pt', 'Etapa 2', true], ['pt', 'S2', true],
  ])('%s: %s', (language, text, expected) => {
    expect(saysWhen({ text, language })).toBe(expected);
  });
});

const notation = (changes: Partial<Notation>): Notation => ({ currency: undefined, scale: 1, decimal: undefined, perYear: false, ...changes });

describe('amountOf', () => {
  it.each<[Language, string, Notation | undefined, ReturnType<typeof amountOf>]>([
    ['es', 'US$ 5 millones', undefined, { value: 5e6, currency: 'USD', perYear: false }],
    ['es', '500 mil pesos al año', undefined, { value: 5e5, currency: undefined, perYear: true }],
    ['es', 'doce', notation({}), undefined],
    ['es', '1.200.000', undefined, undefined],
    ['es', '1.200.000', notation({ currency: 'COP' }), { value: 1.2e6, currency: 'COP', perYear: false }],
    ['es', '46', notation({ currency: 'COP', scale: 1e6 }), { value: 46e6, currency: 'COP', perYear: false }],
    ['es', '500 millones', notation({ perYear: true }), { value: 5e8, currency: undefined, perYear: true }],
    ['es', 'Sin costo', notation({}), { value: 0, currency: undefined, perYear: false }],
    ['en', '1.234', notation({ decimal: '.' }), { value: 1.234, currency: undefined, perYear: false }],
    ['en', '1,234', notation({ decimal: '.' }), { value: 1234, currency: undefined, perYear: false }],
    ['es', '1,234', notation({ decimal: ',' }), { value: 1.234, currency: undefined, perYear: false }],
    ['es', 'USD 1.234', notation({ decimal: 'mixed' }), 'ambiguous'],
    ['es', '1.234,5', notation({ decimal: 'mixed' }), { value: 1234.5, currency: undefined, perYear: false }],
    ['es', '30 %', notation({ currency: 'COP' }), undefined],
    ['en', '30%', notation({}), undefined],
    ['pt', '12,5 %', notation({ currency: 'BRL' }), undefined],
    ['en', 'USD 5-10 million', undefined, { value: 1e7, currency: 'USD', perYear: false }],
  ])('%s: %s', (language, text, each, expected) => {
    expect(amountOf({ text, language, notation: each })).toEqual(expected);
  });

  it('reads a plain number in any column', () => {
    fc.assert(fc.property(fc.constantFrom(...LANGUAGES), fc.integer({ min: 0, max: 999 }), (language, value) => {
      expect(amountOf({ text: String(value), language, notation: notation({ decimal: 'mixed' }) })).toEqual({ value, currency: undefined, perYear: false });
    }));
  });
});

describe('quantityOf', () => {
  it.each<[Language, string, ReturnType<typeof quantityOf>]>([
    ['es', '1.200 docentes', { kind: 'number', value: 1200, unit: 'docentes' }],
    ['en', '90 %', { kind: 'percent', value: 90, unit: '%' }],
    ['pt', 'entre 10 e 15 órgãos', { kind: 'range', value: [10, 15], unit: 'órgãos' }],
    ['es', 'Plan aprobado', undefined],
  ])('%s: %s', (language, text, expected) => {
    expect(quantityOf({ text, language })).toEqual(expected);
  });
});
