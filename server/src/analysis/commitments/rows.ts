/** Commitments in tables: a row of one whose columns are understood, or a column of one whose first column names the parts. */
import type { Block, Cell, Row, Section, Table } from '../../draft/index.ts';
import type { Span } from '../../text/span.ts';
import { bodiesIn } from '../actors.ts';
import type { Column, ColumnPart, Commitment, Part, PartName, Parts, Passage } from '../types.ts';
import { idsIn, leadingId } from './ids.ts';
import { bodyRows, layoutOf, type Field, type Layout } from './layouts.ts';
import { FILLS, eachPart, filledPart, impliedParts, inherited, NONE, partAt } from './parts.ts';
import { isGoalId, numbersIn, type Numbers } from './prose.ts';
import { isVoid } from './void.ts';

/** The table in which a row passage stands. */
export interface RowPlace {
  readonly table: Table;
  readonly row: Row;
  readonly layout: Layout;
}

const places = new WeakMap<Section, ReadonlyMap<number, Omit<RowPlace, 'layout'>>>();

/** The place of a row passage; rows are found by where they begin. */
export function placeOf({ section, span, language }: Passage): RowPlace | undefined {
  let known = places.get(section);
  if (!known) places.set(section, known = new Map(tablesIn(section.blocks).flatMap(table => table.rows.map(row => [row.span.start, { table, row }] as const))));
  const place = known.get(span.start);
  return place && { ...place, layout: layoutOf(place.table, language) };
}

/** The tables among blocks, those in lists and quotes included. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'table': return [block];
      case 'list': return block.items.flatMap(item => tablesIn(item.blocks));
      case 'quote': return tablesIn(block.blocks);
      case 'paragraph': case 'footnote': case 'code': case 'html': return [];
    }
  });
}

/** Columns that make a table with actions a plan for them. */
const PLANNING: ReadonlySet<ColumnPart | undefined> = new Set(['actor', 'deadline', 'start', 'money', 'quantity']);
const PLACEHOLDER = /^\[.*\]$/u;

/** Whether a row states an action in a plan that has columns for its parts, even if these cells are all empty. */
export function isPlanned({ columns }: Passage, place: RowPlace): boolean {
  const { layout } = place;
  const action = columns.find(column => column.part === 'action');
  return action !== undefined && !PLACEHOLDER.test(action.text) && !titleWithin(place) && layout.fields.some(field => PLANNING.has(field.part));
}

/** What a table may say beside its goals for its rows to be more than goals with dates. */
const SUBJECTS: ReadonlySet<ColumnPart | undefined> = new Set(['action', 'objective', 'indicator']);

/** Whether a row states a goal and by when, in a table that has nothing else to say what is to be done: "Meta | Plazo". */
export function statesGoal({ columns }: Passage, { layout }: RowPlace): boolean {
  const goal = columns.find(column => column.part === 'quantity');
  return layout.kind === 'rows' && goal !== undefined && /\p{L}{3}/u.test(goal.text) && !PLACEHOLDER.test(goal.text)
    && layout.fields.some(field => field.part === 'deadline') && !layout.fields.some(field => SUBJECTS.has(field.part));
}

/** "Total", "Subtotal OE1": a row that adds up others and commits to nothing. */
export function isTotal({ row }: RowPlace): boolean {
  return TOTAL.test(row.cells.find(cell => cell.text !== '')?.text ?? '');
}

const TOTAL = /^(?:sub-?)?tota(?:l|is|les)(?!\p{L})/iu;

/** Of several columns for one part the last counts, as "Meta final" behind "Meta 2027" and a total behind its years. */
const LAST_COUNTS: ReadonlySet<ColumnPart> = new Set(['quantity', 'deadline', 'money']);

