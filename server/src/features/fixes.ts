/** What can be done about one problem. Computed from the data that the problem carries. */
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Draft, Section } from '../draft/index.ts';
import { offsetAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { EXPLAIN_COMMAND } from '../protocol.ts';
import { RULE_FAILED } from '../rules/index.ts';
import { findingOf, isSettled, outlineOf } from '../strategy/index.ts';
import type { Client } from './client.ts';
import type { DiagnosticData } from './diagnostics.ts';
import type { Edit } from './edits/index.ts';
import { awaitsReason, coversEdit, ignoreEdit, ignorePlace, insertSections, insertable, isIgnored, notApplicableEdit } from './edits/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { nearestSections } from './terms.ts';
import { interactiveEdit } from './text-edits.ts';

/** Where fixes are asked for. */
export interface FixContext {
  readonly open: OpenDraft;
  readonly client: Client;
  /** The section in which the cursor stands. */
  readonly cursor: Section;
}

export type FixableProblem = DiagnosticData & { readonly diagnostic: Diagnostic };

/** How many sections are offered as covering an item. */
const CANDIDATES = 3;

/** Everything that problems call missing, whether or not it can be inserted. */
export function missingItems({ problems }: OpenDraft): ItemId[] {
  return [...new Set(problems.flatMap(({ fix }) => (fix?.kind === 'missing' ? fix.items : [])))];
}

/** The quick fixes for a problem by what they do: `mend` it, say that it is there or need not be (`settle`), or look away (`others`). */
export interface Fixes {
  readonly mend: readonly CodeAction[];
  readonly settle: readonly CodeAction[];
  readonly others: readonly CodeAction[];
}

/** The quick fixes for a problem. */
export function fixesFor(problem: FixableProblem, context: FixContext): Fixes {
  const { fix } = problem;
  const about = fix && fix.kind !== 'replace' ? fix.items.filter(id => isOpen(id, context)) : [];
  const isMissing = fix?.kind === 'missing';
  return {
    mend: fix?.kind === 'replace' ? replacements(fix.replacements, problem, context) : isMissing ? insertions(about, problem, context) : [],
    settle: isMissing ? [...marks(about, problem, context), ...exemptions(about, problem, context)] : [],
    others: [...ignores(problem, context), ...(context.client.isOurs ? about.map(id => explanation(id, problem, context)) : [])],
  };
}

function isOpen(id: ItemId, { open: { strategy } }: FixContext): boolean {
  const finding = findingOf(strategy.coverage, id);
  return finding !== undefined && !isSettled(finding);
}

function action(title: string, { diagnostic }: FixableProblem, { open, client }: FixContext, edits: readonly Edit[], isPreferred = false): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: interactiveEdit(open, edits, client), ...(isPreferred && { isPreferred }) };
}

function replacements(words: readonly string[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { draft } = context.open.strategy.main;
  const span = { start: offsetAt(draft, problem.diagnostic.range.start), end: offsetAt(draft, problem.diagnostic.range.end) };
  return words.map(word => action(texts(context.open.language).replaceWith(word), problem, context, [{ span, text: [word] }], words.length === 1));
}

function insertions(ids: readonly ItemId[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { strategy, language } = context.open;
  const t = texts(language);
  const needed = insertable(strategy, ids);
  const outline = outlineOf(strategy.main);
  const single = needed.map(id => {
    const title = t.insertOne(item(id)[strategy.language].section.heading, outline.placeFor(id).after?.heading?.text);
    return action(title, problem, context, insertSections(strategy, [id]));
  });
  return needed.length < 2 ? single : [action(t.insertThese(needed.length), problem, context, insertSections(strategy, needed)), ...single];
}

/** "This section is about it": for one item the sections that come nearest, for several a choice of items for the nearest one. */
function marks(ids: readonly ItemId[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { draft } = context.open.strategy.main;
  const { language } = context.open;
  const t = texts(language);
  const [first, ...others] = ids;
  if (first === undefined) return [];
  if (others.length === 0) {
    return candidates([first], context).slice(0, CANDIDATES).map(section => action(t.covers(section.heading?.text ?? '', item(first)[language].name), problem, context, [coversEdit(draft, section, first)]));
  }
  if (!context.client.snippetEdits) return [];
  return candidates(ids, context).slice(0, 1).map(section => action(t.coversSome(section.heading?.text ?? ''), problem, context, [coversEdit(draft, section, { text: '', choices: ids })]));
}

/** The section at the cursor, then those whose words come nearest. The title, skeletons and sections marked already are none. */
function candidates(ids: readonly ItemId[], { open: { strategy: { main } }, cursor }: FixContext): Section[] {
  const isMarked = (section: Section) => ids.every(id => main.declarations.covers.get(id)?.includes(section));
  const sections = new Set([cursor, ...ids.flatMap(id => nearestSections(main, id).slice(0, CANDIDATES))]);
  return [...sections].filter(section => section.heading && !isTitle(section, main.draft) && !main.unwritten.has(section) && !isMarked(section));
}

/** Whether a section is the whole document below its title. */
export function isTitle(section: Section, { sections }: Draft): boolean {
  return section === sections[0] && section.children.length > 0;
}

function exemptions(ids: readonly ItemId[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { draft } = context.open.strategy.main;
  const t = texts(context.open.language);
  const asked = ids.filter(id => !awaitsReason(draft, id));
  if (asked.length > 1 && context.client.snippetEdits) return [action(t.notApplicableSome, problem, context, [notApplicableEdit(draft, { text: '', choices: asked })])];
  return asked.map(id => action(t.notApplicable(item(id)[context.open.language].name), problem, context, [notApplicableEdit(draft, id)]));
}

function ignores(problem: FixableProblem, context: FixContext): CodeAction[] {
  if (problem.rule === RULE_FAILED) return [];
  const { draft } = context.open.strategy.main;
  const place = ignorePlace(draft, offsetAt(draft, problem.diagnostic.range.start));
  const ids = problem.fix?.kind === 'missing' ? problem.fix.items : [];
  if (isIgnored(draft, problem.rule, ids, place)) return [];
  const { ignoreFile, ignoreHere } = texts(context.open.language);
  const title = (place.scope === 'file' ? ignoreFile : ignoreHere)(problem.rule);
  return [action(title, problem, context, [ignoreEdit(draft, place, problem.rule, ids)])];
}

function explanation(id: ItemId, { diagnostic }: FixableProblem, { open: { uri, language } }: FixContext): CodeAction {
  const title = texts(language).explain(item(id)[language].name);
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: EXPLAIN_COMMAND, arguments: [id, uri] } };
}
