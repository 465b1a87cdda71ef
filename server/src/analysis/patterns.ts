/**
 * Patterns of the vocabulary, as `server/framework/README.md` explains them: `marco ético`, `fuente financiación/financiamiento`,
 * `formar/capacitar + servidores públicos`, `algoritm*`. All patterns of a language are compiled into one matcher that walks a passage once.
 */
import type { Language } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/fold.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { tokenize } from '../text/tokens.ts';

/** What a matcher reports: the label of a pattern and the tokens that it covers (of the first occurrence of all its parts). */
export interface Match<Label> {
  readonly label: Label;
  /** Index of the first and last token covered. */
  readonly first: number;
  readonly last: number;
}

/** A word of a pattern: a stem, or with `*` the folded beginning of a word. */
interface Word {
  readonly stem: string;
  readonly prefix: boolean;
}

type Phrase = readonly Word[];

interface Pattern<Label> {
  readonly label: Label;
  /** The parts besides the anchor, each as the phrases that satisfy it. */
  readonly others: readonly (readonly Phrase[])[];
}

/** A phrase of a pattern's anchor: the part that is looked for first, because its words occur in the fewest patterns. */
interface Anchor<Label> {
  readonly phrase: Phrase;
  readonly pattern: Pattern<Label>;
}

/** Patterns of one language, ready to be searched. */
export interface Matcher<Label> {
  readonly byStem: ReadonlyMap<string, readonly Anchor<Label>[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Anchor<Label>[]>;
}

/** How many words the parts of a pattern may lie apart. Farther apart they belong to different statements. */
const WINDOW = 10;

/** Prefix patterns are looked up by this many first letters. */
const PREFIX_KEY = 3;

/** Compiles patterns, each with a label that its matches carry. */
export function compile<Label>(patterns: Iterable<readonly [pattern: string, label: Label]>, language: Language): Matcher<Label> {
  const parsed = [...patterns].map(([source, label]) => ({ label, parts: partsOf(source, language) }));
  const usage = new Map<string, number>();
  for (const { parts } of parsed) for (const phrase of parts.flat()) usage.set(keyOf(phrase), (usage.get(keyOf(phrase)) ?? 0) + 1);
  const byStem = new Map<string, Anchor<Label>[]>();
  const byPrefix = new Map<string, Anchor<Label>[]>();
  for (const { label, parts } of parsed) {
    const anchor = rarest(parts, usage);
    const pattern = { label, others: parts.filter(part => part !== anchor) };
    for (const phrase of anchor ?? []) {
      const map = phrase[0]?.prefix ? byPrefix : byStem;
      const list = map.get(keyOf(phrase));
      if (list) list.push({ phrase, pattern });
      else map.set(keyOf(phrase), [{ phrase, pattern }]);
    }
  }
  return { byStem, byPrefix };
}

function partsOf(source: string, language: Language): Phrase[][] {
  const parts = source.split(' + ');
  return parts.map(part => alternatives(part, parts.length > 1, language).filter(phrase => phrase.length > 0)).filter(part => part.length > 0);
}

function keyOf([first]: Phrase): string {
  return first?.prefix ? first.stem.slice(0, PREFIX_KEY) : first?.stem ?? '';
}

function rarest(parts: readonly (readonly Phrase[])[], usage: ReadonlyMap<string, number>): readonly Phrase[] | undefined {
  const cost = (part: readonly Phrase[]) => part.reduce((sum, phrase) => sum + (usage.get(keyOf(phrase)) ?? 0), 0);
  return parts.toSorted((a, b) => cost(a) - cost(b))[0];
}

/**
 * Every word sequence that a part stands for. A slash joins words; in a pattern of several parts it also joins phrases, since
 * `capacity building/training + civil servants` is how people write it and the other parts keep it precise.
 */
function alternatives(part: string, phrases: boolean, language: Language): Phrase[] {
  let sequences: Word[][] = [[]];
  for (const slot of part.trim().split(/\s+/u)) {
    const choices = slot.split('/').map(word => wordsOf(word, language)).filter(words => words.length > 0);
    if (choices.length > 0) sequences = sequences.flatMap(sequence => choices.map(words => [...sequence, ...words]));
  }
  if (phrases && part.includes('/')) sequences.push(...part.split('/').map(phrase => phrase.split(/\s+/u).flatMap(word => wordsOf(word, language))));
  return sequences;
}

function wordsOf(word: string, language: Language): Word[] {
  if (word.endsWith('*')) return [{ stem: fold(word.slice(0, -1)), prefix: true }];
  return tokenize(word, language).filter(token => !token.isFunction).map(token => ({ stem: token.stem, prefix: false }));
}

/** The words of a passage that carry meaning, prepared once for all matchers. */
interface Content {
  /** Index among the passage's tokens. */
  readonly index: readonly number[];
  readonly stems: readonly string[];
  readonly folded: readonly string[];
  /** Where each stem stands, as indices into the lists above. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const contents = new WeakMap<readonly Token[], Content>();

function contentOf(tokens: readonly Token[]): Content {
  const known = contents.get(tokens);
  if (known) return known;
  const index = tokens.flatMap((token, at) => (token.isFunction ? [] : [at]));
  const stems = index.map(at => tokens[at]?.stem ?? '');
  const places = new Map<string, number[]>();
  stems.forEach((stem, at) => {
    const known = places.get(stem);
    if (known) known.push(at);
    else places.set(stem, [at]);
  });
  const content = { index, stems, folded: index.map(at => tokens[at]?.folded ?? ''), places };
  contents.set(tokens, content);
  return content;
}

/** What was found in tokens that are asked about more than once: several readers look for the same patterns, and most passages outlive an edit. */
const searched = new WeakMap<readonly Token[], Map<unknown, readonly Match<unknown>[]>>();

/** All places of all patterns in the tokens of a passage, in no particular order; a pattern of several parts is reported where its rarest part stands. */
export function search<Label>(matcher: Matcher<Label>, tokens: readonly Token[]): readonly Match<Label>[] {
  const known = searched.get(tokens) ?? new Map<unknown, readonly Match<unknown>[]>();
  searched.set(tokens, known);
  let found = known.get(matcher) as readonly Match<Label>[] | undefined;
  if (!found) known.set(matcher, found = matchesIn(matcher, contentOf(tokens)));
  return found;
}

function matchesIn<Label>(matcher: Matcher<Label>, content: Content): Match<Label>[] {
  const found: Match<Label>[] = [];
  const look = (anchors: readonly Anchor<Label>[] | undefined, at: number): void => {
    for (const { phrase, pattern } of anchors ?? []) {
      if (!occursAt(phrase, content, at)) continue;
      const extent = extentOf(pattern, tokensAt(phrase, content, at), content);
      if (extent) found.push({ label: pattern.label, ...extent });
    }
  };
  content.stems.forEach((stem, at) => {
    look(matcher.byStem.get(stem), at);
    if (matcher.byPrefix.size > 0) look(matcher.byPrefix.get(content.folded[at]?.slice(0, PREFIX_KEY) ?? ''), at);
  });
  return found;
}

/** The tokens that a phrase covers: index of the first and last. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

function tokensAt(phrase: Phrase, { index }: Content, at: number): Extent {
  return { first: index[at] ?? 0, last: index[at + phrase.length - 1] ?? 0 };
}

/** The extent of a pattern around its anchor; `undefined` where one of the other parts is not near enough. */
function extentOf<Label>({ others }: Pattern<Label>, anchor: Extent, content: Content): Extent | undefined {
  let { first, last } = anchor;
  for (const part of others) {
    const near = nearest(part, anchor, content);
    if (!near) return undefined;
    first = Math.min(first, near.first);
    last = Math.max(last, near.last);
  }
  return { first, last };
}

function nearest(part: readonly Phrase[], anchor: Extent, content: Content): Extent | undefined {
  for (const phrase of part) {
    for (const at of placesAround(phrase, anchor, content)) if (occursAt(phrase, content, at)) return tokensAt(phrase, content, at);
  }
  return undefined;
}

const NOWHERE: readonly number[] = [];

/** Where a phrase may begin so that it lies within the window around the anchor. Only these places are looked at: a passage may be a whole book. */
function placesAround(phrase: Phrase, anchor: Extent, { index, stems, places }: Content): readonly number[] {
  const [first] = phrase;
  // Most parts of most patterns are nowhere in the passage.
  const known = first && !first.prefix ? places.get(first.stem) : undefined;
  if (!first || !first.prefix && !known) return NOWHERE;
  const from = lowerBound(index.length, at => (index[at] ?? 0) >= anchor.first - WINDOW - phrase.length);
  const to = lowerBound(index.length, at => (index[at] ?? 0) > anchor.last + WINDOW);
  if (!known) return Array.from({ length: to - from }, (_, offset) => from + offset);
  const start = lowerBound(known.length, at => (known[at] ?? 0) >= from);
  const end = lowerBound(known.length, at => (known[at] ?? 0) >= Math.min(to, stems.length));
  return known.slice(start, end);
}

function occursAt(phrase: Phrase, { stems, folded }: Content, at: number): boolean {
  for (let offset = 0; offset < phrase.length; offset++) {
    const word = phrase[offset];
    if (!word || !(word.prefix ? folded[at + offset]?.startsWith(word.stem) : stems[at + offset] === word.stem)) return false;
  }
  return true;
}
