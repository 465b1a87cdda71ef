/** The register as a table of typed cells, from which CSV, spreadsheet and Markdown are written. */
import type { PartName } from '../../analysis/index.ts';
import { renderMessage } from '../../rules/index.ts';
import type { Language } from '../../text/language.ts';
import type { ColumnName, DerivedColumn } from './columns.ts';
import { CELL_WORDS, DERIVED_COLUMNS, HEADERS, PLAN_COLUMNS, headersOf } from './columns.ts';
import type { RegisterRow } from './rows.ts';

/** A text, a number, a calendar day `YYYY-MM-DD`, or nothing. */
export type TableCell = string | number | { readonly day: string } | undefined;

/** A table in the language of the draft. */
export interface CellTable {
  readonly language: Language;
  readonly columns: readonly ColumnName[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** All columns, for a spreadsheet. `messages` is the language of the problems. */
export function spreadsheetTable(rows: readonly RegisterRow[], language: Language, messages: Language): CellTable {
  const columns = [...PLAN_COLUMNS, ...DERIVED_COLUMNS];
  return { language, columns, header: headersOf(columns, language), rows: rows.map(row => columns.map(column => cellOf(row, column, language, messages))) };
}

function cellOf(row: RegisterRow, column: ColumnName, language: Language, messages: Language): TableCell {
  return isDerived(column) ? DERIVED[column](row, language, messages) : row.texts[column];
}

function isDerived(column: ColumnName): column is DerivedColumn {
  return (DERIVED_COLUMNS as readonly string[]).includes(column);
}

const DERIVED: Readonly<Record<DerivedColumn, (row: RegisterRow, language: Language, messages: Language) => TableCell>> = {
  startDate: ({ start }) => start && { day: start.start },
  deadlineDate: ({ deadline }) => deadline && { day: deadline.end },
  amount: ({ amount }) => amount?.value,
  currency: ({ amount }) => amount?.currency,
  perYear: ({ amount }, language) => amount?.perYear === true ? CELL_WORDS[language].yes : undefined,
  kind: ({ entry }, language) => CELL_WORDS[language][entry.kind],
  document: ({ document }) => documentName(document),
  line: ({ line }) => line,
  missing: ({ missing }, language) => missing.map((name: PartName) => HEADERS[language][name]).join(', '),
  problems: ({ problems }, _language, messages) => problems.map(problem => `${problem.rule}: ${renderMessage(problem, messages)}`).join('\n'),
};

/** What a reader calls a document: a path as it was given, of an address its last piece. */
function documentName(uri: string): string {
  if (!/^[a-z][a-z\d+.-]+:/iu.test(uri)) return uri;
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
