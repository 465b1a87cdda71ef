/** Reads the sheets of an Excel workbook. */
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Sheet } from 'hucre/xlsx';
import type { Grid, SourceCell } from './grid.ts';
import { ImportError, LARGEST, MOST_ROWS, tooLarge } from './grid.ts';

/**
 * The visible sheets of a workbook. Cells that are merged downwards hold the value of the first in each row. Errors and formulas without a result
 * are texts that the plan reports where it needs them.
 * @throws ImportError where the bytes are no workbook, or one beyond all measure.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS + 1, maxInputBytes: LARGEST }).catch((error: unknown) => {
    throw new ImportError([{ code: 'broken-workbook', value: error instanceof Error ? error.message : String(error) }]);
  });
  const visible = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
  if (visible.some(({ rows }) => rows.length > MOST_ROWS)) throw tooLarge();
  return visible.map(sheet => gridOf(sheet, dateSystem === '1904' ? EPOCH_1904 : EPOCH_1900));
}

function gridOf(sheet: Sheet, epoch: number): Grid {
  const rows = sheet.rows.map((values, row) => values.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`), epoch)));
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const first = rows[startRow]?.[startCol];
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) if (first) fill(rows[row], startCol, first);
  }
  return { rows, sheet: sheet.name };
}

function fill(row: (SourceCell | undefined)[] | undefined, column: number, cell: SourceCell): void {
  if (!row) return;
  while (row.length <= column) row.push(undefined);
  row[column] ??= cell;
}

function cellOf(value: Sheet['rows'][number][number] | undefined, cell: Cell | undefined, epoch: number): SourceCell | undefined {
  if (cell?.formula !== undefined && (value === null || value === undefined || value === '')) return { value: NO_RESULT };
  if (value === null || value === undefined || value === '') return undefined;
  const format = cell?.style?.numFmt;
  return { value: value instanceof Date && !isDate(value, format) ? numberOf(value, epoch) : value, format };
}

const MILLISECONDS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** From 1 March 1900 on spreadsheets count one day too many, for a 29 February that never was; the day before has two numbers. */
const LEAP_ERROR = 60;

/** The library takes the "S" of `[$S/-280A] #,##0` for seconds, and an amount in soles for a date. */
function isDate(value: Date, format: string | undefined): boolean {
  const bare = format?.replace(/\[[^\]]*\]|"[^"]*"|\\.|[*_]./gu, '');
  return !Number.isNaN(value.getTime()) && (bare === undefined || /[dmyhs]/iu.test(bare) && !/[0#?]/u.test(bare.replace(/[hms:]+\.0+/giu, '')));
}

/** The number of which the library made a date. Beyond the last date there is none, and one that can be two is none either. */
function numberOf(date: Date, epoch: number): number | string {
  const days = (date.getTime() - epoch) / MILLISECONDS;
  const hasTwo = epoch === EPOCH_1900 && days >= LEAP_ERROR - 1 && days < LEAP_ERROR;
  if (Number.isNaN(days) || hasTwo) return LOST_NUMBER;
  return Number((epoch === EPOCH_1900 && days >= LEAP_ERROR ? days + 1 : days).toFixed(4));
}

/** Stands for a number that the library has lost. */
export const LOST_NUMBER = '\u0000number';

/** Stands for the result of a formula that nobody has worked out. */
export const NO_RESULT = '\u0000formula';
