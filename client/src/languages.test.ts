import { expect, test } from 'vitest';
import { languagesFor } from './languages.ts';

test('the language of the display comes first', () => {
  expect(languagesFor('pt')).toEqual(['pt', 'en', 'es']);
  expect(languagesFor(undefined)).toEqual(['en', 'es', 'pt']);
});
