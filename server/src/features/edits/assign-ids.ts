/** Gives ids to the actions of a table or list that have none. */
import { layoutOf } from '../../analysis/commitments/layouts.ts';
import { isVoid } from '../../analysis/commitments/void.ts';
import type { Facts } from '../../analysis/index.ts';
import type { Row, Table } from '../../draft/index.ts';
import { partWords } from '../../l10n/draft-words.ts';
import type { Register } from '../../strategy/register.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { insertion } from './edit.ts';
import { IdSource, lacksId } from './new-ids.ts';
import { cellEdit, firstColumnEdits } from './table-edits.ts';

/** The edits that give ids to the actions stated in a stretch of a document, and how many these are. */
export interface NewIds {
  readonly count: number;
  readonly edits: readonly Edit[];
}

/** Ids for the actions of a table: in its column for them, before the names of the actions if other names have theirs, or else in a new first column. */
export function idsForTable(facts: Facts, table: Table, register: Register): NewIds | undefined {
  const language = facts.language ?? 'en';
  const { kind, fields } = layoutOf(table, language);
  if (kind === 'columns') return undefined;
  const given = givenIds(facts, table.span, register);
  const rows = table.rows.flatMap(row => {
    const id = given.get(row.span.start);
    return id === undefined ? [] : [{ row, id }];
  });
  if (rows.length === 0) return undefined;
  const column = fields.findIndex(({ part }) => part === 'id');
  const title = fields.findIndex(({ part }) => part === 'action');
  const ids = new Map(rows.map(({ row, id }): [Row, string] => [row, id]));
  const edits = column >= 0 ? rows.filter(({ row }) => isVoid(row.cells[column]?.text ?? '')).map(({ row, id }) => cellEdit(facts.draft, table, row, column, [id]))
    : hasIdsInNames(facts, table, register) ? rows.flatMap(({ row, id }) => row.cells[title] ? [insertion(facts.draft, row.cells[title].span.start, [`${id} `])] : [])
      : firstColumnEdits(facts.draft, table, partWords('id', language).name, row => ids.get(row) ?? '');
  return { count: rows.length, edits };
}

/** Ids for the actions of a list or other text: before their words. */
export function idsForText(facts: Facts, span: Span, register: Register): NewIds | undefined {
  const given = givenIds(facts, span, register);
  const separator = separatorIn(facts, register);
  const edits = register.entries.flatMap(entry => {
    const id = entry.facts === facts ? given.get(entry.span.start) : undefined;
    const own = entry.commitments[0]?.commitment;
    return id === undefined || !own ? [] : [insertion(facts.draft, (own.title ?? own).span.start, [`${id}${separator}`])];
  });
  return edits.length === 0 ? undefined : { count: edits.length, edits };
}

/** New ids by where the actions begin that get them. */
function givenIds(facts: Facts, span: Span, register: Register): ReadonlyMap<number, string> {
  const source = new IdSource(register);
  let before: string | undefined;
  const given = new Map<number, string>();
  for (const entry of register.entries) {
    const isHere = entry.facts === facts && contains(span, entry.span);
    if (isHere && lacksId(entry)) given.set(entry.span.start, before = source.next(entry.objective, before));
    else if (entry.kind === 'action') before = entry.id ?? before;
  }
  return given;
}

function hasIdsInNames(facts: Facts, table: Table, { entries }: Register): boolean {
  return entries.some(entry => entry.facts === facts && contains(table.span, entry.span) && entry.id !== undefined);
}

/** What stands between id and words in the other actions of the text: "A1.1. Crear", "A1.1: crear". */
function separatorIn({ draft: { text } }: Facts, { entries }: Register): string {
  for (const { commitments } of entries) {
    for (const { facts, commitment: { id, title, passage } } of commitments) {
      const between = id && title && passage.kind !== 'row' && facts.draft.text === text && id.span.end < title.span.start ? text.slice(id.span.end, title.span.start) : '';
      if (/^[.:)–—-]?\s$/u.test(between) || between === ' – ' || between === ' - ') return between;
    }
  }
  return '. ';
}
