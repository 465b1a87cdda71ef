import { describe, expect, test } from 'vitest';
import type { Language } from '../text/language.ts';
import { factsOf } from './commitments/testing.ts';

const textsIn = (body: string, language: Language) => factsOf(body, language).passages.slice(1).map(({ text }) => text.replace(/\s+/gu, ' ').trim());

describe('a block in another language', () => {
  const french = 'Le gouvernement publiera un registre de tous les algorithmes que les ministères utilisent, et il formera les agents qui les achètent ou qui les surveillent dans leur travail.';

  test('is left out', () => {
    expect(textsIn(`${french}\n\nEl Ministerio creará el registro.`, 'es')).toEqual(['El Ministerio creará el registro.']);
  });

  test.each<[Language, string, string]>([
    ['es', 'DNP: crear [registro público](URL) nacional', 'DNP: crear registro público nacional'],
    ['en', 'DNP: [public register](URL)', 'DNP: public register'],
    ['pt', 'MGI: criar [registro público](URL) nacional', 'MGI: criar registro público nacional'],
  ])('is not one of few words with the long address of a link, %s', (language, item, words) => {
    expect(textsIn(`- ${item.replace('URL', `https://example.org/${'x'.repeat(300)}`)}`, language)).toEqual([words]);
  });
});
