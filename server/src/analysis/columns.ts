/** Which part of a commitment a table's cells hold. */
import type { Row, Table } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import { layoutOf, roleHolder } from './commitments/layouts.ts';
import { isVoid } from './commitments/void.ts';
import type { Column } from './types.ts';

/**
 * The cells of a row whose columns are understood; empty cells and those that say that nothing is known are left out. In a matrix of
 * responsibilities the header of the body in charge is the actor. Rows that belong to the header, and all rows of a table whose columns are
 * actions, have none.
 */
export function columnsOf(table: Table, row: Row, language: Language): Column[] {
  const layout = layoutOf(table, language);
  if (layout.kind === 'columns' || layout.headerRows > 0 && row === table.rows[0]) return [];
  const own = row.cells.flatMap((cell, index): Column[] => {
    const field = layout.fields[index];
    if (field?.part === undefined || isVoid(cell.text)) return [];
    return [{ part: field.part, span: cell.span, text: cell.text, ...(field.notation ? { notation: field.notation } : {}) }];
  });
  const holder = layout.kind === 'matrix' ? roleHolder(layout, row) : undefined;
  return holder ? [...own, { part: 'actor', span: holder.span, text: holder.text }] : own;
}
