import { isGlued, type Reading, textAt, words } from './lexemes.ts';
import { monthAt } from './date-words.ts';

/** Kinds of legal texts that are cited by number and year. */
const LEGAL_TEXTS = words(
  'ley leyes decreto decretos resolucion resoluciones acuerdo ordenanza ordenanzas directiva circular acordada conpes ' +
    'lei leis portaria portarias resolucao resolucoes instrucao despacho diretiva ' +
    'law laws act acts decree decrees regulation regulations ordinance directive resolution order statute bill',
);
/** What stands between the kind and the number: "Decreto Supremo N.º 157", "Ley Orgánica 3". */
const BETWEEN = words(
  'n no nº num numero number nr º ª ° . # exenta exento supremo suprema legislativo legislativa ejecutivo ejecutiva normativa normativo ministerial ' +
    'organica estatutaria general federal nacional estadual municipal complementar complementario executivo administrativa eu ue ce eec ( ) / de do da',
);
const JOINERS = words(', / - de del do da of dated');
const MAX_BETWEEN = 7;
const MAX_TAIL = 9;

/**
 * The index after a legal citation such as `Ley 1581 de 2012`, `Decreto 157/2021`, `Lei nº 13.709, de 14 de agosto de 2018`; `undefined`
 * where there is none. Its numbers and years are part of a name: neither quantities nor dates.
 */
export function afterCitation(reading: Reading, index: number): number | undefined {
  if (!LEGAL_TEXTS.has(textAt(reading, index))) return undefined;
  let next = index + 1;
  while (next <= index + MAX_BETWEEN && BETWEEN.has(textAt(reading, next))) next += 1;
  return isNumber(reading, next) && !isYear(reading, next) ? afterTail(reading, next + 1) : afterYearOnly(reading, index, next);
}

/** The year or date after the number. */
function afterTail(reading: Reading, start: number): number {
  let end = start;
  for (let next = start; next < start + MAX_TAIL; next += 1) {
    if (isYear(reading, next) && next > start) return next + 1;
    const isGluedNumber = isNumber(reading, next) && isGlued(reading, next);
    if (isGluedNumber) end = next + 1;
    if (!isGluedNumber && !isPartOfDate(reading, next)) break;
  }
  return end;
}

function isPartOfDate(reading: Reading, index: number): boolean {
  return JOINERS.has(textAt(reading, index)) || monthAt(reading, index) !== undefined || isDay(reading, index);
}

/** "AI Act 2024", but not "the law 2027" with words between. */
function afterYearOnly(reading: Reading, index: number, next: number): number | undefined {
  return next === index + 1 && isYear(reading, next) ? next + 1 : undefined;
}

function isNumber(reading: Reading, index: number): boolean {
  return reading.lexemes[index]?.kind === 'number';
}

function isDay(reading: Reading, index: number): boolean {
  return isNumber(reading, index) && textAt(reading, index).length <= 2;
}

function isYear(reading: Reading, index: number): boolean {
  const text = textAt(reading, index);
  return isNumber(reading, index) && text.length === 4 && text >= '1900' && text <= '2100';
}
