/** What the model of commitments sees of a text: its words, the form of its verbs, how it opens. */
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import type { Wording } from './deed-forms.ts';
import { AUXILIARY, FUTURE, namesBody, opensWithDeed, saysDeedInProse } from './deed-forms.ts';

/** How many words one step of the trait "length" spans, and how many steps there are. */
const LENGTH_STEP = 8;
const LENGTH_STEPS = 6;

/** The traits of a text, each once; those that begin with a language count in that language only. */
export function deedTraits(wording: Wording): Set<string> {
  return new Set([...wordTraits(wording), ...openingTraits(wording), ...formTraits(wording)]);
}

function* wordTraits({ tokens, language }: Wording): Iterable<string> {
  const { verbs } = lexicon(language);
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const word = token.text.toLowerCase();
    yield `${language}:${token.stem}`;
    if (next) yield `${language}:${token.stem}_${next.stem}`;
    if (FUTURE[language]?.test(word)) {
      yield 'future';
      yield `${language}:future:${token.stem}`;
      if (verbs.has(token.stem)) yield 'future:deed';
    }
    if (language === 'en' && AUXILIARY.en.has(word)) {
      const isPassive = next?.text.toLowerCase() === 'be';
      yield 'future';
      yield `en:will:${isPassive ? 'be:' : ''}${tokens[index + (isPassive ? 2 : 1)]?.stem ?? ''}`;
      if (tokens.slice(index + 1, index + 4).some(({ stem }) => verbs.has(stem))) yield 'future:deed';
    }
  }
}

const INFINITIVE = /(?:ar|er|ir|or)(?:se)?$/u;
const NOMINAL = /(?:ción|ção|sión|são|miento|mento|ment|tion)$/u;

function* openingTraits({ tokens, text, language }: Wording): Iterable<string> {
  const [first] = tokens;
  if (!first) return;
  const word = first.text.toLowerCase();
  yield `${language}:1:${first.stem}`;
  yield `${language}:ending:${word.slice(-2)}`;
  yield `${language}:ending:${word.slice(-3)}`;
  if (lexicon(language).verbs.has(first.stem)) yield 'opens:deed';
  if (language !== 'en' && INFINITIVE.test(word)) yield 'opens:infinitive';
  if (language === 'en' && word.endsWith('ing')) yield 'opens:gerund';
  if (NOMINAL.test(word)) yield 'opens:noun';
  if (/^[^.:;,]{2,60}:/u.test(text)) yield 'opens:label';
}

function* formTraits(wording: Wording): Iterable<string> {
  const { tokens, text, language } = wording;
  if (saysDeedInProse(wording)) yield 'form:prose';
  if (opensWithDeed(wording, true)) yield 'form:item';
  if (opensWithDeed(wording, false)) yield 'form:sentence';
  if (search(lexicon(language).modals, tokens).length > 0) yield 'modal';
  if (namesBody(wording)) yield 'body';
  if (/\p{N}/u.test(text)) yield 'number';
  if (/(?<!\p{N})20[2-4]\p{N}(?!\p{N})/u.test(text)) yield 'year:coming';
  if (/(?<!\p{N})(?:19\p{N}{2}|20[01]\p{N})(?!\p{N})/u.test(text)) yield 'year:past';
  if (/\?\s*$/u.test(text)) yield 'question';
  if (/[.!]\s*$/u.test(text)) yield 'stop';
  yield `length:${Math.min(LENGTH_STEPS, Math.floor(tokens.length / LENGTH_STEP))}`;
}
