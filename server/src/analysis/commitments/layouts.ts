/** How a plan's table is laid out: which part each column holds, where its header ends, and whether actions are its rows or its columns. */
import type { Cell, Row, Table } from '../../draft/index.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { bodiesIn, worded } from '../actors.ts';
import { headerKey } from '../lexicon.ts';
import type { ColumnPart, Notation } from '../types.ts';
import { exactHeaderPart, headerPart } from './headers.ts';
import { idOfCell } from './ids.ts';
import { notationOf } from './notation.ts';
import { isVoid } from './void.ts';

/** An action per row, an action per column, or a matrix of responsibilities whose columns are bodies. */
export type LayoutKind = 'rows' | 'columns' | 'matrix';

/** A column, or in a table laid out in columns a row. */
export interface Field {
  /** The lowest header cell. */
  readonly header: Cell | undefined;
  readonly part: ColumnPart | undefined;
  /** Only for amounts of money. */
  readonly notation: Notation | undefined;
  /** The year that the header of a target names: "Meta 2027". */
  readonly year: Span | undefined;
}

/** What is known of a table as a whole. */
export interface Layout {
  readonly kind: LayoutKind;
  readonly fields: readonly Field[];
  /** Rows of the body that belong to the header. */
  readonly headerRows: number;
}

const cache = new WeakMap<Table, Layout>();

/** The layout of a table; read once. */
export function layoutOf(table: Table, language: Language): Layout {
  const known = cache.get(table);
  if (known) return known;
  const layout = read(table, language);
  cache.set(table, layout);
  return layout;
}

/** The rows that state something: the body without the rows that belong to the header. */
export function bodyRows(table: Table, { headerRows }: Layout): readonly Row[] {
  return headerRows === 0 ? table.rows : table.rows.slice(headerRows);
}

function read(table: Table, language: Language): Layout {
  const named = table.header.cells.map(cell => headerPart(cell.text, language));
  const parts = named.map((part, index) => part === 'actor' && isOfMeasure(table, index, named, language) ? undefined : part);
  const transposed = transposedFields(table, parts, language);
  if (transposed) return { kind: 'columns', fields: transposed, headerRows: 0 };
  const headerRows = isSecondHeader(table, parts, language) ? 1 : 0;
  const rows = table.rows.slice(headerRows);
  const headers = headerRows === 1 ? lowerHeaders(table, parts, language) : table.header.cells.map((cell, index) => ({ cell, part: parts[index] }));
  const matrix = matrixParts(headers.map(each => each.part), rows);
  const kept = matrix ?? withDataSources(headers, withIdsTold(headers.map(each => each.part), rows));
  const fields = headers.map(({ cell }, index) => fieldOf(cell, kept[index], () => rows.map(row => row.cells[index]?.text ?? ''), language));
  return { kind: matrix ? 'matrix' : 'rows', fields, headerRows };
}

/** "Fuente", "Source of data": with indicators, and no money beside them, it is where the data come from. */
const BARE_SOURCE = /^(?:fuentes?|sources?|fontes?)(?: (?:de|of|dos?|de los|de la) (?:datos|data|informaci[oó]n|information|dados|informa[cç][aã]o|verifica\p{L}+))?$/iu;

function withDataSources(headers: readonly Header[], parts: readonly (ColumnPart | undefined)[]): (ColumnPart | undefined)[] {
  const isOfIndicators = parts.includes('indicator') && !parts.includes('money');
  return parts.map((part, index) => isOfIndicators && part === 'source' && BARE_SOURCE.test((headers[index]?.cell.text ?? '').trim()) ? 'verification' : part);
}

function fieldOf(header: Cell, part: ColumnPart | undefined, cells: () => readonly string[], language: Language): Field {
  return {
    header,
    part,
    notation: part === 'money' ? notationOf(header.text, cells(), language) : undefined,
    year: part === 'quantity' ? yearIn(header) : undefined,
  };
}

