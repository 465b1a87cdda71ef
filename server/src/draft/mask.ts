import type { Nodes, Root } from 'mdast';

import { spanOf, walk } from './markdown.ts';

const HIDDEN_HTML = new RegExp(
  [
    String.raw`<!--(?:-?>|[^]*?(?:-->|$))`,
    String.raw`<\?[^]*?(?:\?>|$)`,
    String.raw`<!\[CDATA\[[^]*?(?:\]\]>|$)`,
    String.raw`<![a-z][^>]*>?`,
    String.raw`<(script|style)\b[^]*?(?:</\1\s*>|$)`,
    String.raw`</?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>?`,
  ].join('|'),
  'giu',
);
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/iuy;
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/iu;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/u;
const LINE_PREFIX = /(?<=[\r\n])[ \t>]+/gu;

/**
 * What a reader of the rendered page sees, each character at its offset, and a space for every other one (see `Draft.plain`).
 * A character reference such as `&eacute;` shows its character at its first offset. An address that is its own link text is
 * blank like the target of any other link.
 */
export function maskMarkup(text: string, root: Root): string {
  const pieces: string[] = [];
  let done = 0;
  walk(root, node => {
    const visible = visibleSource(text, node);
    if (visible !== undefined) {
      const { start, end } = spanOf(node);
      pieces.push(blank(text.slice(done, start)), visible);
      done = end;
    }
    return node.type !== 'link' || text[spanOf(node).start] === '[';
  });
  pieces.push(blank(text.slice(done)));
  return pieces.join('');
}

/** A leaf's source with what is not visible of it blanked; `undefined` for a node that shows nothing itself. */
function visibleSource(text: string, node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
      return visibleInText(sourceOf(text, node), node.value);
    case 'inlineCode':
      return visibleInCode(sourceOf(text, node), node.value);
    case 'image':
    case 'imageReference':
      return visibleInImage(sourceOf(text, node), node.alt ?? '');
    case 'html':
      return sourceOf(text, node).replace(HIDDEN_HTML, blank).replace(LINE_PREFIX, blank);
    default:
      return undefined;
  }
}

function sourceOf(text: string, node: Nodes): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function visibleInText(source: string, value: string): string {
  return source === value ? source : align(source, value);
}

/** In a table, and only there, a pipe in code needs a backslash, which nobody sees. */
function visibleInCode(source: string, value: string): string {
  const fence = /^`*/u.exec(source)?.[0] ?? '';
  const code = source.slice(fence.length, source.length - fence.length);
  const shown = value.includes('\\|') ? code : code.replaceAll('\\|', ' |');
  return blank(fence) + shown.replace(LINE_PREFIX, blank) + blank(fence);
}

function visibleInImage(source: string, alt: string): string {
  const opening = '!['.length;
  return blank(source.slice(0, opening)) + align(source.slice(opening), alt);
}

/** Every character replaced by a space, line breaks kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/**
 * Finds the characters of `value`, the text that the parser made of `source`, in `source`, and blanks the others: backslashes of
 * escapes, prefixes of continued lines (`> `), markup in an image's alternative text.
 */
function align(source: string, value: string): string {
  let out = '';
  let at = 0;
  while (out.length < source.length) {
    const char = source.charAt(out.length);
    const reference = referenceAt(source, out.length, value, at);
    if (isLineBreak(char)) {
      out += char;
      at += /\s/u.test(value.charAt(at)) ? 1 : 0;
    } else if (reference !== undefined) {
      const shown = String.fromCodePoint(value.codePointAt(at) ?? 0);
      out += (isLineBreak(shown) ? ' ' : shown).padEnd(reference.length);
      at += shown.length;
    } else if (isSame(char, value.charAt(at)) && !isEscape(source, out.length, value.charAt(at))) {
      out += char;
      at += 1;
    } else {
      out += ' ';
    }
  }
  return out;
}

/** The character reference at an offset of `source`, unless `value` shows it as it is written. */
function referenceAt(source: string, offset: number, value: string, at: number): string | undefined {
  if (source[offset] !== '&' || at >= value.length) {
    return undefined;
  }
  REFERENCE.lastIndex = offset;
  const reference = REFERENCE.exec(source)?.[0];
  return reference !== undefined && (AMPERSAND.test(reference) || !value.startsWith(reference, at)) ? reference : undefined;
}

function isEscape(source: string, offset: number, shown: string): boolean {
  return source[offset] === '\\' && source[offset + 1] === shown && ASCII_PUNCTUATION.test(shown);
}

/** The parser shows U+0000 as U+FFFD. */
function isSame(char: string, shown: string): boolean {
  return char === shown || (char === '\0' && shown === '\uFFFD');
}

function isLineBreak(char: string): boolean {
  return char === '\n' || char === '\r';
}
