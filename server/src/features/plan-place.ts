/** What is to be written where the cursor stands: a part of a commitment in a cell or behind a label, or the header of a column. */
import { headerPart, labelPart } from '../analysis/commitments/headers.ts';
import { layoutOf } from '../analysis/commitments/layouts.ts';
import { tablesIn } from '../analysis/commitments/rows.ts';
import type { ColumnPart, Facts, Notation } from '../analysis/index.ts';
import type { Row, Table } from '../draft/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { Span } from '../text/span.ts';
import { lineEnd, lineStart } from './edits/index.ts';

export interface PlanPlace {
  /** A header is one of `columns`; `links` are ids of other actions. */
  readonly kind: ColumnPart | 'header' | 'links';
  /** What was typed already, from the last comma on where there may be several. */
  readonly typed: Span;
  /** The whole cell or the whole text behind the label. */
  readonly whole: Span;
  /** Whether a space has to be put before what is inserted. */
  readonly isTight: boolean;
  readonly notation?: Notation | undefined;
  /** The parts of the columns that a header row has already. */
  readonly columns?: ReadonlySet<ColumnPart | undefined>;
  readonly row?: Row | undefined;
}

/** Where other actions are named. */
const LINKS = /(?<!\p{L})(?:depend\p{L}*|predecess\p{L}*|predeces\p{L}*|antecede\p{L}*|antecesor\p{L}*|requisit\p{L}*|prerequisit\p{L}*|related actions?|linked actions?|acci[oó]n(?:es)? (?:relacionadas?|vinculadas?|asociadas?)|aç(?:ão|ões) (?:relacionadas?|vinculadas?|associadas?))(?!\p{L})/iu;
/** Parts of which a cell may hold several. */
const SEVERAL: ReadonlySet<PlanPlace['kind']> = new Set(['actor', 'objective', 'source', 'links']);
const LABEL = /(?:^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?|[.;|·•]\s{1,4})[*_]{0,3}(?<label>\p{L}[^.;:|·•*_]{0,60})[*_]{0,3}:[*_]{0,3}(?<typed>[^:]*)$/u;

/** The place of an offset; `undefined` where nothing of a plan is written. */
export function planPlaceAt(facts: Facts, offset: number): PlanPlace | undefined {
  const { draft, language } = facts;
  if (language === undefined) return undefined;
  const from = lineStart(draft.text, offset);
  const line = draft.text.slice(from, offset);
  const table = tablesIn(sectionAt(draft, offset).blocks).find(({ span }) => span.start <= offset && offset <= lineEnd(draft.text, span.end));
  if (table) return inTable(facts, table, offset, line);
  return line.includes('|') && /^[\s>]*\|/u.test(line) ? inNewHeader(facts, offset, line) : behindLabel(facts, offset, line);
}

/** The pipes of a line that part cells. */
function pipesIn(line: string): number[] {
  return [...line.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index);
}

function inTable(facts: Facts, table: Table, offset: number, line: string): PlanPlace | undefined {
  const { draft } = facts;
  const from = offset - line.length;
  const row = [table.header, ...table.rows].find(each => lineStart(draft.text, each.span.start) === from);
  if (!row) return undefined;
  const layout = layoutOf(table, facts.language ?? 'en');
  const inside = line.slice(row.span.start - from);
  const pipes = pipesIn(inside);
  const index = pipes.length - (inside.startsWith('|') ? 1 : 0);
  const cell = cellAround(facts, offset, row.span.start + (pipes.at(-1) ?? -1) + 1);
  if (layout.kind === 'columns') {
    const field = layout.fields[[table.header, ...table.rows].indexOf(row)];
    return index === 0 || !field ? undefined : placed(facts, cell, offset, kindOf(field.part, field.header?.text), { notation: field.notation });
  }
  if (row === table.header) return { ...place(cell, cell.start, offset, facts), kind: 'header', columns: new Set(layout.fields.flatMap((field, at) => (at === index ? [] : [field.part]))) };
  const field = layout.fields[index];
  return field && placed(facts, cell, offset, kindOf(field.part, field.header?.text), { notation: field.notation, row });
}

/** A line that opens with a pipe where no table stands yet is to become the header of one. */
function inNewHeader(facts: Facts, offset: number, line: string): PlanPlace | undefined {
  const { draft: { text }, language } = facts;
  const from = offset - line.length;
  const end = from - (text.startsWith('\r\n', from - 2) ? 2 : 1);
  const above = end <= 0 ? '' : text.slice(lineStart(text, end), end).trim();
  if (above !== '' && above !== '>') return undefined;
  const cell = cellAround(facts, offset, from + (pipesIn(line).at(-1) ?? 0) + 1);
  const others = text.slice(from, lineEnd(text, offset)).split('|').map(each => headerPart(each, language ?? 'en'));
  return { ...place(cell, cell.start, offset, facts), kind: 'header', columns: new Set(others) };
}

function behindLabel(facts: Facts, offset: number, line: string): PlanPlace | undefined {
  const { label, typed } = LABEL.exec(line)?.groups ?? {};
  if (label === undefined || typed === undefined) return undefined;
  const kind = kindOf(labelPart(label, facts.language ?? 'en'), label);
  return placed(facts, { start: offset - typed.length, end: lineEnd(facts.draft.text, offset) }, offset, kind, {});
}

function kindOf(part: ColumnPart | undefined, name: string | undefined): PlanPlace['kind'] | undefined {
  return part ?? (LINKS.test(name ?? '') ? 'links' : undefined);
}

/** From behind a pipe to the next one. */
function cellAround({ draft: { text } }: Facts, offset: number, start: number): Span {
  const rest = text.slice(offset, lineEnd(text, offset));
  return { start, end: offset + (pipesIn(rest)[0] ?? rest.length) };
}

function placed(facts: Facts, cell: Span, offset: number, kind: PlanPlace['kind'] | undefined, more: Partial<PlanPlace>): PlanPlace | undefined {
  if (kind === undefined) return undefined;
  const written = facts.draft.text.slice(cell.start, offset);
  const from = SEVERAL.has(kind) ? cell.start + (/^.*[,;/]/u.exec(written)?.[0].length ?? 0) : cell.start;
  return { ...place(cell, from, offset, facts), kind, ...more };
}

function place(whole: Span, from: number, offset: number, { draft: { text } }: Facts): Pick<PlanPlace, 'typed' | 'whole' | 'isTight'> {
  const space = /^[ \t]*/u.exec(text.slice(from, offset))?.[0].length ?? 0;
  return { whole, typed: { start: from + space, end: offset }, isTight: space === 0 };
}
