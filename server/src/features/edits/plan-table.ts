/** Turns a list of actions, or a paragraph that commits to several, into a table of an action plan. */
import { labelsOf } from '../../analysis/commitments/labels.ts';
import { FILLS } from '../../analysis/commitments/parts.ts';
import type { ColumnPart, Commitment, Facts, Part, PartName, Passage } from '../../analysis/index.ts';
import type { Draft, List, Paragraph } from '../../draft/index.ts';
import { NOTES, partWords } from '../../l10n/draft-words.ts';
import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { eolOf } from './edit.ts';
import { asCell } from './table-edits.ts';

/** The columns from left to right. */
const COLUMNS = ['id', 'action', 'objective', 'actor', 'quantity', 'baseline', 'start', 'deadline', 'money', 'source', 'indicator', 'verification', 'frequency', 'notes'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** A plan without these is none, even if their cells are still empty. */
const ALWAYS: ReadonlySet<ColumnName> = new Set(['action', 'actor', 'deadline']);

/** What sentences may say of an action in passing. */
const IN_PROSE = ['objective', 'actor', 'quantity', 'start', 'deadline', 'money', 'source'] as const satisfies readonly PartName[];

type Row = ReadonlyMap<ColumnName, string>;

/** Fewer actions are no plan. */
const FEWEST = 2;

/** The edit that puts a table in the place of a list or paragraph; `undefined` where some of its lines are no actions, or are more than one. */
export function planTableEdit(facts: Facts, block: List | Paragraph): Edit | undefined {
  const actions = facts.commitments.filter(({ passage, span }) => passage.kind !== 'row' && passage.kind !== 'heading' && contains(block.span, span));
  // A list of objectives is no plan of actions.
  if (!actions.every(action => facts.actions.includes(action))) return undefined;
  const rows = block.kind === 'list' ? rowsOfList(facts, block, actions) : actions.map(action => rowOf(facts, action, passagesIn(facts, action.span)));
  if (!rows || rows.length < FEWEST) return undefined;
  const kept = block.kind === 'paragraph' ? sentencesBeside(facts, block, actions) : '';
  const table = tableOf(rows, facts.language ?? 'en').join('\n');
  return replacement(facts, block.span, kept === '' ? table : `${kept}\n\n${table}`);
}

/** A block in the place of another, with a blank line on both sides. */
export function replacement({ draft: { text } }: Facts, span: Span, block: string): Edit {
  const before = unixLines(text.slice(Math.max(0, span.start - NEARBY), span.start));
  const behind = unixLines(text.slice(span.end, span.end + NEARBY));
  const lead = before.trim() === '' || /\n[ \t]*\n[ \t]*$/u.test(before) ? '' : '\n';
  const tail = behind.trim() === '' || /^[ \t]*\n[ \t]*(?:\n|$)/u.test(behind) ? '' : '\n';
  return { span, text: [`${lead}${unixLines(block)}${tail}`.replaceAll('\n', eolOf(text))] };
}

/** As much of the text around a block as tells whether blank lines stand there. */
const NEARBY = 200;

function unixLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function rowsOfList(facts: Facts, { items }: List, actions: readonly Commitment[]): Row[] | undefined {
  const rows = items.map(({ span }) => {
    const [action, ...others] = actions.filter(each => contains(span, each.passage.span));
    return action && others.length === 0 ? rowOf(facts, action, passagesIn(facts, span)) : undefined;
  });
  return rows.every(row => row !== undefined) ? rows : undefined;
}

function passagesIn({ passages }: Facts, span: Span): Passage[] {
  return passages.filter(passage => contains(span, passage.span));
}

/** An action's cells: its words, what its labels and its sentences say, and in the last all that fits nowhere. */
function rowOf(facts: Facts, action: Commitment, passages: readonly Passage[]): Row {
  const row = new Map<ColumnName, string>([['action', written(facts, action.title?.span ?? action.span)]]);
  const add = (column: ColumnName, text: string) => row.set(column, [row.get(column) ?? '', text].filter(each => each !== '').join('; '));
  if (action.id && !action.id.inherited) row.set('id', written(facts, action.id.span));
  const labelled = new Set<PartName>();
  for (const passage of passages) {
    const labels = labelsOf(passage);
    for (const { part, value } of labels?.labels ?? []) {
      if (!value || part === 'action') continue;
      labelled.add(FILLS[part]);
      add(part, written(facts, value.span));
    }
    const rest = labels ? { start: passage.span.start, end: passage.span.start + labels.before } : passage.span;
    if (passage !== action.passage && rest.end > rest.start) add('notes', written(facts, rest));
  }
  for (const name of IN_PROSE) {
    const part = proseValue(name, action);
    if (part && !labelled.has(name)) add(name satisfies ColumnPart, part.text);
  }
  return row;
}

/** What the action's own sentences or the one that leads into its list say; what holds for the section holds for the table too. */
function proseValue(name: (typeof IN_PROSE)[number], action: Commitment): Part | undefined {
  const part = action[name] ?? (name === 'actor' ? action.vagueActor : undefined);
  if (!part || part.explicit) return undefined;
  const { leadIn } = action.passage;
  const isOwn = contains(action.span, part.span) || leadIn !== undefined && contains(leadIn.span, part.span);
  // "2027-2028" is one stretch of time: the deadline's cell tells its beginning too.
  return isOwn && !(name === 'start' && part.span.start === action.deadline?.span.start) ? part : undefined;
}

/** The source of some words on one line, with the marks around them; a mark whose other half stands elsewhere is left out. */
function written({ draft }: Facts, span: Span): string {
  const { start, end } = withMarks(draft, span);
  const source = draft.text.slice(start, end);
  const isBalanced = (source.match(/\*\*|__/gu)?.length ?? 0) % 2 === 0;
  return asCell(isBalanced ? source : source.replace(/\*\*|__/gu, ''));
}

const LINK_END = /^\]\([^)\n]*\)/u;

/** Marks are what stands in the source and not on the page. */
function withMarks({ text, plain }: Draft, { start, end }: Span): Span {
  const isMark = (at: number) => /\S/u.test(text[at] ?? '') && !/\S/u.test(plain[at] ?? '');
  let [from, to] = [start, end];
  while (isMark(from - 1)) from -= 1;
  while (isMark(to)) to += LINK_END.exec(text.slice(to, to + LONGEST_LINK))?.[0].length ?? 1;
  return { start: from, end: to };
}

const LONGEST_LINK = 2000;

/** The sentences of a paragraph that commit to nothing. */
function sentencesBeside(facts: Facts, { span }: Paragraph, actions: readonly Commitment[]): string {
  const others = passagesIn(facts, span).filter(passage => !actions.some(action => contains(action.span, passage.span)));
  return others.map(passage => facts.draft.text.slice(passage.span.start, passage.span.end).trim()).join(' ');
}

function tableOf(rows: readonly Row[], language: Language): string[] {
  const columns = COLUMNS.filter(name => ALWAYS.has(name) || rows.some(row => (row.get(name) ?? '') !== ''));
  const headers = columns.map(name => (name === 'notes' ? NOTES[language] : partWords(FILLS[name], language).name));
  // Below an objective an empty cell would be read as a merged one.
  const cellOf = (row: Row, index: number, name: ColumnName) => row.get(name) ?? (name === 'objective' && rows.slice(0, index).some(above => above.has(name)) ? '–' : '');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |').replaceAll('|  |', '| |');
  return [line(headers), `|${'---|'.repeat(columns.length)}`, ...rows.map((row, index) => line(columns.map(name => cellOf(row, index, name))))];
}
