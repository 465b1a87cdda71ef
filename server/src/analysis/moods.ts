/** How a sentence speaks of what it tells: as coming, as past, or as something that might be. By single words, so only hints. */
import type { Localized } from '../text/language.ts';
import type { Wording } from './deed-forms.ts';

/** Verbs that tell of what will be done. */
export const AHEAD: Localized<RegExp> = {
  en: /(?<!\p{L})(?:will|shall|must|should|is to|are to|to be)(?!\p{L})/iu,
  es: /(?<!\p{L})\p{L}{2,}(?:rá|rán|remos)(?!\p{L})/iu,
  pt: /(?<!\p{L})\p{L}{2,}(?:rá|rão|remos)(?!\p{L})/iu,
};

const HEDGE: Localized<RegExp> = {
  en: /(?<!\p{L})(?:might|could|would|may|can|hopes?|believes?|wishe?s?|expects?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:\p{L}+rían?|ojalá|espera|esperan|cree|creen|puede|pueden)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:\p{L}+riam?|oxalá|espera|esperam|acredita|acreditam|pode|podem)(?!\p{L})/iu,
};

const PAST: Localized<RegExp> = {
  en: /(?<!\p{L})(?:was|were|had|(?:has|have) (?:been|already)|\p{L}{3,}ed)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:\p{L}{2,}(?:ó|aron|ieron|jeron)|fue|fueron|(?:ha|han|había|habían) (?:sido )?\p{L}{2,}(?:[aií]do|to|cho|sto))(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:\p{L}{3,}(?:ou|aram|eram|iram|eu|iu)|foi|foram|(?:tem|têm|tinha|havia) \p{L}{2,}[aií]do)(?!\p{L})/iu,
};

/** Whether nothing is told as coming, but as possible, hoped for or believed. */
export function isHedged({ text, language }: Wording): boolean {
  return HEDGE[language].test(text) && !AHEAD[language].test(text);
}

/** Whether nothing is told as coming, but as done. */
export function isPast({ text, language }: Wording): boolean {
  return PAST[language].test(text) && !AHEAD[language].test(text);
}
