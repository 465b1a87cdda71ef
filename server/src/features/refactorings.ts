/** Refactorings of a plan: from a list or paragraph to a table and back, ids for actions, one name for a body. */
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { tablesIn } from '../analysis/commitments/rows.ts';
import type { Block, Section, Table } from '../draft/index.ts';
import { offsetAt, sectionAt } from '../draft/index.ts';
import { texts } from '../l10n/index.ts';
import { registerOf } from '../strategy/register.ts';
import { holdsCursor } from '../text/span.ts';
import { bodyActionsAt } from './body-actions.ts';
import type { Client } from './client.ts';
import { idsForTable, idsForText, isSameRegister, planListEdit, planTableEdit, type Edit } from './edits/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { plainEdit } from './text-edits.ts';

/** The refactorings for the block or name at the beginning of a range. */
export function refactoringsAt(open: OpenDraft, range: Range, { triggerKind }: Pick<CodeActionContext, 'triggerKind'>, client: Client): CodeAction[] {
  const { draft } = open.strategy.main;
  const offset = offsetAt(draft, range.start);
  const section = sectionAt(draft, offset);
  const block = section.blocks.find(({ span }) => holdsCursor(span, offset));
  const table = block && tablesIn([block]).find(({ span }) => holdsCursor(span, offset));
  // Changes of form are checked by reading the section again: only for who asks, not at each move of the cursor.
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  const offered = [...isAsked && block ? formsOf(open, section, block) : [], ...block ? idsFor(open, block, table) : [], ...bodyActionsAt(open, offset)];
  return offered.map(({ title, edits }) => ({ title, kind: CodeActionKind.RefactorRewrite, edit: plainEdit(open, edits, client) }));
}

interface Offered {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The other forms that a block can take and still say the same. */
function formsOf({ strategy, language }: OpenDraft, section: Section, block: Block): Offered[] {
  const { main } = strategy;
  const t = texts(language);
  const isSafe = (edit: Edit | undefined): edit is Edit => edit !== undefined && isSameRegister(strategy, section, edit);
  if (block.kind === 'table') {
    const edit = planListEdit(main, block, 'items');
    const [best] = [edit, isSafe(edit) ? undefined : planListEdit(main, block, 'headings')].filter(isSafe);
    return best ? [{ title: t.toList, edits: [best] }] : [];
  }
  const edit = block.kind === 'list' || block.kind === 'paragraph' ? planTableEdit(main, block) : undefined;
  return isSafe(edit) ? [{ title: t.toTable, edits: [edit] }] : [];
}

/** Ids for the actions of a block that have none. A paragraph's sentences are not numbered. */
function idsFor({ strategy, language }: OpenDraft, block: Block, table: Table | undefined): Offered[] {
  const register = registerOf(strategy);
  const ids = table ? idsForTable(strategy.main, table, register) : block.kind === 'list' ? idsForText(strategy.main, block.span, register) : undefined;
  return ids ? [{ title: texts(language).giveIds(ids.count), edits: ids.edits }] : [];
}
