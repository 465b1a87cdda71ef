import { fold } from './fold.ts';
import type { Language } from './language.ts';
import type { Span } from './span.ts';

/** What the grammars of numbers, money and dates read: a number with its separators, a word of letters, or any other single character. */
export interface Lexeme extends Span {
  readonly kind: 'number' | 'word' | 'symbol';
  /** Folded. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** Whether nothing stands between this and the lexeme before. */
  readonly glued: boolean;
  /** Whether exactly one space, of any width, stands between; only then do digits go on: `1 200`. */
  readonly afterOneSpace: boolean;
  /** Whether it is the first in its line. */
  readonly startsLine: boolean;
}

/** A text as the grammars see it. */
export interface Reading {
  readonly lexemes: readonly Lexeme[];
  readonly language: Language;
}

/** Something a grammar read: its value and the index of the first lexeme after it. */
export interface Match<T> {
  readonly value: T;
  readonly next: number;
}

const LEXEME = /(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)|(?<word>\p{L}[\p{L}\p{M}\u00ad]*)|\S/gu;

/** Splits a text into lexemes; white space of any kind and length only parts them. */
export function read(text: string, language: Language): Reading {
  const lexemes: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(LEXEME)) {
    lexemes.push(lexemeOf(match, text.slice(end, match.index), lexemes.length === 0));
    end = match.index + match[0].length;
  }
  return { lexemes, language };
}

function lexemeOf(match: RegExpExecArray, gap: string, isFirst: boolean): Lexeme {
  const raw = match[0];
  const kind = kindOf(match.groups);
  return {
    kind,
    text: kind === 'word' ? fold(raw) : raw,
    raw,
    start: match.index,
    end: match.index + raw.length,
    glued: gap === '' && !isFirst,
    afterOneSpace: gap.length === 1 && gap !== '\n',
    startsLine: isFirst || gap.includes('\n'),
  };
}

function kindOf(groups: RegExpExecArray['groups']): Lexeme['kind'] {
  if (groups?.number !== undefined) return 'number';
  return groups?.word === undefined ? 'symbol' : 'word';
}

/** The folded word or the symbol at an index; empty outside the text. */
export function textAt(reading: Reading, index: number): string {
  return reading.lexemes[index]?.text ?? '';
}

/** The number at an index as written; empty where there is none. */
export function numberAt(reading: Reading, index: number): string {
  const lexeme = reading.lexemes[index];
  return lexeme?.kind === 'number' ? lexeme.raw : '';
}

/** Whether the lexeme at an index touches the one before. */
export function isGlued(reading: Reading, index: number): boolean {
  return reading.lexemes[index]?.glued ?? false;
}

/** From the first lexeme to the last one before `next`. */
export function spanOf(reading: Reading, first: number, next: number): Span {
  return { start: reading.lexemes[first]?.start ?? 0, end: reading.lexemes[next - 1]?.end ?? 0 };
}

/** The index after `words`, where these stand at `index`. */
function afterWords(reading: Reading, index: number, phrase: readonly string[]): number | undefined {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    if (reading.lexemes[index + offset]?.text !== phrase[offset]) return undefined;
  }
  return index + phrase.length;
}

/** The index after the first phrase that stands at `index`; phrases in order of preference. */
export function afterAny(reading: Reading, index: number, list: readonly (readonly string[])[]): number | undefined {
  for (const phrase of list) {
    const next = afterWords(reading, index, phrase);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Where the longest phrase that ends right before `end` begins. */
export function startBefore(reading: Reading, end: number, list: readonly (readonly string[])[]): number | undefined {
  for (const phrase of list) {
    const start = end - phrase.length;
    if (start >= 0 && afterWords(reading, start, phrase) !== undefined) return start;
  }
  return undefined;
}

/** `index`, or the one after if a word of the set stands there. */
export function skip(reading: Reading, index: number, words: ReadonlySet<string>): number {
  return words.has(textAt(reading, index)) ? index + 1 : index;
}

/** A set of words from a list with spaces. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Phrases from a list with bars, the longest first. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list.split('|').map(phrase => phrase.split(' ')).sort((a, b) => b.length - a.length);
}
