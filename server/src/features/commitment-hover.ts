/** On a commitment: what it says, what it leaves open, and what the report asks for there. */
import type { Facts, PartName } from '../analysis/index.ts';
import { PART_NAMES } from '../analysis/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { ElementId, ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import type { Messages } from '../l10n/index.ts';
import { texts } from '../l10n/index.ts';
import { CELL_WORDS, HEADERS, PLAN_COLUMNS } from '../report/register/columns.ts';
import { isSettledByDrafter, placeOfLack } from '../rules/commitment-support.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, EntryPart } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { holdsCursor } from '../text/span.ts';
import { nameOf } from './commitment-symbols.ts';
import { sourcesOf } from './explain.ts';
import { escapeMarkdown, lineLink, shortened } from './markdown.ts';
import type { IdTarget } from './names/index.ts';
import { targetAt } from './names/ids.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';
import { actionCounts } from './plan-lenses.ts';
import { itemsAt } from './terms.ts';

/** A commitment under the pointer. */
interface Pointed {
  readonly entry: Entry;
  /** What the editor marks, and what counts as "here". */
  readonly span: Span;
}

/** How much of a title and of a part is shown, in characters. */
const LONGEST_TITLE = 110;
const LONGEST_PART = 80;

/** The element of the report that asks for a part. */
const ELEMENTS: Readonly<Record<PartName, ElementId>> = {
  id: 'actions', title: 'actions', objective: 'objectives', actor: 'actors', quantity: 'goals', baseline: 'goals', start: 'timeline', deadline: 'timeline',
  money: 'financing', source: 'financing', indicator: 'goals', verification: 'monitoring', frequency: 'monitoring',
};

/** What an action and an objective should say; each group by any of its parts. */
const ASKED: Readonly<Record<Entry['kind'], readonly (readonly [PartName, ...PartName[]])[]>> = {
  action: [['actor'], ['deadline'], ['money', 'source'], ['indicator', 'quantity', 'verification']],
  objective: [['quantity'], ['indicator'], ['baseline']],
};

/** The commitment at an offset as Markdown; on the id of another one, that one. */
export function commitmentHover(open: OpenDraft, offset: number): { readonly markdown: string; readonly span: Span } | undefined {
  const { strategy, language } = open;
  const facts = openFacts(open);
  const pointed = mentionedAt(strategy, facts, offset);
  if (pointed && !('entry' in pointed)) return { markdown: summed(pointed.target, strategy, language), span: pointed.span };
  const commitment = pointed ?? statedAt(strategy, facts, offset);
  return commitment && { markdown: described(commitment, facts, offset, strategy, language), span: commitment.span };
}

/** An id that stands for something that is no commitment by itself: an objective of a list, an indicator. */
interface PointedId {
  readonly target: IdTarget;
  readonly span: Span;
}

/** What such an id stands for, where that is said, and how its actions stand. */
function summed({ key, title, definition, mentions, objective }: IdTarget, strategy: Strategy, language: Language): string {
  const id = mentions[0] ? definition.facts.draft.plain.slice(definition.whole.start, definition.whole.end) : key;
  const where = texts(language).definedIn(lineLink(definition.facts.draft, definition.span, texts(language).line));
  const counts = objective ? actionCounts(objective, strategy, language) : [];
  return [`**${escapeMarkdown(shortened(`${id} ${title}`, LONGEST_TITLE))}**`, ...(counts.length > 0 ? [counts.join(' · ')] : []), where].join('\n\n');
}

/** The commitment whose id is mentioned in another place. */
function mentionedAt(strategy: Strategy, facts: Facts, offset: number): Pointed | PointedId | undefined {
  const found = targetAt(strategy, facts, offset);
  if (!found || found.target.title === '') return undefined;
  const { target, mention } = found;
  const { heading } = sectionAt(facts.draft, offset);
  const isOwn = target.entry?.commitments.some(each => each.facts === facts && holdsCursor(each.commitment.span, offset)) === true;
  // An objective's own heading shows what its section serves.
  const isOwnHeading = !target.entry && heading !== undefined && holdsCursor(heading.span, offset);
  if (isOwn || isOwnHeading) return undefined;
  return target.entry ? { entry: target.entry, span: mention.whole } : { target, span: mention.whole };
}

