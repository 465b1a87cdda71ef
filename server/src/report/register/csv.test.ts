import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';
import { readCsv } from '../import/csv-reader.ts';
import { csvField, csvText, harmless, separatorFor, unharmed } from './csv.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ñ', ';', ',', '"', "'", '\r', '\n', '\t', '=', '+', '-', '@', '1', ' ', '|', '😀') });

describe('CSV', () => {
  it.each<[Language, string]>([
    ['es', '\ufeffAcción;Monto;Plazo\r\n"Crear; y ""usar""";1234567,5;2027-12-31\r\n'],
    ['pt', '\ufeffAcción;Monto;Plazo\r\n"Crear; y ""usar""";1234567,5;2027-12-31\r\n'],
    ['en', '\ufeffAcción,Monto,Plazo\r\n"Crear; y ""usar""",1234567.5,2027-12-31\r\n'],
  ])('has the signs that a spreadsheet in %s expects', (language, expected) => {
    const rows = [['Crear; y "usar"', 1_234_567.5, { day: '2027-12-31' }]];
    expect(csvText({ language, columns: ['title', 'amount', 'deadlineDate'], header: ['Acción', 'Monto', 'Plazo'], rows })).toBe(expected);
  });

  it.each(['=1+1', '+x', '-x', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1', '-2+3', '=cmd|/c calc'])('makes a text harmless that begins like a formula: %j', formula => {
    expect(harmless(formula)).toBe(`'${formula}`);
    expect(unharmed(harmless(formula))).toBe(formula);
  });

  it.each(['-5', '-1.200,5', '-12 %', 'plan', "it's", '2027-12-31'])('leaves alone what is no formula: %s', plain => {
    expect(harmless(plain)).toBe(plain);
    expect(unharmed(plain)).toBe(plain);
  });

  it('shows control characters as spaces', () => {
    expect(csvField('rojo \u001b[31m', 'es')).toBe('rojo  [31m');
  });

  it('keeps numbers numbers', () => {
    expect([csvField(-5.5, 'es'), csvField(-5.5, 'en'), csvField(0, 'pt'), csvField(undefined, 'es'), csvField('', 'es')]).toEqual(['-5,5', '-5.5', '0', '', '']);
  });

  it.each(LANGUAGES)('gives back every text that went in, %s', language => {
    fc.assert(fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), rows => {
      const csv = csvText({ language, columns: ['id', 'title', 'objective'], header: ['A', 'B', 'C'], rows });
      const [, ...read] = readCsv(csv, separatorFor(language)).rows;
      expect(read.map(row => row.map(cell => unharmed(String(cell?.value ?? ''))))).toEqual(rows.map(row => [...row]));
    }), { numRuns: 300 });
  });

  it('never begins a field with what runs as a formula', () => {
    fc.assert(fc.property(text, value => {
      const [[cell] = []] = readCsv(csvText({ language: 'es', columns: ['id'], header: ['A'], rows: [[value]] }), ';').rows.slice(1);
      expect(/^[=+@\t\r]|^-(?![\d])/u.test(String(cell?.value ?? ''))).toBe(false);
    }));
  });
});
