/** What a document says of each theme, aspect and area as a whole, and whether that addresses it. */
import data from './accounts.generated.json' with { type: 'json' };
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ASPECT_IDS, THEME_IDS, item as itemOf, parentOf, withParent } from '../framework/index.ts';
import type { Reading } from './evidence.ts';
import { DENIED, JUDGED } from './evidence.ts';

/**
 * What speaks for it that a strategy does something about a topic: its best commitment; one further down the list of those that are about little else,
 * the farther the longer the document is, since in long documents some commitment comes near everything by chance; its best heading.
 */
export const GROUNDS = ['best', 'devoted', 'heading'] as const;
export type Grounds = Readonly<Record<(typeof GROUNDS)[number], number>>;

/** How much each of the grounds weighs for a kind of topic, and what is added for each topic: some are harder to recognise than others. A sum above 0 addresses it; a topic that is not named here is not settled so. */
export interface AccountWeights {
  readonly weights: Grounds;
  readonly topics: Readonly<Record<string, number>>;
}

export type TopicKind = 'theme' | 'aspect' | 'area';

/** Fitted to labelled strategies that we wrote, see scripts/generate/accounts.ts. */
const FITTED: Readonly<Record<TopicKind, AccountWeights>> = data;

/**
 * Where no commitment reaches such a sum, nothing addresses the topic. The weights come from documents with some forty commitments and more; in a draft
 * with fewer, which they do not know, its best commitment must reach what short test passages need.
 */
const LEAST: Readonly<Record<TopicKind, number>> = { theme: 3, aspect: 0, area: 1 };
const LEAST_IN_SHORT: Readonly<Record<TopicKind, number>> = { theme: 2, aspect: 2, area: 1.2 };
const SHORT = 40;
/**
 * One commitment addresses a topic whatever else is said, where it names it so clearly, reaches such a sum, and leads by so much over the other topics of
 * the kind. Areas overlap: a commitment may well serve two.
 */
const CLEAR: Readonly<Record<TopicKind, { readonly words: number; readonly sum: number; readonly lead: number }>> = {
  theme: { words: 0.7, sum: 8, lead: 0 },
  aspect: { words: 0.7, sum: 8, lead: 0 },
  area: { words: 0.75, sum: 3, lead: -Infinity },
};

/** With each so many commitments beyond the first so many one place further down the list is asked; at most so far. */
const COMMITMENTS_PER_PLACE = 20;
const FURTHEST = 8;
/** How much of what speaks for the likeliest other topic of the kind counts against a commitment's being about this one. */
const RIVAL = 0.5;
/** What stands for the score of a heading, or the sum of a commitment, where there is none. Headings that score less say no more. */
const NOTHING = { heading: -6, commitment: -3 } as const;

/** How far a commitment speaks of a topic: by the vocabulary, by vocabulary and model together, and how far it speaks of another topic of the kind. */
export interface Said {
  readonly words: number;
  readonly sum: number;
  readonly rival: number;
}

/** All that a document says of a topic. */
export class Account {
  readonly #commitments: Said[] = [];
  #heading: number = NOTHING.heading;

  /** A heading with its score. */
  heading(score: number): void {
    this.#heading = Math.max(this.#heading, score);
  }

  commitment(said: Said): void {
    this.#commitments.push(said);
  }

  /** Whether that is enough to say that the strategy does something about the topic. */
  addresses(id: ItemId, kind: TopicKind): boolean {
    const least = this.#commitments.length < SHORT ? LEAST_IN_SHORT[kind] : LEAST[kind];
    if (this.#commitments.every(({ sum }) => sum < least)) return false;
    const clear = CLEAR[kind];
    if (this.#commitments.some(({ words, sum, rival }) => words >= clear.words && sum >= clear.sum && sum - rival >= clear.lead)) return true;
    const { weights, topics } = FITTED[kind];
    const grounds = this.grounds();
    return GROUNDS.reduce((sum, name) => sum + weights[name] * grounds[name], topics[id] ?? -Infinity) > 0;
  }

  grounds(): Grounds {
    const best = this.#commitments.reduce<number>((most, { sum }) => Math.max(most, sum), NOTHING.commitment);
    const devoted = this.#commitments.map(({ sum, rival }) => sum - RIVAL * Math.max(0, rival)).sort((a, b) => b - a);
    return {
      best: softened(best),
      devoted: softened(further(devoted)),
      heading: this.#heading,
    };
  }
}

/** The number so far down the list as the document is long; between two places, between their numbers. */
function further(numbers: readonly number[]): number {
  const place = Math.min(FURTHEST, Math.max(0, numbers.length / COMMITMENTS_PER_PLACE - 1));
  const above = Math.floor(place);
  const at = (index: number) => numbers[index] ?? NOTHING.commitment;
  return at(above) + (place - above) * (at(above + 1) - at(above));
}

/** Negative sums flattened: it makes no difference how far off a passage is. */
function softened(sum: number): number {
  return 4 * Math.log(1 + Math.exp(sum / 4));
}

/** The account of every topic. What speaks of an aspect speaks of its theme; of one passage the surest reading counts. */
export function accountsOf(readings: readonly Reading[]): ReadonlyMap<ItemId, Account> {
  return new Map(KINDS.flatMap(kind => {
    const accounts = kind.map(topic => ({ ...topic, account: new Account() }));
    for (const reading of readings) {
      const { passage } = reading;
      // A document's title speaks of everything.
      if (passage.kind === 'heading' ? passage.section.level > 1 : passage.commits) enter(reading, accounts);
    }
    return accounts.map(({ id, account }) => [id, account] as const);
  }));
}

/** A topic: where it and its parts stand among the items that are judged, and where its rivals stand among the topics of its kind. */
interface Topic {
  readonly id: ItemId;
  readonly members: readonly number[];
  readonly rivals: readonly number[];
}

const KINDS: readonly (readonly Topic[])[] = [THEME_IDS, ASPECT_IDS, AREA_IDS].map((ids: readonly ItemId[]) => ids.map(id => ({
  id,
  members: JUDGED.flatMap((item, at) => (withParent(item).includes(id) ? [at] : [])),
  rivals: ids.flatMap((other, at) => (other === id || isSibling(id, other) ? [] : [at])),
})));

/** Aspects of one theme are no rivals. */
function isSibling(id: ItemId, other: ItemId): boolean {
  return itemOf(id).kind === 'aspect' && parentOf(id) === parentOf(other);
}

/** Enters a passage into the accounts of the topics of one kind. */
function enter(reading: Reading, topics: readonly (Topic & { readonly account: Account })[]): void {
  const sums = topics.map(({ members }) => most(reading.sum, members));
  for (const [index, { account, members, rivals }] of topics.entries()) {
    const sum = sums[index] ?? DENIED;
    if (sum === DENIED) continue;
    if (reading.passage.kind === 'heading') account.heading(most(reading.model, members));
    else account.commitment({ words: most(reading.words, members), sum, rival: most(sums, rivals) });
  }
}

function most(numbers: readonly number[], places: readonly number[]): number {
  return places.reduce((highest, at) => Math.max(highest, numbers[at] ?? DENIED), DENIED);
}
