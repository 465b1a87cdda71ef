/** What different spellings of the same id, title or name share. */
import { fold } from '../text/fold.ts';
import { idOfCell, idsIn, isCount, leadingId, type FoundId } from '../analysis/commitments/ids.ts';
import { isGoalId } from '../analysis/commitments/prose.ts';

/** A title or name without case, accents and punctuation. */
export function titleKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The key of an id as a part holds it; `undefined` for a bare count, which numbers the rows of one table only. */
export function idKey(text: string): string | undefined {
  const id = idOfCell(text) ?? leadingId(text);
  return id && !isCount(id) ? id.key : undefined;
}

/** Numbers that open an objective: "1.2 Fortalecer ...". */
const NUMBER = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]|\s*[-–—:])*(?:\s|$)/u;

/** An objective as a cell, heading or item states it: its id, if it has one, and its words. */
export interface Stated {
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly title: string;
}

/** Takes the id and the words of an objective apart. In a column of objectives a number is one's id: "1.2" is what others call "Objetivo 1.2". */
export function stated(text: string): Stated {
  const found = leadingId(text);
  if (found) return { id: found.text, key: goalKey(found.key), title: rest(text, found.span.end) };
  const number = NUMBER.exec(text);
  const digits = number?.groups?.['number'];
  return number && digits !== undefined ? { id: digits, key: goalKey(`#${digits}`), title: rest(text, number[0].length) } : { id: undefined, key: undefined, title: text.trim() };
}

/** Several numbers, a plural before them or none: "1.1, 1.3 y 2.1", "Objetivos 1 y 3". */
const NUMBERS = /^(?:(?<word>obje[c]?tivos|objectives|ejes|eixos|axes|pilares|pillars|metas|goals)\s+)?\d{1,2}(?:\.\d{1,2}){0,3}(?:\s*(?:[,;/&+]|(?<=\s)(?:y|e|and)(?=\s))\s*\d{1,2}(?:\.\d{1,2}){0,3})+\.?$/iu;

/** All objectives that a cell names: "OE1, OE3", "OE1. Gobernar; OE3. Formar", "1, 3"; most cells name one. */
export function statedEach(text: string): Stated[] {
  const numbers = NUMBERS.exec(text.trim());
  const word = fold(numbers?.groups?.['word'] ?? 'objetivos').slice(0, WORD);
  if (numbers) return (text.match(/\d+(?:\.\d+)*/gu) ?? []).map(id => ({ id, key: `${word}#${id}`, title: '' }));
  const ids = idsIn(text);
  const [first, ...others] = isBare(text, ids) ? ids : ids.filter(isGoalId);
  if (!first || others.length === 0 || /[\p{L}\p{N}]/u.test(text.slice(0, first.opening))) return [stated(text)];
  const starts = [first, ...others].map(({ opening }) => opening);
  return starts.map((start, index) => stated(text.slice(start, starts[index + 1]).replace(BETWEEN, '')));
}

/** So many letters of its word stand in the key of an id. */
const WORD = 3;

function isBare(text: string, ids: readonly FoundId[]): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(ids.reduceRight((rest, { opening, span }) => rest.slice(0, opening) + rest.slice(span.end), text));
}

/** What stands between an objective and the next. */
const BETWEEN = /(?:[\s,;/&+|·]|(?<=[\s,])(?:y|e|and)(?=\s))+$/u;

/** Bare numbers are the objectives' own where only objectives can be meant. */
export function goalKey(key: string): string {
  return key.startsWith('#') ? `obj${key}` : key;
}

function rest(text: string, from: number): string {
  return text.slice(from).replace(/^[\s.:;)\]–—-]+/u, '').replace(/(?<![\s.;:])[\s.;:]+$/u, '');
}
