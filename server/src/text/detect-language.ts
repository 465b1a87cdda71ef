import eld from 'eld/extrasmall';
import { LANGUAGES, type Language, type Localized } from './language.ts';

const WHITE_SPACE = /\s+/u;
/** What makes a chunk of characters no prose: a figure, an address, a link. */
const NOT_PROSE = /[\p{N}@]|:\/\/|www\./u;
const LONGEST_CHUNK = 60;
const WORDS = /\p{L}[\p{L}\p{M}]*/gu;

/** What a passage needs to be judged: two words and ten letters. */
const MIN_WORDS = 2;
const MIN_LETTERS = 10;
/** The detector reads some 350 bytes; of a long text that many windows are heard. */
const WINDOW = 400;
const MAX_WINDOWS = 12;
/** A language must win this share of the windows of a text. */
const MAJORITY = 0.6;
/** What the best score must lead by; Spanish and Portuguese share so many words that their titles need more. */
const CLEAR_LEAD = 0.04;
const CLEAR_LEAD_OF_SIBLINGS = 0.07;
const MIN_SCORE = 0.7;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that one of the languages uses all the time and the others never. */
const MARK_WORDS: Localized<ReadonlySet<string>> = {
  en: set('the and of for with by is are will shall must to from that this which be an its it as on at'),
  es: set('el los las y con del una en sus al es ser sobre entre hasta ha han se lo son por'),
  pt: set('os e com do da dos das em um uma ao aos na nas no nos pelo pela são sua seu à às até não'),
};
/** Spellings that give a language away. */
const MARK_SPELLINGS: Localized<RegExp> = {
  en: /(?:tion|ing|ity|ness|ment|ship|ance|ty|ies|cy)$/u,
  es: /ñ|(?:ción|sión|ciones|dad|dades|miento)$/u,
  pt: /[ãõç]|ções$|ência|(?:dade|dades|mento|gem|lh|nh)/u,
};
/** Galician, which the detector takes for Spanish or Portuguese: words and spellings that neither has. */
const GALICIAN = /^(?:unhas?|dunhas?|nunhas?|algunhas?|ningunha|coas?|cos|máis|tamén|xunta|xeral|dous|cidadáns?|ós|estratexias?|intelixencia|tecnoloxías?)$/u;

/**
 * The language of a text, a whole document or a passage; `undefined` where it is another one, or where the text is too short or too mixed
 * to tell.
 */
export function detectLanguage(text: string): Language | undefined {
  const prose = text.split(WHITE_SPACE).filter(chunk => chunk.length <= LONGEST_CHUNK && !NOT_PROSE.test(chunk)).join(' ').trim();
  const votes = windows(prose).map(languageOfPassage).filter(vote => vote !== 'unknown');
  return LANGUAGES.find(language => votes.length > 0 && votes.filter(vote => vote === language).length >= votes.length * MAJORITY);
}

/** From this share of words that only one language has a text is in that language; prose in it has half as many again. */
const CLEAR_SHARE = 0.12;

/** Whether a text is in a language beyond doubt, by its commonest words. Much quicker than `detectLanguage`, which is to be asked where this is false. */
export function isClearly(text: string, language: Language): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const marks = words.filter(word => MARK_WORDS[language].has(word)).length;
  const others = words.filter(word => LANGUAGES.some(other => other !== language && MARK_WORDS[other].has(word) && !MARK_WORDS[language].has(word))).length;
  return marks >= words.length * CLEAR_SHARE && marks > others * 2 && !words.some(word => GALICIAN.test(word));
}

/** Pieces of a text, spread evenly over it. */
function windows(text: string): string[] {
  const count = Math.min(MAX_WINDOWS, Math.ceil(text.length / WINDOW));
  if (count <= 1) return [text];
  const step = (text.length - WINDOW) / (count - 1);
  return Array.from({ length: count }, (_, index) => text.slice(Math.round(index * step)).slice(0, WINDOW));
}

type Vote = Language | 'other' | 'unknown';

function languageOfPassage(passage: string): Vote {
  const words = passage.normalize('NFC').toLowerCase().match(WORDS) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length < MIN_WORDS || letters < MIN_LETTERS) return 'unknown';
  if (words.filter(word => GALICIAN.test(word)).length > words.length / 40) return 'other';
  const scores = Object.entries(eld.detect(passage).getScores());
  const [best, next] = scores;
  if (best === undefined || best[1] < MIN_SCORE) return 'unknown';
  if (best[1] - (next?.[1] ?? 0) >= leadNeeded(best[0], next?.[0])) return LANGUAGES.find(language => language === best[0]) ?? 'other';
  const close = LANGUAGES.filter(language => scores.some(([code, score]) => code === language && best[1] - score < CLEAR_LEAD_OF_SIBLINGS));
  return languageByMarks(words, close) ?? 'unknown';
}

function leadNeeded(best: string, next: string | undefined): number {
  return (best === 'es' && next === 'pt') || (best === 'pt' && next === 'es') ? CLEAR_LEAD_OF_SIBLINGS : CLEAR_LEAD;
}

/** The language, out of those the detector finds likely, that has more marks than all others together. */
function languageByMarks(words: readonly string[], likely: readonly Language[]): Language | undefined {
  const counts = LANGUAGES.map(language => words.filter(word => isMark(word, language)).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return likely.find(language => (counts[LANGUAGES.indexOf(language)] ?? 0) * 2 > total);
}

function isMark(word: string, language: Language): boolean {
  return MARK_WORDS[language].has(word) || MARK_SPELLINGS[language].test(word);
}
