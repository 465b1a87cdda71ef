import { sectionAt } from './sections.ts';
import type { Comment, Directive, Draft, Word } from './types.ts';

const MARK = /^\s*ai-strategy(?![\p{L}\p{N}_/-])/iu;
const WORD = /[^\s,]+/gu;
const REASON = /:(?=\s|$)/u;

/** The directives among a document's comments. */
export function findDirectives(text: string, comments: readonly Comment[], tree: Pick<Draft, 'root' | 'sections'>): readonly Directive[] {
  return comments.flatMap(comment => directiveOf(text, comment, tree) ?? []);
}

function directiveOf(text: string, comment: Comment, tree: Pick<Draft, 'root' | 'sections'>): Directive | undefined {
  const inner = innerOf(text, comment);
  const mark = MARK.exec(inner.text)?.[0];
  if (mark === undefined) {
    return undefined;
  }
  const content = wordAt(inner.text.slice(mark.length), inner.span.start + mark.length);
  const colon = REASON.exec(content.text)?.index ?? content.text.length;
  const [verb, ...args] = wordsIn(content.text.slice(0, colon), content.span.start);
  return {
    span: comment.span,
    verb: verb ?? wordAt('', content.span.start),
    args,
    reason: reasonAfter(content, colon),
    section: sectionAt(tree, comment.span.start),
  };
}

/** What stands in a comment. Of one that was left open only the first line that says something, as the rest was hardly meant. */
function innerOf(text: string, { span, unclosed }: Comment): Word {
  const start = span.start + '<!--'.length;
  const inner = text.slice(start, unclosed ? span.end : Math.max(start, span.end - '-->'.length));
  return wordAt(unclosed ? (/^\s*[^\r\n]*/u.exec(inner)?.[0] ?? '') : inner, start);
}

function wordsIn(text: string, offset: number): readonly Word[] {
  return Array.from(text.matchAll(WORD), match => wordAt(match[0], offset + match.index));
}

function reasonAfter(content: Word, colon: number): Word | undefined {
  const rest = content.text.slice(colon + 1);
  const reason = rest.trim();
  return reason === '' ? undefined : wordAt(reason, content.span.start + colon + 1 + rest.indexOf(reason));
}

function wordAt(text: string, start: number): Word {
  return { text, span: { start, end: start + text.length } };
}
