import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt } from './insertion.ts';

const insert = (text: string, cursor: number, block = '| A |\n'): string => {
  const { offset, text: added } = blockAt(text, cursor, block);
  return text.slice(0, offset) + added + text.slice(offset);
};

test.each([
  ['an empty draft', '', 0, '| A |\n'],
  ['the end of a paragraph', 'Plan:', 5, 'Plan:\n\n| A |\n'],
  ['the middle of a line', 'Plan:\nMore.', 2, 'Plan:\n\n| A |\n\nMore.'],
  ['an empty line between paragraphs', 'Plan:\n\nMore.', 6, 'Plan:\n\n| A |\n\nMore.'],
  ['the second of two empty lines', 'Plan:\n\n\nMore.', 7, 'Plan:\n\n| A |\n\nMore.'],
  ['an empty line at the end', 'Plan:\n\n', 7, 'Plan:\n\n| A |\n'],
  ['an empty line at the beginning', '\nMore.', 0, '| A |\n\nMore.'],
  ['a draft with CRLF', 'Plan:\r\n\r\nMore.\r\n', 7, 'Plan:\r\n\r\n| A |\r\n\r\nMore.\r\n'],
])('a block stands alone in %s', (_name, text, cursor, expected) => {
  expect(insert(text, cursor)).toBe(expected);
});

test('a block stands alone wherever the cursor is, and nothing of the draft is lost', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n') }), fc.nat(), (text, at) => {
    const result = insert(text, at % (text.length + 1), '| A |');
    const [before = '', after = ''] = result.split('| A |');
    expect(before.trim() === '' || /\n[ ]*\n[ ]*$/u.test(before)).toBe(true);
    expect(/^ *\n(?: *\n|[ \n]*$)/u.test(after)).toBe(true);
    expect((before + after).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  }));
});
