import type { Language, Localized } from '../../server/src/text/language.ts';

/** What each language calls itself: never translated, so that everybody finds their own. */
export const LANGUAGE_NAMES: Localized<string> = { en: 'English', es: 'Español', pt: 'Português' };

/** The languages, the one of the display first. */
export function languagesFor(display: Language | undefined): readonly Language[] {
  const all = Object.keys(LANGUAGE_NAMES) as Language[];
  return [...all.filter(language => language === display), ...all.filter(language => language !== display)];
}
