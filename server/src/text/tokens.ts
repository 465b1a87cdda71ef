import { fold } from './fold.ts';
import type { Language, Localized } from './language.ts';
import { remembering } from './memo.ts';
import type { Span } from './span.ts';
import { stem } from './stem.ts';

/** What is known of a word wherever it stands. */
interface Word {
  /** As written. */
  readonly text: string;
  /** In lower case and without accents. */
  readonly folded: string;
  /** What inflected forms share, folded. */
  readonly stem: string;
  /** Whether it carries grammar rather than meaning, see `isFunctionWord`. */
  readonly isFunction: boolean;
}

/** A word or a number in a text. */
export interface Token extends Word, Span {}

/**
 * A number with its separators (`1.234,5`, `3.2`), or a word, which may hold digits and the numbering of an id (`A3.2`).
 * Soft hyphens inside a word belong to it; other hyphens separate words.
 */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200d]*(?:(?<=\p{N})\.\p{N}+)*/gu;
/** English words keep their apostrophes (`country's`); elsewhere these join two words (`d'água`). */
const ENGLISH_TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200d]*(?:(?<=\p{N})\.\p{N}+|['’]\p{L}+)*/gu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Folded articles, prepositions, conjunctions, pronouns and contractions. */
const FUNCTION_WORDS: Localized<ReadonlySet<string>> = {
  en: words(
    'a an the of in on at to for from by with without within into onto over under between among through during across per via as than ' +
      'and or nor but so if then that this these those which who whom whose what when where while because although though however it its ' +
      'they them their he she his her we our us you your i is are was were be been being has have had do does did not no there both each',
  ),
  es: words(
    'el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia hasta mediante para por segun sin ' +
      'sobre tras y e o u ni que pero mas sino si como cuando donde porque pues aunque se su sus este esta estos estas ese esa esos esas ' +
      'esto eso cual cuales quien quienes cuyo cuya es son ha han no le les nos me te mi asi ya tambien',
  ),
  pt: words(
    'o a os as um uma uns umas ao aos da das do dos na nas no nos num numa nuns numas pelo pela pelos pelas dum duma de em por para com ' +
      'sem sob sobre entre ate desde durante contra perante apos e ou nem que mas porem se como quando onde porque pois embora seu sua seus ' +
      'suas este esta estes estas esse essa esses essas isto isso neste nesta nestes nestas nesse nessa deste desta destes destas desse ' +
      'dessa aquele aquela daquele naquele qual quais quem cujo cuja lhe lhes me te nao ja tambem foi sao ser ha',
  ),
};

/** More passages than a long strategy has. */
const REMEMBERED = 20_000;
const TOKENIZERS: Localized<(text: string) => readonly Token[]> = {
  en: remembering(REMEMBERED, text => tokensOf(text, 'en')),
  es: remembering(REMEMBERED, text => tokensOf(text, 'es')),
  pt: remembering(REMEMBERED, text => tokensOf(text, 'pt')),
};

/** The words and numbers of a text in order. Hyphenated words are one token for each part. The same text gets the same array as long as it is remembered. */
export function tokenize(text: string, language: Language): readonly Token[] {
  return TOKENIZERS[language](text);
}

/** More distinct words than a long strategy has. */
const DISTINCT = 50_000;
const WORDS: Localized<(text: string) => Word> = {
  en: remembering(DISTINCT, text => wordOf(text, 'en')),
  es: remembering(DISTINCT, text => wordOf(text, 'es')),
  pt: remembering(DISTINCT, text => wordOf(text, 'pt')),
};

function wordOf(text: string, language: Language): Word {
  const folded = fold(text);
  return { text, folded, stem: stem(folded, language), isFunction: isFunctionWord(folded, language) };
}

function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(language === 'en' ? ENGLISH_TOKEN : TOKEN)) {
    const { text: word, folded, stem: stemmed, isFunction } = WORDS[language](match[0]);
    tokens.push({ text: word, start: match.index, end: match.index + word.length, folded, stem: stemmed, isFunction });
  }
  return tokens;
}

/** Whether a word carries grammar rather than meaning: an article, preposition, conjunction, pronoun or contraction such as `del`, `pelo`. */
export function isFunctionWord(word: string, language: Language): boolean {
  return FUNCTION_WORDS[language].has(fold(word));
}
