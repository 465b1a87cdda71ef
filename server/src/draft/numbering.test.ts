import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { continueLetters, formatNumbering, nextNumbering, parseNumbering } from './numbering.ts';
import type { Numbering } from './types.ts';

function parsed(text: string): Omit<Numbering, 'span'> & { length: number } {
  const numbering = parseNumbering(text);
  if (numbering === undefined) {
    throw new Error(`${text} has no numbering`);
  }
  return numbering;
}

const ROMAN_OR_LETTER = ['I', 'V', 'X'];

describe('a numbering', () => {
  it.each([
    ['1. Introducción', 'decimal', '', [1], '.', '1.'],
    ['1.1 Contexto', 'decimal', '', [1, 1], '', '1.1'],
    ['1.10. Formación', 'decimal', '', [1, 10], '.', '1.10.'],
    ['2.3.4.- Metas', 'decimal', '', [2, 3, 4], '.-', '2.3.4.-'],
    ['2 Governance', 'decimal', '', [2], '', '2'],
    ['3) Ejes', 'decimal', '', [3], ')', '3)'],
    ['4 - Metas', 'decimal', '', [4], '-', '4 -'],
    ['5 — Metas', 'decimal', '', [5], '—', '5 —'],
    ['2. ¿Qué es?', 'decimal', '', [2], '.', '2.'],
    ['I. Introducción', 'roman', '', [1], '.', 'I.'],
    ['IV) Metas', 'roman', '', [4], ')', 'IV)'],
    ['XXXVIII. Plazos', 'roman', '', [38], '.', 'XXXVIII.'],
    ['iv. Plazos', 'roman', '', [4], '.', 'iv.'],
    ['II.3 Plazos', 'roman', '', [2, 3], '', 'II.3'],
    ['A. Introdução', 'letter', '', [1], '.', 'A.'],
    ['C) Programa', 'letter', '', [3], ')', 'C)'],
    ['b) Metas', 'letter', '', [2], ')', 'b)'],
    ['A.1 Metas', 'letter', '', [1, 1], '', 'A.1'],
    ['A - Introdução', 'letter', '', [1], '-', 'A -'],
    ['Capítulo 3: Metas', 'decimal', 'Capítulo', [3], ':', 'Capítulo 3:'],
    ['CAPÍTULO III. METAS', 'roman', 'CAPÍTULO', [3], '.', 'CAPÍTULO III.'],
    ['Chapter 2 - Goals', 'decimal', 'Chapter', [2], '-', 'Chapter 2 -'],
    ['Chapter 2 Goals', 'decimal', 'Chapter', [2], '', 'Chapter 2'],
    ['Anexo B', 'letter', 'Anexo', [2], '', 'Anexo B'],
    ['Anexo B Glosario', 'letter', 'Anexo', [2], '', 'Anexo B'],
    ['Annex III. Glossary', 'roman', 'Annex', [3], '.', 'Annex III.'],
    ['Anexo N.º 2. Siglas', 'decimal', 'Anexo N.º', [2], '.', 'Anexo N.º 2.'],
    ['Eixo 1: Talento', 'decimal', 'Eixo', [1], ':', 'Eixo 1:'],
    ['Axis 3: Public service', 'decimal', 'Axis', [3], ':', 'Axis 3:'],
  ] as const)('is read in "%s"', (text, style, label, path, suffix, written) => {
    const numbering = parsed(text);
    expect(numbering).toMatchObject({ style, label, path, suffix });
    expect(text.slice(0, numbering.length)).toBe(written);
  });

  it.each([
    'A agenda digital', 'I want', 'Civil service', 'E se falharmos?', 'O futuro', 'Y después', 'V de victoria', 'MIX: a programme', 'Vi. o futuro',
    '2027 roadmap', '2024-2030', '2024 – 2030 Plan', '2030', '2027. A year', '10 principles', '100 Days', '5G networks', '20% do PIB', '1.000 becas', '10.500 becas', '12.05.2026 Meeting',
    'OE 1. Formar', 'OE1. Formar', 'Objetivo 1: Formar', 'Fase 2: Expansão', 'Part 2 of the plan', 'I.A. na educação', 'IA. Presente', 'U.S. policy', 'E-government', 'Anexo a este decreto',
    '', ' ', '.', '1', 'Capítulo', 'Partes 1. y 2.',
  ])('is not seen in "%s"', text => {
    expect(parseNumbering(text)).toBeUndefined();
  });

  it.each([
    ['8.3', '8.4'], ['8.9.', '8.10.'], ['VIII.', 'IX.'], ['B)', 'C)'], ['b)', 'c)'], ['iii)', 'iv)'], ['Anexo B:', 'Anexo C:'], ['Capítulo 3 -', 'Capítulo 4 -'], ['IV.9', 'IV.10'], ['2.3.4.-', '2.3.5.-'], ['Z.', 'AA.'],
  ])('goes on from "%s" to "%s"', (from, to) => {
    expect(formatNumbering(nextNumbering(parsed(`${from} Texto`)))).toBe(to);
  });

  it('is a letter after a letter, where it could also be Roman', () => {
    const span = { start: 0, end: 2 };
    const next = { ...parsed('I. Texto'), span };
    expect(continueLetters(next, { ...parsed('H. Texto'), span })).toMatchObject({ style: 'letter', path: [9] });
    expect(continueLetters(next, { ...parsed('B. Texto'), span })).toBe(next);
    expect(continueLetters(next, { ...parsed('Anexo H. Texto'), span })).toBe(next);
    expect(continueLetters(next, undefined)).toBe(next);
  });

  const tail = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 });
  const small = fc.boolean();
  const head = fc.oneof(
    fc.record({ style: fc.constant('decimal' as const), lowercase: fc.constant(false), first: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ style: fc.constant('roman' as const), lowercase: small, first: fc.integer({ min: 1, max: 49 }) }),
    fc.record({ style: fc.constant('letter' as const), lowercase: small, first: fc.integer({ min: 1, max: 26 }).filter(n => !ROMAN_OR_LETTER.includes(String.fromCharCode(64 + n))) }),
  );
  const numberings = fc.record({ head, tail, label: fc.constantFrom('', 'Capítulo', 'ANEXO', 'Chapter', 'Eixo', 'Cap.'), suffix: fc.constantFrom('', '.', ')', ':', '.-', '-', '—') })
    .map(({ head: { style, lowercase, first }, tail: rest, label, suffix }): Omit<Numbering, 'span'> => ({ style, lowercase, label, suffix, path: [first, ...rest] }))
    .filter(({ lowercase, suffix, style, path, label }) => (!lowercase || /^(?:\.|\)|\.-)$/u.test(suffix)) && (style === 'decimal' || label !== '' || suffix !== '' || path.length > 1));

  it('survives being written and read', () => {
    fc.assert(fc.property(numberings, numbering => {
      const { length, ...read } = parsed(`${formatNumbering(numbering)} Texto`);
      expect(read).toEqual(numbering);
      expect(length).toBe(formatNumbering(numbering).length);
    }));
  });

  it('is followed by one that is greater', () => {
    fc.assert(fc.property(numberings, numbering => {
      const next = nextNumbering(numbering);
      expect(next.path.at(-1)).toBe((numbering.path.at(-1) ?? 0) + 1);
      expect({ ...next, path: [] }).toEqual({ ...numbering, path: [] });
    }));
  });

  it('is never looked for beyond the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'1.IVXab )-:', 'Anexo ', '😀', 'é') }), text => {
      expect(parseNumbering(text)?.length ?? 0).toBeLessThanOrEqual(text.length);
    }));
  });
});
