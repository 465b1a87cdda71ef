/** Tables in Markdown whose cells show exactly the text that they are given. */

/** What would be markup, a link, a picture or HTML in a cell. Underscores within words and other signs are left readable. */
const MARKUP = /[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]+;)/gu;
const BREAK = / ?\n\s*/gu;

/** A text as a cell of a table: nothing of it comes to life as markup; its line breaks are `<br>`. */
export function tableCell(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/(?:[^\S\n]|(?!\n)\p{Cc})+/gu, ' ').trim();
  return lines.replace(MARKUP, '\\$&').replace(BREAK, '<br>');
}

/** A table of GitHub Flavored Markdown, a line break at its end. Each row has as many cells as the header; missing ones are empty. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `|${header.map((_, index) => ` ${tableCell(cells[index] ?? '')} `.replace(/^ {2}$/u, ' ')).join('|')}|\n`;
  return `${line(header)}|${header.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}
