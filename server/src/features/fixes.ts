/** What can be done about one problem. Computed from the data that the problem carries. */
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Section } from '../draft/index.ts';
import { offsetAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { EXPLAIN_COMMAND } from '../protocol.ts';
import { partWords } from '../l10n/draft-words.ts';
import type { FixData } from '../rules/index.ts';
import { RULE_FAILED } from '../rules/index.ts';
import { findingOf, isSettled, outlineOf } from '../strategy/index.ts';
import { bodyActionsAt } from './body-actions.ts';
import type { Client } from './client.ts';
import type { DiagnosticData } from './diagnostics.ts';
import type { Edit } from './edits/index.ts';
import { addPart, awaitsReason, coversEdit, ignoreEdit, ignorePlace, insertSections, insertable, isIgnored, notApplicableEdit } from './edits/index.ts';
import { shortened } from './markdown.ts';
import type { OpenDraft } from './open-draft.ts';
import { isMarkable, presencesOf } from './presence.ts';
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
  const about = fix && 'items' in fix ? fix.items.filter(id => isOpen(id, context)) : [];
  const isMissing = fix?.kind === 'missing';
  return {
    mend: [
      ...(fix?.kind === 'replace' ? replacements(fix.replacements, problem, context) : isMissing ? insertions(about, problem, context) : []),
      ...(fix?.kind === 'part' ? partAdditions(fix, problem, context) : []),
      ...(ABOUT_NAMES.has(problem.rule) ? nameFixes(problem, context) : []),
    ],
    settle: isMissing ? [...presences(about, problem, context), ...marks(about, problem, context), ...exemptions(about, problem, context)] : [],
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

/** Rules about the names of bodies. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['actor-inconsistent', 'actor-unknown']);

function nameFixes(problem: FixableProblem, context: FixContext): CodeAction[] {
  const { open } = context;
  return bodyActionsAt(open, offsetAt(open.strategy.main.draft, problem.diagnostic.range.start))
    // What changes one place only is offered by the rule already.
    .filter(({ edits }) => edits.length > 1 || problem.rule === 'actor-unknown')
    .map(({ title, edits }) => action(title, problem, context, edits));
}

/** Leaves a blank where a part is missing; of a problem about many at all places. */
function partAdditions({ part, places }: FixData & { readonly kind: 'part' }, problem: FixableProblem, context: FixContext): CodeAction[] {
  const { open } = context;
  const { main } = open.strategy;
  const { start, end } = problem.diagnostic.range;
  const added = addPart(main, part, places ?? [{ start: offsetAt(main.draft, start), end: offsetAt(main.draft, end) }]);
  if (!added) return [];
  const t = texts(open.language);
  const { blank } = partWords(part, main.language ?? 'en');
  const titles = { words: t.replaceWith, cell: (header: string) => t.fillCell(blank, header), column: t.addColumn, line: t.addLine, clause: t.addClause };
  return [action(added.isOne ? titles[added.kind](added.text) : t.fillPlaces(blank, added.blanks), problem, context, added.edits, true)];
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

/** How much of a passage stands in the title of a fix, in characters. */
const QUOTED = 60;

/** "It is there": marks the sections of the passages that come nearest. */
function presences(ids: readonly ItemId[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { strategy, language } = context.open;
  const { draft } = strategy.main;
  return presencesOf(ids, strategy).map(({ item: id, passage }) => {
    const title = texts(language).itIsThere(shortened(passage.text, QUOTED), item(id)[language].name);
    return action(title, problem, context, [coversEdit(draft, passage.section, id)]);
  });
}

/** "This section is about it": for one item the sections that come nearest, for several a choice of items for the nearest one. */
function marks(ids: readonly ItemId[], problem: FixableProblem, context: FixContext): CodeAction[] {
  const { draft } = context.open.strategy.main;
  const { language } = context.open;
  const t = texts(language);
  const [first, ...others] = ids;
  if (first === undefined) return [];
  if (others.length === 0) {
    const offered = presencesOf(ids, context.open.strategy).map(({ passage }) => passage.section);
    return candidates([first], context).filter(section => !offered.includes(section)).slice(0, CANDIDATES - offered.length).map(section => action(t.covers(section.heading?.text ?? '', item(first)[language].name), problem, context, [coversEdit(draft, section, first)]));
  }
  if (!context.client.snippetEdits) return [];
  return candidates(ids, context).slice(0, 1).map(section => action(t.coversSome(section.heading?.text ?? ''), problem, context, [coversEdit(draft, section, { text: '', choices: ids })]));
}

/** The section at the cursor, then those whose words come nearest. */
function candidates(ids: readonly ItemId[], { open: { strategy: { main } }, cursor }: FixContext): Section[] {
  const sections = new Set([cursor, ...ids.flatMap(id => nearestSections(main, id).slice(0, CANDIDATES))]);
  return [...sections].filter(section => isMarkable(section, ids, main));
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
