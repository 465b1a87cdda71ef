import { lineStartsOf } from './lines.ts';

/** Nobody nests quotes and lists deeper. */
const MOST_MARKERS = 50;
/** Nor does a marker stand farther from the margin. */
const WIDEST = 200;

const MARKER = /[ \t]*(>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)/uy;

/**
 * The text with the markers of quotes, list items and footnotes blanked that stand deeper than anybody nests. The tokenizer's
 * time grows much faster than the depth of its containers, so that one line of `>` would stop it. What follows such markers
 * counts as code, or goes on the paragraph above. Offsets stay as they are.
 */
export function flatten(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const start of lineStartsOf(text)) {
    for (const [from, to] of surplusMarkers(text, start)) {
      parts.push(text.slice(done, from), ' '.repeat(to - from));
      done = to;
    }
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function* surplusMarkers(text: string, lineStart: number): Iterable<readonly [from: number, to: number]> {
  let at = lineStart;
  for (let count = 1; ; count++) {
    MARKER.lastIndex = at;
    const marker = MARKER.exec(text)?.[1];
    if (marker === undefined) {
      return;
    }
    at = MARKER.lastIndex;
    if (count > MOST_MARKERS || at - lineStart > WIDEST) {
      yield [at - marker.length, at];
    }
  }
}
