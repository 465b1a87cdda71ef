/** Which themes, elements and areas each section serves. */
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, THEME_IDS, parentOf } from '../framework/index.ts';
import type { Evidence, Passage, SectionClass } from './types.ts';

/** A section serves an item without naming it in its heading when this share of the passages in it and its subsections speak of it. */
const SHARE = 0.2;

/** Classifies every section with a heading. `covers` are the sections that somebody marked. */
export function classify(sections: readonly Section[], passages: readonly Passage[], evidence: readonly Evidence[], covers: ReadonlyMap<ItemId, readonly Section[]>): SectionClass[] {
  const totals = countBy(textual(passages).flatMap(passage => pathOf(passage.section)), section => section);
  const named = groupBy(evidence.filter(each => each.passage.kind === 'heading'), each => each.passage.section);
  const counts = itemCounts(evidence);
  return sections.map(section => {
    const served = new Set((named.get(section) ?? []).flatMap(each => withParent(each.item)));
    const total = totals.get(section) ?? 0;
    for (const [id, found] of counts.get(section) ?? []) if (found.size >= total * SHARE) served.add(id);
    for (const [id, marked] of covers) if (marked.includes(section)) withParent(id).forEach(each => served.add(each));
    return { section, themes: THEME_IDS.filter(id => served.has(id)), elements: ELEMENT_IDS.filter(id => served.has(id)), areas: AREA_IDS.filter(id => served.has(id)) };
  });
}

/** For each section the passages in it and below that speak of each item. */
function itemCounts(evidence: readonly Evidence[]): ReadonlyMap<Section, ReadonlyMap<ItemId, ReadonlySet<Passage>>> {
  const counts = new Map<Section, Map<ItemId, Set<Passage>>>();
  for (const { item, passage } of evidence) {
    if (passage.kind === 'heading') continue;
    for (const section of pathOf(passage.section)) {
      const byItem = counts.get(section) ?? new Map<ItemId, Set<Passage>>();
      counts.set(section, byItem);
      for (const id of withParent(item)) byItem.set(id, (byItem.get(id) ?? new Set<Passage>()).add(passage));
    }
  }
  return counts;
}

/** A section and those it stands in. */
function pathOf(section: Section): Section[] {
  return section.parent ? [section, ...pathOf(section.parent)] : [section];
}

/** Evidence for an aspect is evidence for its theme. */
function withParent(id: ItemId): ItemId[] {
  const parent = parentOf(id);
  return parent ? [id, parent] : [id];
}

function textual(passages: readonly Passage[]): Passage[] {
  return passages.filter(passage => passage.kind !== 'heading');
}

function countBy<T, K>(values: readonly T[], key: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  return counts;
}

/** Values by key, in their order. */
export function groupBy<T, K>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
