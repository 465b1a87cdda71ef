import { expect, test } from 'vitest';
import { asPlain, asSnippet, skeleton, withEol } from './template.ts';

test('brackets of a skeleton become tab stops that keep their brackets', () => {
  expect(asSnippet(skeleton('[Body] spends [amount] by [date].'))).toBe('${1:[Body]} spends ${2:[amount]} by ${3:[date]}.');
});

test('links and boxes to tick are no blanks', () => {
  expect(asSnippet(skeleton('- [ ] see [the plan](https://example.org)'))).toBe('- [ ] see [the plan](https://example.org)');
});

test('what a snippet would take for its own syntax is escaped', () => {
  expect(asSnippet(skeleton('R$ 16 {a} \\ [valor em R$ {b}]'))).toBe('R\\$ 16 {a\\} \\\\ ${1:[valor em R\\$ {b\\}]}');
});

test('a choice lists its items, an empty blank is a bare stop', () => {
  expect(asSnippet(['covers ', { text: '', choices: ['a/b', 'c,d'] }, ': ', { text: '' }])).toBe('covers ${1|a/b,c\\,d|}: $2');
});

test('plain text has the blanks as they stand, of a choice the first', () => {
  expect(asPlain(['covers ', { text: '', choices: ['a/b', 'c'] }, ': ', { text: '[why]' }])).toBe('covers a/b: [why]');
});

test('line ends are converted in text and blanks', () => {
  expect(withEol(['a\nb\r\n', { text: 'c\n' }], '\r\n')).toEqual(['a\r\nb\r\n', { text: 'c\r\n' }]);
});
