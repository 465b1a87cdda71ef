/** A change of a draft: what stands in a span is replaced by a text with blanks. */
import type { Draft } from '../../draft/index.ts';
import type { Span } from '../../text/span.ts';
import type { Template } from './template.ts';
import { asPlain, withEol } from './template.ts';

export interface Edit {
  readonly span: Span;
  readonly text: Template;
}

/** An insertion with the line ending that the draft uses. */
export function insertion(draft: Draft, offset: number, text: Template): Edit {
  return { span: { start: offset, end: offset }, text: withEol(text, eolOf(draft.text)) };
}

/** The line ending that a text uses first; `\n` where it has only one line. */
export function eolOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}

/** The end of the line that holds an offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/u);
  return rest < 0 ? text.length : offset + rest;
}

/** The start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  // From a negative place `lastIndexOf` looks at the first character all the same.
  return offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The text after some edits, blanks as they are before anybody fills them in. Spans refer to the text before; none overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start);
  return backwards.reduce((result, { span, text: inserted }) => result.slice(0, span.start) + asPlain(inserted) + result.slice(span.end), text);
}
