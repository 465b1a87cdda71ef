/** Which items each passage speaks of, and how surely. */
import type { Section } from '../draft/index.ts';
import { pathOf } from '../draft/index.ts';
import type { ItemId, ItemKind } from '../framework/index.ts';
import { ITEM_IDS, item as itemOf } from '../framework/index.ts';
import type { Wording } from './deed-forms.ts';
import type { TermLabel } from './lexicon.ts';
import type { Match } from './patterns.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import { askedFor } from './plain-headings.ts';
import type { SubjectScores } from './subjects.ts';
import { outcomeOf, subjectScores } from './subjects.ts';
import type { Evidence, Passage } from './types.ts';

/**
 * What the vocabulary makes of a passage: one clear phrase, two vague ones, or a vague one under a fitting heading count. Set by hand.
 */
const WORDS = { heading: 0.8, strong: 0.7, twoWeak: 0.5, weak: 0.2, more: 0.1, ownHeading: 0.4, higherHeading: 0.15, named: 0.5 } as const;

/** How the vocabulary and the two readings of the model, of the passage and of its heading, make up their sum (docs/quality.md). */
const WEIGHT = { words: 5, model: 1, heading: 0.15 } as const;
/** Scores of the model beyond these say no more. */
const SURE = { passage: 8, heading: 4 } as const;
/** However strange its words are to the model, a passage that names an item clearly is about it. */
const DOUBTED = -3;

/** From this sum on a passage speaks of a topic, and from this one on it is as likely as not that it is about nothing else. */
const SPEAKS: Readonly<Record<ItemKind, number>> = { theme: 2, aspect: 0, area: 0, element: Infinity, message: Infinity };
const ABOUT: Readonly<Record<ItemKind, number>> = { theme: 4, aspect: 4, area: 2, element: Infinity, message: Infinity };

/** How far the sum must reach for an element, and how much farther for each e-fold of commitments: the more is said, the more comes near by chance. */
const ELEMENT = 0.5;
const CHANCE = 0.5;
/** A passage that only tells of an element must be clearer: vague words meet by chance. */
const MERE_MENTION = 0.5;
/** From this strength on a passage speaks of an element; where the vocabulary finds nothing, the model alone must be surer. */
const ENOUGH = 0.5;
const ENOUGH_WITHOUT_WORDS = 0.9;

/** What a passage says of one item by its own words. */
interface Hit {
  readonly heading: boolean;
  readonly strong: number;
  readonly weak: number;
}

/** What is known of a heading when the passages below it are judged. */
interface Announced {
  /** The items that it names, and how clearly. */
  readonly items: ReadonlyMap<ItemId, number>;
  /** Those that the headings above it name. */
  readonly above: ReadonlySet<ItemId>;
  readonly scores: SubjectScores;
}

/** What vocabulary and model make of a passage: of each item that is judged, in the order of `JUDGED`. */
export interface Reading {
  readonly passage: Passage;
  /** From 0 to 1: how clearly the vocabulary names the item. */
  readonly words: readonly number[];
  /** The score of the model for the passage alone. */
  readonly model: readonly number[];
  /** Vocabulary and model together, of headings the vocabulary; `DENIED` where the drafter says that the section is not about the item. */
  readonly sum: readonly number[];
}

/** The items that passages are judged by. Messages are made of their areas. */
export const JUDGED: readonly ItemId[] = ITEM_IDS.filter(id => itemOf(id).kind !== 'message');
export const DENIED = -Infinity;

const KINDS = JUDGED.map(id => itemOf(id).kind);
const OUTCOMES = JUDGED.map(outcomeOf);

/** Evidence in document order. */
export function evidenceFrom(readings: readonly Reading[], commitments: number): Evidence[] {
  const chance = CHANCE * Math.log(Math.max(1, commitments));
  const evidence: Evidence[] = [];
  for (const { passage, ...reading } of readings) {
    const isHeading = passage.kind === 'heading';
    for (const [at, item] of JUDGED.entries()) {
      const [words = 0, sum = DENIED, kind = 'message'] = [reading.words[at], reading.sum[at], KINDS[at]];
      const strength = isHeading ? headingStrength(words, sum) : kind === 'element' ? elementStrength(passage, words, sum - chance) : topicStrength(kind, sum);
      if (strength !== undefined) evidence.push({ item, passage, strength, words, commits: passage.commits && !isHeading });
    }
  }
  return evidence;
}

/** A heading speaks of what it names. */
function headingStrength(words: number, sum: number): number | undefined {
  return words === 0 || sum === DENIED ? undefined : words;
}

function topicStrength(kind: ItemKind, sum: number): number | undefined {
  return sum < SPEAKS[kind] ? undefined : sigmoid(sum - ABOUT[kind]);
}

/** The strength of the faintest evidence for a kind of topic. */
export function faintest(kind: 'theme' | 'aspect' | 'area'): number {
  return sigmoid(SPEAKS[kind] - ABOUT[kind]);
}

function elementStrength({ commits }: Passage, words: number, sum: number): number | undefined {
  const strength = sigmoid(sum - ELEMENT - (commits ? 0 : MERE_MENTION));
  return strength < (words > 0 ? ENOUGH : ENOUGH_WITHOUT_WORDS) ? undefined : strength;
}

