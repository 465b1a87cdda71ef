/** Joins the commitments of all documents to entries, and entries to objectives. */
import type { Commitment, Facts, Part, PartName } from '../analysis/index.ts';
import { PART_NAMES } from '../analysis/index.ts';
import { leadingId } from '../analysis/commitments/ids.ts';
import { isGoalId } from '../analysis/commitments/prose.ts';
import { placeOf } from '../analysis/commitments/rows.ts';
import type { Table } from '../draft/index.ts';
import type { Entry, EntryPart, EntryParts, Objective, Placed } from './register.ts';
import { isGoalByPlace } from './register-goals.ts';
import { idKey, titleKey } from './register-keys.ts';
import { ObjectiveList } from './register-objectives.ts';

/** The entries of a strategy, with the objectives that they serve. */
export interface Joined {
  readonly entries: readonly Entry[];
  readonly objectives: readonly Objective[];
  /** For each document its entries by where their commitments begin. */
  readonly byPlace: ReadonlyMap<Facts, ReadonlyMap<number, Entry>>;
}

/** Reads all documents once, in order. */
export function entriesOf(documents: readonly Facts[]): Joined {
  const actions = new Set(documents.flatMap(facts => facts.actions));
  const objectives = new ObjectiveList(documents);
  const byPlace = new Map<Facts, Map<number, Entry>>(documents.map(facts => [facts, new Map()]));
  const entries = groupsOf(documents).map(({ first, others }) => {
    const entry = entryOf(first, others, actions, objectives);
    for (const { facts, commitment } of entry.commitments) byPlace.get(facts)?.set(commitment.span.start, entry);
    return entry;
  });
  return { entries, objectives: objectives.finished(), byPlace };
}

interface Group {
  readonly first: Placed;
  readonly others: Placed[];
  key: string | undefined;
}

/** Fewer words than these may be the title of many actions: "Capacitación". */
const TELLING_WORDS = 3;

/**
 * Commitments about the same action: those with its id, and those with its title that have no other id. Two rows of a table with the same id and
 * different titles are two actions, one of which has a wrong id.
 */
function groupsOf(documents: readonly Facts[]): Group[] {
  const groups: Group[] = [];
  const byId = new Map<string, Group>();
  const byTitle = new Map<string, Group>();
  const rows = new RowGroups();
  for (const facts of documents) {
    for (const commitment of facts.commitments) {
      const id = keyOf(commitment);
      const title = tellingTitle(commitment);
      const namesake = title === undefined ? undefined : byTitle.get(title);
      const sameId = id === undefined ? undefined : byId.get(id);
      const isNamesake = namesake && (namesake.key === undefined || id === undefined || namesake.key === id);
      const candidates = namesake?.key === id ? [namesake, sameId] : [sameId, isNamesake ? namesake : undefined];
      const known = rows.find(commitment, id) ?? candidates.find(each => each && !rows.isOther(commitment, id, each));
      const group = known ?? { first: { facts, commitment }, others: [], key: undefined };
      if (known) known.others.push({ facts, commitment });
      else groups.push(group);
      group.key ??= id;
      rows.add(commitment, id, group);
      if (id !== undefined && !byId.has(id)) byId.set(id, group);
      if (title !== undefined && !byTitle.has(title)) byTitle.set(title, group);
    }
  }
  return groups;
}

/** Rows of one table with the same id: the group of each title, and all of them. */
interface SameId {
  readonly byTitle: Map<string, Group>;
  readonly groups: Set<Group>;
}

/** The groups of rows that have ids of their own. */
class RowGroups {
  readonly #byTable = new Map<Table, Map<string, SameId>>();

  /** The group of a row in the same table with the same id and title. */
  find(commitment: Commitment, id: string | undefined): Group | undefined {
    return commitment.title && this.#alike(commitment, id)?.byTitle.get(titleKey(commitment.title.text));
  }

  /** Whether a group holds a row of the same table with the same id, and not this title. */
  isOther(commitment: Commitment, id: string | undefined, group: Group): boolean {
    return commitment.title !== undefined && this.#alike(commitment, id)?.groups.has(group) === true;
  }

