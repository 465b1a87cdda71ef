/** The languages that drafts are written in and that the product speaks. */
export const LANGUAGES = ['en', 'es', 'pt'] as const;

/** ISO 639-1 code of a supported language. */
export type Language = (typeof LANGUAGES)[number];

/** One value for each supported language. */
export type Localized<T> = Readonly<Record<Language, T>>;

/** The supported language that a BCP 47 tag such as `pt-BR` or `es_MX` belongs to, if any. */
export function languageOfTag(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/u)[0];
  return LANGUAGES.find(language => language === primary);
}
