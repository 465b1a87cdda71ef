/**
 * The status of the seven elements. `present` means given explicitly for most of the strategy's objectives or actions, or in a section or annex
 * of its own that holds it; `partial` means announced, or given for a few only.
 */
import type { Section } from '../draft/index.ts';
import { pathOf } from '../draft/index.ts';
import type { CommitmentPart, ElementId, ItemId } from '../framework/index.ts';
import { ELEMENT_IDS } from '../framework/index.ts';
import { findDates } from '../text/dates.ts';
import { findMoney } from '../text/money.ts';
import { findQuantities } from '../text/numbers.ts';
import { bodiesIn, isBodyName } from './actors.ts';
import { SHOWN, bestFirst, record } from './coverage.ts';
import { isObjective } from './section-elements.ts';
import type { Commitment, Context, ElementStatus, Evidence, Finding, Passage } from './types.ts';

/** How many commitments make a plan rather than an announcement. */
const PLAN = 5;
/** How many passages of an element's own section show that it is more than announced. */
const FEW = 2;
/** The share of commitments that must carry a part for it to be given "for most"; a long list of them is systematic with less. */
const MOST = 0.4;
const MANY = 20;
const MOST_OF_MANY = 0.2;
/** Below this share of the actions a part is given by accident. */
const A_FEW = 0.04;
/** Among more actions than these a single one with a part is an accident. */
const HANDFUL = 10;
/** How sure it must be that a statement which commits nobody is an objective. */
const CLEAR = 0.95;
/** So many statements stand for a set of them. */
const SEVERAL = 3;

/** Where a labelled objective is not the strategy's own. A chapter on the context may well state it. */
const ELSEWHERE: ReadonlySet<Context> = new Set(['matter', 'abroad']);

/** What an element is judged by. */
interface Grounds {
  /** Passages that speak of the element. */
  readonly evidence: readonly Evidence[];
  /** Passages below headings that name the element, or in sections marked as covering it. */
  readonly inOwnSection: readonly Passage[];
  readonly commitments: readonly Commitment[];
  readonly passages: readonly Passage[];
  /** Headings that are the name of a body, below which its tasks stand. */
  readonly ofBodies: readonly Passage[];
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
  const ofBodies = passages.filter(passage => passage.kind === 'heading' && passage.context === 'body' && isBodyName(passage));
  return record(ELEMENT_IDS, id => {
    const evidence = byItem.get(id) ?? [];
    const own = ownSections(evidence);
    const inOwnSection = passages.filter(passage => passage.kind !== 'heading' && passage.context !== 'matter' && pathOf(passage.section).some(section => own.has(section)));
    const grounds = { evidence, inOwnSection, commitments: actions, passages, ofBodies };
    const judgement = JUDGES[id](grounds);
    // Whatever a section of its own says of the element, it announces it; but a section called "Phase 1" need not say when.
    const isAnnounced = judgement.status === 'absent' && inOwnSection.length > 0 && id !== 'timeline';
    const { status, decisive } = isAnnounced ? { status: 'partial' as const, decisive: inOwnSection } : judgement;
    return { status, evidence: shown(id, status, decisive, evidence) };
  });
}

function ownSections(evidence: readonly Evidence[]): ReadonlySet<Section> {
  return new Set(evidence.filter(each => each.passage.kind === 'heading' && each.passage.context !== 'diagnosis').map(each => each.passage.section));
}

interface Judgement {
  readonly status: ElementStatus;
  readonly decisive: readonly Passage[];
}

const judge = (present: boolean, partial: boolean, decisive: readonly Passage[]): Judgement => ({ status: present ? 'present' : partial ? 'partial' : 'absent', decisive });

/** The commitments that state a part, if they are most of a plan's. */
function withPart({ commitments }: Grounds, has: (commitment: Commitment) => boolean): { readonly passages: readonly Passage[]; readonly count: number; readonly most: boolean } {
  const passages = commitments.filter(has).map(each => each.passage);
  // An annex table repeats what the chapters say: it is enough when one of the two is complete.
  const isRow = ({ passage }: Commitment) => passage.kind === 'row';
  const groups = [commitments.filter(isRow), commitments.filter(commitment => !isRow(commitment))];
  return { passages, count: passages.length, most: groups.some(group => isMost(group.filter(has).length, group.length)) };
}

function isMost(count: number, total: number): boolean {
  return count >= PLAN && count >= total * MOST || count >= MANY && count >= total * MOST_OF_MANY;
}

