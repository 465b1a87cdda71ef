/**
 * What the model of subjects sees of a text: its words, the concepts that they name and which of these stand together, and the patterns of the
 * vocabulary that occur. Concepts and patterns mean the same in every language, so what is learnt in one serves the others.
 */
import { concepts } from '../framework/concepts.ts';
import type { Language } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import type { Match, Matcher } from './patterns.ts';
import { compile, search } from './patterns.ts';

/** All numbers look alike: a model that learns "2027" has learnt nothing. */
const NUMBER = '#';

/** A trait by its name. Pairs of concepts are so many that they go by a number, see `pairTrait`. */
export type Trait = string | number;

/** More than there are concepts. */
const RADIX = 4096;

/** The trait of two concepts that stand together, the lower number first; of one concept where both are the same. */
function pairTrait(one: number, other: number): number {
  return one * RADIX + other;
}

/** How many words are judged at once. Longer passages are judged window by window: they speak of several things, and the model learnt from short ones. */
const WINDOW = 18;

/** The traits of a text, each once, window by window: overlapping pieces of about equal meaning, or the whole where it is not much longer than one. */
export function subjectTraits(tokens: readonly Token[], language: Language): Set<Trait>[] {
  const terms = search(lexicon(language).terms, tokens);
  const named = search(thesaurus(language), tokens);
  return windowsOf(tokens.length).map(([from, to]) => traitsWithin(tokens, terms, named, language, from, to));
}

function windowsOf(length: number): (readonly [from: number, to: number])[] {
  if (length <= WINDOW * 1.5) return [[0, length]];
  const count = Math.ceil((length - WINDOW) / (WINDOW / 2)) + 1;
  return Array.from({ length: count }, (_, index) => [index * WINDOW / 2, Math.min(length, index * WINDOW / 2 + WINDOW)] as const);
}

function traitsWithin(tokens: readonly Token[], terms: readonly Match<{ readonly item: string; readonly list: string }>[], named: readonly Match<number>[], language: Language, from: number, to: number): Set<Trait> {
  const traits = new Set<Trait>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && !isFunctionWord(token, language)) traits.add(`${language}:${/^\p{N}/u.test(token.text) ? NUMBER : token.stem}`);
  }
  const isInside = ({ first, last }: { readonly first: number; readonly last: number }) => from <= first && last < to;
  for (const match of terms) if (isInside(match)) traits.add(`${match.label.item}:${match.label.list}`);
  const numbers = [...new Set(named.filter(isInside).map(match => match.label))].sort((a, b) => a - b);
  numbers.forEach((one, index) => {
    for (let at = index; at < numbers.length; at++) traits.add(pairTrait(one, numbers[at] ?? one));
  });
  return traits;
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
