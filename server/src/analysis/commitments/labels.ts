/** Labelled lines: "Responsable: Ministerio de Educación", one to a line or several in one paragraph. */
import type { ColumnPart, Part, PartName, Passage } from '../types.ts';
import { labelPart } from './headers.ts';
import { FILLS, filledPart } from './parts.ts';
import { isVoid } from './void.ts';

/** What a labelled line says. */
export interface Label {
  /** The word before the colon. */
  readonly word: string;
  readonly part: ColumnPart;
  readonly name: PartName;
  /** `undefined` where nothing is said yet: "Plazo: por definir". */
  readonly value: Part | undefined;
}

/** The labelled lines of a passage. */
export interface Labels {
  /** How much of the passage's text stands before the first label. */
  readonly before: number;
  readonly labels: readonly Label[];
}

/** A label opens its passage or line, or stands behind a full stop, a semicolon or a bar. */
const LABEL = /(?<=^[^\p{L}\p{N}\n]{0,8}|\n[^\p{L}\p{N}\n]{0,8}|[.;|·•]\s{1,4})(?<label>\p{L}(?:[\p{L}\p{N} /()ºª-]|\.(?!\s+\p{Lu})){0,40}?)\s*:(?=\s|$)/gu;
/** What ends a value before the next label. Like the full stop, looked for once in each run of blanks: images leave long ones. */
const TRAILING = /(?<![\s.;,|·•])[\s.;,|·•]+$/u;
/** The full stop of a value; that of "S.A." stays. */
const FULL_STOP = /(?:(?:(?<!\p{Lu})\.|;)\s*|(?<!\s)\s+)$/u;

/** Labels in a passage; `undefined` where there are none. */
export function labelsOf(passage: Passage): Labels | undefined {
  if (passage.kind === 'row' || passage.kind === 'heading' || !passage.text.includes(':')) return undefined;
  const marks = marksIn(passage);
  const [first] = marks;
  if (!first || announces(passage, marks.length, first)) return undefined;
  const before = passage.text.slice(0, first.start);
  const labels = marks.map((mark, index) => ({ word: mark.word, part: mark.part, name: FILLS[mark.part], value: valueOf(passage, mark, marks[index + 1]?.start) }));
  return { before: /[\p{L}\p{N}]/u.test(before) ? first.start : 0, labels };
}

/** A label's place in its passage. */
interface Mark {
  readonly word: string;
  readonly part: ColumnPart;
  readonly start: number;
  readonly end: number;
}

function marksIn({ text, language }: Passage): Mark[] {
  let depth = 0;
  let read = 0;
  return [...text.matchAll(LABEL)].flatMap(match => {
    depth += bracketDepth(text.slice(read, match.index));
    read = match.index;
    const word = match.groups?.['label'] ?? '';
    const part = labelPart(word, language);
    // In brackets a label explains its sentence: "(línea base: 0; meta: 12)".
    return part && depth <= 0 ? [{ word, part, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function bracketDepth(text: string): number {
  return text.split('(').length - text.split(')').length;
}

/** "Acciones:" leads into a list and labels nothing. */
function announces(passage: Passage, count: number, { end }: Pick<Mark, 'end'>): boolean {
  return count === 1 && passage.text.slice(end).trim() === '';
}

function valueOf(passage: Passage, { part, end }: Mark, next: number | undefined): Part | undefined {
  const raw = passage.text.slice(end, next);
  const lead = raw.length - raw.trimStart().length;
  const last = raw.replace(next === undefined ? FULL_STOP : TRAILING, '');
  if (last.length <= lead || isVoid(last.slice(lead))) return undefined;
  const start = passage.span.start + end + lead;
  const text = last.slice(lead).replace(/\s+/gu, ' ');
  return filledPart(FILLS[part], { text, span: { start, end: start + last.length - lead } }, passage.language);
}
