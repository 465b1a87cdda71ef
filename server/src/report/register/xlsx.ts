/** The register as an Excel workbook of one sheet. */
import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, CellValue } from 'hucre/xlsx';
import type { Language, Localized } from '../../text/language.ts';
import type { CellTable, TableCell } from './cells.ts';
import { CELL_WORDS, WIDTHS } from './columns.ts';
import type { ColumnName } from './columns.ts';

/** The longest text that a cell may hold. */
const LONGEST = 32_767;
/** `_x0041_` in a text would be read as the character of that number; with its underscore so written it is not. */
const ESCAPE_LIKE = /_(?=x[\da-f]{4}_)/giu;

const DAY_FORMAT: Localized<string> = { en: 'yyyy-mm-dd', es: 'dd/mm/yyyy', pt: 'dd/mm/yyyy' };

/** A workbook with typed cells, a header that stays in view and a filter for each column. Texts stay texts, also those that begin like a formula. */
export function xlsxBytes({ language, columns, header, rows }: CellTable): Promise<Uint8Array> {
  const range = `A1:${letterOf(columns.length - 1)}${rows.length + 1}`;
  return writeXlsx({
    sheets: [{
      name: CELL_WORDS[language].sheet,
      rows: [header.map(text => valueOf(text)), ...rows.map(row => row.map(valueOf))],
      columns: columns.map(column => ({ width: WIDTHS[column], style: styleOf(column, language) })),
      cells: new Map(header.map((text, index) => [`0,${index}`, { value: text, type: 'string', style: HEADER_STYLE }])),
      freezePane: { rows: 1 },
      autoFilter: { range },
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    }],
  });
}

const HEADER_STYLE: CellStyle = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } }, alignment: { wrapText: true, vertical: 'top' } };

function styleOf(column: ColumnName, language: Language): CellStyle {
  const alignment = { vertical: 'top' } as const;
  if (column === 'startDate' || column === 'deadlineDate') return { numFmt: DAY_FORMAT[language], alignment };
  if (column === 'amount') return { numFmt: '#,##0.00', alignment };
  return column === 'line' ? { alignment } : { alignment: { ...alignment, wrapText: true } };
}

function valueOf(cell: TableCell): CellValue {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cut(cell).replace(ESCAPE_LIKE, '_x005F_');
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

const LETTERS = 26;

/** The letters of a column, counted from 0: A to Z, then AA. */
export function letterOf(index: number): string {
  return index < LETTERS ? String.fromCharCode('A'.charCodeAt(0) + index) : letterOf(Math.floor(index / LETTERS) - 1) + letterOf(index % LETTERS);
}
