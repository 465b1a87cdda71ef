/** An action plan from a spreadsheet as a table in Markdown. Nothing is lost in silence: what cannot be read is an error, what is left out a note. */
import { headerPart } from '../analysis/commitments/headers.ts';
import type { Language } from '../text/language.ts';
import { cellText } from './import/cell-text.ts';
import { SEPARATORS, namedSeparator, readCsv } from './import/csv-reader.ts';
import { completedRow } from './import/derived.ts';
import type { Grid, ImportIssue, SourceCell } from './import/grid.ts';
import { ImportError, LARGEST, MOST_ROWS, textOf, tooLarge } from './import/grid.ts';
import type { PlanColumn, PlanHeader } from './import/header.ts';
import { findHeader, partsNamed } from './import/header.ts';
import { readWorkbook } from './import/xlsx-reader.ts';
import { markdownTable } from './markdown-table.ts';
import { HEADERS } from './register/columns.ts';
import { letterOf } from './register/xlsx.ts';

export { issueText } from './import/issues.ts';
export type { ImportIssue } from './import/grid.ts';

/** What became of a file. Issues are rendered with `issueText`. */
export type ImportedPlan =
  | { readonly ok: true; readonly markdown: string; readonly rows: number; readonly language: Language; readonly notes: readonly ImportIssue[] }
  | { readonly ok: false; readonly errors: readonly ImportIssue[] };

export interface ImportOptions {
  /** Language of the table; by default that of the file's own headers. */
  readonly language?: Language | undefined;
  /** The language that decides where the headers fit several; by default English. */
  readonly preferred?: Language | undefined;
}

/**
 * Reads CSV (UTF-8, UTF-16 with a byte order mark, or Windows-1252; any usual separator) or an Excel workbook. Never throws for what a file holds.
 * Headers that the draft's language does not know are replaced by its own; all others, and columns that mean nothing to the linter, stay as they are.
 */
export async function importPlan(bytes: Uint8Array, { language, preferred = 'en' }: ImportOptions = {}): Promise<ImportedPlan> {
  try {
    const { plan, notes } = await planIn(bytes, language ?? preferred);
    const table = new PlanReader(plan, language ?? plan.header.language).read();
    return { ...table, notes: [...notes, ...table.notes] };
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, errors: error.issues };
    throw error;
  }
}

interface Plan {
  readonly grid: Grid;
  readonly header: PlanHeader;
}

interface Found {
  readonly plan: Plan;
  readonly notes: readonly ImportIssue[];
}

