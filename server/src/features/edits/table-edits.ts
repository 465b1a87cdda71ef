/** Changes of Markdown tables that keep the way in which they are drawn: outer pipes or none, cells padded to equal width or not. */
import type { Draft, Row, Table } from '../../draft/index.ts';
import type { Edit } from './edit.ts';
import { eolOf, insertion, lineEnd, lineStart } from './edit.ts';
import type { Template } from './template.ts';
import { asPlain } from './template.ts';

/** Puts something into a cell in place of what stands there; a row that is too short gets the cells that it lacks. */
export function cellEdit(draft: Draft, table: Table, row: Row, index: number, content: Template): Edit {
  const cell = row.cells[index];
  if (!cell) return insertion(draft, rowEnd(draft, row), cellsBehind(draft, row, [...Array.from({ length: index - row.cells.length }, (): Template => []), content]));
  const { text } = draft;
  const start = cell.span.start - trailingSpace(text.slice(lineStart(text, cell.span.start), cell.span.start));
  const end = cell.span.end + leadingSpace(text.slice(cell.span.end, lineEnd(text, cell.span.end)));
  const before = text[start - 1] === '|' ? ' ' : text.slice(start, cell.span.start);
  const after = text[end] === '|' ? ' ' : '';
  const padding = after === '' || !isAligned(draft, table) ? 0 : Math.max(0, end - start - before.length - asPlain(content).length - after.length);
  return { span: { start, end }, text: [before, ...content, after + ' '.repeat(padding)].filter(piece => piece !== '') };
}

/** A column behind the last one of a table. Rows that already reach beyond the header are left as they are. */
export function columnEdits(draft: Draft, table: Table, header: string, contentOf: (row: Row) => Template): Edit[] {
  const width = table.header.cells.length;
  const contents = table.rows.map(contentOf);
  const padded = isAligned(draft, table) ? Math.max(header.length, ...contents.map(each => asPlain(each).length)) : 0;
  const rows = table.rows.flatMap((row, index) => {
    const content = contents[index] ?? [];
    const missing = Array.from({ length: Math.max(0, width - row.cells.length) }, (): Template => []);
    return row.cells.length > width ? [] : [insertion(draft, rowEnd(draft, row), cellsBehind(draft, row, [...missing, pad(content, padded)]))];
  });
  return [
    insertion(draft, rowEnd(draft, table.header), cellsBehind(draft, table.header, [pad([header], padded)])),
    delimiterEdit(draft, table, padded),
    ...rows,
  ];
}

/** A column before the first one of a table. */
export function firstColumnEdits(draft: Draft, table: Table, header: string, contentOf: (row: Row) => string): Edit[] {
  const contents = table.rows.map(contentOf);
  const padded = isAligned(draft, table) ? Math.max(header.length, ...contents.map(each => each.length)) : 0;
  const before = (offset: number, content: string) => insertion(draft, offset, [draft.text[offset] === '|' ? `| ${content.padEnd(padded)} ` : `${content} | `]);
  const { start, end } = delimiterLine(draft, table);
  const dashes = start + (/[|:-]/u.exec(draft.text.slice(start, end))?.index ?? 0);
  const space = /^[|:-]*\s/u.test(draft.text.slice(dashes, end)) ? ' ' : '';
  const line = '-'.repeat(Math.max(3, padded > 0 ? padded + (space === '' ? 2 : 0) : 3));
  return [
    before(table.header.span.start, header),
    insertion(draft, dashes, [draft.text[dashes] === '|' ? `|${space}${line}${space}` : `${line}${space}|${space}`]),
    ...table.rows.map((row, index) => before(row.span.start, contents[index] ?? '')),
  ];
}

/** A row behind the last one of a table, drawn as that is. */
export function rowEdit(draft: Draft, table: Table, contents: readonly Template[]): Edit {
  const last = table.rows.at(-1);
  const line = last ? draft.text.slice(lineStart(draft.text, last.span.start), lineEnd(draft.text, last.span.start)) : '|';
  const offset = last ? lineEnd(draft.text, last.span.start) : delimiterLine(draft, table).end;
  const [prefix, body] = splitPrefix(line, last ? last.span.start - lineStart(draft.text, last.span.start) : 0);
  const opens = body.startsWith('|');
  const cells = contents.flatMap((content, index): Template => [index > 0 ? ' | ' : opens ? '| ' : '', ...content]);
  return insertion(draft, offset, [`${eolOf(draft.text)}${prefix}`, ...cells, opens ? ' |' : ''].filter(piece => piece !== ''));
}

/** A text as a cell holds it: on one line, its pipes escaped. */
export function asCell(text: string): string {
  return text.replace(/\s*(?:\r\n|\n|\r)\s*/gu, ' ').replace(/(?<!\\)\|/gu, '\\|').trim();
}

function splitPrefix(line: string, at: number): [string, string] {
  return [line.slice(0, at), line.slice(at)];
}

/** The end of a row, white space behind it left out. */
function rowEnd({ text }: Draft, { span }: Row): number {
  return span.start + text.slice(span.start, lineEnd(text, span.start)).trimEnd().length;
}

/** More cells behind the last one of a line, with a pipe at the end if the line has one. */
function cellsBehind(draft: Draft, row: Row, contents: readonly Template[]): Template {
  const line = draft.text.slice(row.span.start, rowEnd(draft, row));
  const closes = /(?<!\\)\|$/u.test(line) && line !== '|';
  return contents.flatMap((content): Template => (closes ? [' ', ...content, ' |'] : [' | ', ...content]));
}

function pad(content: Template, width: number): Template {
  const missing = width - asPlain(content).length;
  return missing > 0 ? [...content, ' '.repeat(missing)] : content;
}

/** Whether the pipes of all rows stand below each other. */
function isAligned(draft: Draft, { header, rows }: Table): boolean {
  const lengths = new Set([header, ...rows].map(row => rowEnd(draft, row) - row.span.start));
  return rows.length > 0 && lengths.size === 1 && draft.text[rowEnd(draft, header) - 1] === '|';
}

function delimiterLine({ text }: Draft, { header }: Table): { readonly start: number; readonly end: number } {
  const above = lineEnd(text, header.span.start);
  const start = above + eolOf(text.slice(above)).length;
  return { start, end: start + text.slice(start, lineEnd(text, start)).trimEnd().length };
}

/** The dashes below the new header, spaced as those before them. */
function delimiterEdit(draft: Draft, table: Table, width: number): Edit {
  const { start, end } = delimiterLine(draft, table);
  const line = draft.text.slice(start, end);
  const closes = line.endsWith('|');
  const last = /(?<cell>[^|]*)\|?$/u.exec(line)?.groups?.['cell'] ?? '';
  const space = last.startsWith(' ') ? ' ' : '';
  const dashes = '-'.repeat(Math.max(3, space === '' && width > 0 ? width + 2 : width));
  return insertion(draft, end, [closes ? `${space}${dashes}${space}|` : `${space}|${space}${dashes}`]);
}

function trailingSpace(text: string): number {
  return text.length - text.replace(/[ \t]+$/u, '').length;
}

function leadingSpace(text: string): number {
  return text.length - text.replace(/^[ \t]+/u, '').length;
}
