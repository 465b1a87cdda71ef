/** For tests: a strategy with a chapter on follow-up. */
import type { Language, Localized } from '../text/language.ts';
import { numberedPlan, type NumberedChange } from './numbered-tester.ts';

/** The heading of the chapter. */
export const FOLLOW_UP: Localized<string> = { en: 'Follow-up and evaluation', es: 'Seguimiento y evaluación', pt: 'Acompanhamento e avaliação' };

/** The numbered plan with a chapter on follow-up, whose heading stands on line 24. */
export function followedUp(language: Language, text: string, change: NumberedChange = {}): string {
  return numberedPlan(language, { ...change, after: `## ${FOLLOW_UP[language]}\n\n${text}` });
}
