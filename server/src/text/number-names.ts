import { isGlued, type Lexeme, numberAt, type Reading, textAt, words } from './lexemes.ts';
import { GLUED_UNITS, LABELS, TELEPHONE } from './quantity-words.ts';

const INSIDE = words('- / . # _ + : @ = \' ’ & ‐ ‑');
const TELEPHONE_SIGNS = words('+ ( ) - . / ext');
const NUMBERING = /^\d{1,3}(?:\.\d{1,2}){0,5}$/u;
const DECIMAL_NUMBERING = /^\d{1,2}(?:\.\d{1,2}){1,5}$/u;
const CAPITALISED = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const LONG = /^\d{3,}$/u;
const SMALL_NUMBER = /^\d{1,2}$/u;
const DASHES = words('- – — ‐ ‑');
const BRACKETS = words(') ]');

/**
 * The index after a number that names or numbers something and counts nothing: an id, an ordinal, a section number, a telephone number, a
 * time of day, "artículo 5", "ISO 42001". `undefined` for everything else.
 */
export function afterNameOrCode(reading: Reading, index: number): number | undefined {
  if (LABELS.has(textAt(reading, index - 1)) && reading.lexemes[index]?.kind === 'word' && isNumberWordLabel(reading, index)) return index + 1;
  if (numberAt(reading, index) === '') return undefined;
  const telephone = afterTelephone(reading, index);
  if (telephone !== undefined) return telephone;
  const isName = isInside(reading, index) || goesOn(reading, index) || isLabelled(reading, index) || isNumbering(reading, index) || isReference(reading, index);
  return isName ? index + 1 : undefined;
}

/** "Fase dos", "Eje tres": only where nothing that could be counted follows. */
function isNumberWordLabel(reading: Reading, index: number): boolean {
  return CAPITALISED.test(reading.lexemes[index - 1]?.raw ?? '') && reading.lexemes[index + 1]?.kind !== 'word';
}

/** `A3`, `OE-1`, `2.1/3`, `10:30`; a minus sign after a space is none of these. */
function isInside(reading: Reading, index: number): boolean {
  const before = reading.lexemes[index - 1];
  if (before === undefined || !isGlued(reading, index)) return false;
  if (before.kind !== 'symbol') return true;
  return INSIDE.has(before.text) && (before.glued || before.text === '#');
}

/** `5G`, `3º`, `10:30`, `24/7`: something that is no unit touches the number. */
function goesOn(reading: Reading, index: number): boolean {
  const after = reading.lexemes[index + 1];
  if (after?.glued !== true) return textAt(reading, index + 1) === 'º';
  if (after.kind === 'word') return !isGluedUnit(after) && after.text !== 'x' && !isShortScale(after);
  if (DASHES.has(after.text)) return isCompoundName(reading, index);
  const isOrdinal = after.text === '.' && ['º', 'ª', 'o', 'a'].includes(textAt(reading, index + 2)) && isGlued(reading, index + 2);
  return isOrdinal || after.text === '°' || ((after.text === ':' || after.text === '/') && numberAt(reading, index + 2) !== '' && isGlued(reading, index + 2));
}

/** `20GB`, `5km`; but `5G` is no weight. */
export function isGluedUnit(lexeme: Lexeme): boolean {
  return GLUED_UNITS.has(lexeme.text) && (lexeme.raw.length > 1 || lexeme.raw === lexeme.text);
}

function isShortScale(lexeme: Lexeme): boolean {
  return lexeme.raw === 'k' || lexeme.raw === 'M';
}

/** `3-D`, `2027-A`; "18-month" and `10-15` are not. */
function isCompoundName(reading: Reading, index: number): boolean {
  return isGlued(reading, index + 2) && CAPITALISED.test(reading.lexemes[index + 2]?.raw ?? '');
}

/** "artículo 5", "núm. 12", "n.º 3", "ISO 42001". */
function isLabelled(reading: Reading, index: number): boolean {
  const before = reading.lexemes[index - 1];
  if (before === undefined) return false;
  if (['º', '°', '#', '§'].includes(before.text)) return true;
  if (before.text === '.' && before.glued) return LABELS.has(textAt(reading, index - 2)) && textAt(reading, index - 2).length <= 4;
  return before.kind === 'word' && (LABELS.has(before.text) || isAcronym(reading, index));
}

/** An acronym before a number makes a name, unless all is in capitals. */
function isAcronym(reading: Reading, index: number): boolean {
  const [before, after] = [reading.lexemes[index - 1], reading.lexemes[index + 1]];
  return before !== undefined && ACRONYM.test(before.raw) && !(after?.kind === 'word' && ACRONYM.test(after.raw));
}

/** "1. Elaborar", "2) Hacer", "2.1 Objetivo" at the beginning of a line. */
function isNumbering(reading: Reading, index: number): boolean {
  const [lexeme, after] = [reading.lexemes[index], reading.lexemes[index + 1]];
  if (lexeme === undefined || after === undefined || !NUMBERING.test(lexeme.raw) || !lexeme.startsLine) return false;
  const isMarked = after.glued && (after.text === '.' || after.text === ')') && reading.lexemes[index + 2] !== undefined;
  return isMarked || (DECIMAL_NUMBERING.test(lexeme.raw) && CAPITALISED.test(after.raw));
}

/** `[12]`, `(3)`. */
function isReference(reading: Reading, index: number): boolean {
  const [before, after] = [textAt(reading, index - 1), textAt(reading, index + 1)];
  return BRACKETS.has(after) && (before === '[' || (before === '(' && SMALL_NUMBER.test(numberAt(reading, index))));
}

/** `+57 1 234 5678`, `(601) 344-3460`, "Tel. 344 3460". */
function afterTelephone(reading: Reading, index: number): number | undefined {
  const isAnnounced = [1, 2, 3].some(back => TELEPHONE.has(textAt(reading, index - back))) || (textAt(reading, index - 1) === '+' && isGlued(reading, index));
  if (!isAnnounced && !isDashedTelephone(reading, index)) return undefined;
  let next = index + 1;
  while (numberAt(reading, next) !== '' || (TELEPHONE_SIGNS.has(textAt(reading, next)) && numberAt(reading, next + 1) !== '')) next += 1;
  return next;
}

/** `344-3460`, `310-555-0101`: long groups that no unit follows. */
function isDashedTelephone(reading: Reading, index: number): boolean {
  const [first, second] = [numberAt(reading, index), numberAt(reading, index + 2)];
  if (textAt(reading, index + 1) !== '-' || !isGlued(reading, index + 2) || !LONG.test(first) || !LONG.test(second)) return false;
  const after = reading.lexemes[index + 3];
  return first.length + second.length >= 7 ? after?.kind !== 'word' && after?.text !== '%' : after?.text === '-' && after.glued;
}
