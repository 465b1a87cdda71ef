import type { Root } from 'mdast';

import type { Span } from '../text/span.ts';
import { spanOf, walk } from './markdown.ts';
import type { Comment } from './types.ts';

const OPENING = '<!--';
const CLOSING = '-->';

/** All HTML comments of a document in order, those in code left out. One without an end runs to the end of its HTML. */
export function findComments(text: string, root: Root): readonly Comment[] {
  const comments: Comment[] = [];
  walk(root, node => {
    if (node.type === 'html') {
      for (const comment of commentsIn(text, spanOf(node))) {
        comments.push(comment);
      }
    }
    return true;
  });
  return comments;
}

function* commentsIn(text: string, html: Span): Iterable<Comment> {
  const source = text.slice(html.start, html.end);
  for (let start = source.indexOf(OPENING); start >= 0;) {
    const end = commentEnd(source, start);
    const inner = source.slice(start + OPENING.length, end === undefined ? undefined : Math.max(start + OPENING.length, end - CLOSING.length));
    yield { span: { start: html.start + start, end: html.start + (end ?? source.length) }, text: inner.trim(), unclosed: end === undefined };
    start = end === undefined ? -1 : source.indexOf(OPENING, end);
  }
}

function commentEnd(source: string, start: number): number | undefined {
  // `<!-->` and `<!--->` are whole comments in HTML.
  const closing = source.indexOf(CLOSING, start + '<!'.length);
  return closing < 0 ? undefined : closing + CLOSING.length;
}
