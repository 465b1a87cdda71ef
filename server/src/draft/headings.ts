import type { Nodes, RootContent } from 'mdast';

import type { Span } from '../text/span.ts';
import { foldSpace, spanOf, visibleText, walk } from './markdown.ts';
import { parseNumbering } from './numbering.ts';
import type { Heading } from './types.ts';

const DEEPEST_LEVEL = 6;
const LONGEST_BOLD = 120;
const SENTENCE_END = /[.,;]$/u;
const MAY_STAND_IN_BOLD: ReadonlySet<string> = new Set(['paragraph', 'emphasis', 'strong', 'break', 'html', 'footnoteReference']);

/**
 * The heading that a node of the top level is, if it is one.
 * @param boldLevel The level that a bold paragraph has where it serves as a heading.
 */
export function headingOf(text: string, plain: string, node: RootContent, boldLevel: number): Heading | undefined {
  if (node.type === 'heading') {
    return describe(text, plain, node, spansLines(text, spanOf(node)) ? 'setext' : 'atx', node.depth);
  }
  return isBoldHeading(node) ? describe(text, plain, node, 'bold', Math.min(boldLevel, DEEPEST_LEVEL)) : undefined;
}

function spansLines(text: string, { start, end }: Span): boolean {
  return /[\r\n]/u.test(text.slice(start, end));
}

function isBoldHeading(node: Nodes): boolean {
  if (node.type !== 'paragraph' || !node.children.some(child => child.type === 'strong' || child.type === 'emphasis') || !isBold(node)) {
    return false;
  }
  const visible = visibleText(node);
  return visible !== '' && visible.length <= LONGEST_BOLD && !SENTENCE_END.test(visible);
}

/** Whether all that is visible in a paragraph is strong. */
function isBold(paragraph: Nodes): boolean {
  let bold = true;
  walk(paragraph, node => {
    bold &&= MAY_STAND_IN_BOLD.has(node.type) || (node.type === 'text' && node.value.trim() === '');
    return bold && node.type !== 'strong';
  });
  return bold;
}

function describe(text: string, plain: string, node: Nodes, style: Heading['style'], level: number): Heading {
  const span = wholeLines(text, spanOf(node));
  const textSpan = visibleSpan(plain, span);
  const visible = visibleText(node);
  const numbered = parseNumbering(visible);
  if (numbered === undefined) {
    return { style, level, text: visible, numbering: undefined, span, textSpan };
  }
  const { length, ...numbering } = numbered;
  const end = offsetAfter(plain, textSpan.start, visible.slice(0, length));
  return { style, level, text: foldSpace(visible.slice(length)), numbering: { ...numbering, span: { start: textSpan.start, end } }, span, textSpan };
}

/** A heading with its indentation, and without the white space after it. */
function wholeLines(text: string, { start, end }: Span): Span {
  const indentation = /[ \t]*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  return { start: start - indentation, end: start + text.slice(start, end).trimEnd().length };
}

function visibleSpan(plain: string, span: Span): Span {
  const visible = plain.slice(span.start, span.end);
  const content = visible.trim();
  const start = content === '' ? span.end : span.start + visible.indexOf(content);
  return { start, end: start + content.length };
}

/** The offset in `plain` after as many characters as `prefix` has, white space not counted. */
function offsetAfter(plain: string, start: number, prefix: string): number {
  let left = prefix.replace(/\s/gu, '').length;
  let offset = start;
  while (left > 0 && offset < plain.length) {
    left -= /\s/u.test(plain.charAt(offset)) ? 0 : 1;
    offset += 1;
  }
  return offset;
}
