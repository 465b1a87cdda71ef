import { expect, test } from 'vitest';
import { lineEnd, lineStart } from './edit.ts';

test.each([
  ['\nMore.', 0, 0, 0],
  ['\nMore.', 3, 1, 6],
  ['One\r\nTwo\r\n', 6, 5, 8],
  ['One\rTwo', 5, 4, 7],
  ['', 0, 0, 0],
])('the line of an offset: %j, %i', (text, offset, start, end) => {
  expect([lineStart(text, offset), lineEnd(text, offset)]).toEqual([start, end]);
});