/** The commitment that is stated at an offset: in a sentence, item, row or column, or in a labelled line that is about one only. */
function statedAt(strategy: Strategy, facts: Facts, offset: number): Pointed | undefined {
  const { entries, tables } = registerOf(strategy);
  const stated = entries.flatMap(entry => entry.commitments.flatMap(each => (each.facts === facts && holdsCursor(each.commitment.span, offset) ? [{ entry, span: each.commitment.span }] : [])));
  const [nearest] = stated.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  if (nearest) return nearest;
  const columns = tables.filter(table => table.facts === facts && table.layout === 'columns' && holdsCursor(table.table.span, offset)).flatMap(({ rows }) => rows);
  const cell = columns.flatMap(({ entry, cells }) => cells.flatMap(each => (entry && each && holdsCursor(each.span, offset) ? [{ entry, span: each.span }] : [])))[0];
  return cell ?? labelledAt(entries, facts, offset);
}

function labelledAt(entries: readonly Entry[], facts: Facts, offset: number): Pointed | undefined {
  const found = entries.flatMap(entry => {
    const part = PART_NAMES.map(name => entry.parts[name]).find(each => each?.explicit === true && each.facts === facts && holdsCursor(each.span, offset));
    return part ? [{ entry, span: part.span }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function described({ entry, span }: Pointed, facts: Facts, offset: number, strategy: Strategy, language: Language): string {
  const t = texts(language);
  const missing = missingIn(entry, strategy);
  const rows = PLAN_COLUMNS.filter(name => name !== 'id' && name !== 'title').flatMap(name => {
    const part = entry.parts[name];
    return part ? [row(HEADERS[language][name], part, isHere(part, span, facts), t)] : [];
  });
  const head = [t.partColumn, t.textColumn, t.placeColumn];
  return [
    `**${escapeMarkdown(nameOf(entry, LONGEST_TITLE))}** · *${CELL_WORDS[language][entry.kind]}*`,
    ...(rows.length > 0 ? [[`| ${head.join(' | ')} |`, '|---|---|---|', ...rows].join('\n')] : []),
    ...(missing.length > 0 ? [`**${t.notStated}:** ${missing.map(name => HEADERS[language][name]).join(' · ')}`] : []),
    asked(itemFor(entry, facts, offset, missing), language),
  ].join('\n\n');
}

function row(name: string, part: EntryPart, here: boolean, t: Messages): string {
  const doubt = part.vague ? t.partVague : part.unreadable ? t.partUnreadable : undefined;
  const text = `${escapeMarkdown(shortened(part.text, LONGEST_PART))}${doubt === undefined ? '' : ` *(${doubt})*`}`;
  const line = lineLink(part.facts.draft, part.span, t.line);
  return `| ${name} | ${text} | ${here ? t.here : part.inherited && part.explicit !== true ? t.comesFrom(line) : line} |`;
}

function isHere(part: EntryPart, span: Span, facts: Facts): boolean {
  return part.facts === facts && span.start <= part.span.start && part.span.end <= span.end;
}

/** What an entry should say and does not, as the rules see it. What the drafter settled for the whole strategy is not asked of one action. */
function missingIn(entry: Entry, strategy: Strategy): PartName[] {
  return ASKED[entry.kind].filter(names => !isSettledByDrafter(ELEMENTS[names[0]], strategy) && placeOfLack(entry, names, strategy) !== undefined).map(([name]) => name);
}

/** What the report is to be asked about: the part or the term under the pointer, or else the first gap. */
function itemFor(entry: Entry, facts: Facts, offset: number, missing: readonly PartName[]): ItemId {
  const pointed = PART_NAMES.filter(name => name !== 'title' && name !== 'id').find(name => {
    const part = entry.parts[name];
    return part?.facts === facts && holdsCursor(part.span, offset);
  });
  const term = itemsAt(facts, offset)?.items[0];
  const [gap] = missing;
  return pointed ? ELEMENTS[pointed] : term ?? (gap ? ELEMENTS[gap] : entry.kind === 'action' ? 'actions' : 'objectives');
}

/** What the report asks for an item, in few words. */
function asked(id: ItemId, language: Language): string {
  const { name, report } = item(id)[language];
  return `**${texts(language).report}: ${name}.** ${report} (${sourcesOf(id, language)})`;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
