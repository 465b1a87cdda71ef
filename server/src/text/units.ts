import { ARTICLES } from './date-words.ts';
import type { Language } from './language.ts';
import { type Lexeme, isGlued, type Match, type Reading, skip, textAt, words } from './lexemes.ts';
import { SCALES } from './numeral-words.ts';
import { isGluedUnit } from './number-names.ts';
import { IRREGULAR_PLURALS, NOT_UNITS } from './quantity-words.ts';
import { isFunctionWord } from './tokens.ts';

const LINKS = words('de of del dos das do da');
/** A noun and up to this many words less one that belong to it. */
const MAX_WORDS = 3;
const PLURAL = /s$/u;

/** A text on the way through, with the offset at which the next date or amount of money begins. */
export interface Scan extends Reading {
  readonly text: string;
  readonly limit: number;
}

/**
 * What a number counts: "funcionarios públicos" after 500. In Spanish and Portuguese a noun and the plural adjectives behind it, in English
 * all words up to the first plural. Empty where no noun follows.
 */
export function unitAt(scan: Scan, index: number): Match<string> {
  const start = startOfNoun(scan, index);
  const noun = nounWords(scan, start);
  const last = noun.at(-1);
  if (last === undefined) return { value: '', next: index };
  return { value: scan.text.slice(noun[0]?.start ?? 0, last.end).replace(/\s+/gu, ' '), next: start + noun.length };
}

/** Skips the links of "5 millones de personas" and "10 of the municipalities", and the hyphen of "18-month". */
function startOfNoun(reading: Reading, index: number): number {
  if (textAt(reading, index) === '-' && isGlued(reading, index) && isGlued(reading, index + 1)) return index + 1;
  const afterLink = skip(reading, index, LINKS);
  if (afterLink === index) return index;
  const isScaled = SCALES[reading.language].has(textAt(reading, index - 1));
  const afterArticle = skip(reading, afterLink, ARTICLES[reading.language]);
  return isScaled || afterArticle > afterLink || textAt(reading, index).length === 3 ? afterArticle : index;
}

function nounWords(reading: Scan, start: number): Lexeme[] {
  const run = contentWords(reading, start);
  const first = run[0];
  if (first === undefined) return [];
  return reading.language === 'en' ? untilPlural(run) : agreeing(run);
}

function contentWords(reading: Scan, start: number): Lexeme[] {
  const run: Lexeme[] = [];
  for (let index = start; run.length < MAX_WORDS; index += 1) {
    const lexeme = reading.lexemes[index];
    if (lexeme?.kind !== 'word' || lexeme.end > reading.limit || !isContent(lexeme, reading.language) || (lexeme.glued && index === start && textAt(reading, index - 1) !== '-' && !isGluedUnit(lexeme))) break;
    run.push(lexeme);
  }
  return run;
}

function isContent(lexeme: Lexeme, language: Language): boolean {
  return !isFunctionWord(lexeme.raw, language) && !NOT_UNITS.has(lexeme.text);
}

/** "civil servants trained" counts civil servants. */
function untilPlural(run: readonly Lexeme[]): Lexeme[] {
  const plural = run.findIndex(lexeme => PLURAL.test(lexeme.text) || IRREGULAR_PLURALS.has(lexeme.text));
  return run.slice(0, plural < 0 ? 1 : plural + 1);
}

/** "funcionarios públicos capacitados asistirán" counts trained public officials. */
function agreeing(run: readonly Lexeme[]): Lexeme[] {
  const other = run.findIndex((lexeme, index) => index > 0 && !PLURAL.test(lexeme.text));
  const noun = run.slice(0, other < 0 ? run.length : other);
  return PLURAL.test(run[0]?.text ?? '') ? noun : run.slice(0, 1);
}
