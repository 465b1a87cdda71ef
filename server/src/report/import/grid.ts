/** What a spreadsheet or a CSV file holds, before anybody knows what its columns mean. */

/** A cell as it was stored. */
export interface SourceCell {
  readonly value: string | number | boolean | Date;
  /** For numbers of a workbook: how the spreadsheet shows them, such as `0%` or `[$USD] #,##0`. */
  readonly format?: string | undefined;
}

/** A sheet. Rows and cells are counted from 0 as in the file, empty ones included. */
export interface Grid {
  readonly rows: readonly (readonly (SourceCell | undefined)[])[];
  /** The name of the sheet; `undefined` for CSV. */
  readonly sheet: string | undefined;
}

/** What is wrong with a file, or what was not taken over. */
export interface ImportIssue {
  readonly code: IssueCode;
  /** 1-based, as a spreadsheet counts. */
  readonly row?: number;
  /** Letters, as a spreadsheet names it: `C`. */
  readonly column?: string;
  /** The header of the column. */
  readonly header?: string;
  /** What stands there, or a list of names. */
  readonly value?: string;
}

/** Errors, for which nothing is imported. */
export const ERROR_CODES = [
  'empty', 'encoding', 'old-workbook', 'broken-workbook', 'too-large', 'no-header', 'no-rows', 'quote', 'beyond-header', 'no-name', 'error-value', 'cut-value', 'formula', 'serial-number', 'number-format',
] as const;
/** Notes on what was left out or decided. */
export const NOTE_CODES = ['other-sheets', 'above-header', 'left-out', 'differs', 'windows-encoding'] as const;
export type IssueCode = (typeof ERROR_CODES)[number] | (typeof NOTE_CODES)[number];

/** A file that cannot be imported. */
export class ImportError extends Error {
  readonly issues: readonly ImportIssue[];

  constructor(issues: readonly ImportIssue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.issues = issues;
  }
}

/** No plan has more rows. */
export const MOST_ROWS = 20_000;
/** No plan is larger, in bytes. */
export const LARGEST = 50_000_000;

export function tooLarge(): ImportError {
  return new ImportError([{ code: 'too-large', value: String(MOST_ROWS) }]);
}

/** What a cell shows, white space around it left out. */
export function textOf(cell: SourceCell | undefined): string {
  if (cell === undefined) return '';
  const { value } = cell;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}
