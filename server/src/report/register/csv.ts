/** The register as CSV (RFC 4180) that a spreadsheet in the language of the draft opens by a double click. */
import type { Language } from '../../text/language.ts';
import { bareNumber } from '../prose.ts';
import type { CellTable, TableCell } from './cells.ts';

/** What tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The sign between the fields: where the comma parts decimals, spreadsheets expect a semicolon. */
export function separatorFor(language: Language): ',' | ';' {
  return language === 'en' ? ',' : ';';
}

/** A table as CSV, with a byte order mark and lines that end in CR LF. */
export function csvText({ language, header, rows }: CellTable): string {
  const line = (cells: readonly TableCell[]): string => `${cells.map(cell => csvField(cell, language)).join(separatorFor(language))}\r\n`;
  return BYTE_ORDER_MARK + [header, ...rows].map(line).join('');
}

/** One field. Numbers have the decimal sign of the language and nothing between thousands; days are `YYYY-MM-DD`, which every spreadsheet knows. */
export function csvField(cell: TableCell, language: Language): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return quoted(bareNumber(cell, language), language);
  return typeof cell === 'object' ? cell.day : quoted(harmless(cell.replace(CONTROL, ' ')), language);
}

/** What could steer a terminal, and what no spreadsheet shows. */
const CONTROL = /(?![\t\r\n])\p{Cc}/gu;

/** A text that a spreadsheet would take for a formula, apostrophes before it included: so that taking one away gives the text back. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*(?:[ \u00a0\u202f]?%)?$/u;

/** A text that no spreadsheet runs as a formula: an apostrophe before what begins like one. A plain negative number is left as it is. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that was made harmless. */
export function unharmed(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function quoted(text: string, language: Language): string {
  return text.includes(separatorFor(language)) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
