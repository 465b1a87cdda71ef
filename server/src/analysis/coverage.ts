/** From evidence to the status of every theme, aspect and area. */
import type { AreaId, AspectId, ItemId, ThemeId } from '../framework/index.ts';
import { AREA_IDS, ASPECT_IDS, THEME_IDS, childrenOf, parentOf } from '../framework/index.ts';
import { accountsOf, type TopicKind } from './accounts.ts';
import type { Reading } from './evidence.ts';
import { faintest } from './evidence.ts';
import type { Evidence, Finding, Passage, TopicStatus } from './types.ts';

/** As many passages as anybody reads to be convinced. */
export const SHOWN = 12;
/** Of a topic only passages of this strength are shown; the best one where there is none. */
const CONVINCING = 0.3;

function topicFinding(evidence: readonly Evidence[], isAddressed: boolean): Finding<TopicStatus> {
  const status = evidence.length === 0 ? 'absent' : isAddressed && evidence.some(({ commits }) => commits) ? 'addressed' : 'mentioned';
  // Where nobody commits to anything about it, what names it best comes first.
  const sorted = status === 'mentioned' ? [...evidence].sort((a, b) => b.strength - a.strength) : bestFirst(evidence);
  const convincing = sorted.filter(({ strength }) => strength >= CONVINCING);
  return { status, evidence: (convincing.length > 0 ? convincing : sorted.slice(0, 1)).slice(0, SHOWN) };
}

/** Commitments before mere mentions, surer passages before less sure ones, earlier before later. */
export function bestFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => Number(b.commits) - Number(a.commits) || b.strength - a.strength || a.passage.span.start - b.passage.span.start);
}

/**
 * Findings for themes, aspects and areas: what speaks of them, by item, and what all passages say. A theme is made of its aspects: what speaks of one
 * speaks of it, and no aspect is addressed where its theme is not.
 */
export function topicFindings(byItem: ReadonlyMap<ItemId, readonly Evidence[]>, readings: readonly Reading[]): {
  readonly themes: Record<ThemeId, Finding<TopicStatus>>;
  readonly aspects: Record<AspectId, Finding<TopicStatus>>;
  readonly areas: Record<AreaId, Finding<TopicStatus>>;
} {
  const of = (id: ItemId) => byItem.get(id) ?? [];
  const accounts = accountsOf(readings);
  const addresses = (id: ItemId | undefined, kind: TopicKind) => id !== undefined && accounts.get(id)?.addresses(id, kind) === true;
  return {
    themes: record(THEME_IDS, id => topicFinding(surest([id, ...childrenOf(id)].flatMap(of)).filter(isOfTheme), addresses(id, 'theme'))),
    aspects: record(ASPECT_IDS, id => topicFinding(of(id), addresses(id, 'aspect') && addresses(parentOf(id), 'theme'))),
    areas: record(AREA_IDS, id => topicFinding(of(id), addresses(id, 'area'))),
  };
}

/** What only touches on an aspect does not speak of the theme. */
const isOfTheme = ({ strength }: Evidence) => strength >= faintest('theme');

/** Of several pieces of evidence from one passage the surest. */
function surest(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<Passage, Evidence>();
  for (const each of evidence) if (each.strength > (best.get(each.passage)?.strength ?? 0)) best.set(each.passage, each);
  return [...best.values()];
}

/** An object with a value for each key. */
export function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, V>;
}
