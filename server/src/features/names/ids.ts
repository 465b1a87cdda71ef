/** Every place in which a strategy writes an id: those that the register knows, numbers that are ids only in their column, and the codes of indicators. */
import { idOfCell, idsIn, isCount, leadingId } from '../../analysis/commitments/ids.ts';
import type { FoundId } from '../../analysis/commitments/ids.ts';
import type { Facts } from '../../analysis/index.ts';
import type { Cell } from '../../draft/index.ts';
import { sectionAt } from '../../draft/index.ts';
import type { Entry, Located, Objective, PlanTable, Register } from '../../strategy/register.ts';
import { registerOf } from '../../strategy/register.ts';
import { goalKey, idKey, stated } from '../../strategy/register-keys.ts';
import type { Strategy } from '../../strategy/index.ts';
import type { Span } from '../../text/span.ts';
import { holdsCursor } from '../../text/span.ts';

/** A place in which an id is written. */
export interface IdMention extends Located {
  /** What all spellings of the id share. */
  readonly key: string;
  /** With the word before it: "Acción 1.3", whose `span` is that of "1.3". */
  readonly whole: Span;
}

/** What an id stands for. */
export interface IdTarget {
  readonly key: string;
  readonly kind: 'action' | 'objective' | 'indicator';
  /** What it is called, without the id; empty where the strategy only refers to it. */
  readonly title: string;
  readonly entry: Entry | undefined;
  readonly objective: Objective | undefined;
  /** Where it is defined, or else first mentioned. */
  readonly definition: IdMention;
  /** In reading order, document by document. */
  readonly mentions: readonly IdMention[];
}

/** The ids of a strategy by key. */
export type Ids = ReadonlyMap<string, IdTarget>;

type Meaning = Pick<IdTarget, 'kind' | 'title' | 'entry' | 'objective'>;

/** What is collected before mentions are put together. */
interface Open {
  readonly meanings: Map<string, Meaning>;
  readonly mentions: Map<string, IdMention[]>;
  /** Each place once, by document and beginning. */
  readonly places: Map<Facts, Map<number, IdMention>>;
  /** Places that the register, or a list of objectives or indicators, calls definitions. */
  readonly definitions: Set<IdMention>;
}

const known = new WeakMap<Strategy, Ids>();

/** The ids of a strategy; read once. */
export function idsOf(strategy: Strategy): Ids {
  let ids = known.get(strategy);
  if (!ids) known.set(strategy, ids = read(strategy));
  return ids;
}

function read(strategy: Strategy): Ids {
  const register = registerOf(strategy);
  const open: Open = { meanings: meaningsOf(register), mentions: new Map(), places: new Map(), definitions: new Set() };
  addReferences(register, open);
  for (const table of register.tables) addObjectiveNumbers(table, open);
  addIndicators(register.tables, strategy.documents, open);
  const order = new Map(strategy.documents.map((facts, index) => [facts, index]));
  return new Map([...open.mentions].flatMap(([key, mentions]) => {
    const meaning = open.meanings.get(key);
    const sorted = mentions.sort((a, b) => (order.get(a.facts) ?? 0) - (order.get(b.facts) ?? 0) || a.span.start - b.span.start);
    const definition = definitionAmong(sorted, open);
    return meaning && definition ? [[key, { key, ...meaning, definition, mentions: sorted }] as const] : [];
  }));
}

/** The place that the register calls the definition; where it calls none, the first heading that names the id, or else the first place. */
function definitionAmong(mentions: readonly IdMention[], { definitions }: Open): IdMention | undefined {
  return mentions.find(each => definitions.has(each)) ?? mentions.find(isInHeading) ?? mentions[0];
}

function isInHeading({ facts: { draft }, span }: IdMention): boolean {
  const { heading } = sectionAt(draft, span.start);
  return heading !== undefined && span.end <= heading.span.end;
}

