import { expect, test } from 'vitest';
import { previewable } from './previewable.ts';

test.each([
  ['a link to a line', 'See [line 12](file:///draft.md#L12), [13](untitled:a#L13).', 'See line 12, 13.'],
  ['a command', '[Explain](command:aiStrategy.explainItem?%5B%22goals%22%5D)', 'Explain'],
  ['a link to the web', '[the report](https://doi.org/10.1787/1f334543-en)', '[the report](https://doi.org/10.1787/1f334543-en)'],
  ['a placeholder', 'by [date] (in [place])', 'by [date] (in [place])'],
  ['escaped brackets', '[\\[Entidad\\]](file:///a#L1)', '\\[Entidad\\]'],
])('%s', (_name, markdown, expected) => {
  expect(previewable(markdown)).toBe(expected);
});
