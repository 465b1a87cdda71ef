/** How a strategy ties its actions to its objectives; what the rules on that share. */
import { idsIn } from '../analysis/commitments/ids.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, Objective, Reference } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { goalKey, idKey, stated } from '../strategy/register-keys.ts';
import { overlap, planPlaces } from './commitment-support.ts';
import { familyOf, pathOf } from './id-families.ts';

/** The ties between the actions and objectives of a strategy. */
export interface Links {
  /** The actions of the plan: numbered, in a table, in a list of actions, or tied to an objective. What other chapters commit to besides is none. */
  readonly actions: readonly Entry[];
  /** The actions that say which objective they serve. */
  readonly linked: ReadonlySet<Entry>;
  /** The objectives that an action serves. */
  readonly served: ReadonlySet<Objective>;
  /** Whether all that the actions say of objectives could be read; not so where one serves "all", or "OE1 to OE4". */
  readonly isReadable: boolean;
}

const known = new WeakMap<Strategy, Links>();

/** The ties of a strategy; read once. */
export function linksOf(strategy: Strategy): Links {
  let links = known.get(strategy);
  if (!links) known.set(strategy, links = read(strategy));
  return links;
}

function read(strategy: Strategy): Links {
  const { entries, objectives, references } = registerOf(strategy);
  const actions = entries.filter(entry => entry.kind === 'action');
  const goals = new Map(objectives.flatMap(objective => objective.id === undefined ? [] : [[objective.id, objective] as const]));
  const mentions = references.filter(({ id }) => goals.has(id));
  const keys = new Map(objectives.flatMap(objective => {
    const key = keyOf(objective);
    return key === undefined ? [] : [[objective, key] as const];
  }));
  const linked = new Set<Entry>();
  const served = new Set<Objective>();
  for (const action of actions) {
    const own = [...action.objective ? [action.objective] : [], ...mentionedIn(action, mentions, goals), ...numberedFor(action, keys)];
    if (own.length > 0) linked.add(action);
    for (const objective of own) served.add(objective);
  }
  // An objective is served where one below it is: "OE1" by an action for "OE1.2".
  const lower = [...served].flatMap(objective => keys.get(objective) ?? []);
  for (const [objective, key] of keys) if (lower.some(other => other.startsWith(`${key}.`))) served.add(objective);
  const planned = actions.filter(action => linked.has(action) || isPlanned(action, strategy));
  return { actions: planned, linked, served, isReadable: planned.every(action => isRead(action, goals)) };
}

function isPlanned(action: Entry, strategy: Strategy): boolean {
  return action.id !== undefined || planPlaces(action, strategy).length > 0 || action.commitments.some(({ commitment }) => commitment.passage.listsActions);
}

function mentionedIn({ commitments }: Entry, mentions: readonly Reference[], goals: ReadonlyMap<string, Objective>): Objective[] {
  return mentions
    .filter(({ facts, span }) => commitments.some(placed => placed.facts === facts && overlap(placed.commitment.span, span)))
    .flatMap(({ id }) => goals.get(id) ?? []);
}

/** The objectives with whose number that of an action begins: action 3.2 is the second for objective 3. */
function numberedFor({ id }: Entry, keys: ReadonlyMap<Objective, string>): Objective[] {
  const key = id === undefined ? undefined : idKey(id);
  if (key === undefined) return [];
  const path = pathOf(key);
  return [...keys].filter(([, other]) => path.startsWith(`${pathOf(other)}.`)).map(([objective]) => objective);
}

/** The key of an objective's id. */
export function keyOf({ id }: Objective): string | undefined {
  if (id === undefined) return undefined;
  const key = idKey(id) ?? stated(id).key;
  return key === undefined ? undefined : goalKey(key);
}

/** What objectives share that are numbered alike; the empty text for those without a number. */
export function familyOfObjective(objective: Objective): string {
  const key = keyOf(objective);
  return key === undefined ? '' : familyOf(key);
}

/** Where objectives have ids, "Todos" or "transversal" names none of them and may mean each; so does "OE1-OE4". */
function isRead({ parts: { objective: part }, objective }: Entry, goals: ReadonlyMap<string, Objective>): boolean {
  if (!part || !objective) return true;
  return (goals.size === 0 || objective.id !== undefined) && !(idsIn(part.text).length > 0 && RANGE.test(part.text));
}

/** From one number to another. */
const RANGE = /\d\s*(?:[-–—]|a|al|to|hasta|at[eé]|through)\s*(?:\p{L}{0,4}[-. ]?)\d/iu;
