import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lineStartsOf, offsetAt, positionAt } from './lines.ts';

function lined(text: string) {
  return { text, lineStarts: lineStartsOf(text) };
}

describe('lines', () => {
  it.each([
    ['', [0]], ['a', [0]], ['a\n', [0, 2]], ['a\r\nb', [0, 3]], ['a\rb', [0, 2]], ['\r\r\n\n', [0, 1, 3, 4]], ['a\u2028b', [0]],
  ])('begin in %j at %j', (text, starts) => {
    expect(lineStartsOf(text)).toEqual(starts);
  });

  it('give the position of an offset in UTF-16 units', () => {
    expect(positionAt(lined('a\r\n😀b'), 5)).toEqual({ line: 1, character: 2 });
  });

  it('keep what lies outside at the nearest end', () => {
    const text = lined('ab\r\ncd');
    expect(positionAt(text, -1)).toEqual({ line: 0, character: 0 });
    expect(positionAt(text, 99)).toEqual({ line: 1, character: 2 });
    expect(offsetAt(text, { line: 0, character: 99 })).toBe(2);
    expect(offsetAt(text, { line: 99, character: 0 })).toBe(6);
    expect(offsetAt(text, { line: -1, character: 5 })).toBe(0);
    expect(offsetAt(text, { line: 1, character: -1 })).toBe(4);
  });

  it('turn an offset into a position and back', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r\n', '\r', '\t') });
    fc.assert(fc.property(texts, fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
      expect(offsetAt(lined(text), positionAt(lined(text), offset))).toBe(offset);
    }));
  });
});
