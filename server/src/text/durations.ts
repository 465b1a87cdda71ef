import type { Localized } from './language.ts';
import { afterAny, isGlued, type Match, phrases, type Reading, skip, startBefore, textAt, words } from './lexemes.ts';
import { ARTICLES, NEXT, TIME_UNITS, type TimeUnit } from './date-words.ts';
import type { DateRole } from './date-roles.ts';
import { numeralAt } from './numerals.ts';

/** How long something takes. */
export interface TimeLength {
  readonly amount: number;
  readonly unit: TimeUnit['unit'];
}

/** A length of time with what the words around it make of it. */
export interface Duration {
  readonly length: TimeLength;
  /** Counted from the present or from an event ("the next ten years", "six months after"), or just so long. */
  readonly isRelative: boolean;
  readonly role: DateRole;
  /** The first lexeme, words before included. */
  readonly first: number;
}

type Phrases = readonly (readonly string[])[];

const ONE = words('a an un una um uma');
/** "30 días hábiles", "18 calendar months". */
const KINDS_OF_DAY = words('habiles habil calendario naturales corridos laborables uteis business working calendar full consecutive consecutivos');
const FIRST = words('first primeros primeras primeiros primeiras');
const COUNTED_FROM: Localized<Phrases> = {
  en: phrases('after|from|following'),
  es: phrases('despues|posteriores|siguientes|contados|contado|a partir|desde|tras'),
  pt: phrases('apos|depois|seguintes|contados|a partir|a contar|desde'),
};
const DEADLINE: Localized<Phrases> = {
  en: phrases(
    'within|in|in up to|up to|within a period of|within a maximum of|no later than|not later than|within a term of|in less than|in no more than|a maximum of|' +
      'deadline of|in under|within no more than|over a period of no more than',
  ),
  es: phrases(
    'en un plazo de|en un plazo no mayor a|en un plazo no mayor de|en un plazo maximo de|en el plazo de|en plazo de|plazo de|plazo maximo de|plazo no mayor a|plazo no mayor de|' +
      'en un plazo no superior a|plazo no superior a|en un plazo inferior a|dentro de|dentro del plazo de|en|en el termino de|en un termino de|termino de|en menos de|en no mas de|' +
      'a los|a las|en un maximo de|a mas tardar en|a mas tardar a|antes de|en un lapso de|en un periodo maximo de|plazo',
  ),
  pt: phrases(
    'em ate|no prazo de|no prazo maximo de|em um prazo de|num prazo de|em prazo de|prazo de|prazo maximo de|prazo de ate|no prazo de ate|em um prazo maximo de|dentro de|em|' +
      'em no maximo|em menos de|ate|no maximo em|dentro do prazo de|nos|nas|no|na|em prazo nao superior a|em prazo inferior a|prazo',
  ),
};
const PERIOD: Localized<Phrases> = {
  en: phrases('for|over|during|throughout|for a period of|over a period of|lasting|a duration of|duration of|for at least|for up to'),
  es: phrases('durante|por|por un periodo de|por un plazo de|a lo largo de|con una duracion de|duracion de|durante un periodo de|con una vigencia de|vigencia de|durante al menos|por al menos'),
  pt: phrases('durante|por|por um periodo de|ao longo de|com duracao de|duracao de|durante um periodo de|com vigencia de|vigencia de|por ate|por pelo menos'),
};
/** The length of time at an index, if the words around it make it a time limit, a period, or a stretch from now on. */
export function durationAt(reading: Reading, index: number): Match<Duration> | undefined {
  const next = nextUnitAt(reading, index);
  if (next !== undefined) return next;
  const length = lengthAt(reading, index);
  if (length === undefined) return undefined;
  const marker = NEXT[reading.language].has(textAt(reading, index - 1)) ? index - 1 : index;
  const before = roleBefore(reading, marker);
  const after = afterMarker(reading, length.next);
  const isRelative = marker < index || after > length.next;
  if (before === undefined && !isRelative && !isAdjective(reading, length.next)) return undefined;
  const role = before?.role ?? (after > length.next && marker === index ? 'deadline' : 'period');
  return { value: { length: length.value, isRelative: isRelative && !FIRST.has(textAt(reading, marker)), role, first: before?.first ?? marker }, next: after };
}

/** "an 18-month period", but not "an 18-year-old". */
function isAdjective(reading: Reading, next: number): boolean {
  return textAt(reading, next - 2) === '-' && textAt(reading, next) !== '-';
}

/** A number and a unit of time: `18 meses`, `dos (2) años`, `18-month`. */
export function lengthAt(reading: Reading, index: number): Match<TimeLength> | undefined {
  const isOne = ONE.has(textAt(reading, index));
  const numeral = isOne ? { value: { value: 1 }, next: index + 1 } : numeralAt(reading, index);
  if (numeral === undefined) return undefined;
  const isHyphen = textAt(reading, numeral.next) === '-' && isGlued(reading, numeral.next + 1);
  const at = skip(reading, isHyphen ? numeral.next + 1 : numeral.next, KINDS_OF_DAY);
  const unit = TIME_UNITS[reading.language].get(textAt(reading, at));
  if (unit === undefined) return undefined;
  return { value: { amount: numeral.value.value * unit.count, unit: unit.unit }, next: skip(reading, at + 1, KINDS_OF_DAY) };
}

/** "next year", "el próximo semestre", "na próxima década". */
function nextUnitAt(reading: Reading, index: number): Match<Duration> | undefined {
  const word = textAt(reading, index);
  const unit = NEXT[reading.language].has(word) && !FIRST.has(word) ? TIME_UNITS[reading.language].get(textAt(reading, index + 1)) : undefined;
  if (unit === undefined) return undefined;
  const before = roleBefore(reading, index);
  const length = { amount: unit.count, unit: unit.unit };
  return { value: { length, isRelative: true, role: before?.role ?? 'period', first: before?.first ?? index }, next: index + 2 };
}

function afterMarker(reading: Reading, index: number): number {
  return afterAny(reading, index, COUNTED_FROM[reading.language]) ?? index;
}

function roleBefore(reading: Reading, index: number): { readonly role: DateRole; readonly first: number } | undefined {
  const { language } = reading;
  const isArticle = ARTICLES[reading.language].has(textAt(reading, index - 1)) || (reading.language === 'en' && ONE.has(textAt(reading, index - 1)));
  const end = isArticle ? index - 1 : index;
  const deadline = startBefore(reading, end, DEADLINE[language]) ?? startBefore(reading, index, DEADLINE[language]);
  const period = startBefore(reading, end, PERIOD[language]) ?? startBefore(reading, index, PERIOD[language]);
  if (period !== undefined && period <= (deadline ?? index)) return { role: 'period', first: period };
  return deadline === undefined ? undefined : { role: 'deadline', first: deadline };
}
