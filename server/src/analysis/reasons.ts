/** Why a passage counts for an item or only names it, and what decided an item's status. Plain data: the words are with the texts of the editor. */
import { pathOf } from '../draft/index.ts';
import type { ElementId, ItemId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import { contains } from '../text/span.ts';
import type { Commitment, Context, Evidence, Facts, Finding, Part, PartName, Passage } from './types.ts';

/**
 * What a passage does for an item. It counts where the drafter marked its section (`marked`) or somebody commits (`commitment`); such a passage only
 * comes `near` where too little is clearly about the item. A `heading` announces. All others name the item and say nothing that will be done: in a section
 * that describes today, declares principles or tells of others, or in so many words (`mention`). Of an element they `speak`: that may be enough.
 */
export type Role = 'marked' | 'commitment' | 'near' | 'heading' | 'mention' | 'speaks' | Exclude<Context, 'body' | 'matter'>;

/** The parts of a commitment that make anybody believe it, in the order in which they are told. */
const TOLD_PARTS = ['actor', 'quantity', 'deadline', 'money'] as const satisfies readonly PartName[];
export type ToldPart = (typeof TOLD_PARTS)[number];

/** Why one passage counts, or does not. */
export interface PassageReason {
  readonly passage: Passage;
  readonly role: Role;
  /** What the commitment says of itself; none for other roles. */
  readonly parts: readonly { readonly name: ToldPart; readonly text: string }[];
}

/**
 * What left an item open: an element is given for so many actions only (`counts`); a topic is named and nobody commits to anything (`uncommitted`);
 * there are commitments close to it, too few of them clearly about it (`unnamed`).
 */
export type Verdict =
  | { readonly kind: 'counts'; readonly element: ElementId; readonly count: number; readonly total: number }
  | { readonly kind: 'uncommitted' | 'unnamed' };

/** The passages that decided on an item, best first, each once, with the reason. */
export function reasonsFor(item: ItemId, finding: Finding, facts: Facts): PassageReason[] {
  const first = new Map<Passage, Evidence>();
  for (const each of finding.evidence) if (!first.has(each.passage)) first.set(each.passage, each);
  return [...first.values()].map(evidence => {
    const role = roleOf(item, evidence, finding, facts);
    return { passage: evidence.passage, role, parts: role === 'commitment' || role === 'near' ? partsOf(evidence.passage, facts) : [] };
  });
}

/** What tipped an item to `partial` or `mentioned`; `undefined` for every other status. */
export function verdictOn(item: ItemId, { status, evidence }: Finding, { actions }: Facts): Verdict | undefined {
  const element = ELEMENT_IDS.find(id => id === item);
  if (status === 'partial' && element) return { kind: 'counts', element, count: countWith(element, actions), total: actions.length };
  return status === 'mentioned' ? { kind: evidence.some(({ commits }) => commits) ? 'unnamed' : 'uncommitted' } : undefined;
}

/** How many actions carry what an element asks for. */
export function countWith(id: ElementId, actions: readonly Commitment[]): number {
  switch (id) {
    case 'goals':
      return actions.filter(each => each.quantity && (each.deadline ?? each.indicator)).length;
    case 'actors':
      return actions.filter(each => each.actor).length;
    case 'timeline':
      return actions.filter(each => each.deadline).length;
    case 'financing':
      return actions.filter(each => each.money).length;
    case 'objectives':
    case 'actions':
    case 'monitoring':
      return actions.length;
  }
}

function roleOf(item: ItemId, { item: about, passage, commits }: Evidence, { status }: Finding, { declarations: { covers } }: Facts): Role {
  if ([item, about].some(id => pathOf(passage.section).some(section => covers.get(id)?.includes(section)))) return 'marked';
  if (passage.kind === 'heading') return 'heading';
  if (commits) return status === 'mentioned' ? 'near' : 'commitment';
  const isElement = ELEMENT_IDS.some(id => id === item);
  if (isElement && passage.context !== 'diagnosis') return 'speaks';
  return passage.context === 'body' || passage.context === 'matter' ? 'mention' : passage.context;
}

function partsOf(passage: Passage, facts: Facts): PassageReason['parts'] {
  const commitment = commitmentAt(passage, facts);
  return TOLD_PARTS.flatMap(name => {
    const part = commitment?.[name];
    return part && saysSomething(part) ? [{ name, text: part.text }] : [];
  });
}

/** A body that could be anybody, or a cell that cannot be read, convinces nobody. */
function saysSomething({ vague, unreadable, text }: Part): boolean {
  return vague !== true && unreadable !== true && text !== '';
}

const commitmentsByPassage = new WeakMap<Facts, ReadonlyMap<Passage, Commitment>>();

/** The commitment that a passage makes, or that it completes: as a later sentence, or as a labelled line with one of its parts. */
function commitmentAt(passage: Passage, facts: Facts): Commitment | undefined {
  let known = commitmentsByPassage.get(facts);
  // Of several commitments in one passage the first is told.
  if (!known) commitmentsByPassage.set(facts, known = new Map(facts.commitments.toReversed().map(each => [each.passage, each])));
  return known.get(passage) ?? facts.commitments.find(each => contains(each.span, passage.span) || TOLD_PARTS.some(name => each[name] && contains(passage.span, each[name].span)));
}
