/** What the rules on commitments share: which actions they ask, where a problem stands, and when many problems become one. */
import type { Facts, PartName } from '../analysis/index.ts';
import { groupBy } from '../analysis/classify.ts';
import { isVoid } from '../analysis/commitments/void.ts';
import { layoutOf } from '../analysis/commitments/layouts.ts';
import { keepsObjective } from '../analysis/commitments/rows.ts';
import type { Cell, Section } from '../draft/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { ElementId } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { titleSpan } from '../strategy/index.ts';
import type { Entry, EntryPart, Located, Placed, PlanRow, PlanTable } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Span } from '../text/span.ts';
import type { RuleId } from './ids.ts';
import type { Finding, FixData, Related } from './types.ts';

/** How many of the places that it stands for a problem about many points at. */
const RELATED = 5;

/** One place where a rule has something to say, before it is known whether it says so one by one. */
export interface Case extends Located {
  readonly values: Finding['values'];
  readonly fix?: FixData;
}

/** How cases become findings. */
export interface Telling<MessageId extends string> {
  readonly rule: RuleId;
  /** The message about one case; it has the case's own values. */
  readonly each: MessageId;
  /** The message about several cases. Beside the first case's values it has `count` and `total`. */
  readonly many: MessageId;
  /** How many places were looked at. */
  readonly total: number;
}

/**
 * A finding for each case of a final text. At the earlier stages one finding for all of them, where most of them stand, unless there is only
 * one: nobody reads the same problem on every line of a first draft. Cases that the drafter told the rule to ignore are not counted.
 */
export function* findingsFor<MessageId extends string>(cases: readonly Case[], { rule, each, many, total }: Telling<MessageId>, strategy: Strategy): Iterable<Finding<MessageId>> {
  const open = cases.filter(one => !isIgnoredAt(one, rule));
  const [first, ...others] = open;
  if (!first) return;
  if (others.length === 0 || strategy.stage === 'final') {
    for (const { facts, span, values, fix } of open) yield { messageId: each, values, draft: facts.draft, span, ...(fix ? { fix } : {}) };
    return;
  }
  const place = placeOfMost(open, strategy);
  yield {
    messageId: many,
    values: { ...first.values, count: open.length, total: Math.max(total, open.length) },
    draft: place.facts.draft,
    span: place.span,
    related: relatedTo(open),
    ...fixForAll(open, place),
  };
}

/** Where the same part is missing in all places, one fix adds it to those of the document in which the problem stands. */
function fixForAll(cases: readonly Case[], { facts }: Located): { readonly fix?: FixData } {
  const [part, ...others] = new Set(cases.map(({ fix }) => fix?.kind === 'part' ? fix.part : undefined));
  const places = cases.flatMap(one => one.facts === facts ? [one.span] : []);
  return part === undefined || others.length > 0 || places.length === 0 ? {} : { fix: { kind: 'part', part, places } };
}

/** Places of cases as a problem points at them. */
export function relatedTo(places: readonly Located[]): Related[] {
  return places.slice(0, RELATED).map(({ facts, span }) => ({ draft: facts.draft, span, kind: 'place' }));
}

/** Whether the drafter told the rule to keep quiet in a place. */
export function isIgnoredAt({ facts, span }: Located, rule: RuleId): boolean {
  return facts.declarations.ignores.some(ignore => ignore.rule === rule && ignore.items.length === 0 && span.start >= ignore.scope.start && span.start < ignore.scope.end);
}

/** The heading of the innermost section that holds more than half of the places; the title where there is none. */
export function placeOfMost(places: readonly Located[], { main }: Strategy): Located {
  const counts = new Map<Section, { readonly facts: Facts; count: number }>();
  for (const { facts, span } of places) {
    for (let section: Section | undefined = sectionAt(facts.draft, span.start); section; section = section.parent) {
      const known = counts.get(section);
      if (known) known.count += 1;
      else counts.set(section, { facts, count: 1 });
    }
  }
  const holding = [...counts].filter(([{ heading }, { count }]) => heading && heading.textSpan.end > heading.textSpan.start && count * 2 > places.length);
  const [section, { facts }] = holding.sort(([a], [b]) => b.level - a.level)[0] ?? [undefined, { facts: main }];
  return { facts, span: section?.heading?.textSpan ?? titleSpan(facts) };
}

/** Whether the drafter settled an element: it does not apply, or a section is marked that gives it. */
export function isSettledByDrafter(id: ElementId, { coverage, documents }: Strategy): boolean {
  return coverage.elements[id].status === 'not-applicable' || documents.some(({ declarations }) => declarations.covers.has(id));
}

/**
 * Whether a rule leaves an element to others: the drafter settled it, or, before the final text, it is missing as a whole, which the rules on
 * elements say.
 */
export function isLeftToElement(id: ElementId, strategy: Strategy): boolean {
  return isSettledByDrafter(id, strategy) || (strategy.stage !== 'final' && strategy.coverage.elements[id].status !== 'present');
}

