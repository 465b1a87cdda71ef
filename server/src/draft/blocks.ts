import type { Nodes, Table as TableNode, TableCell, TableRow } from 'mdast';

import type { Span } from '../text/span.ts';
import { spanOf, visibleText } from './markdown.ts';
import type { Block, Cell, ListItem, Row, Table } from './types.ts';

/** Nobody nests lists and quotes this deep; below, nothing is looked at, so that no input exhausts the stack. */
const DEEPEST = 100;

/** The blocks that some nodes stand for. */
export function blocksOf(text: string, nodes: readonly Nodes[], depth = 0): readonly Block[] {
  return depth > DEEPEST ? [] : nodes.flatMap(node => blockOf(text, node, depth) ?? []);
}

/** The block that a node stands for; `undefined` for front matter, link definitions and thematic breaks. */
export function blockOf(text: string, node: Nodes, depth = 0): Block | undefined {
  const span = spanOf(node);
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { kind: 'paragraph', span };
    case 'list':
      return { kind: 'list', span, ordered: node.ordered === true, items: node.children.map(item => itemOf(text, item, depth)) };
    case 'table':
      return tableOf(text, node);
    case 'blockquote':
      return { kind: 'quote', span, blocks: blocksOf(text, node.children, depth + 1) };
    case 'footnoteDefinition':
      return { kind: 'footnote', span, blocks: blocksOf(text, node.children, depth + 1) };
    case 'code':
    case 'html':
      return { kind: node.type, span };
    default:
      return undefined;
  }
}

function itemOf(text: string, node: Extract<Nodes, { type: 'listItem' }>, depth: number): ListItem {
  return { span: spanOf(node), blocks: blocksOf(text, node.children, depth + 1) };
}

function tableOf(text: string, node: TableNode): Table {
  const span = spanOf(node);
  const [header = { span: { start: span.start, end: span.start }, cells: [] }, ...rows] = node.children.map(row => rowOf(text, row));
  return { kind: 'table', span, header, rows };
}

function rowOf(text: string, node: TableRow): Row {
  return { span: spanOf(node), cells: node.children.map(cell => cellOf(text, cell)) };
}

function cellOf(text: string, node: TableCell): Cell {
  return { span: cellSpan(text, spanOf(node)), text: visibleText(node) };
}

/** What stands between the pipes of a cell whose node has the pipe before it and, in the last one, the pipe after it. */
function cellSpan(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const from = source.startsWith('|') ? 1 : 0;
  const to = source.trimEnd().length > from && endsWithPipe(source.trimEnd()) ? source.lastIndexOf('|') : source.length;
  const inner = source.slice(from, to);
  const content = inner.trim();
  // Where somebody would write into an empty cell: after one space, if there is one.
  const first = start + from + (content === '' ? Math.min(1, inner.length) : inner.indexOf(content));
  return { start: first, end: first + content.length };
}

/** Whether a cell ends in a pipe that no backslash escapes. */
function endsWithPipe(source: string): boolean {
  const backslashes = /(\\*)\|$/u.exec(source)?.[1];
  return backslashes !== undefined && backslashes.length % 2 === 0;
}
