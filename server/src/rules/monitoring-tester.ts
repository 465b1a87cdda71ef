/** For tests: a strategy with a chapter on follow-up, and what all rules on such a chapter have in common. */
import { expect, it } from 'vitest';
import type { Language, Localized } from '../text/language.ts';
import { LANGUAGES } from '../text/language.ts';
import type { RuleId } from './ids.ts';
import { numberedPlan, type NumberedChange } from './numbered-tester.ts';
import { problemsIn } from './rule-tester.ts';

/** The heading of the chapter. */
export const FOLLOW_UP: Localized<string> = { en: 'Follow-up and evaluation', es: 'Seguimiento y evaluación', pt: 'Acompanhamento e avaliação' };

/** The numbered plan with a chapter on follow-up, whose heading stands on line 24. */
export function followedUp(language: Language, text: string, change: NumberedChange = {}): string {
  return numberedPlan(language, { ...change, after: `## ${FOLLOW_UP[language]}\n\n${text}` });
}

/** Tests where the rule speaks of a chapter that lacks what it looks for, and that it leaves to others what is theirs. */
export function speaksOfFollowUp(rule: RuleId, lacking: Localized<string>): void {
  const seen = (text: string) => problemsIn(text, rule).map(({ at, line }) => [at, line]);

  it.each(LANGUAGES)('stands at the heading of the chapter on follow-up (%s)', language => {
    expect(problemsIn(followedUp(language, lacking[language]), rule)).toEqual([{ messageId: 'missing', at: FOLLOW_UP[language], line: 24, severity: 'information', about: [] }]);
    expect(problemsIn(followedUp(language, lacking[language], { stage: 'final' }), rule)).toMatchObject([{ severity: 'warning' }]);
  });

  it('leaves follow-up that is missing or only announced to the rules on elements, at every stage', () => {
    for (const stage of ['draft', 'final'] as const) {
      expect(seen(numberedPlan('en', { stage }))).toEqual([]);
      expect(seen(followedUp('en', 'The strategy will be monitored.', { stage }))).toEqual([]);
    }
  });

  it('is silent where the drafter says that it is covered, or does not apply', () => {
    expect(seen(followedUp('en', `<!-- ai-strategy covers monitoring -->\n\n${lacking.en}`))).toEqual([]);
    expect(seen(followedUp('en', lacking.en).replace('stage: draft', 'stage: draft\n  not-applicable:\n    monitoring: followed up with the national agenda'))).toEqual([]);
    expect(seen(followedUp('en', `<!-- ai-strategy ignore ${rule}: see the decree -->\n\n${lacking.en}`))).toEqual([]);
  });

  it('says nothing about an empty document', () => {
    expect(seen('')).toEqual([]);
  });
}
