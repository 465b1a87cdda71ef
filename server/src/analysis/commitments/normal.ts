/** Normal forms of a commitment's parts: calendar days, amounts, quantities. Pure; each reads the words of one part. */
import type { Days } from '../../text/calendar.ts';
import { findDates, lastDay, type DateExpression } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { findMoney, type Money } from '../../text/money.ts';
import { findQuantities, type Quantity } from '../../text/numbers.ts';
import { parseDigits } from '../../text/numerals.ts';
import type { Notation, Part } from '../types.ts';

/** What the helpers read of a part; so that text outside a commitment can be read in the same way. */
export type Written = Pick<Part, 'text' | 'language'> & { readonly notation?: Notation | undefined };

/** An amount of money. */
export interface Amount {
  readonly value: number;
  /** ISO 4217 code or unit of account; `undefined` where neither cell nor header tells. */
  readonly currency: string | undefined;
  readonly perYear: boolean;
}

/** What a target or baseline says, without its place. */
export type Figure = Omit<Quantity, 'span'>;

/**
 * The calendar days of a start or deadline: of "antes de junio de 2027" the end is 31 May, of "2027-2028" start and end are the first and last
 * day. `invalid` where there is no such day (31/02/2027) or a range runs backwards. `undefined` where the words are sound but tell no day by
 * themselves: "18 meses", "permanente", "Fase 1", "Q3".
 * @param from The day from which lengths of time count, e.g. the first day of the strategy's period.
 */
export function deadlineOf(part: Written, from?: string): Days | 'invalid' | undefined {
  const dates = findDates(part.text, part.language);
  const days = dates.flatMap(date => daysOf(date, from) ?? []);
  const [first] = days;
  const end = days.map(each => each.end).reduce<string | undefined>((latest, each) => latest === undefined || each > latest ? each : latest, undefined);
  if (first === undefined || end === undefined) return dates.some(date => date.invalid === true) ? 'invalid' : undefined;
  return first.start > end ? 'invalid' : { start: first.start, end };
}

function daysOf(date: DateExpression, from: string | undefined): Days | undefined {
  if (date.start !== undefined && date.end !== undefined) {
    const end = lastDay(date) ?? date.end;
    return { start: date.start < end || date.isExclusive !== true ? date.start : end, end };
  }
  if (date.length === undefined || from === undefined) return undefined;
  return { start: from, end: after(from, date.length) };
}

/** The last day of a length of time that begins on a day. */
function after(day: string, { amount, unit }: NonNullable<DateExpression['length']>): string {
  const date = new Date(`${day}T00:00:00Z`);
  const first = date.getUTCDate();
  if (unit === 'day' || unit === 'week') date.setUTCDate(first + Math.round(amount * (unit === 'week' ? WEEK : 1)));
  else date.setUTCMonth(date.getUTCMonth() + Math.round(amount * (unit === 'year' ? MONTHS : 1)));
  // Eighteen months from 31 August run into a February that has no such day: they end with it.
  const isPastMonth = unit !== 'day' && unit !== 'week' && date.getUTCDate() !== first;
  date.setUTCDate(isPastMonth ? 0 : date.getUTCDate() - 1);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}

const WEEK = 7;
const MONTHS = 12;

/** Whether a date is a period from one point to another: "2027-2028", not "end of 2027". */
export function isStretch({ kind, role, start, end }: DateExpression): boolean {
  return kind === 'range' && role === 'period' && start !== undefined && end !== undefined && start < end;
}

/** Words that mark what has no date but a place in time: read, though they name no day. */
const OPEN_TIME = /\b(?:permanent\p{L}*|continu\p{L}*|ongoing|recurr\p{L}*|anual\p{L}*|annual\p{L}*|annually|yearly|mensual\p{L}*|monthly|mensal\p{L}*|trimestral\p{L}*|quarterly|semestral\p{L}*|inmediat\p{L}*|immediate\p{L}*|imediat\p{L}*|(?:corto|mediano|medio|largo|curto|longo) (?:plazo|prazo)|(?:short|medium|mid|long)[- ]term|(?:fase|etapa|phase|stage|hito|marco|ano|year|mes|month|trimestre|semestre|quarter|semester)\.? ?(?:\d+|[ivx]+)|[ymtqsh]\.? ?\d+|[tqs][ -](?:i{1,3}|iv)|toda la vigencia|indefinid\p{L}*|indeterminad\p{L}*)\b/u;