/** The parts that a row states. `objective` is what a merged cell or a row above says for it. */
export function rowParts(passage: Passage, place: RowPlace | undefined, objective: Part | undefined): Parts {
  const cells = new Map<PartName, Part>();
  for (const column of passage.columns) {
    const name = FILLS[column.part];
    if (!cells.has(name) || LAST_COUNTS.has(column.part)) cells.set(name, cellPart(name, withNotation(column, place), passage));
  }
  for (const [name, part] of [...cells].flatMap(([each, cell]) => impliedParts(each, cell))) if (!cells.has(name)) cells.set(name, part);
  const id = cells.get('id') ?? idInTitle(cells.get('title'));
  const own = { ...eachPart(name => cells.get(name)), id, title: withoutId(cells.get('title')) };
  const numbers = own.quantity && own.deadline && own.money && own.start ? NONE : textNumbers(passage, place);
  const deadline = own.deadline ?? numbers.deadline ?? (id ? undefined : targetYear(passage, own.quantity, place));
  return {
    ...own,
    objective: own.objective ?? objective,
    actor: own.actor ?? partAt(passage, place ? bodiesInRow(passage, { cells: tellingCells(place) })[0] : bodiesIn(passage)[0]),
    quantity: own.quantity ?? numbers.quantity,
    deadline,
    start: own.start ?? (own.deadline ? undefined : numbers.start),
    money: own.money ?? numbers.money,
  };
}

/** Columns whose words may name who is in charge. Who lends, measures or checks is in charge of something else. */
const NAMING: ReadonlySet<ColumnPart | undefined> = new Set(['action', 'objective']);

function tellingCells({ row, layout }: RowPlace): Cell[] {
  return row.cells.filter((_, index) => NAMING.has(layout.fields[index]?.part));
}

/** The bodies that a row names, cell by cell: a name ends with its cell. */
export function bodiesInRow(passage: Passage, { cells }: Pick<Row, 'cells'>): Span[] {
  let next = 0;
  return cells.flatMap(({ span: { start, end } }) => {
    const offset = passage.span.start;
    while ((passage.tokens[next]?.start ?? Infinity) + offset < start) next += 1;
    const from = next;
    while ((passage.tokens[next]?.end ?? Infinity) + offset <= end) next += 1;
    return next > from ? bodiesIn({ ...passage, tokens: passage.tokens.slice(from, next) }) : [];
  });
}

/** A column with the notation that the table's header and caption give it. */
function withNotation(column: Column, place: RowPlace | undefined): Column {
  if (!column.notation || !place) return column;
  const notation = place.layout.fields[place.row.cells.findIndex(cell => cell.span.start === column.span.start)]?.notation;
  return notation ? { ...column, notation } : column;
}

function cellPart(name: PartName, { text, span, notation }: Column, { language }: Passage): Part {
  return filledPart(name, { text, span, notation }, language);
}

function idInTitle(title: Part | undefined): Part | undefined {
  const id = title && !isIdList(title.text) ? leadingId(title.text) : undefined;
  return title && id && { ...title, text: id.text };
}

/** "A1.1, A1.2 y A2.4": what a body or an indicator has to do with, and no action's words. */
function isIdList(text: string): boolean {
  const ids = idsIn(text);
  const rest = ids.reduceRight((left, { opening, span }) => left.slice(0, opening) + left.slice(span.end), text);
  return ids.length > 1 && !/\p{L}{2,}/u.test(rest);
}

function withoutId(title: Part | undefined): Part | undefined {
  if (title && isIdList(title.text)) return undefined;
  const id = title && leadingId(title.text);
  const rest = id ? title.text.slice(id.span.end).replace(/^[\s.:;)\]–—-]+/u, '') : '';
  return title && rest !== '' ? { ...title, text: rest } : title;
}

/** Columns whose words may hold numbers of the action; a date of another column is that column's. */
const TELLING: ReadonlySet<ColumnPart | undefined> = new Set([undefined, 'action', 'objective', 'indicator']);

/** What the cells say in numbers whose columns are not for numbers; the first cell that says something counts. */
function textNumbers(passage: Passage, place: RowPlace | undefined): Numbers {
  if (!place) return numbersIn(passage, passage.span);
  const { row, layout } = place;
  const found = row.cells.flatMap((cell, index) => TELLING.has(layout.fields[index]?.part) && DIGIT_OR_WORD.test(cell.text) ? [numbersIn(passage, cell.span)] : []);
  const first = (name: keyof Numbers) => found.find(each => each[name])?.[name];
  return { quantity: first('quantity'), start: first('start'), deadline: first('deadline'), money: first('money') };
}

const DIGIT_OR_WORD = /[\p{L}\p{N}]/u;