/** What the register says that ids stand for. */
function meaningsOf({ entries, objectives, tables }: Register): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const firstCells = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.find(cell => cell !== undefined) ?? [])).map(cell => cell.span.start));
  for (const entry of entries) {
    const key = entry.id === undefined ? undefined : idKey(entry.id);
    if (key === undefined) continue;
    const own = entry.kind === 'objective' ? goalKey(key) : key;
    const { title, indicator, id } = entry.parts;
    const isMeasure = !title && indicator !== undefined && id !== undefined && firstCells.has(id.span.start);
    const name = title?.text ?? (isMeasure ? indicator.text : '');
    if (!meanings.has(own)) meanings.set(own, { kind: isMeasure ? 'indicator' : entry.kind, title: name, entry, objective: undefined });
  }
  for (const objective of objectives) {
    const key = objective.id === undefined ? undefined : stated(objective.id).key;
    const before = key === undefined ? undefined : meanings.get(key);
    // An objective that is only referred to has nothing but its id for a title.
    const title = objective.title === objective.id ? before?.title ?? '' : objective.title;
    if (key !== undefined) meanings.set(key, { kind: 'objective', title, entry: before?.entry, objective });
  }
  return meanings;
}

function addReferences({ references, entries }: Register, open: Open): void {
  const goals = new Set(entries.filter(({ kind }) => kind === 'objective').flatMap(({ commitments }) => commitments.flatMap(({ commitment: { id } }) => id?.span ?? [])));
  for (const reference of references) {
    const text = textAt(reference);
    const found = idOfCell(text) ?? leadingId(text);
    if (!found) continue;
    const key = goals.has(reference.span) ? goalKey(found.key) : found.key;
    add({ key, facts: reference.facts, whole: reference.span, span: coreOf(reference, text) }, reference.isDefinition, open);
  }
}

/** Numbers that are an objective's id in its column: "1" in a column of objectives is what text calls "Objetivo 1". */
function addObjectiveNumbers({ facts, columns, rows }: PlanTable, open: Open): void {
  const at = columns.findIndex(({ part }) => part === 'objective');
  const ids = columns.some(({ part }) => part === 'action') ? -1 : columns.findIndex(({ part }) => part === 'id');
  if (at < 0) return;
  for (const { cells } of rows) {
    const [cell, isDefinition] = ids >= 0 ? [cells[ids], true] : [cells[at], columns.every(({ part }) => part !== 'action')];
    const number = cell && NUMBER.exec(facts.draft.plain.slice(cell.span.start, cell.span.end));
    const key = number ? goalKey(`#${number[0].trim()}`) : '';
    if (!cell || !number || !open.meanings.has(key)) continue;
    const start = cell.span.start + number[0].length - number[0].trimStart().length;
    const span = { start, end: start + number[0].trim().length };
    add({ key, facts, whole: span, span }, isDefinition, open);
  }
}

const NUMBER = /^\s*\d{1,2}(?:\.\d{1,2}){0,3}(?=\.?(?:[)\s–—:-]|$))/u;

/** Codes of indicators. Letters such as `I` are no ids elsewhere, so only those count that a plan gives an indicator. */
function addIndicators(tables: readonly PlanTable[], documents: readonly Facts[], open: Open): void {
  const codes = new Map<string, Code>();
  for (const table of tables) for (const [key, code] of codesIn(table, open)) {
    // A list of indicators says more of them than the plan that names them.
    if (!codes.has(key) || code.isListed && codes.get(key)?.isListed === false) codes.set(key, code);
  }
  if (codes.size === 0) return;
  for (const [key, { title }] of codes) open.meanings.set(key, { kind: 'indicator', title, entry: undefined, objective: undefined });
  for (const facts of documents) for (const match of facts.draft.plain.matchAll(CODES)) {
    const key = codeKey(match[0]);
    const code = codes.get(key);
    const span = { start: match.index, end: match.index + match[0].length };
    if (code) add({ key, facts, whole: span, span }, code.facts === facts && code.span.start === span.start, open);
  }
}

const CODE = String.raw`\p{Lu}{1,4}[-.]?\d{1,3}(?:\.\d{1,3}){0,4}`;
const CODES = new RegExp(String.raw`(?<![\p{L}\p{N}.-])${CODE}(?![\p{L}\p{N}%]|[.,-]\d)`, 'gu');
const WHOLE_CODE = new RegExp(`^${CODE}$`, 'u');
const LEADING_CODE = new RegExp(String.raw`^${CODE}(?=[.:)\s–—-]+\S)`, 'u');

