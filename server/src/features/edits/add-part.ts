/** Adds a part that a commitment lacks at the place where its text has such parts: a cell, a new column, a labelled line, a clause. */
import { FILLS } from '../../analysis/commitments/parts.ts';
import { layoutOf } from '../../analysis/commitments/layouts.ts';
import { tablesIn } from '../../analysis/commitments/rows.ts';
import { isVoid } from '../../analysis/commitments/void.ts';
import type { ColumnPart, Commitment, Facts, Part, PartName } from '../../analysis/index.ts';
import { PART_NAMES } from '../../analysis/index.ts';
import type { Draft, Row, Table } from '../../draft/index.ts';
import { sectionAt } from '../../draft/index.ts';
import { partWords } from '../../l10n/draft-words.ts';
import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { insertion, lineEnd, lineStart } from './edit.ts';
import { cellEdit, columnEdits, rowEdit } from './table-edits.ts';
import type { Template } from './template.ts';
import { countBlanks } from './template.ts';

/** What adding a part comes to. */
export interface PartEdit {
  readonly kind: 'words' | 'cell' | 'column' | 'line' | 'clause';
  /** What the reader is told: the header of the cell or column, or else the words that are added. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What adding a part in several places comes to; kind and words are those of the first. */
export interface PartEdits extends PartEdit {
  /** Whether all is done by one cell, column, line or clause. */
  readonly isOne: boolean;
  /** How many blanks there are to fill in. */
  readonly blanks: number;
}

/** Where the part goes, before it is known which places share a column. */
type Target =
  | { readonly kind: 'column'; readonly table: Table; readonly row: Row }
  | (PartEdit & { readonly kind: Exclude<PartEdit['kind'], 'column'> });

/**
 * The edits that leave a blank for a part at each of the places where a problem says that it is missing; `undefined` for a place that is none.
 * Of several places in one table that lacks the column, the column is added once.
 */
export function addPart(facts: Facts, part: PartName, places: readonly Span[]): PartEdits | undefined {
  const language = facts.language ?? 'en';
  const targets = places.flatMap(place => targetAt(facts, part, place, language) ?? []);
  const tables = new Map<Table, Row[]>();
  for (const target of targets) if (target.kind === 'column') tables.set(target.table, [...tables.get(target.table) ?? [], target.row]);
  const columns = [...tables].map(([table, rows]) => newColumn(facts, part, table, rows, language));
  const all = [...columns, ...targets.filter(target => target.kind !== 'column')];
  const [first] = all;
  if (!first) return undefined;
  const edits = all.flatMap(each => each.edits).sort((a, b) => a.span.start - b.span.start);
  return { kind: first.kind, text: first.text, edits, isOne: all.length === 1, blanks: edits.reduce((sum, { text }) => sum + countBlanks(text), 0) };
}

function targetAt(facts: Facts, part: PartName, place: Span, language: Language): Target | undefined {
  const table = tableAt(facts, place);
  if (table) return inTable(facts, part, table, place, language);
  const commitment = commitmentAt(facts, place);
  if (!commitment) return undefined;
  if (isVagueActor(commitment, part, place)) return { kind: 'words', text: partWords(part, language).blank, edits: [{ span: withArticle(facts.draft, place), text: [blankOf(part, language)] }] };
  return labelledLine(facts, commitment, part, language) ?? clause(facts, commitment, part, language);
}

function blankOf(part: PartName, language: Language): { readonly text: string } {
  return { text: partWords(part, language).blank };
}

/** The commitment whose words stand at a place; the shortest where one stands in another. */
function commitmentAt({ commitments }: Facts, place: Span): Commitment | undefined {
  const at = commitments.filter(({ span, title, vagueActor, actor, quantity, indicator }) =>
    contains(span, place) || [title, vagueActor, actor, quantity, indicator].some(each => each && each.span.start === place.start && each.span.end === place.end));
  return at.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** Whether the words at a place name somebody who could be anybody; these give way to the blank. */
function isVagueActor({ actor, vagueActor }: Commitment, part: PartName, place: Span): boolean {
  return part === 'actor' && [actor, vagueActor].some(each => each?.vague && each.span.start === place.start && each.span.end === place.end);
}

const ARTICLE = /(?<!\p{L})(?:the|el|la|los|las|o|a|os|as)\s+$/iu;

/** Words with the article before them: "Las [entidad] publicarán" is nobody's sentence. */
function withArticle({ text }: Draft, { start, end }: Span): Span {
  return { start: start - (ARTICLE.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0), end };
}

// ---- In tables

function tableAt({ draft }: Facts, { start }: Span): Table | undefined {
  return tablesIn(sectionAt(draft, start).blocks).find(({ span }) => span.start <= start && start < Math.max(span.end, span.start + 1));
}

/** Columns that say a part as well as its own. */
const ALIKE: Partial<Readonly<Record<PartName, readonly ColumnPart[]>>> = { money: ['money', 'source'], indicator: ['indicator', 'verification'] };

function inTable(facts: Facts, part: PartName, table: Table, place: Span, language: Language): Target | undefined {
  const { draft } = facts;
  const layout = layoutOf(table, language);
  const content: Template = [blankOf(part, language)];
  const row = [table.header, ...table.rows].find(each => each.cells.some(cell => contains(each.span, place) || cell.span.start === place.start));
  if (!row) return undefined;
  const named = row.cells.findIndex(({ span }) => span.start === place.start && span.end === place.end);
  const isWords = isVoid(row.cells[named]?.text ?? '') || facts.commitments.some(each => isVagueActor(each, part, place));
  if (named >= 0 && isWords) return { kind: 'cell', text: headerOf(layout.fields[layout.kind === 'columns' ? lineOf(table, row) : named]?.header?.text, part, language), edits: [cellEdit(draft, table, row, named, content)] };
  if (layout.kind === 'matrix' || layout.kind === 'rows' && row === table.header) return undefined;
  return layout.kind === 'columns' ? inForm(facts, part, table, named, language) : inRow(facts, part, table, row, language);
}

function headerOf(header: string | undefined, part: PartName, language: Language): string {
  return header === undefined || header === '' ? partWords(part, language).name : header;
}

function inRow({ draft }: Facts, part: PartName, table: Table, row: Row, language: Language): Target | undefined {
  const { fields } = layoutOf(table, language);
  const index = positions(part, fields).find(at => isVoid(row.cells[at]?.text ?? ''));
  if (index !== undefined) return { kind: 'cell', text: headerOf(fields[index]?.header?.text, part, language), edits: [cellEdit(draft, table, row, index, [blankOf(part, language)])] };
  return fields.some(field => field.part && FILLS[field.part] === part) ? undefined : { kind: 'column', table, row };
}

/** The positions of the columns that can hold a part; of several for the same the last counts. */
function positions(part: PartName, fields: readonly { readonly part: ColumnPart | undefined }[]): number[] {
  const names = ALIKE[part] ?? fields.flatMap(field => field.part && FILLS[field.part] === part ? [field.part] : []).slice(0, 1);
  return names.map(name => fields.findLastIndex(field => field.part === name)).filter(index => index >= 0);
}

/** A table whose first column names the parts gets a line for a new one. */
function inForm({ draft }: Facts, part: PartName, table: Table, column: number, language: Language): Target | undefined {
  const lines = [table.header, ...table.rows];
  const { fields } = layoutOf(table, language);
  const { name } = partWords(part, language);
  const known = lines[positions(part, fields)[0] ?? -1];
  if (column < 1) return undefined;
  if (known) return isVoid(known.cells[column]?.text ?? '') ? { kind: 'cell', text: known.cells[0]?.text ?? name, edits: [cellEdit(draft, table, known, column, [blankOf(part, language)])] } : undefined;
  const contents = table.header.cells.map((_, index): Template => (index === 0 ? [name] : index === column ? [blankOf(part, language)] : []));
  return { kind: 'line', text: `${name}: ${partWords(part, language).blank}`, edits: [rowEdit(draft, table, contents)] };
}

function lineOf(table: Table, row: Row): number {
  return [table.header, ...table.rows].indexOf(row);
}

/** A blank in the rows that lack the part, and in those of the same table that nobody asked about; the others keep an empty cell. */
function newColumn({ draft, commitments }: Facts, part: PartName, table: Table, rows: readonly Row[], language: Language): PartEdit {
  const { name } = partWords(part, language);
  const lacking = new Set(commitments.filter(each => each.passage.kind === 'row' && each[part] === undefined).map(({ span }) => span.start));
  const contentOf = (row: Row): Template => (rows.includes(row) || lacking.has(row.span.start) ? [blankOf(part, language)] : []);
  return { kind: 'column', text: name, edits: columnEdits(draft, table, name, contentOf) };
}

// ---- In text

/** The label at the end of a text, with the marks around it. */
const LABEL = /(?<open>[*_]{0,3})(?<label>\p{L}[^.;:|·•*_\n]*)(?<close>[*_]{0,3}\s*:[*_]{0,3}\s*)$/u;
/** What stands before a label: the beginning of its line, or the stop of the label before it. */
const OPENING = /^(?<lead>[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?)$|(?<stop>[.;|·•]\s{1,4})$/u;

/** Behind the last of a commitment's labels, written as that is. `undefined` where it has none. */
function labelledLine({ draft }: Facts, commitment: Commitment, part: PartName, language: Language): Target | undefined {
  const values = labelledValues(commitment);
  const last = values.at(-1);
  const before = values.at(-2);
  if (!last) return undefined;
  const line = { name: partWords(part, language).name, blank: blankOf(part, language) };
  const lead = (before && fromBetween(draft, before, last, line)) ?? fromLine(draft, last, line);
  return lead && { kind: 'line', text: `${line.name}: ${line.blank.text}`, edits: [insertion(draft, last.end, lead)] };
}

interface Line {
  readonly name: string;
  readonly blank: { readonly text: string };
}

/** Where the values of a commitment's own labels stand, in order; values inside others are left out. */
function labelledValues(commitment: Commitment): Span[] {
  if (commitment.passage.kind === 'row') return [];
  const { section } = commitment.passage;
  const parts = PART_NAMES.flatMap((name): Part[] => commitment[name]?.explicit && contains(section.span, commitment[name].span) ? [commitment[name]] : []);
  const spans = [...new Map(parts.map(({ span }) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
  return spans.filter(span => !spans.some(other => other !== span && overlaps(other, span) && contains(other, span)));
}

/** What stands between the last two values, with the new label in place of the last: "\n- **Plazo:** ". */
function fromBetween({ text }: Draft, before: Span, last: Span, { name, blank }: Line): Template | undefined {
  const between = text.slice(before.end, last.start);
  const match = LABEL.exec(between);
  const { open = '', label = '', close = '' } = match?.groups ?? {};
  const gap = between.slice(0, match?.index ?? 0);
  if (!match || /[\p{L}\p{N}]/u.test(gap)) return undefined;
  return [`${gap}${open}${inCaseOf(label, name)}${close}`, blank];
}

/** A new line like that of the only label, or a sentence like it where it stands in the middle of a line. */
function fromLine({ text }: Draft, last: Span, { name, blank }: Line): Template | undefined {
  const opening = text.slice(lineStart(text, last.start), last.start);
  const match = LABEL.exec(opening);
  const { open = '', label = '', close = '' } = match?.groups ?? {};
  const { lead, stop } = OPENING.exec(opening.slice(0, match?.index ?? 0))?.groups ?? {};
  const written = `${open}${inCaseOf(label, name)}${close}`;
  if (!match) return undefined;
  const tail = text.slice(last.end, lineEnd(text, last.end)).trimEnd();
  if (stop !== undefined) return [`${/^[*_]*/u.exec(tail)?.[0] ?? ''}${stop}${written}`, blank];
  if (lead === undefined) return undefined;
  const isItem = /[-*+\d]/u.test(lead);
  return [`${tail}\n${isItem ? '' : `${lead.trimEnd()}\n`}${lead}${written}`, blank];
}

/** "RESPONSABLE:" is followed by "PLAZO:". */
function inCaseOf(label: string, name: string): string {
  return label.length > 1 && label === label.toUpperCase() ? name.toUpperCase() : name;
}

/** At the end of the sentence; below a heading as a labelled line. */
function clause({ draft }: Facts, { passage, title, span }: Commitment, part: PartName, language: Language): Target {
  const { name, clause: around } = partWords(part, language);
  const blank = blankOf(part, language);
  const { text } = draft;
  if (passage.kind === 'heading') {
    return { kind: 'line', text: `${name}: ${blank.text}`, edits: [insertion(draft, lineEnd(text, passage.section.heading?.span.end ?? span.end), [`\n\n${name}: `, blank])] };
  }
  const stop = (title ?? { span }).span.end;
  const end = stop + (/^[*_]+/u.exec(text.slice(stop, stop + 3))?.[0].length ?? 0);
  if (around) return { kind: 'clause', text: `${around[0]}${blank.text}${around[1]}`.replace(/^[\s,]+/u, ''), edits: [insertion(draft, end, [around[0], blank, around[1]].filter(piece => piece !== ''))] };
  const isStopped = text[end] === '.';
  return { kind: 'clause', text: `${name}: ${blank.text}`, edits: [insertion(draft, end + (isStopped ? 1 : 0), [`${isStopped ? ' ' : '. '}${name}: `, blank, ...(isStopped ? ['.'] : [])])] };
}
