/** What is called by a name of its own at a place of a draft: an action, objective or indicator by its id, or a public body. */
import type { Facts } from '../../analysis/index.ts';
import type { Strategy } from '../../strategy/index.ts';
import type { Body, Located } from '../../strategy/register.ts';
import type { Span } from '../../text/span.ts';
import { holdsCursor } from '../../text/span.ts';
import { bodiesOf, definitionOf } from './bodies.ts';
import type { IdMention, IdTarget } from './ids.ts';
import { idsOf, looksLikeIds, strayMentions, targetAt } from './ids.ts';

export { keyOfText } from './ids.ts';
export type { IdMention, IdTarget } from './ids.ts';
export { spellingAt } from './bodies.ts';

/** An id or the name of a body under the cursor, with all its places. */
export type Name = IdName | BodyName;

/** An id. */
export interface IdName {
  readonly kind: 'id';
  readonly key: string;
  /** The place under the cursor. */
  readonly span: Span;
  /** What it stands for; `undefined` where no register knows it. */
  readonly target: IdTarget | undefined;
  /** Those of the strategy, and of the other drafts that take the id from it. */
  readonly places: readonly IdMention[];
  readonly definition: Located | undefined;
  /** The strategies to which the places belong; in none of them may another thing have the same id. */
  readonly strategies: readonly Strategy[];
}

/** The name of a body. */
export interface BodyName {
  readonly kind: 'body';
  readonly body: Body;
  readonly span: Span;
  /** The places of all its names. */
  readonly places: readonly Located[];
  readonly definition: Located | undefined;
}

/**
 * The name at an offset of a document. Ids hold within a strategy. One that it does not define is looked for in the other open drafts of the same
 * folder, and is theirs where exactly one of them defines it.
 * @param others Strategies of the other open drafts.
 */
export function nameAt(strategy: Strategy, facts: Facts, offset: number, others: readonly Strategy[] = []): Name | undefined {
  return idNameAt(strategy, facts, offset, others) ?? bodyAt(strategy, facts, offset);
}

function idNameAt(strategy: Strategy, facts: Facts, offset: number, others: readonly Strategy[]): IdName | undefined {
  const here = targetAt(strategy, facts, offset);
  const stray = here ? undefined : looksLikeIds(facts).find(id => holdsCursor(id.span, offset));
  const key = here?.target.key ?? stray?.key;
  if (key === undefined) return undefined;
  const near = [strategy, ...others.filter(other => !shareDocuments(strategy, other) && folderOf(other) === folderOf(strategy))];
  const homes = near.filter(each => isDefined(key, each));
  const home = homes.includes(strategy) ? strategy : homes.length === 1 ? homes[0] : undefined;
  // Whoever defines it owns it. Drafts that only mention it are the owner's where there is one owner only.
  const sharing = home === undefined ? [strategy] : homes.length > 1 ? [home] : near.filter(each => each === home || !isDefined(key, each));
  const places = sharing.flatMap(each => placesIn(each, key));
  const target = home ? idsOf(home).get(key) : here?.target;
  const own = places.find(place => place.facts === facts && holdsCursor(place.whole, offset));
  return own && { kind: 'id', key, span: own.span, target, places, definition: target?.definition, strategies: sharing };
}

function isDefined(key: string, strategy: Strategy): boolean {
  return (idsOf(strategy).get(key)?.title ?? '') !== '';
}

function placesIn(strategy: Strategy, key: string): readonly IdMention[] {
  return idsOf(strategy).get(key)?.mentions ?? strategy.documents.flatMap(facts => strayMentions(facts, key));
}

function shareDocuments(one: Strategy, other: Strategy): boolean {
  const uris = new Set(one.documents.map(({ draft }) => draft.uri));
  return other.documents.some(({ draft }) => uris.has(draft.uri));
}

function folderOf({ main: { draft: { uri } } }: Strategy): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function bodyAt(strategy: Strategy, facts: Facts, offset: number): BodyName | undefined {
  const isHere = (place: Located) => place.facts === facts && holdsCursor(place.span, offset);
  const found = bodiesOf(strategy).flatMap(named => named.places.filter(isHere).map(({ span }) => ({ named, span })));
  // A whole cell may be taken for one body, and the names in it for others: the shortest is meant.
  const [nearest] = found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return nearest && { kind: 'body', body: nearest.named.body, span: nearest.span, places: nearest.named.places, definition: definitionOf(nearest.named) };
}