/** "Meta 2031": a target's column that names a year says by when, if no other does. */
function targetYear(passage: Passage, quantity: Part | undefined, place: RowPlace | undefined): Part | undefined {
  const index = quantity && place ? place.row.cells.findIndex(cell => cell.span.start === quantity.span.start) : -1;
  const field = place?.layout.fields[index];
  if (!field?.year || !field.header) return undefined;
  const { year, header } = field;
  return { text: header.text.slice(year.start - header.span.start, year.end - header.span.start), span: year, inherited: true, language: passage.language };
}

/** A row of a single cell that names an objective, as a title within the table; or the objective that the row's own column gives. */
export function objectiveBelow(passage: Passage, place: RowPlace): Part | undefined {
  const own = passage.columns.find(column => column.part === 'objective');
  if (own) return inherited(cellPart('objective', own, passage));
  const title = titleWithin(place);
  return title && inherited(cellPart('objective', { part: 'objective', text: title.text, span: title.span }, passage));
}

/** The only cell that a row fills, where it names an objective. */
function titleWithin({ row, layout }: RowPlace): Cell | undefined {
  const [only, ...others] = row.cells.filter(cell => cell.text !== '');
  const id = only && others.length === 0 && layout.fields.length > 2 ? leadingId(only.text) : undefined;
  return id && isGoalId(id) ? only : undefined;
}

/** Whether a row keeps the objective of the row above: its own cell is empty, as converters leave merged cells. */
export function keepsObjective({ table, row, layout }: RowPlace): boolean {
  const columns = layout.fields.flatMap((field, index) => field.part === 'objective' ? [index] : []);
  return columns.every(index => (row.cells[index]?.text ?? '') === '') && !repeatsObjectives(table, layout, columns[0]);
}

const repeating = new WeakMap<Table, boolean>();

/** Whether a table says its objectives in row after row; an empty cell of it then says nothing, and does not go on what stands above. */
function repeatsObjectives(table: Table, layout: Layout, column: number | undefined): boolean {
  if (column === undefined) return false;
  let known = repeating.get(table);
  if (known === undefined) repeating.set(table, known = isRepeated(bodyRows(table, layout).map(row => row.cells[column]?.text ?? '')));
  return known;
}

/** Merged cells never say twice in a row what they say; where the same returns later, as on a new page, the empty cells must outnumber such rows. */
function isRepeated(texts: readonly string[]): boolean {
  const stated = texts.filter(text => !isVoid(text));
  const again = stated.length - new Set(stated).size;
  const isNext = texts.some((text, index) => text === texts[index - 1] && !isVoid(text));
  return isNext || again > 0 && again >= texts.filter(text => text === '').length;
}

/** The commitments of a table whose columns are actions; `passage` is its first row. */
export function columnCommitments(passage: Passage, { table, layout }: RowPlace): Commitment[] {
  const lines = [table.header, ...table.rows];
  const width = Math.max(...lines.map(line => line.cells.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, index) => index + 1).flatMap(column => {
    const cells = lines.flatMap((line, at) => filledCell(line, layout.fields[at], column));
    const parts = eachPart(name => cells.find(cell => cell.name === name)?.part(passage));
    const titled = cells.find(cell => cell.name === 'title') ?? cells[0];
    if (!titled || !isChecked(parts)) return [];
    return [{ passage, span: titled.span, vagueActor: undefined, ...parts, id: parts.id ?? idInTitle(parts.title), title: withoutId(parts.title) }];
  });
}

interface FilledCell {
  readonly name: PartName;
  readonly span: Passage['span'];
  readonly part: (passage: Passage) => Part;
}

function filledCell(line: Row, field: Field | undefined, column: number): FilledCell[] {
  const cell = line.cells[column];
  if (!cell || field?.part === undefined || isVoid(cell.text)) return [];
  const name = FILLS[field.part];
  return [{ name, span: cell.span, part: ({ language }) => filledPart(name, { text: cell.text, span: cell.span, notation: field.notation }, language) }];
}

/** The same test that makes a row commit: what, and who, when or how much. */
function isChecked(parts: Parts): boolean {
  return Boolean(parts.title ?? parts.objective ?? parts.indicator) && Boolean(parts.actor ?? parts.deadline ?? parts.quantity ?? parts.start ?? parts.money);
}
