/** Writes Markdown that is safe to show, whatever the draft says. */
import type { Draft } from '../draft/index.ts';
import { positionAt } from '../draft/index.ts';
import type { Span } from '../text/span.ts';

/** How much of a passage is quoted, in characters. */
const EXCERPT = 90;

/** A text as Markdown that shows exactly this text on one line: no markup, link, picture or HTML of it comes to life. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, '\\$&')
    // A bare address would become a link even so.
    .replace(/(www|https?|ftp|mailto|vscode|command)(?=\\[.:])/giu, '$1\u200B');
}

/** A link to a line of a draft. */
export function lineLink(draft: Draft, { start }: Span, label: (line: number) => string): string {
  const line = positionAt(draft, start).line + 1;
  return `[${label(line)}](${linkTarget(draft.uri)}#L${line})`;
}

/** An address as the target of a link. */
export function linkTarget(uri: string): string {
  return uri.replace(/[()<>\s\\|]/gu, char => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
}

/** The beginning of a passage, escaped. */
export function excerpt(draft: Draft, { start, end }: Span): string {
  return escapeMarkdown(shortened(draft.plain.slice(start, end), EXCERPT));
}

/** A text on one line, cut between words where it has more characters than that. Plain text: not escaped. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s\S*$|[\uD800-\uDBFF]$/u, '')}…`;
}