async function planIn(bytes: Uint8Array, preferred: Language): Promise<Found> {
  if (bytes.length === 0) throw new ImportError([{ code: 'empty' }]);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportError([{ code: 'old-workbook' }]);
  const isWorkbook = startsWith(bytes, [0x50, 0x4b]);
  if (!isWorkbook && bytes.length > LARGEST) throw tooLarge();
  return isWorkbook ? inWorkbook(await readWorkbook(bytes), preferred) : inText(bytes, preferred);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** The first sheet with a plan. */
function inWorkbook(grids: readonly Grid[], preferred: Language): Found {
  const [plan] = grids.flatMap(grid => planOf(grid, preferred) ?? []);
  if (!plan) throw noHeader(grids[0]);
  const others = grids.filter(grid => grid !== plan.grid && grid.rows.some(row => row.some(cell => textOf(cell) !== '')));
  const notes: ImportIssue[] = others.length === 0 ? [] : [{ code: 'other-sheets', header: plan.grid.sheet ?? '', value: others.map(({ sheet }) => sheet).join(', ') }];
  return { plan, notes };
}

function planOf(grid: Grid, preferred: Language): Plan | undefined {
  const header = findHeader(grid, preferred);
  return header && { grid, header };
}

function noHeader(grid: Grid | undefined): ImportError {
  const first = grid?.rows.find(row => row.some(cell => textOf(cell) !== ''));
  return new ImportError([first ? { code: 'no-header', value: first.map(textOf).filter(text => text !== '').join(' | ') } : { code: 'empty' }]);
}

/** The separator that the file names, or else the one with which a header names most parts. */
function inText(bytes: Uint8Array, preferred: Language): Found {
  const { text, notes } = decoded(bytes);
  const named = namedSeparator(text);
  const readings = (named === undefined ? SEPARATORS : [named]).map(separator => reading(text, separator, preferred));
  const best = readings.reduce((most, each) => partsNamed(each.plan?.header) > partsNamed(most.plan?.header) ? each : most);
  if (best.plan && best.plan.grid.rows.length > MOST_ROWS) throw tooLarge();
  if (best.plan) return { plan: best.plan, notes };
  // A text whose fields never end is no reason to say that it has no header.
  throw readings.find(({ error }) => error)?.error ?? noHeader(readings.reduce((most, each) => widthOf(each.grid) > widthOf(most.grid) ? each : most).grid);
}

interface Reading {
  readonly grid: Grid | undefined;
  readonly plan: Plan | undefined;
  readonly error: ImportError | undefined;
}

function reading(text: string, separator: (typeof SEPARATORS)[number], preferred: Language): Reading {
  try {
    const grid = readCsv(text, separator);
    return { grid, plan: planOf(grid, preferred), error: undefined };
  } catch (error) {
    if (error instanceof ImportError) return { grid: undefined, plan: undefined, error };
    throw error;
  }
}

function widthOf(grid: Grid | undefined): number {
  return Math.max(0, ...(grid?.rows.slice(0, 20) ?? []).map(row => row.length));
}

/** Spreadsheets in Spanish and Portuguese often write CSV in the encoding of old Windows. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly notes: readonly ImportIssue[] } {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8(bytes);
  const known = text ?? new TextDecoder('windows-1252').decode(bytes);
  if (known.includes('\0')) throw new ImportError([{ code: 'encoding' }]);
  return { text: known, notes: text === undefined ? [{ code: 'windows-encoding' }] : [] };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Row = readonly (SourceCell | undefined)[];

/** Reads the rows below a header, and collects what is wrong with them. */
class PlanReader {
  readonly #grid: Grid;
  readonly #header: PlanHeader;
  readonly #language: Language;
  readonly #columns: readonly PlanColumn[];
  readonly #errors: ImportIssue[] = [];
  readonly #notes: ImportIssue[] = [];

  constructor({ grid, header }: Plan, language: Language) {
    this.#grid = grid;
    this.#header = header;
    this.#language = language;
    this.#columns = header.columns.filter(({ derived }) => derived === undefined);
  }

  /** @throws ImportError with all errors at once. */
  read(): Extract<ImportedPlan, { readonly ok: true }> {
    const rows = this.#grid.rows.map((row, index) => ({ row, index })).slice(this.#header.row + 1).filter(({ row }) => row.some(cell => textOf(cell) !== ''));
    if (rows.length === 0) throw new ImportError([{ code: 'no-rows', row: this.#header.row + 1 }]);
    this.#checkNames(rows);
    const texts = rows.map(({ row, index }) => this.#texts(row, index));
    if (this.#errors.length > 0) throw new ImportError(this.#errors);
    this.#noteLeftOut();
    return { ok: true, markdown: markdownTable(this.#columns.map(column => this.#headerOf(column)), texts), rows: texts.length, language: this.#language, notes: this.#notes };
  }

  /** What stands in a column that nobody has named has no place in the table. */
  #checkNames(rows: readonly { readonly row: Row; readonly index: number }[]): void {
    const named = new Set(this.#header.columns.map(({ index }) => index));
    const last = Math.max(...named);
    const reported = new Set<number>();
    for (const { row, index } of rows) {
      for (const [column, cell] of row.entries()) {
        if (named.has(column) || textOf(cell) === '' || reported.has(column) && column < last) continue;
        reported.add(column);
        const place = { row: column > last ? index + 1 : this.#header.row + 1, column: letterOf(column), value: textOf(cell) };
        this.#errors.push({ code: column > last ? 'beyond-header' : 'no-name', ...place });
      }
    }
  }

  #texts(row: Row, index: number): string[] {
    const read = new Map(this.#header.columns.map(column => [column, this.#text(row, index, column)]));
    const { texts, differing } = completedRow(read, this.#language);
    this.#notes.push(...differing.map((column): ImportIssue => ({ code: 'differs', row: index + 1, column: letterOf(column.index), header: column.header, value: read.get(column) ?? '' })));
    return this.#columns.map(column => texts.get(column) ?? '');
  }

  #text(row: Row, index: number, { index: at, header, part }: PlanColumn): string {
    const result = cellText(row[at], part, this.#language);
    if ('text' in result) return result.text;
    this.#errors.push({ code: result.error, row: index + 1, column: letterOf(at), header, value: result.value });
    return '';
  }

  /** The header as it is, if the draft's language knows it or none does. */
  #headerOf({ header, part }: PlanColumn): string {
    return part === undefined || headerPart(header, this.#language) !== undefined ? header : HEADERS[this.#language][part];
  }

  #noteLeftOut(): void {
    const above = this.#grid.rows.slice(0, this.#header.row).flatMap(row => row.map(textOf)).filter(text => text !== '');
    if (above.length > 0) this.#notes.push({ code: 'above-header', row: this.#header.row + 1, value: above.join(' | ') });
    const left = this.#header.columns.filter(({ derived }) => derived !== undefined);
    if (left.length > 0) this.#notes.push({ code: 'left-out', value: left.map(({ header }) => header).join(', ') });
  }
}
