/** Between offsets of a draft and positions of the Language Server Protocol. */
import type { Range } from 'vscode-languageserver';
import type { Draft } from '../draft/index.ts';
import { positionAt } from '../draft/index.ts';
import type { Span } from '../text/span.ts';

/** The LSP range of a span. */
export function rangeOf(draft: Draft, { start, end }: Span): Range {
  return { start: positionAt(draft, start), end: positionAt(draft, end) };
}

/** Whether two LSP ranges share a position; touching counts. */
export function touches(a: Range, b: Range): boolean {
  const before = (one: Range['start'], other: Range['start']) => one.line < other.line || (one.line === other.line && one.character < other.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