const askedOf = new WeakMap<Strategy, readonly Entry[]>();

/**
 * The actions that rules ask for what is missing: those of the plan, and where a strategy has none, all that its text commits to. A sentence
 * of a chapter that explains the plan is no action of it. Actions with a bracket to be filled in are left to the rule on placeholders.
 */
export function askedActions(strategy: Strategy): readonly Entry[] {
  const known = askedOf.get(strategy);
  if (known) return known;
  const blanks = new Map(strategy.documents.map(facts => [facts, facts.placeholders.filter(each => each.text.startsWith('['))]));
  const awaits = ({ facts, span }: Located) => blanks.get(facts)?.some(blank => overlap(blank.span, span)) === true;
  const actions = registerOf(strategy).entries.filter(entry => entry.kind === 'action');
  const planned = actions.filter(entry => isPlanned(entry, strategy));
  const asked = (planned.length < FEW_PLANNED ? actions : planned)
    .filter(entry => !entry.commitments.some(({ facts, commitment }) => awaits({ facts, span: commitment.span })) && !partsOf(entry).some(awaits));
  askedOf.set(strategy, asked);
  return asked;
}

/** With fewer actions in tables and lists, the text itself is the plan. */
const FEW_PLANNED = 3;

/** Whether an action is one of a plan: it has an id or labels, or stands in a plan's table or in a list of actions. */
function isPlanned(entry: Entry, strategy: Strategy): boolean {
  return entry.id !== undefined || planPlaces(entry, strategy).length > 0
    || entry.commitments.some(({ commitment: { passage } }) => passage.kind === 'heading' || (passage.kind === 'item' && passage.listsActions));
}