/** Whether a start or deadline says when: by a day that exists, a length of time, or a word such as "permanente". */
export function saysWhen(part: Written): boolean {
  const dates = findDates(part.text, part.language);
  if (dates.some(date => date.invalid === true)) return false;
  return dates.length > 0 || OPEN_TIME.test(fold(part.text));
}

const FREE = /^(?:sin costo|sin coste|no cost|free|free of charge|sem custos?|sem onus|gratis|gratuito|zero|cero|nil)\b/u;
/** Money that is somewhere in a budget already. */
const IN_BUDGET = /\b(?:funcionamiento|funcionamento|presupuesto (?:corriente|ordinario|institucional|propio|existente)|orcamento (?:corrente|proprio|existente|institucional)|recursos (?:propios|proprios|existentes|institucionales|humanos)|existing (?:budget|resources|funds)|own (?:budget|resources|funds)|in[- ]kind|en especie|em especie|operating (?:budget|costs)|no requiere|sin costo|sem custo|no additional|no cost)\b/u;

/** Whether a cost says how much, or that nothing is needed beyond what there is. */
export function saysHowMuch(part: Written): boolean {
  return amountOf(part) !== undefined || IN_BUDGET.test(fold(part.text));
}

/**
 * The amount of money that a part states; of several ("USD 5-10 million") the largest. A bare number counts where the part stands in a column of
 * amounts, whose header gives currency and scale. `ambiguous` where "1.234" may be either and the column writes both ways; `undefined` where no
 * amount can be read.
 */
export function amountOf(part: Written): Amount | 'ambiguous' | undefined {
  const { notation } = part;
  if (notation?.decimal === 'mixed' && UNDECIDED.test(part.text)) return 'ambiguous';
  const text = withDecimals(part.text, notation?.decimal);
  const found = findMoney(text, part.language);
  if (found.length > 0) return largest(found, notation);
  if (FREE.test(fold(part.text).trim())) return { value: 0, currency: notation?.currency, perYear: false };
  const value = bareAmount(text, part);
  return value === undefined ? undefined : { value: value * (notation?.scale ?? 1), currency: notation?.currency, perYear: notation?.perYear ?? false };
}

/** One separator before three last digits: thousands or decimals. */
const UNDECIDED = /(?<![\d.,])\d{1,3}[.,]\d{3}(?![.,]?\d)/u;
const UNDECIDED_ALL = /(?<![\d.,])(?<whole>\d{1,3})(?<sign>[.,])(?<rest>\d{3})(?![.,]?\d)/gu;

/** With a zero behind them, three digits are decimals to every reader of numbers. */
function withDecimals(text: string, decimal: Notation['decimal']): string {
  return text.replace(UNDECIDED_ALL, (number, _whole, sign: string) => sign === decimal ? `${number}0` : number);
}

function largest(found: readonly Money[], notation: Notation | undefined): Amount | undefined {
  const [most] = [...found].sort((a, b) => b.amount - a.amount);
  // "USD 5" in a column of millions: the header's scale holds unless the cell has one of its own, which makes it large.
  const scale = most && notation && most.amount < notation.scale ? notation.scale : 1;
  return most && { value: most.amount * scale, currency: most.currency ?? notation?.currency, perYear: most.per === 'year' || notation?.perYear === true };
}

const BARE = /^[^\p{L}\p{N}]*(?<digits>\d[\d.,\s]*\d|\d)(?:\s*(?<scale>mil(?:es)?|thousand|mill?\p{L}*|milh\p{L}*|m|mm|k))?[^\p{L}\p{N}]*$/iu;

/** "30 %" of something is no amount. */
const SHARE = /\d\s*[%‰]/u;

/** "1.200.000", "500 millones" in a column of amounts. */
function bareAmount(text: string, { language, notation }: Written): number | undefined {
  if (notation === undefined || SHARE.test(text)) return undefined;
  const { digits, scale } = BARE.exec(text)?.groups ?? {};
  const value = digits === undefined ? undefined : parseDigits(digits.replace(/\s/gu, ''), language, scale !== undefined);
  return value === undefined ? undefined : value * scaleNamed(scale);
}

function scaleNamed(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^(?:mil|miles|thousand|k)$/iu.test(word) ? 1e3 : 1e6;
}

/** The figure that a target, quantity or baseline states first: a number, a share, a range; `undefined` where it states none ("Plan aprobado"). */
export function quantityOf(part: Written): Figure | undefined {
  const [first] = findQuantities(part.text, part.language);
  if (!first) return undefined;
  const { kind, value, unit } = first;
  return { kind, value, unit };
}
