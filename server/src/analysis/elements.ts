/**
 * The status of the seven elements. `present` means given explicitly for most of the strategy's objectives or actions, or in a section or annex
 * of its own that holds it; `partial` means announced, or given for a few only.
 */
import type { Section } from '../draft/index.ts';
import type { ElementId, ItemId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import { findDates } from '../text/dates.ts';
import { findMoney } from '../text/money.ts';
import { SHOWN, bestFirst, record } from './coverage.ts';
import type { Commitment, ElementStatus, Evidence, Finding, Passage } from './types.ts';

/** How many commitments make a plan rather than an announcement. */
const PLAN = 5;
/** How many passages of an element's own section show that it is more than announced. */
const FEW = 2;
/** The share of commitments that must carry a part for it to be given "for most"; a long list of them is systematic with less. */
const MOST = 0.4;
const MANY = 20;
const MOST_OF_MANY = 0.2;

/** What an element is judged by. */
interface Grounds {
  /** Passages that speak of the element. */
  readonly evidence: readonly Evidence[];
  /** Passages below headings that name the element, or in sections marked as covering it. */
  readonly inOwnSection: readonly Passage[];
  readonly commitments: readonly Commitment[];
}

/** The commitments that are actions. Objectives say what is to be reached: nobody expects a body and a budget beside each. */
export function actionsAmong(commitments: readonly Commitment[], aboutObjectives: readonly Evidence[]): Commitment[] {
  const aims = ownSections(aboutObjectives);
  return commitments.filter(({ passage, actor, deadline }) => actor !== undefined || deadline !== undefined || !aims.has(passage.section));
}

/** Findings for the seven elements. */
export function elementFindings(
  byItem: ReadonlyMap<ItemId, readonly Evidence[]>,
  passages: readonly Passage[],
  actions: readonly Commitment[],
): Record<ElementId, Finding<ElementStatus>> {
  return record(ELEMENT_IDS, id => {
    const evidence = byItem.get(id) ?? [];
    const own = ownSections(evidence);
    const inOwnSection = passages.filter(passage => passage.kind !== 'heading' && passage.context !== 'matter' && isBelow(passage.section, own));
    const grounds = { evidence, inOwnSection, commitments: actions };
    const { status, decisive } = JUDGES[id](grounds);
    return { status, evidence: shown(id, status, decisive, evidence) };
  });
}

function ownSections(evidence: readonly Evidence[]): ReadonlySet<Section> {
  return new Set(evidence.filter(each => each.passage.kind === 'heading' && each.passage.context !== 'diagnosis').map(each => each.passage.section));
}

function isBelow(section: Section, tops: ReadonlySet<Section>): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (tops.has(at)) return true;
  return false;
}

interface Judgement {
  readonly status: ElementStatus;
  readonly decisive: readonly Passage[];
}

const judge = (present: boolean, partial: boolean, decisive: readonly Passage[]): Judgement => ({ status: present ? 'present' : partial ? 'partial' : 'absent', decisive });

/** The commitments that state a part, if they are most of a plan's. */
function withPart({ commitments }: Grounds, has: (commitment: Commitment) => boolean): { readonly passages: readonly Passage[]; readonly most: boolean } {
  const passages = commitments.filter(has).map(each => each.passage);
  // An annex table repeats what the chapters say: it is enough when one of the two is complete.
  const isRow = ({ passage }: Commitment) => passage.kind === 'row';
  const groups = [commitments.filter(isRow), commitments.filter(commitment => !isRow(commitment))];
  return { passages, most: groups.some(group => isMost(group.filter(has).length, group.length)) };
}

function isMost(count: number, total: number): boolean {
  return count >= PLAN && count >= total * MOST || count >= MANY && count >= total * MOST_OF_MANY;
}

const JUDGES: Readonly<Record<ElementId, (grounds: Grounds) => Judgement>> = {
  objectives: grounds => {
    const said = textual(grounds.evidence);
    return judge(grounds.inOwnSection.length > 0 || said.length >= 3, said.length > 0, [...grounds.inOwnSection, ...said]);
  },
  actions: grounds => {
    const planned = grounds.commitments.map(each => each.passage);
    return judge(planned.length >= PLAN, planned.length > 0, planned);
  },
  goals: grounds => {
    const { passages } = withPart(grounds, each => each.quantity !== undefined && (each.deadline !== undefined || each.indicator !== undefined));
    const own = grounds.inOwnSection.filter(passage => passages.includes(passage));
    return judge(passages.length >= PLAN || own.length >= FEW, passages.length > 0, [...own, ...passages]);
  },
  actors: grounds => {
    const { passages, most } = withPart(grounds, each => each.actor !== undefined);
    const own = grounds.inOwnSection.filter(passage => passages.includes(passage));
    return judge(most || own.length >= FEW, passages.length > 0 || textual(grounds.evidence).length > 0, [...own, ...passages]);
  },
  timeline: grounds => {
    const { passages, most } = withPart(grounds, each => each.deadline !== undefined);
    const own = grounds.inOwnSection.filter(passage => findDates(passage.text, passage.language).length > 0);
    const said = textual(grounds.evidence);
    return judge(most || own.length >= FEW, passages.length > 0 || own.length > 0 || said.length > 0, [...own, ...passages, ...said]);
  },
  financing: grounds => {
    const { passages, most } = withPart(grounds, each => each.money !== undefined);
    const said = textual(grounds.evidence);
    const costed = distinct([...grounds.inOwnSection, ...said]).filter(passage => findMoney(passage.text, passage.language).length > 0);
    return judge(most || costed.length >= FEW, passages.length > 0 || said.length > 0, [...costed, ...passages, ...said]);
  },
  monitoring: grounds => {
    const said = textual(grounds.evidence);
    const acts = distinct([...grounds.inOwnSection, ...said]).filter(passage => passage.commits);
    return judge(acts.length >= FEW && (grounds.inOwnSection.length > 0 || acts.length >= PLAN), said.length > 0 || acts.length > 0, [...acts, ...said]);
  },
};

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Set(passages)];
}

function textual(evidence: readonly Evidence[]): Passage[] {
  return evidence.filter(each => each.passage.kind !== 'heading' && each.passage.context !== 'diagnosis').map(each => each.passage);
}

/** The passages to show for a status: what decided it, then headings and whatever else speaks of the element. */
function shown(item: ElementId, status: ElementStatus, decisive: readonly Passage[], evidence: readonly Evidence[]): Evidence[] {
  if (status === 'absent') return bestFirst(evidence).slice(0, SHOWN);
  const deciding = decisive.map((passage): Evidence => evidence.find(each => each.passage === passage) ?? { item, passage, strength: 1, commits: passage.commits });
  return [...new Map([...deciding, ...bestFirst(evidence)].map(each => [each.passage, each])).values()].slice(0, SHOWN);
}
