/** Marks in the text what makes commitments checkable: who, by when, how much, with what money, measured by what. */
import type { SemanticTokens } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Facts, PartName } from '../analysis/index.ts';
import type { Draft } from '../draft/index.ts';
import { positionAt } from '../draft/index.ts';
import type { Span } from '../text/span.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';

/** The parts that are marked; where two have the same words, the first is. */
const MARKED = ['actor', 'deadline', 'money', 'quantity', 'indicator'] as const satisfies readonly PartName[];

/** Token types by their number, as `package.json` declares them. */
export const TOKEN_TYPES: readonly string[] = ['strategyActor', 'strategyDeadline', 'strategyMoney', 'strategyQuantity', 'strategyIndicator'];

interface Mark {
  readonly span: Span;
  readonly type: number;
}

/** The tokens of a document; none unless they are asked for. */
export function semanticTokensOf(open: OpenDraft): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const facts = openFacts(open);
  if (open.settings.highlightParts) {
    for (const { span, type } of apart(marksIn(facts))) {
      for (const piece of linesOf(span, facts.draft)) {
        const { line, character } = positionAt(facts.draft, piece.start);
        builder.push(line, character, piece.end - piece.start, type, 0);
      }
    }
  }
  return builder.build();
}

/** Where parts are stated, those included that hold for many commitments. */
function marksIn({ commitments }: Facts): Mark[] {
  return commitments.flatMap(commitment => MARKED.flatMap((name, type) => {
    const part = commitment[name];
    return part && !part.unreadable ? [{ span: part.span, type }] : [];
  }));
}

/** Marks in order without those that share words with an earlier one: editors take no tokens over each other. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start || a.type - b.type || a.span.end - b.span.end)) {
    if (mark.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** The visible words of a span line by line: few editors take a token that goes on in the next line. */
function* linesOf({ start, end }: Span, { plain }: Draft): Iterable<Span> {
  for (const { 0: line, index } of plain.slice(start, end).matchAll(/[^\r\n]+/gu)) {
    const text = line.trim();
    const from = start + index + line.length - line.trimStart().length;
    if (text !== '') yield { start: from, end: from + text.length };
  }
}
