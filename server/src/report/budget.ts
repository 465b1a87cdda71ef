/** What the actions of a strategy cost: plain data for a report. Nothing is converted between currencies, and nothing is counted twice. */
import type { Amount } from '../analysis/commitments/normal.ts';
import { amountOf } from '../analysis/commitments/normal.ts';
import { groupBy } from '../analysis/classify.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, EntryPart, Objective, PlanTable, Register } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { titleKey } from '../strategy/register-keys.ts';
import { findDates } from '../text/dates.ts';
import { findMoney } from '../text/money.ts';
import type { Span } from '../text/span.ts';
import { daysOfEntry } from './normal.ts';

/** Amounts of one currency. */
export interface CurrencySum {
  /** ISO 4217 code or unit of account; `undefined` for amounts that name none, which may be of several currencies. */
  readonly currency: string | undefined;
  /** The sum of all amounts that are not for each year, and of those for each year whose years are known. */
  readonly total: number;
  /** The sum of the amounts for each year whose number of years is not known; no part of `total`. */
  readonly perYear: number;
  /** The actions whose amounts are in it, in reading order. */
  readonly entries: readonly Entry[];
}

/** What is to be spent in a calendar year. Only what the draft itself gives a year is in it. */
export interface YearSum {
  readonly year: number;
  readonly currency: string | undefined;
  readonly total: number;
}

export interface ObjectiveSum {
  /** `undefined` for actions that serve none. */
  readonly objective: Objective | undefined;
  readonly sums: readonly CurrencySum[];
}

export interface SourceSum {
  /** As first written; `undefined` for actions that name none. */
  readonly source: string | undefined;
  readonly sums: readonly CurrencySum[];
}

/**
 * Why an entry is not in the sums: it states no money (`none`); words without an amount (`no-amount`); a number that can be read in two ways
 * (`ambiguous`); the same amount as an action before it, as the cost of a whole section is (`shared`); or it is an objective, whose amount is
 * that of its actions (`objective`).
 */
export type LeftOutReason = 'none' | 'no-amount' | 'ambiguous' | 'shared' | 'objective';

export interface LeftOut {
  readonly entry: Entry;
  readonly reason: LeftOutReason;
}

export interface Budget {
  /** The currencies in the order in which they are first named. */
  readonly byCurrency: readonly CurrencySum[];
  /** By year, then by currency. */
  readonly byYear: readonly YearSum[];
  /** In the register's order; actions without an objective last. */
  readonly byObjective: readonly ObjectiveSum[];
  /** In the order in which they are first named; actions without a source last. */
  readonly bySource: readonly SourceSum[];
  /** Entries that are not in the sums, in reading order. Objectives without money are not listed. */
  readonly leftOut: readonly LeftOut[];
}

/** An amount with the entry that states it. */
interface Item {
  readonly entry: Entry;
  readonly currency: string | undefined;
  readonly value: number;
  /** Whether the value is for each of an unknown number of years. */
  readonly perYear: boolean;
  readonly years: readonly YearAmount[];
}

interface YearAmount {
  readonly year: number;
  readonly value: number;
}

/** The budget of a strategy. */
export function budgetOf(strategy: Strategy): Budget {
  const register = registerOf(strategy);
  const leftOut: LeftOut[] = [];
  const items: Item[] = [];
  const taken = new Set<string>();
  for (const entry of register.entries) {
    const read = entry.kind === 'objective' ? ofObjective(entry) : itemOf(entry, register, taken, strategy);
    if (typeof read === 'string') leftOut.push({ entry, reason: read });
    else if (read) items.push(read);
  }
  return {
    byCurrency: sumsOf(items),
    byYear: yearSums(items),
    byObjective: [...register.objectives, undefined].flatMap(objective => {
      const own = items.filter(item => item.entry.objective === objective);
      return own.length === 0 ? [] : [{ objective, sums: sumsOf(own) }];
    }),
    bySource: sourceSums(items),
    leftOut,
  };
}

function ofObjective({ parts: { money } }: Entry): LeftOutReason | undefined {
  return money && 'objective';
}

function itemOf(entry: Entry, register: Register, taken: Set<string>, { documents }: Strategy): Item | LeftOutReason {
  const { money } = entry.parts;
  if (!money) return 'none';
  const amount = amountOf(money);
  if (amount === 'ambiguous') return 'ambiguous';
  if (!amount) return 'no-amount';
  const place = `${documents.indexOf(money.facts)}:${money.span.start}`;
  if (taken.has(place)) return 'shared';
  taken.add(place);
  return counted(entry, money, amount, register);
}