/** "Unidad" is who is in charge or how something is counted. */
const UNIT = /^unida(?:d(?:es)?|des?)$|^units?$/u;
/** How something is counted, folded: "Número", "% de entidades", "Número de personas", and what begins with a small letter. */
const MEASURE = /^(?:%|#|n[°ºo.]{0,2}(?: |$)|num(?:ero|ber)?\b|porcent|percent|puntos?\b|pontos?\b|points?\b|indice|index|tasa|taxa|rate\b|ratio|razon|razao|proporcion|proporcao|promedio|media\b|average|cantidad|quantidade|quantity|unidad(?:es)?$|unidades?$|units?$|valor|value|score|puntaje|pontuacao|si ?\/ ?no|sim ?\/ ?nao|yes ?\/ ?no|binari[oa]|binary|personas?$|pessoas?$|people$|horas?$|hours?$|dias?$|days?$|meses$|mes$|months?$|anos?$|years?$|minutos?$|documentos?$|usd\b|us\$|r\$|\$|pesos\b|reais\b|dolares\b|millones\b|milhoes\b)/u;

/** Whether a column of units says how something is counted: its cells do, or an indicator stands beside it and they name nobody. */
function isOfMeasure({ header, rows }: Table, index: number, parts: readonly (ColumnPart | undefined)[], language: Language): boolean {
  if (!UNIT.test(headerKey((header.cells[index]?.text ?? '').replace(/[([][^)\]]*[)\]]/gu, ' ')))) return false;
  const texts = rows.map(row => row.cells[index]?.text ?? '').filter(text => !isVoid(text));
  const measures = texts.filter(text => MEASURE.test(fold(text)) || /^\p{Ll}/u.test(text)).length;
  if (measures > 0 || !parts.includes('indicator')) return measures * 2 > texts.length;
  return !texts.some(text => bodiesIn(worded(text, { start: 0, end: text.length }, language)).length > 0);
}

const YEAR = /(?<!\d)20\d\d(?!\d)/u;
const ONLY_YEAR = /^20\d\d$/u;

/** The place of the year in a header; only where the cell's text is what stands in the document. */
function yearIn({ text, span }: Cell): Span | undefined {
  const match = YEAR.exec(text);
  if (!match || text.length !== span.end - span.start) return undefined;
  return { start: span.start + match.index, end: span.start + match.index + match[0].length };
}

/** Whether the first row of the body goes on with the header, as "| | | Inicio | Fin |" below "| Acción | Responsable | Plazo | Plazo |". */
function isSecondHeader({ rows: [first, second] }: Table, above: readonly (ColumnPart | undefined)[], language: Language): boolean {
  const filled = first?.cells.filter(cell => !isVoid(cell.text)) ?? [];
  if (second === undefined || filled.length < 2 || above.every(part => part === undefined)) return false;
  const named = filled.filter(cell => exactHeaderPart(cell.text, language) !== undefined).length;
  const years = filled.filter(cell => ONLY_YEAR.test(cell.text)).length;
  if (named === 0) return years === filled.length && filled.length < above.length;
  return named + years >= filled.length * MOST && filled.every(cell => ONLY_YEAR.test(cell.text) || !/\p{N}/u.test(cell.text));
}

/** The share of cells that must name parts for a row or column to be one of headers. */
const MOST = 0.6;

interface Header {
  readonly cell: Cell;
  readonly part: ColumnPart | undefined;
}

/** The headers of a table with two rows of them: the lower one counts, and the upper one where the lower is empty or but a year. */
function lowerHeaders({ header, rows: [second] }: Table, above: readonly (ColumnPart | undefined)[], language: Language): Header[] {
  return header.cells.map((upper, index) => {
    const lower = second?.cells[index];
    const isFilled = lower !== undefined && !isVoid(lower.text);
    return { cell: isFilled ? lower : upper, part: (isFilled ? exactHeaderPart(lower.text, language) : undefined) ?? above[index] };
  });
}

/** `R`, `A/R`, `C, I`: what somebody has to do with an action. */
const ROLE = /^(?:[RACI]|[RA]{2}|[RACI](?: ?[/,;+-] ?[RACI])+)$/u;

