/** Which themes, elements and areas each section serves. */
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, THEME_IDS, parentOf } from '../framework/index.ts';
import type { Evidence, Passage, SectionClass } from './types.ts';

/** A section serves an item without naming it in its heading when at least so many of its passages, and this share of them, speak of it. */
const PASSAGES = 2;
const SHARE = 0.34;

/** Classifies every section with a heading. `covers` are the sections that somebody marked. */
export function classify(sections: readonly Section[], passages: readonly Passage[], evidence: readonly Evidence[], covers: ReadonlyMap<ItemId, readonly Section[]>): SectionClass[] {
  const total = countBy(passages.filter(passage => passage.kind !== 'heading'), passage => passage.section);
  const bySection = groupBy(evidence, each => each.passage.section);
  return sections.map(section => {
    const served = servedBy(bySection.get(section) ?? [], total.get(section) ?? 0);
    for (const [id, marked] of covers) if (marked.includes(section)) served.add(id);
    for (const id of [...served]) served.add(parentOf(id) ?? id);
    return { section, themes: THEME_IDS.filter(id => served.has(id)), elements: ELEMENT_IDS.filter(id => served.has(id)), areas: AREA_IDS.filter(id => served.has(id)) };
  });
}

function servedBy(evidence: readonly Evidence[], total: number): Set<ItemId> {
  const named = evidence.filter(each => each.passage.kind === 'heading').map(each => each.item);
  const counts = countBy(evidence.filter(each => each.passage.kind !== 'heading'), each => each.item);
  const often = [...counts].filter(([, count]) => count >= PASSAGES && count >= total * SHARE).map(([id]) => id);
  return new Set([...named, ...often]);
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
