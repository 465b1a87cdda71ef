/** Text to insert with blanks to fill in, written as an LSP snippet or as plain text. */

/** A blank to fill in: what stands there until somebody does, or several things of which one is chosen. */
export interface Blank {
  readonly text: string;
  readonly choices?: readonly string[];
}

export type Template = readonly (string | Blank)[];

/** Brackets of a skeleton that are to be filled in; links and ticked boxes are none. */
const BRACKET = /\[[^[\]\r\n]{2,120}\](?![([:])/gu;

/** A skeleton's text: every bracket becomes a blank that keeps its brackets, so that it stays recognisable until it is filled in. */
export function skeleton(body: string): Template {
  const pieces: (string | Blank)[] = [];
  let done = 0;
  for (const match of body.matchAll(BRACKET)) {
    pieces.push(body.slice(done, match.index), { text: match[0] });
    done = match.index + match[0].length;
  }
  pieces.push(body.slice(done));
  return pieces.filter(piece => piece !== '');
}

/** The template as people without snippet support get it; of choices the first. */
export function asPlain(template: Template): string {
  return template.map(piece => (typeof piece === 'string' ? piece : piece.choices?.[0] ?? piece.text)).join('');
}

/** The template as an LSP snippet: blanks are tab stops in their order, counted from `first`. */
export function asSnippet(template: Template, first = 1): string {
  let stop = first - 1;
  return template.map(piece => (typeof piece === 'string' ? escapeText(piece) : tabStop(piece, ++stop))).join('');
}

/** How much there is to fill in. */
export function countBlanks(template: Template): number {
  return template.filter(piece => typeof piece !== 'string').length;
}

/** The template with another line ending than `\n`. */
export function withEol(template: Template, eol: string): Template {
  const convert = (text: string) => text.replace(/\r\n|\n/gu, eol);
  return template.map(piece => (typeof piece === 'string' ? convert(piece) : { ...piece, text: convert(piece.text) }));
}

function tabStop({ text, choices }: Blank, stop: number): string {
  if (choices && choices.length > 0) return `\${${stop}|${choices.map(escapeChoice).join(',')}|}`;
  return text === '' ? `$${stop}` : `\${${stop}:${escapeText(text)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/gu, '\\$&');
}
