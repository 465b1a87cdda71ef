import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flatten } from './nesting.ts';

describe('nesting', () => {
  it.each([
    ['of a few levels', `${'> '.repeat(50)}a\n${'- '.repeat(50)}b\r\n\t1. [^c]: >d`],
    ['that is none', `${'-'.repeat(200)}\n${'a>'.repeat(200)}\n${' '.repeat(300)}a > b`],
  ])('%s stays', (_, text) => {
    expect(flatten(text)).toBe(text);
  });

  it.each([
    ['>', '>'.repeat(60), '>'.repeat(50) + ' '.repeat(10)],
    ['> -', `${'> - '.repeat(30)}a`, `${'> - '.repeat(25)}${' '.repeat(20)}a`],
    ['1)', `a\n  ${'1) '.repeat(51)}b\n> c`, `a\n  ${'1) '.repeat(50)}   b\n> c`],
    ['[^n]:', '[^n]: '.repeat(60), '[^n]: '.repeat(33) + ' '.repeat(27 * 6)],
    ['far from the margin', `${' '.repeat(300)}- > a`, `${' '.repeat(304)}a`],
  ])('of %s without end is blanked', (_, text, expected) => {
    expect(flatten(text)).toBe(expected);
  });

  it('keeps every other character at its offset', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('>', '>>>>>>>>>>>>>>>>>>>>', '- ', '1. ', ' ', '\t', '\n', '\r\n', 'a') }), text => {
      const flat = flatten(text);
      expect(flat).toHaveLength(text.length);
      expect(Array.from(flat, (char, i) => (char === ' ' ? text[i] : char)).join('')).toBe(text);
    }));
  });
});
