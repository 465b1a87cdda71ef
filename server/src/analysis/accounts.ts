/** What a document says of each theme, aspect and area as a whole, and whether that addresses it. */
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ASPECT_IDS, THEME_IDS, withParent } from '../framework/index.ts';
import type { Reading } from './evidence.ts';
import { DENIED, JUDGED, within } from './evidence.ts';
import type { Passage } from './types.ts';

/**
 * What makes it sure that a strategy addresses a topic: its best commitment on it; the one so far down the list of commitments as the document is long,
 * since in long documents some come near everything by chance; the section that is most about it; the heading that names it best. Their sum must reach
 * so far for each kind of topic. Weights and limits were chosen on labelled strategies, ours and others (docs/quality.md).
 */
const WEIGHT = { best: 0.3, further: 0.7, section: 0.2, heading: 0.8 } as const;
const ENOUGH = { theme: 4.4, aspect: 2.4, area: 2.5 } as const;
export type TopicKind = keyof typeof ENOUGH;
/** One commitment addresses a topic whatever else is said where its sum reaches so far, or where the vocabulary names the topic so clearly in it. */
const BEYOND_DOUBT = { theme: 11, aspect: 9, area: 7 } as const;
const NAMED = { theme: { words: 0.75, sum: 7 }, aspect: { words: 0.85, sum: ENOUGH.aspect }, area: { words: 0.75, sum: 2 } } as const;
/** With each so many commitments, one place further down the list is asked; at most so far. */
const COMMITMENTS_PER_PLACE = 20;
const FURTHEST = 3;
/** Scores of the model beyond this say no more of a section. */
const SURE = 6;

/** How far a passage speaks of a topic: by the vocabulary, by the model, by both together. */
export interface Said {
  readonly words: number;
  readonly model: number;
  readonly sum: number;
}

/** The mean of a section while it is being read. */
interface Mean {
  total: number;
  count: number;
}

/** All that a document says of a topic. */
export class Account {
  readonly #commitments: Said[] = [];
  readonly #sections = new Map<Section, Mean>();
  #heading = 0;

  heading(words: number): void {
    this.#heading = Math.max(this.#heading, words);
  }

  passage({ section, commits }: Passage, said: Said): void {
    if (commits) this.#commitments.push(said);
    const mean = this.#sections.get(section) ?? { total: 0, count: 0 };
    mean.total += within(said.model, SURE);
    mean.count++;
    this.#sections.set(section, mean);
  }

  /** Whether that is enough to say that the strategy does something about the topic. */
  addresses(kind: TopicKind): boolean {
    const isClear = this.#commitments.some(({ words, sum }) => sum >= BEYOND_DOUBT[kind] || words >= NAMED[kind].words && sum >= NAMED[kind].sum);
    return isClear || this.#commitments.length > 0 && this.#sum() >= ENOUGH[kind];
  }

  #sum(): number {
    const sums = this.#commitments.map(({ sum }) => sum).sort((a, b) => b - a);
    const section = Math.max(NOTHING, ...[...this.#sections.values()].map(({ total, count }) => total / count));
    return WEIGHT.best * softened(sums[0] ?? NOTHING) + WEIGHT.further * softened(further(sums)) + WEIGHT.section * section + WEIGHT.heading * this.#heading;
  }
}

/** What stands for the sum of a commitment that is not there. */
const NOTHING = -3;

/** The sum so far down the list as the document is long; between two places, between their sums. */
function further(sums: readonly number[]): number {
  const place = Math.min(FURTHEST, sums.length / COMMITMENTS_PER_PLACE);
  const above = Math.floor(place);
  const at = (index: number) => sums[index] ?? NOTHING;
  return at(above) + (place - above) * (at(above + 1) - at(above));
}

/** Negative sums flattened: it makes no difference how far off a passage is. */
function softened(sum: number): number {
  return 4 * Math.log(1 + Math.exp(sum / 4));
}

/** The account of every topic. What speaks of an aspect speaks of its theme; of one passage the surest reading counts. */
export function accountsOf(readings: readonly Reading[]): ReadonlyMap<ItemId, Account> {
  const accounts = TOPICS.map(({ id, members }) => ({ id, members, account: new Account() }));
  for (const reading of readings) {
    for (const { members, account } of accounts) {
      const said = surest(reading, members);
      if (said.sum === DENIED) continue;
      if (reading.passage.kind === 'heading') account.heading(said.words);
      else account.passage(reading.passage, said);
    }
  }
  return new Map(accounts.map(({ id, account }) => [id, account]));
}

/** Every topic, with the places of it and its parts among the items that are judged. */
const TOPICS = [...THEME_IDS, ...ASPECT_IDS, ...AREA_IDS].map(id => ({
  id, members: JUDGED.flatMap((item, at) => (withParent(item).includes(id) ? [at] : [])),
}));

function surest(reading: Reading, members: readonly number[]): Said {
  const said = { words: 0, model: -Infinity, sum: DENIED };
  for (const at of members) {
    if (reading.sum[at] === DENIED) continue;
    said.words = Math.max(said.words, reading.words[at] ?? 0);
    said.model = Math.max(said.model, reading.model[at] ?? 0);
    said.sum = Math.max(said.sum, reading.sum[at] ?? DENIED);
  }
  return said;
}