function counted(entry: Entry, money: EntryPart, amount: Amount, register: Register): Item {
  const { currency } = amount;
  const columns = yearCells(entry, register.tables);
  const isTotal = !columns.some(({ span }) => span.start === money.span.start);
  if (columns.length > 0) return { entry, currency, value: isTotal ? amount.value : total(columns), perYear: false, years: columns };
  const told = yearsInText(money, amount);
  if (told.length > 0) return { entry, currency, value: total(told), perYear: false, years: told };
  const years = amount.perYear ? everyYear(entry, amount.value, register) : [];
  return years.length > 0 ? { entry, currency, value: total(years), perYear: false, years } : { entry, currency, value: amount.value, perYear: amount.perYear, years };
}

const YEAR = /(?<!\d)20\d\d(?!\d)/gu;

/** The only year that a text names. */
function yearIn(text: string): number | undefined {
  const years = text.match(YEAR) ?? [];
  return years.length === 1 ? Number(years[0]) : undefined;
}

/** The amounts of a row in columns such as "Costo 2027". */
function yearCells(entry: Entry, tables: readonly PlanTable[]): (YearAmount & { readonly span: Span })[] {
  const [found = []] = tables.flatMap(({ columns, rows, facts }) => rows.filter(row => row.entry === entry).map(({ cells }) => cells.flatMap((cell, index) => {
    const column = columns[index];
    const year = column?.part === 'money' && column.header ? yearIn(column.header.text) : undefined;
    const amount = cell && year !== undefined ? amountOf({ text: cell.text, language: facts.language ?? 'en', notation: column?.notation }) : undefined;
    return cell && year !== undefined && amount !== undefined && amount !== 'ambiguous' ? [{ year, value: amount.value, span: cell.span }] : [];
  }))).filter(cells => cells.length > 0);
  return found;
}

/** "USD 100.000 en 2027 y USD 200.000 en 2028": as many years as amounts, each beside its own. */
function yearsInText({ text, language, notation }: EntryPart, { currency }: Amount): YearAmount[] {
  const money = findMoney(text, language);
  const years = findDates(text, language).flatMap(({ kind, start }) => kind === 'year' && start !== undefined ? [Number(start.slice(0, 4))] : []);
  const isPaired = money.length > 0 && money.length === years.length && money.every(each => (each.currency ?? currency) === currency && each.per === undefined);
  return isPaired && (notation?.scale ?? 1) === 1 ? money.map(({ amount }, index) => ({ year: years[index] ?? 0, value: amount })) : [];
}

/** An amount for each year from the first to the last of an entry. */
function everyYear(entry: Entry, value: number, register: Register): YearAmount[] {
  const { start, deadline } = daysOfEntry(entry, register);
  const [first, last] = [Number(start?.start.slice(0, 4)), Number(deadline?.end.slice(0, 4))];
  return first <= last ? Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, value })) : [];
}

function sumsOf(items: readonly Item[]): CurrencySum[] {
  return [...groupBy(items, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    total: total(own.filter(({ perYear }) => !perYear)),
    perYear: total(own.filter(({ perYear }) => perYear)),
    entries: own.map(({ entry }) => entry),
  }));
}

function yearSums(items: readonly Item[]): YearSum[] {
  const all = items.flatMap(({ years, currency }) => years.map(each => ({ ...each, currency })));
  const groups = [...groupBy(all, ({ year, currency }) => `${year} ${currency ?? ''}`).values()];
  return groups.flatMap(([first, ...others]) => first ? [{ year: first.year, currency: first.currency, total: total([first, ...others]) }] : [])
    .sort((a, b) => a.year - b.year || (a.currency ?? '').localeCompare(b.currency ?? '', 'en'));
}

function sourceSums(items: readonly Item[]): SourceSum[] {
  const groups = [...groupBy(items, ({ entry }) => titleKey(entry.parts.source?.text ?? ''))];
  const sums = groups.map(([key, own]) => ({ source: key === '' ? undefined : own[0]?.entry.parts.source?.text, sums: sumsOf(own) }));
  return [...sums.filter(({ source }) => source !== undefined), ...sums.filter(({ source }) => source === undefined)];
}

/** Binary fractions add up to noise behind this many digits. */
const DIGITS = 12;

function total(items: readonly { readonly value: number }[]): number {
  return Number(items.reduce((sum, { value }) => sum + value, 0).toPrecision(DIGITS));
}
