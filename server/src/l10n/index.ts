/** The texts of the language server in the reader's language. */
import type { Language, Localized } from '../text/language.ts';
import type { Messages } from './en.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

export type { Messages } from './en.ts';

const CATALOGUE: Localized<Messages> = { en, es, pt };

/** All texts in a language. */
export function texts(language: Language): Messages {
  return CATALOGUE[language];
}
