/** The tables of plans, cell by cell. */
import type { Facts } from '../analysis/index.ts';
import { captioned, captionsOf } from '../analysis/commitments/captions.ts';
import { bodyRows, layoutOf, type Layout } from '../analysis/commitments/layouts.ts';
import { deadlineOf } from '../analysis/commitments/normal.ts';
import { tablesIn } from '../analysis/commitments/rows.ts';
import type { Section, Table } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import type { Entry, Period, PlanRow, PlanTable } from './register.ts';

/** The tables of a document that state commitments or objectives. Those of sections that wait to be written are left out. */
export function planTablesOf(facts: Facts, entries: ReadonlyMap<number, Entry> | undefined, period: Period | undefined): PlanTable[] {
  const { root, sections } = facts.draft;
  const { language } = facts;
  if (language === undefined) return [];
  const captions = captionsOf(facts.passages);
  const own = new Set(facts.passages.flatMap(({ kind, span, context }) => kind === 'row' && (context === 'body' || context === 'principles') ? [span.start] : []));
  const isOurs = ({ rows }: Table) => rows.some(row => own.has(row.span.start));
  return [root, ...sections].filter(section => !facts.unwritten.has(section)).flatMap(section => tablesIn(section.blocks).flatMap(table => {
    const layout = captioned(layoutOf(table, language), captions.get(table));
    if (!isPlan(layout) && !(layout.fields.some(field => field.part !== undefined) && isOurs(table))) return [];
    const found = planTable(facts, section, table, layout, entries);
    return isPlan(layout) || !tellsOfBefore(found, period, language) ? [found] : [];
  }));
}

/** A table with fewer parts than these counts only where the strategy speaks of itself: tables of figures about today are none of its own. */
const FEW_PARTS = 2;

function isPlan({ kind, fields }: Layout): boolean {
  const parts = new Set(fields.flatMap(field => field.part ?? []));
  const says = parts.has('action') || parts.has('objective') || parts.has('indicator');
  return says && (kind === 'matrix' || parts.size >= FEW_PARTS);
}

/** Whether all dates of a table that commits nobody lie before the strategy's period: "Año | Inversión". */
function tellsOfBefore({ columns, rows }: PlanTable, period: Period | undefined, language: Language): boolean {
  if (!period || rows.some(row => row.entry)) return false;
  const times = [...columns.keys()].filter(index => columns[index]?.part === 'deadline' || columns[index]?.part === 'start');
  const days = rows.flatMap(({ cells }) => times.map(index => deadlineOf({ text: cells[index]?.text ?? '', language }))).filter(each => typeof each === 'object');
  return days.length > 0 && days.every(({ end }) => end < period.start);
}

function planTable(facts: Facts, section: Section, table: Table, layout: Layout, entries: ReadonlyMap<number, Entry> | undefined): PlanTable {
  const columns = layout.fields.map(({ header, part, notation }) => ({ header, part, notation }));
  const rows = layout.kind === 'columns' ? flippedRows(table, layout, entries) : bodyRows(table, layout).map((row): PlanRow => ({
    row, cells: layout.fields.map((_, index) => row.cells[index]), entry: entries?.get(row.span.start),
  }));
  return { facts, table, section, layout: layout.kind, columns, rows };
}

/** The columns of a table whose first column names the parts. */
function flippedRows(table: Table, { fields }: Layout, entries: ReadonlyMap<number, Entry> | undefined): PlanRow[] {
  const lines = [table.header, ...table.rows];
  const width = Math.max(...lines.map(line => line.cells.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, index) => {
    const cells = fields.map((_field, at) => lines[at]?.cells[index + 1]);
    const entry = cells.map(cell => cell && entries?.get(cell.span.start)).find(found => found !== undefined);
    return { row: undefined, cells, entry };
  });
}