/** A score as a likelihood from 0 to 1. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The readings of all passages in document order; front and back matter is left out. */
export function readingsOf(passages: readonly Passage[], denies: (item: ItemId, section: Section) => boolean): Reading[] {
  const headings = new Map<Section, Announced>();
  return passages.filter(({ context }) => context !== 'matter').map(passage => {
    const { kind, section } = passage;
    if (kind === 'heading') headings.set(section, announcedBy(passage, headings));
    const announced = headings.get(section);
    const reading = kind === 'heading' && announced ? headingReading(passage, announced) : textReading(passage, announced);
    return { ...reading, sum: JUDGED.map((item, at) => (denies(item, section) ? DENIED : reading.sum[at] ?? DENIED)) };
  });
}

function announcedBy(heading: Passage, headings: ReadonlyMap<Section, Announced>): Announced {
  const { parent } = heading.section;
  const above = parent ? pathOf(parent).flatMap(section => [...headings.get(section)?.items.keys() ?? []]) : [];
  return { items: namedBy(heading), above: new Set(above), scores: subjectScores(heading) };
}

function headingReading(passage: Passage, { items: named, scores }: Announced): Reading {
  const words = JUDGED.map(item => named.get(item) ?? 0);
  return { passage, words, model: modelled(scores), sum: words };
}

/** The model's scores in the order of `JUDGED`. */
function modelled(scores: SubjectScores): number[] {
  return OUTCOMES.map(outcome => scores[outcome ?? -1] ?? 0);
}

function textReading(passage: Passage, announced: Announced | undefined): Reading {
  const scores = subjectScores(passage);
  const hits = hitsOf(passage);
  // A document's title speaks of everything.
  const scoresAbove = passage.section.level > 1 ? announced?.scores : undefined;
  const words = JUDGED.map(item => wordStrength(item, passage, hits.get(item), announced));
  const model = modelled(scores);
  const sum = OUTCOMES.map((outcome, at) => WEIGHT.words * (words[at] ?? 0)
    + WEIGHT.model * Math.max(DOUBTED, within(model[at] ?? 0, SURE.passage))
    + WEIGHT.heading * within(scoresAbove?.[outcome ?? -1] ?? UNANNOUNCED, SURE.heading));
  return { passage, words, model, sum };
}

/** The items that a heading names, and how clearly: from 0.5 to 1. */
export function namedBy({ text, tokens, language }: Wording): Map<ItemId, number> {
  const named = [...hitsOf({ tokens, language })].map(([id, hit]) => [id, ownStrength(hit, true)] as const).filter(([, strength]) => strength >= WORDS.named);
  return new Map([...askedFor(text, language).map(id => [id, WORDS.heading] as const), ...named]);
}

/** What stands for the model's score of a heading where there is none. */
const UNANNOUNCED = -3;

/** A value no farther from 0 than the limit. */
export function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** What the vocabulary says of a passage, from 0 to 1. */
function wordStrength(item: ItemId, { commits }: Passage, hit: Hit | undefined, announced: Announced | undefined): number {
  const own = hit ? ownStrength(hit, false) : 0;
  const isUnder = announced?.items.has(item) === true;
  const inherited = isUnder ? WORDS.ownHeading : announced?.above.has(item) === true ? WORDS.higherHeading : 0;
  // A commitment right under a heading on the item is about the item, whatever its words.
  return own === 0 && isUnder && commits ? WORDS.named : Math.min(1, own + inherited);
}

function ownStrength(hit: Hit, isHeading: boolean): number {
  const base = isHeading && hit.heading ? WORDS.heading : hit.strong > 0 ? WORDS.strong : hit.weak > 1 ? WORDS.twoWeak : hit.weak === 1 ? WORDS.weak : 0;
  const more = Math.max(0, hit.strong - 1) + (hit.strong > 0 ? hit.weak : Math.max(0, hit.weak - 2));
  return base === 0 ? 0 : Math.min(1, base + more * WORDS.more);
}

/** What a passage's own words say. Phrases of the list `heading` count in text too, as vague ones. */
function hitsOf(passage: Pick<Passage, 'tokens' | 'language'>): Map<ItemId, Hit> {
  const matches = search(lexicon(passage.language).terms, passage.tokens);
  const traps = matches.filter(match => match.label.list === 'not');
  const hits = new Map<ItemId, Hit>();
  const counted = new Set<TermLabel>();
  for (const match of matches) {
    // Each pattern has a label of its own: one that occurs twice counts once.
    if (match.label.list === 'not' || counted.has(match.label) || traps.some(trap => covers(trap, match))) continue;
    counted.add(match.label);
    const { item, list } = match.label;
    const before = hits.get(item) ?? { heading: false, strong: 0, weak: 0 };
    hits.set(item, {
      heading: before.heading || list === 'heading',
      strong: before.strong + (list === 'strong' ? 1 : 0),
      weak: before.weak + (list === 'weak' || list === 'heading' ? 1 : 0),
    });
  }
  return hits;
}

function covers(trap: Match<TermLabel>, match: Match<TermLabel>): boolean {
  return trap.label.item === match.label.item && trap.first <= match.first && match.last <= trap.last;
}
