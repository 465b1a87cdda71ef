/** "This section is not about it": for passages and headings that were taken for an item by mistake. */
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Section } from '../draft/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { ITEM_IDS, item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { findingOf } from '../strategy/index.ts';
import { holdsCursor } from '../text/span.ts';
import type { Client } from './client.ts';
import { notAboutEdit } from './edits/index.ts';
import { servedBy } from './hover.ts';
import type { OpenDraft } from './open-draft.ts';
import { isMarkable } from './presence.ts';
import { plainEdit } from './text-edits.ts';

/** How many items are offered at one place: a passage that counts for more of them is hardly wrong about all. */
const MOST = 4;

/** The actions that deny what a heading or passage at an offset was taken for. */
export function denialsAt(open: OpenDraft, offset: number, client: Client): CodeAction[] {
  const { draft } = open.strategy.main;
  const section = sectionAt(draft, offset);
  const { heading } = section;
  const taken = heading && offset <= heading.span.end ? servedBy(open, section) : takenAt(open, offset);
  const wrong = taken.filter(id => item(id).kind !== 'message' && isMarkable(section, [id], open.strategy.main));
  return wrong.slice(0, MOST).map(id => denial(id, section, open, client));
}

function denial(id: ItemId, section: Section, open: OpenDraft, client: Client): CodeAction {
  const title = texts(open.language).notAbout(item(id)[open.language].name);
  return { title, kind: CodeActionKind.RefactorRewrite, edit: plainEdit(open, [notAboutEdit(open.strategy.main.draft, section, id)], client) };
}

/** The items that the passage at an offset counts for, surest first; elements last, which any action gives. */
function takenAt({ strategy: { coverage } }: OpenDraft, offset: number): ItemId[] {
  const strengths = ITEM_IDS.flatMap(id => {
    const here = findingOf(coverage, id)?.evidence.find(({ passage: { span } }) => holdsCursor(span, offset));
    return here ? [{ id, strength: here.strength }] : [];
  });
  const isElement = (id: ItemId) => Number(item(id).kind === 'element');
  return strengths.sort((a, b) => isElement(a.id) - isElement(b.id) || b.strength - a.strength).map(({ id }) => id);
}
