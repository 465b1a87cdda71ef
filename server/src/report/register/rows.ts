/** A strategy's register as rows: one for each entry, with its parts as texts that stand on their own. */
import type { Amount, Figure } from '../../analysis/commitments/normal.ts';
import { amountOf, deadlineOf, quantityOf } from '../../analysis/commitments/normal.ts';
import { notationOf } from '../../analysis/commitments/notation.ts';
import type { Notation, PartName } from '../../analysis/index.ts';
import { PART_NAMES } from '../../analysis/index.ts';
import { positionAt } from '../../draft/index.ts';
import type { Problem } from '../../rules/index.ts';
import type { Entry, EntryPart, Located, Objective, Register } from '../../strategy/register.ts';
import { registerOf } from '../../strategy/register.ts';
import type { Days } from '../../text/calendar.ts';
import type { Language } from '../../text/language.ts';
import type { Checked } from '../json.ts';
import { amountOfEntry, daysOfEntry } from '../normal.ts';
import { amountText, dayText } from '../prose.ts';
import { HEADERS } from './columns.ts';

/** One entry of the register. */
export interface RegisterRow {
  readonly entry: Entry;
  /** The parts as texts; `title` is never `undefined`. Amounts that need the header of their column are written out, as are dates in another language. */
  readonly texts: Readonly<Record<PartName, string | undefined>> & { readonly title: string };
  /** The days that start and deadline name. */
  readonly start: Days | undefined;
  readonly deadline: Days | undefined;
  readonly amount: Amount | undefined;
  readonly target: Figure | undefined;
  readonly baseline: Figure | undefined;
  /** Address of the document in which the entry is first stated, and its lines, both 1-based. */
  readonly document: string;
  readonly line: number;
  readonly endLine: number;
  /** Parts that the draft does not state, in the order of `PART_NAMES`. */
  readonly missing: readonly PartName[];
  /** The problems that stand on the entry, in the order of the report. */
  readonly problems: readonly Problem[];
}

/** The rows of a checked strategy in reading order. `language` is that of the table into which they are written. */
export function registerRows({ strategy, problems }: Checked, language: Language): RegisterRow[] {
  const register = registerOf(strategy);
  const money = moneyTexts(register.entries, language);
  const byDraft = new Map(strategy.documents.map(({ draft }) => [draft, problems.filter(problem => problem.draft === draft)]));
  return register.entries.map((entry, index) => rowOf(entry, register, money[index], language, [...placesOf(entry)].flatMap(({ facts, span }) =>
    (byDraft.get(facts.draft) ?? []).filter(problem => span.start <= problem.span.start && problem.span.start < Math.max(span.end, span.start + 1)))));
}

function rowOf(entry: Entry, register: Register, money: string | undefined, language: Language, problems: readonly Problem[]): RegisterRow {
  const { parts, facts: { draft }, span } = entry;
  const { start, deadline } = daysOfEntry(entry, register);
  return {
    entry,
    texts: { ...partTexts(entry, { start, deadline }, language), money },
    start,
    deadline,
    amount: amountOfEntry(entry),
    target: parts.quantity && quantityOf(parts.quantity),
    baseline: parts.baseline && quantityOf(parts.baseline),
    document: draft.uri,
    line: positionAt(draft, span.start).line + 1,
    endLine: positionAt(draft, span.end).line + 1,
    missing: PART_NAMES.filter(name => name !== 'title' && isMissing(name, entry)),
    problems: [...new Set(problems)],
  };
}

/** An objective needs none beside itself; what an action serves may also be told by its place. */
function isMissing(name: PartName, { parts, objective }: Entry): boolean {
  return parts[name] === undefined && !(name === 'objective' && objective !== undefined);
}

/** Where an entry is stated: its commitments, and its parts, which may stand elsewhere. */
function* placesOf({ commitments, parts }: Entry): Iterable<Located> {
  for (const { facts, commitment } of commitments) yield { facts, span: commitment.span };
  for (const name of PART_NAMES) {
    const part = parts[name];
    if (part && !part.inherited) yield part;
  }
}

function partTexts(entry: Entry, days: { readonly start: Days | undefined; readonly deadline: Days | undefined }, language: Language): RegisterRow['texts'] {
  const { parts } = entry;
  const text = (name: PartName) => parts[name]?.text;
  return {
    id: entry.id, title: entry.title, objective: entry.objective ? objectiveText(entry.objective) : text('objective'), actor: text('actor'), quantity: text('quantity'),
    baseline: text('baseline'), start: dateText(parts.start, days.start?.start, language), deadline: dateText(parts.deadline, days.deadline?.end, language),
    money: text('money'), source: text('source'), indicator: text('indicator'), verification: text('verification'), frequency: text('frequency'),
  };
}

/** An objective by its id and its words: "OE1. Gobernar los datos". */
export function objectiveText({ id, title }: Objective): string {
  return id === undefined || id === title ? title : `${id}. ${title}`;
}

/** The words of a date; its day in words where a table in another language could not be read. */
function dateText(part: EntryPart | undefined, day: string | undefined, language: Language): string | undefined {
  if (!part || part.language === language || day === undefined) return part?.text;
  const [own, read] = [deadlineOf(part), deadlineOf({ text: part.text, language })];
  return own !== 'invalid' && read !== 'invalid' && own?.start === read?.start && own?.end === read?.end ? part.text : dayText(day, language);
}

/** A column of amounts whose header says nothing but that they are costs. */
export const PLAIN_NOTATION: Notation = { currency: undefined, scale: 1, decimal: undefined, perYear: false };

/**
 * The costs of entries as the cells of one column. Each is as written, unless it needs the header of its own column ("24" below "Costo (millones de
 * USD)") or would be read otherwise among the other cells: then the amount is written out.
 */
function moneyTexts(entries: readonly Entry[], language: Language): (string | undefined)[] {
  const written = entries.map(({ parts: { money } }) => money && (isSame(amountOf(money), amountOf({ text: money.text, language, notation: PLAIN_NOTATION })) ? money.text : inFull(money, language)));
  const notation = notationOf(HEADERS[language].money, written.flatMap(text => text ?? []), language);
  return entries.map(({ parts: { money } }, index) => {
    const text = written[index];
    return money && text !== undefined && !isSame(amountOf(money), amountOf({ text, language, notation })) ? inFull(money, language) : text;
  });
}

function inFull(money: EntryPart, language: Language): string {
  const amount = amountOf(money);
  return amount === undefined || amount === 'ambiguous' ? money.text : amountText(amount, language);
}

function isSame(a: Amount | 'ambiguous' | undefined, b: Amount | 'ambiguous' | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.value === b.value && a.currency === b.currency && a.perYear === b.perYear;
}
