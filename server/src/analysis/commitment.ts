/** Does a passage say that government will do, set up, fund, regulate or reach something? */
import type { Token } from '../text/tokens.ts';
import type { Wording } from './deed-forms.ts';
import { isNumberedAction, namesBody, opensFinite, opensWithDeed, remarkIn, saysDeedInProse } from './deed-forms.ts';
import { deedTraits } from './deed-traits.ts';
import { DEEDS, scores } from './models.ts';
import { isHedged, isPast } from './moods.ts';
import type { Column, Passage } from './types.ts';

/** A passage before it is judged. */
export type Unjudged = Omit<Passage, 'commits'>;

/**
 * What the form and place of a passage add to the model's score; a sum above 0 commits. From a logistic regression on labelled strategies
 * (docs/quality.md).
 */
const WEIGHT = { model: 0.44, form: 1.1, list: 0.8, item: 0.5, hedged: -1.5, past: -1, base: -0.2 } as const;

/** Whether the passage commits somebody to something. Sections that describe today or others, and front and back matter, never do; principles must name who acts. */
export function commits(passage: Unjudged): boolean {
  if (passage.context === 'matter' || passage.context === 'diagnosis' || passage.context === 'abroad') return false;
  if (passage.context === 'principles') return saysDeedInProse(passage) && namesBody(passage);
  if (remarkIn(passage)) return false;
  if (passage.kind === 'heading') return passage.context === 'body' && isNumberedAction(passage.text);
  return passage.kind === 'row' ? commitsAsRow(passage) : proseScore(passage) > 0;
}

function commitsAsRow(passage: Unjudged): boolean {
  const parts = new Set<Column['part']>(passage.columns.map(column => column.part));
  const planned = parts.has('action') || parts.has('objective') || parts.has('indicator');
  return planned && (parts.has('actor') || parts.has('deadline') || parts.has('quantity') || parts.has('start') || parts.has('money'));
}

function proseScore(passage: Unjudged): number {
  const { kind, leadIn, listsActions, section } = passage;
  const isItem = kind === 'item';
  const isListed = (listsActions || isItem && leadIn?.commits === true) && !opensFinite(passage);
  const isFormed = hasForm(passage, isItem, isListed);
  // Below the title stand subtitles and notes on the draft, which no form of words distinguishes from deeds.
  if (!isFormed && section.level <= 1) return -1;
  return WEIGHT.base
    + WEIGHT.model * Math.max(UNLIKELY, Math.min(LIKELY, deedScore(passage)))
    + (isFormed ? WEIGHT.form : 0)
    + (isListed ? WEIGHT.list : 0)
    + (isItem ? WEIGHT.item : 0)
    + (isHedged(passage) ? WEIGHT.hedged : 0)
    + (!isItem && isPast(passage) ? WEIGHT.past : 0);
}

/** What was judged before: most passages outlive an edit. */
const judged = new WeakMap<readonly Token[], number>();

function deedScore(wording: Wording): number {
  const known = judged.get(wording.tokens);
  if (known !== undefined) return known;
  const [score = 0] = scores(DEEDS, deedTraits(wording));
  judged.set(wording.tokens, score);
  return score;
}

/** Scores of the model beyond these say no more. The lower one was set so that a plain future ("The Ministry will open its data") always commits. */
const UNLIKELY = -2;
const LIKELY = 4;

function hasForm(passage: Unjudged, isItem: boolean, isListed: boolean): boolean {
  return isItem && isListed || saysDeedInProse(passage) || opensWithDeed(passage, isItem) || isNumberedAction(passage.text);
}
