// The shipped examples are a promise: complete strategies yield nothing, thin ones exactly what their author left out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis/index.ts';
import { parseDraft } from '../../server/src/draft/index.ts';
import { RULE_IDS } from '../../server/src/rules/index.ts';
import { problemsIn } from '../../server/src/rules/rule-tester.ts';
import type { Language } from '../../server/src/text/language.ts';
import { LANGUAGES } from '../../server/src/text/language.ts';

const read = (language: Language, name: 'thin' | 'complete') => readFileSync(new URL(`../../examples/${language}/${name}.md`, import.meta.url), 'utf8');

/** Rule, items in question by their names, and line of every problem of the thin drafts. */
const THIN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'element-missing monitoring @6',
    'element-partial financing @76',
    'theme-missing collaboration @6',
    'theme-without-action adoption @68',
    'theme-without-action procurement @70',
    'theme-without-action infrastructure @70',
    'aspect-missing trustworthy-ai/local-context @6',
    'area-missing strategic/regional-cooperation @6',
    'area-missing responsible/inclusion responsible/transparency @6',
    'area-missing capacities/anticipation capacities/data-strategy @6',
    'area-missing enablers/digital-infrastructure enablers/external-expertise enablers/funding @6',
    'section-empty @80',
    'placeholder @78',
    'commitment-without-actor actor @6',
    'commitment-without-deadline deadline @29',
    'commitment-without-target quantity @41',
  ],
  es: [
    'element-missing goals @6',
    'element-missing timeline @6',
    'element-missing financing @6',
    'element-partial monitoring @72',
    'theme-missing procurement @6',
    'theme-missing experimentation @6',
    'theme-missing infrastructure @6',
    'theme-without-action trustworthy-ai @30',
    'aspect-missing capacity/sharing @6',
    'area-missing strategic/national-strategy strategic/regional-cooperation strategic/sustainability @6',
    'area-missing responsible/accountability responsible/data-ethics responsible/fairness responsible/inclusion responsible/safety responsible/transparency @6',
    'area-missing capacities/anticipation capacities/experimentation capacities/problem-fit @6',
    'area-missing enablers/digital-infrastructure enablers/funding @6',
    'section-empty @36',
    'placeholder @74',
    'actor-vague actor @74',
  ],
  pt: [
    'element-missing goals @6',
    'element-missing monitoring @6',
    'element-partial actors @6',
    'theme-missing capacity @6',
    'theme-without-action data @30',
    'theme-without-action collaboration @30',
    'theme-without-action governance @53',
    'aspect-missing adoption/digital-government @6',
    'aspect-missing trustworthy-ai/public-awareness @51',
    'aspect-missing trustworthy-ai/local-context @51',
    'area-missing strategic/national-strategy strategic/regional-cooperation strategic/sustainability @6',
    'area-missing responsible/accountability responsible/fairness responsible/safety @6',
    'area-missing capacities/anticipation capacities/data-strategy capacities/leadership capacities/problem-fit @6',
    'area-missing enablers/data enablers/internal-expertise @6',
    'section-empty @92',
    'placeholder @106',
    'commitment-without-deadline deadline @96',
    'commitment-without-funding money @96',
  ],
};

describe.each(LANGUAGES)('the examples in %s', language => {
  it('are recognised as strategies in their language', () => {
    for (const name of ['thin', 'complete'] as const) {
      expect(analyse(parseDraft(`${name}.md`, read(language, name)))).toMatchObject({ recognised: true, language });
    }
  });

  it('hold a complete strategy without any problem, even at the final stage', () => {
    expect(problemsIn(read(language, 'complete'), undefined, 'final')).toEqual([]);
  });

  it('hold a thin draft with exactly the gaps that it was written with', () => {
    const text = read(language, 'thin');
    const found = RULE_IDS.flatMap(rule => problemsIn(text, rule).map(({ about, line }) => `${[rule, ...[...about].sort()].join(' ')} @${line}`));
    expect(found).toEqual(THIN[language]);
  });
});