/** The parts of a matrix of responsibilities: its first named column holds the actions; columns of roles are bodies, which `roleHolder` reads. */
function matrixParts(parts: readonly (ColumnPart | undefined)[], rows: readonly Row[]): (ColumnPart | undefined)[] | undefined {
  const isRoles = parts.map((_, index) => holdsRoles(rows, index));
  if (isRoles.filter(Boolean).length < 2) return undefined;
  const others = parts.map((part, index) => isRoles[index] ? undefined : part);
  const first = others.findIndex((part, index) => part === 'action' || part === undefined && isRoles[index] === false);
  return others.includes('action') ? others : others.map((part, index) => index === first ? 'action' : part);
}

function holdsRoles(rows: readonly Row[], index: number): boolean {
  let roles = 0;
  for (const row of rows) {
    const text = row.cells[index]?.text ?? '';
    if (ROLE.test(text)) roles += 1;
    else if (!isVoid(text)) return false;
  }
  return roles > 0;
}

/** The header of the body that a row of a matrix makes responsible, or else accountable. */
export function roleHolder(layout: Layout, row: Row): Cell | undefined {
  const holder = (role: string): Cell | undefined => layout.fields.find((field, index) => {
    const text = row.cells[index]?.text ?? '';
    return field.part === undefined && ROLE.test(text) && text.includes(role);
  })?.header;
  return holder('R') ?? holder('A');
}

/** Columns that hold nothing but ids: "Acción" with `A1.2` in each cell refers to actions, "Meta" with `M1` numbers the targets. */
function withIdsTold(parts: readonly (ColumnPart | undefined)[], rows: readonly Row[]): (ColumnPart | undefined)[] {
  const told = parts.map((part, index) => {
    if (part !== 'action' && part !== 'quantity' && part !== 'indicator' || !holdsIds(rows, index)) return part;
    return part === 'action' ? 'id' : undefined;
  });
  const refers = told.some((part, index) => part === 'id' && parts[index] === 'action');
  const numbered = refers ? -1 : told.findIndex((part, index) => part === undefined && parts[index] !== undefined);
  return told.map((part, index) => refers && parts[index] === 'id' ? undefined : index === numbered && !told.includes('id') ? 'id' : part);
}

function holdsIds(rows: readonly Row[], index: number): boolean {
  let ids = 0;
  for (const row of rows) {
    const text = row.cells[index]?.text ?? '';
    const id = isVoid(text) ? undefined : idOfCell(text);
    if (id && !isNumber(text)) ids += 1;
    else if (!isVoid(text)) return false;
  }
  return ids > 0;
}

/** A number alone may be a target, and no id. */
function isNumber(text: string): boolean {
  return /^\p{N}/u.test(text);
}

/** How many parts the first column must name to be a column of headers. */
const FEW_PARTS = 2;

/** The fields of a table whose first column names the parts; `undefined` for any other. */
function transposedFields(table: Table, parts: readonly (ColumnPart | undefined)[], language: Language): Field[] | undefined {
  const lines = [table.header, ...table.rows];
  if (lines.length > LONGEST_FORM || parts.slice(1).some(part => part !== undefined)) return undefined;
  const named = lines.map(line => headerPart(line.cells[0]?.text ?? '', language));
  const known = named.slice(1).filter(part => part !== undefined);
  if (new Set(known).size < FEW_PARTS || known.length < table.rows.length * MOST) return undefined;
  return lines.map((line, index) => {
    const [header] = line.cells;
    const part = index === 0 && named[0] === undefined ? titlePart(known) : named[index];
    const cells = () => line.cells.slice(1).map(cell => cell.text);
    return header ? fieldOf(header, part, cells, language) : { header, part, notation: undefined, year: undefined };
  });
}

/** Nobody names so many parts of an action. */
const LONGEST_FORM = 40;

/** The header line above the parts names the actions, unless a line of its own does. */
function titlePart(known: readonly ColumnPart[]): ColumnPart | undefined {
  return known.includes('action') ? undefined : 'action';
}
