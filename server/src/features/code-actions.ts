/** Quick fixes for our diagnostics, what can be said of a heading or passage, and fix-all. */
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { offsetAt, sectionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { ITEM_IDS, item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { findingOf, isSettled } from '../strategy/index.ts';
import { denialsAt } from './denial.ts';
import { fixesFor, missingItems } from './fixes.ts';
import type { FixContext } from './fixes.ts';
import { dataOf } from './diagnostics.ts';
import { coversEdit, insertSections, insertable, insertableTogether } from './edits/index.ts';
import type { Client } from './client.ts';
import type { OpenDraft } from './open-draft.ts';
import { isTitle } from './presence.ts';
import { touches } from './ranges.ts';
import { refactoringsAt } from './refactorings.ts';
import { interactiveEdit, plainEdit } from './text-edits.ts';

/** The kind of the action that inserts what can be inserted without asking: elements and themes. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.aiStrategy`;

/** Kinds that the server offers. */
export const ACTION_KINDS: readonly CodeActionKind[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** The actions at a range. Problems come with their data: no rule is applied again. */
export function codeActionsAt(open: OpenDraft, range: Range, context: CodeActionContext, client: Client): CodeAction[] {
  const wants = (kind: CodeActionKind) => context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`) || only === '');
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(open, range, context, client) : []),
    ...(wants(CodeActionKind.RefactorRewrite) ? [...markHeading(open, range, client), ...denialsAt(open, offsetAt(open.strategy.main.draft, range.start), client), ...refactoringsAt(open, range, context, client)] : []),
    // Fix-all is for those who ask for it: in every light bulb it would be in the way.
    ...(context.only !== undefined && wants(FIX_ALL) ? fixAll(open, client) : []),
  ];
}

/** The edit that inserts sections on all that is missing; `null` where nothing is. */
export function insertMissing(open: OpenDraft, client: Client): ReturnType<typeof plainEdit> | null {
  const edits = insertSections(open.strategy, insertableTogether(open.strategy, missingItems(open)));
  return edits.length === 0 ? null : plainEdit(open, edits, client);
}

function quickFixes(open: OpenDraft, range: Range, context: CodeActionContext, client: Client): CodeAction[] {
  const ours = context.diagnostics.flatMap(diagnostic => {
    const data = dataOf(diagnostic);
    return data && touches(diagnostic.range, range) ? [{ diagnostic, ...data }] : [];
  });
  const { draft } = open.strategy.main;
  const at: FixContext = { open, client, cursor: sectionAt(draft, offsetAt(draft, range.start)) };
  const fixes = ours.map(problem => fixesFor(problem, at));
  const missing = ours.filter(({ fix }) => fix?.kind === 'missing').map(({ diagnostic }) => diagnostic);
  // Many problems share the title: what mends any of them comes before the ways around each.
  return [
    ...fixes.flatMap(({ mend }) => mend), ...insertAll(open, missing, client),
    ...fixes.flatMap(({ settle }) => settle), ...fixes.flatMap(({ others }) => others),
  ];
}

function insertAll(open: OpenDraft, diagnostics: CodeAction['diagnostics'] & object, client: Client): CodeAction[] {
  const missing = insertableTogether(open.strategy, missingItems(open));
  if (diagnostics.length === 0 || missing.length < 2) return [];
  const edit = plainEdit(open, insertSections(open.strategy, missing), client);
  return [{ title: texts(open.language).insertAll(missing.length), kind: CodeActionKind.QuickFix, diagnostics, edit }];
}

function fixAll(open: OpenDraft, client: Client): CodeAction[] {
  const safe = insertable(open.strategy, missingItems(open).filter(id => item(id).kind === 'element' || item(id).kind === 'theme'));
  if (safe.length === 0) return [];
  return [{ title: texts(open.language).insertAll(safe.length), kind: FIX_ALL, edit: plainEdit(open, insertSections(open.strategy, safe), client) }];
}

/** On a heading: its section covers an item, to be chosen from those that are open. */
function markHeading(open: OpenDraft, range: Range, client: Client): CodeAction[] {
  const { main: { draft }, coverage } = open.strategy;
  const offset = offsetAt(draft, range.start);
  const section = sectionAt(draft, offset);
  if (!client.snippetEdits || !section.heading || offset > section.heading.span.end || isTitle(section, draft)) return [];
  const choices: ItemId[] = ITEM_IDS.filter(id => {
    const finding = findingOf(coverage, id);
    return finding !== undefined && !isSettled(finding);
  });
  if (choices.length === 0) return [];
  const edit = interactiveEdit(open, [coversEdit(draft, section, { text: '', choices })], client);
  return [{ title: texts(open.language).coversSome(section.heading.text), kind: CodeActionKind.RefactorRewrite, edit }];
}
