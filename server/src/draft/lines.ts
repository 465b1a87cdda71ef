/** A place in a text as the Language Server Protocol counts: zero-based, characters as UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Lines {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Offsets at which the lines of a text begin; `\n`, `\r\n` and `\r` end a line. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The position of an offset; one outside the text counts as its nearest end. */
export function positionAt({ text, lineStarts }: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, text.length));
  const line = lastIndexUpTo(lineStarts, inside);
  return { line, character: inside - (lineStarts[line] ?? 0) };
}

/** The offset of a position; a character beyond its line counts as the line's end, before the line break. */
export function offsetAt({ text, lineStarts }: Lines, { line, character }: Position): number {
  const start = lineStarts[line];
  if (line < 0 || start === undefined) {
    return line < 0 ? 0 : text.length;
  }
  const next = lineStarts[line + 1];
  const end = next === undefined ? text.length : start + text.slice(start, next).replace(/[\r\n]+$/u, '').length;
  return Math.min(start + Math.max(0, character), end);
}

/** The index of the last number that is not above `limit`, in an ascending list that begins at or below it. */
function lastIndexUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= limit) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
