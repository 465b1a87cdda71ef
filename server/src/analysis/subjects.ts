/** How much the learnt model thinks that a passage is about each item. */
import type { ItemId } from '../framework/index.ts';
import type { Token } from '../text/tokens.ts';
import { SUBJECTS, scores } from './models.ts';
import { subjectTraits } from './traits.ts';
import type { Passage } from './types.ts';

/** The items that the model tells apart, by their place in its scores. Actions are not among them: they are told by their form. */
const OUTCOMES: ReadonlyMap<string, number> = new Map(SUBJECTS.outcomes.map((outcome, index) => [outcome, index]));

/** The model's score for an item; `undefined` for items that it does not know. */
export type SubjectScores = (id: ItemId) => number | undefined;

/** What was judged before: most passages outlive an edit. */
const judged = new WeakMap<readonly Token[], SubjectScores>();

/** The model's scores of a passage: of a long one for each item the best of its windows. */
export function subjectScores({ tokens, language }: Pick<Passage, 'tokens' | 'language'>): SubjectScores {
  const known = judged.get(tokens);
  if (known) return known;
  const [first = new Float64Array(OUTCOMES.size), ...others] = subjectTraits(tokens, language).map(traits => scores(SUBJECTS, traits));
  const best = first.map((score, outcome) => others.reduce((most, each) => Math.max(most, each[outcome] ?? -Infinity), score));
  const answer: SubjectScores = id => {
    const outcome = OUTCOMES.get(id);
    return outcome === undefined ? undefined : best[outcome];
  };
  judged.set(tokens, answer);
  return answer;
}
