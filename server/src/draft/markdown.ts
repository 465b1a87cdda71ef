import type { Nodes, Parents, Root } from 'mdast';

import type { Span } from '../text/span.ts';

type Point = NonNullable<Nodes['position']>['start'];

/** How far a node is from where it was parsed. */
export interface Shift {
  readonly offset: number;
  readonly line: number;
}

function shift(node: Nodes, by: Shift): void {
  const position = node.position;
  if (position !== undefined) {
    node.position = { start: moved(position.start, by), end: moved(position.end, by) };
  }
}

function moved({ line, column, offset = 0 }: Point, by: Shift): Point {
  return { line: line + by.line, column, offset: offset + by.offset };
}

/** A tree of the same nodes elsewhere. */
export function copyOf(root: Root, by: Shift): Root {
  const copy = copyOfNode(root, by);
  const pending: Parents[] = [copy];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    const children: Nodes[] = parent.children;
    for (const [index, child] of children.entries()) {
      const childCopy = copyOfNode(child, by);
      children[index] = childCopy;
      if ('children' in childCopy) {
        pending.push(childCopy);
      }
    }
  }
  return copy;
}

function copyOfNode<Node extends Nodes>(node: Node, by: Shift): Node {
  const copy: Node = 'children' in node ? { ...node, children: [...node.children] } : { ...node };
  shift(copy, by);
  return copy;
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
