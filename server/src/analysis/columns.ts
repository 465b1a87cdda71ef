/** Which part of a commitment a table's columns hold, by their headers. */
import type { Row, Table } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import type { CommitmentPart } from '../framework/index.ts';
import { headerKey, lexicon } from './lexicon.ts';
import type { Column } from './types.ts';

const cache = new WeakMap<Table, readonly (CommitmentPart | undefined)[]>();

/** For each column of a table the part that its header names, by position. */
function headerParts(table: Table, language: Language): readonly (CommitmentPart | undefined)[] {
  const known = cache.get(table);
  if (known) return known;
  const parts = table.header.cells.map(cell => partOf(cell.text, language));
  cache.set(table, parts);
  return parts;
}

function partOf(header: string, language: Language): CommitmentPart | undefined {
  const { columns } = lexicon(language);
  const key = headerKey(header);
  const exact = columns.get(key) ?? columns.get(key.replace(/ \p{N}.*$/u, ''));
  if (exact) return exact;
  const [first] = key.split(/ (?:de|do|da|del|of|for|para|\p{N})/u);
  return first === undefined ? undefined : columns.get(first);
}

/** The cells of a row whose columns are understood; empty cells and those that say that nothing is known are left out. */
export function columnsOf(table: Table, row: Row, language: Language): Column[] {
  const parts = headerParts(table, language);
  return row.cells.flatMap((cell, index) => {
    const part = parts[index];
    return part === undefined || isVoid(cell.text) ? [] : [{ part, span: cell.span, text: cell.text }];
  });
}

const VOID = /^(?:[-–—.…\s]*|n\/?[ad]\.?|s\/?[di]\.?|no aplica|nao se aplica|not applicable|none|tbd|tbc|por definir|por determinar|a definir|pendiente|pendente|xx+)$/u;

/** Whether a cell or labelled value says that nothing is known yet. */
export function isVoid(value: string): boolean {
  return VOID.test(value.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
}