function codeKey(text: string): string {
  return text.replace(/^(\p{Lu}+)[-.]?/u, '$1').toLowerCase();
}

interface Code extends Located {
  readonly title: string;
  /** Whether it stands in a list of indicators, and not beside an action. */
  readonly isListed: boolean;
}

function codesIn({ facts, columns, rows }: PlanTable, open: Open): [string, Code][] {
  const at = columns.findIndex(({ part }) => part === 'indicator');
  const isListed = columns.every(({ part }) => part !== 'action');
  if (at < 0) return [];
  return rows.flatMap(({ cells }): [string, Code][] => {
    const [first, indicator] = [cells[0], cells[at]];
    const inFront = isListed && at > 0 && first ? WHOLE_CODE.exec(first.text)?.[0] : undefined;
    const leading = indicator && LEADING_CODE.exec(indicator.text)?.[0];
    const [code, cell] = inFront !== undefined ? [inFront, first] : [leading, indicator];
    if (code === undefined || !cell || !indicator || open.meanings.has(codeKey(code))) return [];
    const title = inFront === undefined ? indicator.text.slice(code.length).replace(/^[\s.:)–—-]+/u, '') : indicator.text;
    return [[codeKey(code), { facts, span: placeIn(cell, code, facts), title, isListed }]];
  });
}

function placeIn({ span }: Cell, code: string, { draft }: Facts): Span {
  const offset = draft.plain.slice(span.start, span.end).indexOf(code);
  return offset < 0 ? span : { start: span.start + offset, end: span.start + offset + code.length };
}

function add(mention: IdMention, isDefinition: boolean, { mentions, places, definitions }: Open): void {
  const { key, facts, span } = mention;
  const here = places.get(facts) ?? new Map<number, IdMention>();
  const same = here.get(span.start);
  if (isDefinition) definitions.add(same ?? mention);
  if (same) return;
  places.set(facts, here.set(span.start, mention));
  const others = mentions.get(key);
  if (others) others.push(mention);
  else mentions.set(key, [mention]);
}

function textAt({ facts, span }: Located): string {
  return facts.draft.plain.slice(span.start, span.end);
}

/** The number or code of a mention: what changes when the id does. */
function coreOf({ span }: { readonly span: Span }, text: string): Span {
  const core = CORE.exec(text)?.[0] ?? text;
  return { start: span.end - core.length, end: span.end };
}

const CORE = new RegExp(String.raw`(?:${CODE}|\d{1,3}(?:\.\d{1,3}){0,4}|(?<!\p{L})[IVXivx]{1,4})$`, 'u');

const found = new WeakMap<Facts, readonly FoundId[]>();

/** All that looks like an id in a document, whether or not anything is known of it. Bare numbers are none. */
export function looksLikeIds(facts: Facts): readonly FoundId[] {
  let ids = found.get(facts);
  if (!ids) found.set(facts, ids = idsIn(facts.draft.plain));
  return ids;
}

/** The mentions of an id in a document that does not define it. */
export function strayMentions(facts: Facts, key: string): IdMention[] {
  return looksLikeIds(facts).filter(id => id.key === key).map(id => ({ key, facts, whole: id.span, span: coreOf(id, id.text) }));
}

/** The key of an id as somebody types it; `undefined` where nobody would read it as one. */
export function keyOfText(text: string): string | undefined {
  const id = idOfCell(text);
  return id && !isCount(id) ? id.key : WHOLE_CODE.test(text) ? codeKey(text) : undefined;
}

/** What the id at an offset stands for in the strategy. */
export function targetAt(strategy: Strategy, facts: Facts, offset: number): { readonly target: IdTarget; readonly mention: IdMention } | undefined {
  for (const target of idsOf(strategy).values()) {
    const mention = target.mentions.find(each => each.facts === facts && holdsCursor(each.whole, offset));
    if (mention) return { target, mention };
  }
  return undefined;
}