function partsOf({ parts }: Entry): EntryPart[] {
  return Object.values(parts).filter((part): part is EntryPart => part !== undefined);
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The longest title that a message repeats in full. */
const LONG_TITLE = 70;

/** As much of a title or name as can be read at a glance. */
export function shortened(title: string): string {
  const words = title.replace(/(?<![\s.;:,])[\s.;:,]+$/u, '');
  return words.length <= LONG_TITLE ? words : `${words.slice(0, LONG_TITLE).replace(/\s+\S*$/u, '')}…`;
}

/** What an action is called in a message: its id, and as much of its title as can be read at a glance. */
export function nameOf({ id, title }: Entry): string {
  const short = shortened(title);
  return id === undefined || short.startsWith(id) ? short : `${id} ${short}`;
}

/** Where an action's name stands: its title, or its own words where no title can be told from them. */
export function titlePlace({ parts: { title }, facts, span }: Entry): Located {
  return title ? { facts: title.facts, span: title.span } : { facts, span };
}

/** The rows of the strategy's tables in which an entry is stated. */
export interface PlanPlace {
  readonly table: PlanTable;
  readonly row: PlanRow;
}

const plans = new WeakMap<Strategy, ReadonlyMap<Entry, readonly PlanPlace[]>>();

/** The places of an entry in tables. */
export function planPlaces(entry: Entry, strategy: Strategy): readonly PlanPlace[] {
  let known = plans.get(strategy);
  if (!known) {
    const places = registerOf(strategy).tables.flatMap(table => table.rows.flatMap(row => row.entry ? [{ entry: row.entry, table, row }] : []));
    plans.set(strategy, known = groupBy(places, place => place.entry));
  }
  return known.get(entry) ?? [];
}

/**
 * Where an action says nothing for any of some parts: in their cell, where something stands in it that says nothing, or else at its title.
 * `undefined` where one of them is given, readable or not, and where nobody can tell: a table has a column that was not understood and may
 * hold the part, a table of milestones leaves it to the other tables, a row is too short, a cell is drawn as one with that above, or another sentence of the paragraph says it.
 */
export function placeOfLack(entry: Entry, names: readonly PartName[], strategy: Strategy): Located | undefined {
  const places = planPlaces(entry, strategy);
  if (names.some(name => isGiven(entry.parts[name], name, places)) || isSaidNearby(entry, names)) return undefined;
  if (entry.commitments.filter(isRow).length > places.length) return undefined;
  if (places.some(({ table }) => isTimetable(table) && isColumnElsewhere(names, strategy))) return undefined;
  const cells = places.map(place => cellsFor(place, names));
  if (cells.includes(undefined)) return undefined;
  const [cell] = cells.flatMap((found, index) => (found ?? []).filter(({ text }) => text !== '').map(({ span }) => ({ facts: places[index]?.table.facts ?? entry.facts, span })));
  return cell ?? titlePlace(entry);
}

/** A case for each action that says nothing for any of some parts; the fix adds the first of them. */
export function lackCases(entries: readonly Entry[], names: readonly [PartName, ...PartName[]], strategy: Strategy): Case[] {
  return entries.flatMap(entry => {
    const place = placeOfLack(entry, names, strategy);
    return place ? [{ ...place, values: { text: nameOf(entry) }, fix: { kind: 'part', part: names[0] } }] : [];
  });
}

/** A case for each action with something for a part that cannot be it, at those words. One inherited by many is one case. */
export function unreadableCases(entries: readonly Entry[], name: PartName): (Case & { readonly part: EntryPart })[] {
  const parts = new Map(entries.flatMap(({ parts: { [name]: part } }) => part?.unreadable ? [[`${part.facts.draft.uri} ${part.span.start}`, part] as const] : []));
  return [...parts.values()].map(part => ({ facts: part.facts, span: part.span, values: { text: part.text }, part }));
}

/** Whether one of the tables that state an entry has a column for one of some parts. */
export function hasColumn(entry: Entry, names: readonly PartName[], strategy: Strategy): boolean {
  return planPlaces(entry, strategy).some(({ table }) => table.columns.some(({ part }) => part !== undefined && (names as readonly string[]).includes(part)));
}

/** Columns that name bodies without putting them in charge: who lends the money, who publishes the figures. */
const OTHER_BODIES: ReadonlySet<string | undefined> = new Set<PartName>(['source', 'money', 'indicator', 'verification']);

/** Whether a part is given. A body in a column for something else is no actor. */
function isGiven(part: EntryPart | undefined, name: PartName, places: readonly PlanPlace[]): boolean {
  if (!part || isVoid(part.text)) return false;
  if (name !== 'actor') return true;
  return !places.some(({ table, row }) => table.facts === part.facts
    && row.cells.some((cell, index) => cell && overlap(cell.span, part.span) && OTHER_BODIES.has(table.columns[index]?.part)));
}

/** Whether another sentence of a paragraph in which an action stands says one of some parts: it may be meant for all of them. */
function isSaidNearby({ commitments }: Entry, names: readonly PartName[]): boolean {
  return commitments.some(({ facts, commitment: { passage } }) => passage.kind === 'sentence'
    && facts.commitments.some(other => other.passage.kind === 'sentence' && other.passage.block.start === passage.block.start && names.some(name => other[name] !== undefined)));
}

/** A row of a table, or the cell that names the action of a column. */
function isRow({ commitment }: Placed): boolean {
  return commitment.passage.kind === 'row';
}

/** What a plan says of its actions, beside what they are and whom they serve. */
const CHECKABLE: ReadonlySet<string | undefined> = new Set<PartName>(['actor', 'quantity', 'deadline', 'money', 'source', 'indicator']);

/** Whether a table says one thing of its actions only, as one of phases and milestones does. */
function isTimetable({ columns }: PlanTable): boolean {
  return new Set(columns.map(({ part }) => part).filter(part => CHECKABLE.has(part))).size < 2;
}

function isColumnElsewhere(names: readonly PartName[], strategy: Strategy): boolean {
  return registerOf(strategy).tables.some(({ columns }) => columns.some(({ part }) => (names as readonly (string | undefined)[]).includes(part)));
}

/** The cells of a row that are to hold one of some parts and say nothing; `undefined` where it cannot be known that nothing is said. */
function cellsFor({ table, row }: PlanPlace, names: readonly PartName[]): readonly Cell[] | undefined {
  if (table.layout === 'matrix') return undefined;
  const isOurs = (index: number) => (names as readonly (string | undefined)[]).includes(table.columns[index]?.part);
  const own = row.cells.filter((_, index) => isOurs(index));
  if (own.length === 0) return table.columns.some((_, index) => mayHold(index, table, row)) ? undefined : [];
  return own.every(cell => cell !== undefined && isVoid(cell.text)) && !isDrawnTogether(table, row, isOurs) ? own.flatMap(cell => cell ?? []) : undefined;
}

/** Whether a column that was not understood says something in a row. Columns of numbers and marks are none to hold a part. */
function mayHold(index: number, { columns }: PlanTable, { cells }: PlanRow): boolean {
  return columns[index]?.part === undefined && !isVoid(cells[index]?.text ?? '') && /\p{L}{2}|\d{2}/u.test(cells[index]?.text ?? '');
}

/** Whether an empty cell goes on what stands above it, as merged cells look in Markdown: the row leaves out the objective too, and rows above have both. */
function isDrawnTogether({ facts, table, columns, rows }: PlanTable, row: PlanRow, isOurs: (index: number) => boolean): boolean {
  if (row.row && !keepsObjective({ table, row: row.row, layout: layoutOf(table, facts.language ?? 'en') })) return false;
  const above = rows.slice(0, rows.indexOf(row));
  return [...columns.keys()].some(index => columns[index]?.part === 'objective' && row.cells[index]?.text === '')
    && [...columns.keys()].some(index => isOurs(index) && row.cells[index]?.text === '' && above.some(({ cells }) => !isVoid(cells[index]?.text ?? '')));
}
