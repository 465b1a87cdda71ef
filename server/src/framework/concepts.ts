/** The thesaurus: concepts of the field and the words that name them. Derived from `server/framework/concepts/` by `npm run generate`. */
import type { Language } from '../text/language.ts';
import data from './concepts.generated.json' with { type: 'json' };

const CONCEPTS = data as unknown as Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>>;

/** The terms of each concept in a language, in the syntax of the vocabulary's patterns. */
export function concepts(language: Language): Readonly<Record<string, readonly string[]>> {
  return CONCEPTS[language];
}
