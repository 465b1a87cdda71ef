import { expect, it } from 'vitest';
import { notationOf } from '../analysis/commitments/notation.ts';
import type { Language } from '../text/language.ts';
import { rewritten } from './rewritten-figure.ts';
import { figureIn } from './table-support.ts';

function written(text: string, value: number, language: Language, others: readonly string[] = []): string | undefined {
  const notation = { ...notationOf('', [text, ...others], language), currency: undefined, scale: 1, perYear: false };
  const figure = figureIn({ text, span: { start: 0, end: 0 } }, notation, language);
  return figure && rewritten(text, figure, value, { notation, language, others: [text, ...others] });
}

it.each([
  ['1.200.000', 1_350_000, 'es', '1.350.000'], ['USD 420.000', 500_000, 'es', 'USD 500.000'], ['R$ 2,5 milhões', 3_200_000, 'pt', 'R$ 3,2 milhões'],
  ['$1,200', 1900, 'en', '$1,900'], ['90', 100, 'en', '100'], ['1 200', 1300, 'es', '1 300'], ['**1.200.000**', 1_350_000, 'es', '**1.350.000**'],
  ['R$ 2 milhões', 2_500_000, 'pt', 'R$ 2,5 milhões'], ['USD 1.5 million', 1_750_000, 'en', 'USD 1.75 million'],
] as const)('writes %s with the value %d as the cell does (%s)', (text, value, language, expected) => {
  expect(written(text, value, language)).toBe(expected);
});

it('parts thousands as the other cells do', () => {
  expect(written('900', 1900, 'es', ['1.000.000'])).toBe('1.900');
  expect(written('900', 1900, 'es', ['500'])).toBe('1900');
});

it('writes nothing that would read as another value', () => {
  expect(written('USD 1 million', 1_234_567, 'en')).toBeUndefined();
});
