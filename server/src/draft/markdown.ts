import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

import type { Span } from '../text/span.ts';

const BOM = '\uFEFF';

/**
 * GFM's extra pass over finished text looks for addresses that the tokenizer left alone and replaces text nodes by ones without
 * a position. Such an address stays plain text here, and every node has its place.
 */
function keepPositions(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(extension => ({ ...extension, transforms: [] }));
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(keepPositions).freeze();

/** The syntax tree of a Markdown text; its offsets count from the first character of `text`, a byte order mark included. */
export function parseMarkdown(text: string): Root {
  const root = processor.parse(text);
  if (text.startsWith(BOM)) {
    // The tokenizer drops the mark without counting it.
    walk(root, node => {
      shift(node, BOM.length);
      return true;
    });
  }
  return root;
}

function shift(node: Nodes, by: number): void {
  const position = node.position;
  if (position === undefined) {
    return;
  }
  const move = (point: typeof position.start) => ({ ...point, offset: (point.offset ?? 0) + by });
  node.position = { start: move(position.start), end: move(position.end) };
}

/** Where a node stands. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Calls `visit` for a node and, where that gives true, for all below it, in document order. Not recursive, since nesting has
 * no limit.
 */
export function walk(root: Nodes, visit: (node: Nodes) => boolean): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (visit(node) && 'children' in node) {
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) {
          pending.push(child);
        }
      }
    }
  }
}

/** What a reader sees of a node's inline content, white space folded. */
export function visibleText(node: Nodes): string {
  let text = '';
  walk(node, inner => {
    text += ownText(inner);
    return true;
  });
  return foldSpace(text);
}

function ownText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/iu.test(node.value) ? ' ' : '';
    default:
      return '';
  }
}

/** The text trimmed, each run of white space as one space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
