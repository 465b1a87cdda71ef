/**
 * What the model of subjects sees of a text: its words, the concepts that they name and which of these stand together, and the patterns of the
 * vocabulary that occur. Concepts and patterns mean the same in every language, so what is learnt in one serves the others.
 */
import { concepts } from '../framework/concepts.ts';
import type { Language, Localized } from '../text/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { remembering } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import type { Matcher } from './patterns.ts';
import { compile, search } from './patterns.ts';

/** All numbers look alike: a model that learns "2027" has learnt nothing. */
const NUMBER = '#';

/** More than a long strategy has. */
const DISTINCT_WORDS = 50_000;

/** A trait by its name. Pairs of concepts are so many that they go by a number, see `pairTrait`. */
export type Trait = string | number;

/** Traits are weighed as if there were at least so many, so that a text of two words is not sure of itself. */
export const FEWEST = 4;

/** More than there are concepts. */
const RADIX = 4096;

/** The trait of two concepts that stand together, the lower number first; of one concept where both are the same. */
function pairTrait(one: number, other: number): number {
  return one * RADIX + other;
}

/** How many words are judged at once. Longer passages are judged window by window: they speak of several things, and the model learnt from short ones. */
const WINDOW = 18;

/** A trait and the words that show it, by their places among the tokens. */
interface Place<T> {
  readonly trait: T;
  readonly first: number;
  readonly last: number;
}

/** The traits of a text, each once, window by window: overlapping pieces of about equal meaning, or the whole where it is not much longer than one. */
export function subjectTraits(tokens: readonly Token[], language: Language): Set<Trait>[] {
  const words = wordTraits(tokens, language);
  const terms = inOrder(search(lexicon(language).terms, tokens).map(({ label, first, last }) => ({ trait: `${label.item}:${label.list}`, first, last })));
  const met = inOrder(search(thesaurus(language), tokens).map(({ label, first, last }) => ({ trait: label, first, last })));
  return windowsOf(tokens.length).map(([from, to]) => {
    const traits = new Set<Trait>([...within(words, from, to), ...within(terms, from, to)]);
    addPairs(traits, [...new Set(within(met, from, to))].sort((a, b) => a - b));
    return traits;
  });
}

function wordTraits(tokens: readonly Token[], language: Language): Place<string>[] {
  const names = WORD_TRAITS[language];
  return tokens.flatMap(({ text, stem, isFunction }, at) => (isFunction ? [] : [{ trait: names(STARTS_WITH_DIGIT.test(text) ? NUMBER : stem), first: at, last: at }]));
}

const STARTS_WITH_DIGIT = /^\p{N}/u;

/** Remembered, so that a word is looked up by the same string each time: a new one must be hashed first. */
const WORD_TRAITS: Localized<(stem: string) => string> = {
  en: remembering(DISTINCT_WORDS, stem => `en:${stem}`),
  es: remembering(DISTINCT_WORDS, stem => `es:${stem}`),
  pt: remembering(DISTINCT_WORDS, stem => `pt:${stem}`),
};

function inOrder<T>(places: Place<T>[]): Place<T>[] {
  return places.sort((a, b) => a.first - b.first);
}

/** The traits of places, in their order, that lie wholly in a window. Only those that begin there are looked at: a text may be a whole book in one line. */
function within<T>(places: readonly Place<T>[], from: number, to: number): T[] {
  const traits: T[] = [];
  for (let at = lowerBound(places.length, index => (places[index]?.first ?? 0) >= from); at < places.length; at++) {
    const place = places[at];
    if (!place || place.first >= to) break;
    if (place.last < to) traits.push(place.trait);
  }
  return traits;
}

function addPairs(traits: Set<Trait>, numbers: readonly number[]): void {
  numbers.forEach((one, index) => {
    for (const other of numbers.slice(index)) traits.add(pairTrait(one, other));
  });
}

function windowsOf(length: number): (readonly [from: number, to: number])[] {
  if (length <= WINDOW * 1.5) return [[0, length]];
  const count = Math.ceil((length - WINDOW) / (WINDOW / 2)) + 1;
  return Array.from({ length: count }, (_, index) => [index * WINDOW / 2, Math.min(length, index * WINDOW / 2 + WINDOW)] as const);
}

const cache = new Map<Language, Matcher<number>>();

function thesaurus(language: Language): Matcher<number> {
  let known = cache.get(language);
  if (!known) {
    const terms = Object.values(concepts(language)).flatMap((names, number) => names.map(name => [name, number] as const));
    cache.set(language, known = compile(terms, language));
  }
  return known;
}
