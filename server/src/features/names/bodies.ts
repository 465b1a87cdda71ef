/** Places of public bodies by the spelling that stands in each. */
import type { Facts } from '../../analysis/index.ts';
import type { Strategy } from '../../strategy/index.ts';
import type { Body, Located } from '../../strategy/register.ts';
import { registerOf } from '../../strategy/register.ts';

/** A body with all its places in reading order, each once. */
export interface NamedBody {
  readonly body: Body;
  readonly places: readonly Located[];
}

const known = new WeakMap<Strategy, readonly NamedBody[]>();

/**
 * The bodies of a strategy; read once. The register finds names by their words; what it knows by a column or label alone, and what stands in parts
 * that it does not read, is found here by its spelling.
 */
export function bodiesOf(strategy: Strategy): readonly NamedBody[] {
  let bodies = known.get(strategy);
  if (!bodies) known.set(strategy, bodies = read(strategy));
  return bodies;
}

/** The words of a place as a name has them, white space folded. */
export function spellingAt({ facts, span }: Located): string {
  return facts.draft.plain.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

/** Where a reader learns who a body is: its full name with the acronym behind it, or else its full name, or else its first place. */
export function definitionOf({ body, places }: NamedBody): Located | undefined {
  const named = places.filter(place => spellingAt(place) === body.name);
  return named.find(({ facts: { draft }, span }) => /^\s*\(\s*\p{Lu}/u.test(draft.plain.slice(span.end, span.end + 8))) ?? named[0] ?? places[0];
}

function read(strategy: Strategy): NamedBody[] {
  const { bodies } = registerOf(strategy);
  const order = new Map(strategy.documents.map((facts, index) => [facts, index]));
  const bySpelling = new Map(bodies.flatMap(body => [...new Set(body.places.map(spellingAt))].filter(isTelling).map(name => [name, body] as const)));
  const places = new Map<Body, Located[]>(bodies.map(body => [body, []]));
  for (const body of bodies) places.get(body)?.push(...body.places);
  if (bySpelling.size > 0) for (const facts of strategy.documents) addSpelled(facts, bySpelling, places);
  return bodies.map(body => ({ body, places: once((places.get(body) ?? []).sort((a, b) => (order.get(a.facts) ?? 0) - (order.get(b.facts) ?? 0) || a.span.start - b.span.start)) }));
}

function once(sorted: readonly Located[]): Located[] {
  return sorted.filter((place, index) => sorted[index - 1]?.facts !== place.facts || sorted[index - 1]?.span.start !== place.span.start);
}

/** Words that may be anything are no name by themselves: "Hacienda" is one in its column only. */
function isTelling(spelling: string): boolean {
  return /\p{L}{2,}.*\s\S*\p{Lu}/u.test(spelling) || /^\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*$/u.test(spelling) && spelling.length > 2;
}

/** Adds the places where a name stands as it is spelled elsewhere, unless another name holds it ("Prime Minister" in "Office of the Prime Minister") or it goes on ("University of Averil Press"). */
function addSpelled(facts: Facts, bySpelling: ReadonlyMap<string, Body>, places: ReadonlyMap<Body, Located[]>): void {
  const taken = [...places.values()].flat().filter(place => place.facts === facts).map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  for (const match of facts.draft.plain.matchAll(anyOf([...bySpelling.keys()]))) {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((taken[next]?.start ?? Infinity) < span.end) {
      reach = Math.max(reach, taken[next]?.end ?? 0);
      next += 1;
    }
    const body = bySpelling.get(match[0].replace(/\s+/gu, ' '));
    // In the source, where a cell's end still shows.
    const goesOn = /^[ \t]+\p{Lu}/u.test(facts.draft.text.slice(span.end, span.end + NEXT_WORD));
    if (body && reach <= span.start && !goesOn) places.get(body)?.push({ facts, span });
  }
}

const NEXT_WORD = 8;

/** Matches any of some names, the longest first. */
function anyOf(names: readonly string[]): RegExp {
  const patterns = [...names].sort((a, b) => b.length - a.length).map(name => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}
