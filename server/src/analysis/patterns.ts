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
  const found = new Map<Compiled<Label>, Map<number, readonly [number, number]>>();
  for (let at = 0; at < content.length; at++) {
    for (const part of candidates(matcher, tokens, content[at])) {
      const parts = found.get(part.pattern);
      if (parts?.has(part.index) || !occursAt(part.words, tokens, content, at)) continue;
      const place = [content[at] ?? 0, content[at + part.words.length - 1] ?? 0] as const;
      if (parts) parts.set(part.index, place);
      else found.set(part.pattern, new Map([[part.index, place]]));
    }
  }
  return [...found].filter(([pattern, parts]) => parts.size === pattern.parts).map(([pattern, parts]) => ({
    label: pattern.label,
    first: Math.min(...[...parts.values()].map(place => place[0])),
    last: Math.max(...[...parts.values()].map(place => place[1])),
  }));
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
