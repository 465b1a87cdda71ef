/** How much the learnt model thinks that a passage is about each item. */
import type { ItemId } from '../framework/index.ts';
import type { Token } from '../text/tokens.ts';
import { SUBJECTS, scores } from './models.ts';
import { subjectTraits } from './traits.ts';
import type { Passage } from './types.ts';

/** The items that the model tells apart, by their place in its scores. Actions are not among them: they are told by their form. */
const OUTCOMES: ReadonlyMap<string, number> = new Map(SUBJECTS.outcomes.map((outcome, index) => [outcome, index]));

/** The model's scores of all outcomes, in its order. */
export type SubjectScores = Float64Array;

/** Where the score of an item stands; `undefined` for items that the model does not know. */
export function outcomeOf(id: ItemId): number | undefined {
  return OUTCOMES.get(id);
}

/** What was judged before: most passages outlive an edit. */
const judged = new WeakMap<readonly Token[], SubjectScores>();

/** The model's scores of a passage: of a long one for each item the best of its windows. */
export function subjectScores({ tokens, language }: Pick<Passage, 'tokens' | 'language'>): SubjectScores {
  const known = judged.get(tokens);
  if (known) return known;
  const [first = new Float64Array(OUTCOMES.size), ...others] = subjectTraits(tokens, language).map(traits => scores(SUBJECTS, traits));
  const best = others.length === 0 ? first : first.map((score, outcome) => others.reduce((most, each) => Math.max(most, each[outcome] ?? -Infinity), score));
  judged.set(tokens, best);
  return best;
}
