const LINE_BREAK = /\r\n|\n|\r/gu;
// One space of indentation at most: with two, the line may stand in a list item.
const HEADING = / ?#{1,6}(?![^ \t\r\n])/uy;
const ITEM = /(?!(?:[-*][ \t]*){3,}(?![^\r\n]))([-+*]|\d{1,9}[.)])[ \t]+\S/uy;
const ITEM_START = /(?:[-+*]|\d{1,9}[.)])(?![^ \t\r\n])/uy;
const AFTER_BLANK_LINE = /(?<=(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))/uy;
const NEW_BLOCK = /(>)|(\[\^)|\S/uy;
const FOOTNOTE = /\[\^[^[\]\\\s]{1,99}\]:/uy;
const FRONT_MATTER_OPENS = /^---[ \t]*(?:\r\n|\n|\r)/u;
const FRONT_MATTER_CLOSES = /(?<![^\r\n])---[ \t]*(?![^\r\n])/gu;

/** A place at the beginning of a line before which a text may be cut, unless a block is open there that goes on behind it. */
export interface Cut {
  readonly at: number;
  readonly probe: Probe;
}

/**
 * A line that ends the same blocks as the one that follows a cut. Parsed after the piece, it tells whether a block is open:
 * it then does not come out as what it is.
 */
export interface Probe {
  readonly source: string;
  readonly type: 'heading' | 'list' | 'blockquote' | 'footnoteDefinition' | 'none';
}

const HEADING_PROBE: Probe = { source: '#', type: 'heading' };
const QUOTE_PROBE: Probe = { source: '> x', type: 'blockquote' };
const FOOTNOTE_PROBE: Probe = { source: '[^x]: x', type: 'footnoteDefinition' };
const NO_PROBE: Probe = { source: '', type: 'none' };

/** How long a piece has to be. */
export interface Lengths {
  /** Below this, it is not cut at all. */
  readonly least: number;
  /** From this on, it is cut although no heading follows. */
  readonly long: number;
}

/** The first place at which a piece that begins at `start` may end. */
export function nextCut(text: string, start: number, { least, long }: Lengths): Cut {
  LINE_BREAK.lastIndex = start + Math.max(0, least - 1);
  for (let lineBreak = LINE_BREAK.exec(text); lineBreak !== null; lineBreak = LINE_BREAK.exec(text)) {
    const at = lineBreak.index + lineBreak[0].length;
    const probe = headingProbe(text, at) ?? (at - start < long ? undefined : marginProbe(text, at));
    if (probe !== undefined) {
      return { at, probe };
    }
  }
  return { at: text.length, probe: NO_PROBE };
}

function headingProbe(text: string, at: number): Probe | undefined {
  return matchAt(HEADING, text, at) ? HEADING_PROBE : undefined;
}

/** The probe for a line without indentation, at which no item and no footnote goes on. */
function marginProbe(text: string, at: number): Probe | undefined {
  const marker = matchAt(ITEM, text, at)?.[1];
  if (marker !== undefined) {
    return { source: `${marker} x`, type: 'list' };
  }
  const block = followsBlankLine(text, at) && !matchAt(ITEM_START, text, at) ? matchAt(NEW_BLOCK, text, at) : null;
  if (block === null) {
    return undefined;
  }
  const [, quote, bracket] = block;
  if (bracket !== undefined) {
    return matchAt(FOOTNOTE, text, at) ? FOOTNOTE_PROBE : undefined;
  }
  return quote === undefined ? HEADING_PROBE : QUOTE_PROBE;
}

/** Whether the line before a line's beginning is blank. */
export function followsBlankLine(text: string, at: number): boolean {
  return matchAt(AFTER_BLANK_LINE, text, at) !== null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the front matter ends that a text may begin with; 0 if it has none. A `#` in it is a comment. */
export function frontMatterEnd(text: string): number {
  const opening = FRONT_MATTER_OPENS.exec(text)?.[0];
  if (opening === undefined) {
    return 0;
  }
  FRONT_MATTER_CLOSES.lastIndex = opening.length;
  return FRONT_MATTER_CLOSES.test(text) ? FRONT_MATTER_CLOSES.lastIndex : 0;
}
