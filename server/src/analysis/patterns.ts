/**
 * Patterns of the vocabulary, as `server/framework/README.md` explains them: `marco ético`, `fuente financiación/financiamiento`,
 * `formar/capacitar + servidores públicos`, `algoritm*`. All patterns of a language are compiled into one matcher that walks a passage once.
 */
import type { Language } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord, tokenize } from '../text/tokens.ts';

/** What a matcher reports: the label of a pattern and the tokens that it covers (of the first occurrence of each of its parts). */
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

interface Part<Label> {
  readonly words: readonly Word[];
  readonly pattern: Compiled<Label>;
  /** Which of the pattern's parts this one is an alternative of. */
  readonly index: number;
}

interface Compiled<Label> {
  readonly label: Label;
  readonly parts: number;
}

/** Patterns of one language, ready to be searched. */
export interface Matcher<Label> {
  readonly byStem: ReadonlyMap<string, readonly Part<Label>[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Part<Label>[]>;
  readonly language: Language;
}

/** How many words the parts of a pattern may lie apart. Farther apart they belong to different statements. */
const WINDOW = 10;

/** Prefix patterns are looked up by this many first letters. */
const PREFIX_KEY = 3;

/** Compiles patterns, each with a label that its matches carry. */
export function compile<Label>(patterns: Iterable<readonly [pattern: string, label: Label]>, language: Language): Matcher<Label> {
  const byStem = new Map<string, Part<Label>[]>();
  const byPrefix = new Map<string, Part<Label>[]>();
  for (const [source, label] of patterns) {
    const parts = source.split(' + ');
    const pattern = { label, parts: parts.length };
    for (const [index, part] of parts.entries()) {
      for (const words of alternatives(part, parts.length > 1, language)) {
        const [first] = words;
        if (first === undefined) continue;
        const [map, key] = first.prefix ? [byPrefix, first.stem.slice(0, PREFIX_KEY)] : [byStem, first.stem];
        const list = map.get(key);
        if (list) list.push({ words, pattern, index });
        else map.set(key, [{ words, pattern, index }]);
      }
    }
  }
  return { byStem, byPrefix, language };
}

/**
 * Every word sequence that a part stands for. A slash joins words; in a pattern of several parts it also joins phrases, since
 * `capacity building/training + civil servants` is how people write it and the other parts keep it precise.
 */
function alternatives(part: string, phrases: boolean, language: Language): readonly (readonly Word[])[] {
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
  return tokenize(word, language).filter(token => !isFunctionWord(token, language)).map(token => ({ stem: token.stem, prefix: false }));
}

/** All patterns that occur in the tokens of a passage, in no particular order; a pattern is reported once. */
export function search<Label>(matcher: Matcher<Label>, tokens: readonly Token[]): Match<Label>[] {
  const content: number[] = [];
  tokens.forEach((token, index) => {
    if (!isFunctionWord(token, matcher.language)) content.push(index);
  });
  const found = new Map<Compiled<Label>, Place[][]>();
  for (let at = 0; at < content.length; at++) {
    for (const part of candidates(matcher, tokens, content[at])) {
      if (!occursAt(part.words, tokens, content, at)) continue;
      const places = found.get(part.pattern) ?? Array.from({ length: part.pattern.parts }, () => []);
      places[part.index]?.push({ first: content[at] ?? 0, last: content[at + part.words.length - 1] ?? 0 });
      found.set(part.pattern, places);
    }
  }
  return [...found].flatMap(([pattern, places]) => {
    const extent = nearestTogether(places);
    return extent ? [{ label: pattern.label, ...extent }] : [];
  });
}

/** Where a part of a pattern occurs: indices of its first and last token. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/** The extent of the first occurrence of all parts within the window, starting from each place of the first part. */
function nearestTogether([anchors = [], ...others]: readonly (readonly Place[])[]): Place | undefined {
  for (const anchor of anchors) {
    const chosen = others.map(places => places.find(({ first, last }) => last >= anchor.first - WINDOW && first <= anchor.last + WINDOW));
    if (chosen.some(place => place === undefined)) continue;
    const all = [anchor, ...chosen.filter(place => place !== undefined)];
    return { first: Math.min(...all.map(place => place.first)), last: Math.max(...all.map(place => place.last)) };
  }
  return undefined;
}

function candidates<Label>(matcher: Matcher<Label>, tokens: readonly Token[], index: number | undefined): readonly Part<Label>[] {
  const token = index === undefined ? undefined : tokens[index];
  if (!token) return [];
  const stems = matcher.byStem.get(token.stem) ?? [];
  const prefixes = matcher.byPrefix.size === 0 ? undefined : matcher.byPrefix.get(fold(token.text).slice(0, PREFIX_KEY));
  return prefixes ? [...stems, ...prefixes] : stems;
}

function occursAt(words: readonly Word[], tokens: readonly Token[], content: readonly number[], at: number): boolean {
  return words.every((word, offset) => {
    const index = content[at + offset];
    const token = index === undefined ? undefined : tokens[index];
    return token !== undefined && (word.prefix ? fold(token.text).startsWith(word.stem) : token.stem === word.stem);
  });
}
