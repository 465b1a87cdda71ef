/** Puts a block of Markdown into a text. Pure: knows nothing of the editor. */

/** A text to insert at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Inserts a block at the cursor with an empty line on either side: in the line of the cursor if that is empty, or else below it, since a block
 * cannot begin within a line. Line breaks are those of the text.
 */
export function blockAt(text: string, cursor: number, block: string): Insertion {
  const start = cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
  const line = /^[^\r\n]*/u.exec(text.slice(start))?.[0] ?? '';
  const offset = line.trim() === '' ? start : start + line.length;
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const above = before.trim() === '' ? 0 : 2 - breaksIn(/(?:\r?\n[ \t]*){0,2}$/u.exec(before)?.[0]);
  const below = (after.trim() === '' ? 1 : 2) - breaksIn(/^(?:[ \t]*\r?\n){0,2}/u.exec(after)?.[0]);
  return { offset, text: eol.repeat(above) + block.trimEnd().replace(/\r?\n/gu, eol) + eol.repeat(Math.max(0, below)) };
}

function breaksIn(text: string | undefined): number {
  return text?.match(/\n/gu)?.length ?? 0;
}
