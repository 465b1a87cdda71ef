/** From evidence to the status of every theme, aspect and area. */
import type { AreaId, AspectId, ItemId, ThemeId } from '../framework/index.ts';
import { AREA_IDS, ASPECT_IDS, THEME_IDS, childrenOf } from '../framework/index.ts';
import type { Evidence, Finding, Passage, TopicStatus } from './types.ts';

/** As many passages as anybody reads to be convinced. */
export const SHOWN = 12;

/**
 * Commitments address a topic when some passage names it clearly, or one of them is beyond doubt about it; otherwise they are only near it. Chosen with
 * the weights in `evidence.ts`.
 */
const NAMED = { theme: 0.8, aspect: 0.5, area: 0.8 } as const;
const BEYOND_DOUBT = 0.98;

/** What a topic is if these passages are all that is said of it. */
function topicFinding(evidence: readonly Evidence[], kind: keyof typeof NAMED): Finding<TopicStatus> {
  const sorted = bestFirst(evidence);
  const isNamed = sorted.some(each => each.words >= NAMED[kind]);
  const isAddressed = sorted.some(each => each.commits && (isNamed || each.strength >= BEYOND_DOUBT));
  const status = sorted.length === 0 ? 'absent' : isAddressed ? 'addressed' : 'mentioned';
  return { status, evidence: sorted.slice(0, SHOWN) };
}

/** Commitments before mere mentions, surer passages before less sure ones, earlier before later. */
export function bestFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => Number(b.commits) - Number(a.commits) || b.strength - a.strength || a.passage.span.start - b.passage.span.start);
}

/** Findings for themes, aspects and areas. A theme is made of its aspects: evidence for an aspect is evidence for its theme. */
export function topicFindings(byItem: ReadonlyMap<ItemId, readonly Evidence[]>): {
  readonly themes: Record<ThemeId, Finding<TopicStatus>>;
  readonly aspects: Record<AspectId, Finding<TopicStatus>>;
  readonly areas: Record<AreaId, Finding<TopicStatus>>;
} {
  const of = (id: ItemId) => byItem.get(id) ?? [];
  return {
    themes: record(THEME_IDS, id => topicFinding(surest([id, ...childrenOf(id)].flatMap(of)), 'theme')),
    aspects: record(ASPECT_IDS, id => topicFinding(of(id), 'aspect')),
    areas: record(AREA_IDS, id => topicFinding(of(id), 'area')),
  };
}

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