  add(commitment: Commitment, id: string | undefined, group: Group): void {
    const table = tableOf(commitment);
    if (!table || id === undefined || !commitment.title) return;
    const ids = this.#byTable.get(table) ?? new Map<string, SameId>();
    const alike = ids.get(id) ?? { byTitle: new Map<string, Group>(), groups: new Set<Group>() };
    alike.byTitle.set(titleKey(commitment.title.text), group);
    alike.groups.add(group);
    this.#byTable.set(table, ids.set(id, alike));
  }

  #alike(commitment: Commitment, id: string | undefined): SameId | undefined {
    const table = id === undefined ? undefined : tableOf(commitment);
    return table && id !== undefined ? this.#byTable.get(table)?.get(id) : undefined;
  }
}

/** The table of a row that has an id of its own. */
function tableOf({ id, passage }: Commitment): Table | undefined {
  return id && !id.inherited && passage.kind === 'row' ? placeOf(passage)?.table : undefined;
}

/** The key of a commitment's id. A number without a word is an action's only where an action is named. */
function keyOf({ id, title }: Commitment): string | undefined {
  const key = id && idKey(id.text);
  return id && /^\p{N}/u.test(id.text) && !title ? undefined : key;
}

function tellingTitle({ title }: Commitment): string | undefined {
  const key = title && titleKey(title.text);
  return key !== undefined && key.split(' ').length >= TELLING_WORDS ? key : undefined;
}

function entryOf(first: Placed, others: readonly Placed[], actions: ReadonlySet<Commitment>, objectives: ObjectiveList): Entry {
  const commitments = [first, ...others];
  const parts = mergedParts(commitments);
  const { facts, commitment } = first;
  return objectives.join({
    facts,
    span: commitment.span,
    id: parts.id?.text,
    title: titleOf(parts, commitment),
    kind: kindOf(commitments, actions, parts),
    commitments,
    parts,
  });
}

function titleOf({ title, objective, indicator, quantity }: EntryParts, { passage }: Commitment): string {
  const goal = passage.kind === 'row' ? quantity : undefined;
  const own = [title, objective?.inherited === true ? undefined : objective, indicator, goal].find(part => part !== undefined);
  return own?.text ?? passage.text.replace(/\s+/gu, ' ').trim();
}

/** An objective says what is to be reached: its place, its id or the want of an action tells. */
function kindOf(commitments: readonly Placed[], actions: ReadonlySet<Commitment>, { id, title }: EntryParts): Entry['kind'] {
  const own = id && leadingId(id.text);
  if (own && isGoalId(own) || !title && commitments.every(({ commitment }) => commitment.passage.kind === 'row')) return 'objective';
  if (commitments.every(({ commitment, facts }) => isGoalByPlace(commitment, facts))) return 'objective';
  return commitments.some(({ commitment }) => actions.has(commitment)) ? 'action' : 'objective';
}

function mergedParts(commitments: readonly Placed[]): EntryParts {
  return Object.fromEntries(PART_NAMES.map(name => [name, best(name, commitments)])) as EntryParts;
}

/** The part of the lowest rank; the first stated wins. */
function best(name: PartName, commitments: readonly Placed[]): EntryPart | undefined {
  let found: EntryPart | undefined;
  let lowest = Infinity;
  for (const { facts, commitment } of commitments) {
    const part = commitment[name] ?? (name === 'actor' ? commitment.vagueActor : undefined);
    const rank = part ? rankOf(part) + (name === 'title' && !isTitled(commitment) ? 1 / 2 : 0) : Infinity;
    if (!part || rank >= lowest) continue;
    found = { ...part, facts };
    lowest = rank;
  }
  return found;
}

/** A heading or cell is a title; a sentence tells more than one. */
function isTitled({ passage }: Commitment): boolean {
  return passage.kind === 'heading' || passage.kind === 'row';
}

/**
 * What the action's own cells and labels say, before its sentences, before what holds for its section; all before what cannot be read and who
 * could be anybody.
 */
function rankOf({ inherited, explicit, unreadable, vague }: EntryPart | Part): number {
  return (vague ? 8 : 0) + (unreadable ? 4 : 0) + (explicit ? 0 : inherited ? 2 : 1);
}
