/** Every mention of an id of the register, for going to its definition and renaming it. */
import type { Facts } from '../analysis/index.ts';
import { idsIn } from '../analysis/commitments/ids.ts';
import type { Entry, Objective, Reference } from './register.ts';
import { goalKey, idKey, stated } from './register-keys.ts';

/** What is known of the ids before their mentions are looked for. */
interface Known {
  /** The id as written where it is defined, by key. */
  readonly ids: Map<string, string>;
  /** Where each document defines ids. */
  readonly definitions: Map<Facts, Set<number>>;
  /** Cells that hold a number which is an id only there. */
  readonly cells: Map<Facts, Map<number, Reference>>;
}

/** All references, in reading order, document by document. */
export function referencesOf(documents: readonly Facts[], entries: readonly Entry[], objectives: readonly Objective[]): readonly Reference[] {
  const known: Known = { ids: new Map(), definitions: new Map(), cells: new Map() };
  for (const entry of entries) addEntry(entry, known);
  for (const objective of objectives) addObjective(objective, known);
  return known.ids.size === 0 ? [] : documents.flatMap(facts => mentionsIn(facts, known));
}

/** An entry is defined where its id first stands beside a title; elsewhere it is referred to. */
function addEntry({ commitments, id, kind }: Entry, { ids, definitions, cells }: Known): void {
  const key = id === undefined ? undefined : idKey(id);
  if (id === undefined || key === undefined) return;
  const own = kind === 'objective' ? goalKey(key) : key;
  if (!ids.has(own)) ids.set(own, id);
  const stating = commitments.filter(({ commitment }) => commitment.id && !commitment.id.inherited);
  const definition = stating.find(({ commitment }) => commitment.title) ?? stating[0];
  for (const placed of stating) {
    const part = placed.commitment.id;
    if (!part || idKey(part.text) !== key) continue;
    if (placed === definition) at(definitions, placed.facts, () => new Set<number>()).add(part.span.start);
    const isNumber = /^\d/u.test(part.text);
    if (isNumber) at(cells, placed.facts, () => new Map<number, Reference>()).set(part.span.start, { id, facts: placed.facts, span: part.span, isDefinition: placed === definition });
  }
}

/** Where an objective is only referred to, no place defines it. */
function addObjective({ id, facts, span, places }: Objective, { ids, definitions }: Known): void {
  const key = id === undefined ? undefined : stated(id).key;
  if (id === undefined || key === undefined || ids.has(key)) return;
  ids.set(key, id);
  if (places.length === 0) return;
  const found = idsIn(facts.draft.plain.slice(span.start, span.end)).find(each => goalKey(each.key) === key);
  if (found) at(definitions, facts, () => new Set<number>()).add(span.start + found.span.start);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}

function mentionsIn(facts: Facts, { ids, definitions, cells }: Known): Reference[] {
  const here = definitions.get(facts);
  const found = idsIn(facts.draft.plain).flatMap(({ key, span }): Reference[] => {
    const id = ids.get(key);
    return id === undefined ? [] : [{ id, facts, span, isDefinition: here?.has(span.start) === true }];
  });
  const numbers = cells.get(facts);
  return numbers ? [...found, ...numbers.values()].sort((a, b) => a.span.start - b.span.start) : found;
}