const JUDGES: Readonly<Record<ElementId, (grounds: Grounds) => Judgement>> = {
  objectives: grounds => {
    const stated = grounds.passages.filter(({ text, context }) => !ELSEWHERE.has(context) && isObjective(text));
    const said = distinct([...announced(grounds.evidence), ...clear(grounds.evidence), ...stated]).filter(passage => !isMeasured(passage));
    return judge(grounds.inOwnSection.length > 0 || said.length >= SEVERAL, said.length > 0, [...grounds.inOwnSection, ...said]);
  },
  actions: grounds => {
    const planned = grounds.commitments.map(each => each.passage);
    return judge(planned.length >= PLAN, planned.length > 0, planned);
  },
  goals: grounds => {
    const { passages, count, most } = withPart(grounds, each => each.quantity !== undefined && (each.deadline !== undefined || each.indicator !== undefined));
    // In a section on goals the year may stand in its heading or above a table.
    const numbered = new Set(grounds.inOwnSection.filter(({ text, language }) => findQuantities(text, language).length > 0));
    const planned = new Set(passages);
    const own = grounds.inOwnSection.filter(passage => planned.has(passage) || numbered.has(passage) && findDates(passage.text, passage.language).length > 0);
    return judge(most || own.length >= FEW || numbered.size >= SEVERAL, isGiven(count, grounds) || own.length > 0, [...own, ...numbered, ...passages]);
  },
  actors: grounds => {
    const { passages, most } = withPart(grounds, each => each.actor !== undefined);
    const own = grounds.inOwnSection.filter(passage => passages.includes(passage) || bodiesIn(passage).length > 0);
    const rows = rowsWith(grounds, 'actor');
    const isAssigned = rows.length >= SEVERAL || grounds.ofBodies.length >= SEVERAL;
    return judge(most || isAssigned || own.length >= FEW, rows.length > 0 || passages.length > 0 || announced(grounds.evidence).length > 0, [...own, ...rows, ...grounds.ofBodies, ...passages]);
  },
  timeline: grounds => {
    const { passages, most, count } = withPart(grounds, each => each.deadline !== undefined || each.start !== undefined);
    const dated = (passage: Passage) => findDates(passage.text, passage.language).length > 0;
    const own = grounds.inOwnSection.filter(dated);
    const said = announced(grounds.evidence).filter(dated);
    // Tables of goals have dates too; what begins is an action.
    const rows = rowsWith(grounds, 'start');
    return judge(most || rows.length >= SEVERAL || own.length >= FEW, rows.length > 0 || isGiven(count, grounds) || own.length > 0 || said.length > 0, [...own, ...rows, ...passages, ...said]);
  },
  financing: grounds => {
    const { passages, most, count } = withPart(grounds, each => each.money !== undefined);
    const said = announced(grounds.evidence);
    const costed = distinct([...grounds.inOwnSection.filter(hasMoney), ...said.filter(hasMoney), ...rowsWith(grounds, 'money').filter(isCosted)]);
    const sourced = grounds.inOwnSection.filter(passage => passage.commits || said.includes(passage));
    // Where the money comes from is half of it: without any sum it is an announcement.
    const isSourced = sourced.length >= SEVERAL && costed.length + count > 0;
    const isCostedHere = count > 0 && count >= grounds.commitments.length * A_FEW;
    return judge(most || costed.length >= FEW || isSourced, isCostedHere || said.length > 0, [...costed, ...sourced, ...passages, ...said]);
  },
  monitoring: grounds => {
    const said = announced(grounds.evidence);
    const acts = distinct([...grounds.inOwnSection, ...said]).filter(passage => passage.commits);
    const inOwn = acts.filter(passage => grounds.inOwnSection.includes(passage));
    // A report on what was done is a beginning, wherever it is promised.
    const reported = grounds.commitments.filter(({ verification }) => verification !== undefined).map(each => each.passage);
    return judge(inOwn.length >= FEW || acts.length >= PLAN, acts.length + reported.length > 0, distinct([...acts, ...reported]));
  },
};

/** A row with an indicator tells how an objective is measured; what it is stands elsewhere. */
const isMeasured = ({ kind, columns }: Passage) => kind === 'row' && columns.some(({ part }) => part === 'indicator');

/** Whether a part of so many commitments is given at all. */
function isGiven(count: number, { commitments }: Grounds): boolean {
  return count >= (commitments.length > HANDFUL ? FEW : 1);
}

/** The rows of tables with a column for a part, wherever they stand: a matrix of bodies, a timetable, a budget. */
function rowsWith({ passages }: Grounds, part: CommitmentPart): Passage[] {
  return passages.filter(({ kind, context, columns }) => kind === 'row' && (context === 'body' || context === 'principles') && columns.some(column => column.part === part));
}

/** A column "Valor" may hold anything; one of money names a currency, in its header or its cells. */
const isCosted = (row: Passage) => hasMoney(row) || row.columns.some(({ part, notation }) => part === 'money' && notation?.currency !== undefined);

const hasMoney = ({ text, language }: Passage) => findMoney(text, language).length > 0;

/** Passages that are about the element beyond doubt: an aim need not say that anything will be done. */
function clear(evidence: readonly Evidence[]): Passage[] {
  return evidence.filter(({ strength, passage }) => strength >= CLEAR && passage.kind !== 'heading' && passage.context !== 'diagnosis' && passage.context !== 'abroad').map(each => each.passage);
}

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Set(passages)];
}

/** The passages in which the strategy itself gives or announces the element; what tells of today's budget or of past plans does not. */
function announced(evidence: readonly Evidence[]): Passage[] {
  return evidence.filter(each => each.commits && each.passage.context !== 'diagnosis').map(each => each.passage);
}

/** The passages to show for a status: what decided it, then headings and whatever else speaks of the element. */
function shown(item: ElementId, status: ElementStatus, decisive: readonly Passage[], evidence: readonly Evidence[]): Evidence[] {
  if (status === 'absent') return bestFirst(evidence).slice(0, SHOWN);
  const deciding = decisive.map((passage): Evidence => evidence.find(each => each.passage === passage) ?? { item, passage, strength: 1, words: 1, commits: passage.commits });
  return [...new Map([...deciding, ...bestFirst(evidence)].map(each => [each.passage, each])).values()].slice(0, SHOWN);
}
