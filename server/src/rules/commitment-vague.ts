import type { Facts, Passage } from '../analysis/index.ts';
import { frames } from '../framework/index.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './types.ts';

/** A commitment that leaves open whether, when or how far it will be kept. */
export const commitmentVague: Rule<'hedge'> = {
  meta: {
    id: 'commitment-vague',
    category: 'content',
    severity: { draft: 'hint', consultation: 'hint', final: 'information' },
    fixable: false,
    summary: {
      en: 'A commitment leaves open whether it will be kept.',
      es: 'Un compromiso deja abierto si se va a cumplir.',
      pt: 'Um compromisso deixa em aberto se será cumprido.',
    },
    messages: {
      hedge: {
        en: '“{text}” leaves open whether, when or how far this will be done. Say what it depends on and who decides, or take the words out.',
        es: '«{text}» deja abierto si esto se hará, cuándo o hasta dónde. Conviene decir de qué depende y quién lo decide, o quitar estas palabras.',
        pt: '“{text}” deixa em aberto se isso será feito, quando ou até onde. Convém dizer de que depende e quem decide, ou retirar essas palavras.',
      },
    },
  },
  *check({ documents }) {
    for (const facts of documents) for (const passage of committing(facts)) yield* hedgesIn(passage, facts);
  },
};

/** The passages that commitments are made of, those that complete one included. */
function* committing({ commitments, passages }: Facts): Iterable<Passage> {
  const spans = [...commitments].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let end = 0;
  for (const passage of passages) {
    for (let span = spans[next]?.span; span && span.start <= passage.span.start; span = spans[next += 1]?.span) end = Math.max(end, span.end);
    if (passage.span.start < end) yield passage;
  }
}

/** A hedge word by word, folded. Unlike the vocabulary of items it is not matched on stems: "de ser el caso" is a hedge, "caso" is none. */
type Phrase = readonly string[];

const cache = new Map<Language, ReadonlyMap<string, readonly Phrase[]>>();

/** The hedges of a language by their first word, the longest first. */
function hedges(language: Language): ReadonlyMap<string, readonly Phrase[]> {
  const known = cache.get(language);
  if (known) return known;
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of frames(language).hedges.map(text => wordsIn(text).map(({ folded }) => folded))) {
    const [first = ''] = phrase;
    phrases.set(first, [...phrases.get(first) ?? [], phrase].sort((a, b) => b.length - a.length));
  }
  cache.set(language, phrases);
  return phrases;
}

interface Word extends Span {
  readonly folded: string;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ folded: fold(word), start: index, end: index + word.length }));
}

function* hedgesIn({ text, span, language }: Passage, { draft }: Facts): Iterable<Finding<'hedge'>> {
  const known = hedges(language);
  const words = wordsIn(text);
  for (let index = 0; index < words.length; index++) {
    const phrase = known.get(words[index]?.folded ?? '')?.find(each => standsAt(each, words, index, text));
    if (!phrase) continue;
    const [start, end] = [words[index]?.start ?? 0, words[index + phrase.length - 1]?.end ?? 0];
    yield { messageId: 'hedge', values: { text: text.slice(start, end).replace(/\s+/gu, ' ') }, draft, span: { start: span.start + start, end: span.start + end } };
    index += phrase.length - 1;
  }
}

/** Whether the words from an index on are those of a phrase, with nothing but spaces and hyphens between them. */
function standsAt(phrase: Phrase, words: readonly Word[], index: number, text: string): boolean {
  return phrase.every((word, offset) => words[index + offset]?.folded === word)
    && phrase.slice(1).every((_, offset) => /^[\s-]+$/u.test(text.slice(words[index + offset]?.end, words[index + offset + 1]?.start)));
}
