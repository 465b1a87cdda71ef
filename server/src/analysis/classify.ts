/** Which themes, elements and areas each section serves. */
import type { Section } from '../draft/index.ts';
import { pathOf } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, THEME_IDS, parentOf } from '../framework/index.ts';
import { sectionElements } from './section-elements.ts';
import type { Evidence, Passage, SectionClass } from './types.ts';

/**
 * A section serves a topic when these add up to enough: the share of the passages in it and its subsections that speak of the topic, how clearly its
 * heading names it and how clearly those above do. Rounded from a regression on labelled strategies (docs/quality.md).
 */
const WEIGHT = { share: 8, heading: 2.7, above: 1.2, title: -0.8 } as const;
const ENOUGH = 0.5;

/** Classifies every section with a heading. `covers` are the sections that somebody marked. */
export function classify(sections: readonly Section[], passages: readonly Passage[], evidence: readonly Evidence[], covers: ReadonlyMap<ItemId, readonly Section[]>): SectionClass[] {
  const totals = countBy(textual(passages).flatMap(passage => pathOf(passage.section)), section => section);
  const named = namedItems(evidence);
  const spoken = strengthsBySection(evidence);
  const elements = sectionElements(sections, passages, evidence);
  const nameOf = (section: Section | undefined, id: ItemId) => section && section.level > 1 ? named.get(section)?.get(id) ?? 0 : 0;
  return sections.map(section => {
    const isMarked = (id: ItemId) => [...covers].some(([item, marked]) => withParent(item).includes(id) && marked.includes(section));
    const serves = (id: ItemId) => {
      const share = (spoken.get(section)?.get(id) ?? 0) / Math.max(1, totals.get(section) ?? 0);
      const above = section.parent ? pathOf(section.parent).reduce((most, each) => Math.max(most, nameOf(each, id)), 0) : 0;
      const sum = WEIGHT.share * share + WEIGHT.heading * nameOf(section, id) + WEIGHT.above * above + (section.level === 1 ? WEIGHT.title : 0);
      return sum >= ENOUGH || isMarked(id);
    };
    return {
      section,
      themes: THEME_IDS.filter(serves),
      elements: ELEMENT_IDS.filter(id => elements.get(section)?.includes(id) === true || isMarked(id)),
      areas: AREA_IDS.filter(serves),
    };
  });
}

/** For each section how clearly its heading names each item. */
function namedItems(evidence: readonly Evidence[]): ReadonlyMap<Section, ReadonlyMap<ItemId, number>> {
  const named = new Map<Section, Map<ItemId, number>>();
  for (const { item, passage, words } of evidence) {
    if (passage.kind !== 'heading') continue;
    const byItem = named.get(passage.section) ?? new Map<ItemId, number>();
    named.set(passage.section, byItem);
    for (const id of withParent(item)) byItem.set(id, Math.max(byItem.get(id) ?? 0, words));
  }
  return named;
}

/** For each section and item the strengths of the passages in it and below that speak of it, summed up. */
function strengthsBySection(evidence: readonly Evidence[]): ReadonlyMap<Section, ReadonlyMap<ItemId, number>> {
  const best = new Map<Passage, Map<ItemId, number>>();
  for (const { item, passage, strength } of evidence) {
    if (passage.kind === 'heading') continue;
    const byItem = best.get(passage) ?? new Map<ItemId, number>();
    best.set(passage, byItem);
    for (const id of withParent(item)) byItem.set(id, Math.max(byItem.get(id) ?? 0, strength));
  }
  const sums = new Map<Section, Map<ItemId, number>>();
  for (const [passage, byItem] of best) {
    for (const section of pathOf(passage.section)) {
      const sum = sums.get(section) ?? new Map<ItemId, number>();
      sums.set(section, sum);
      for (const [id, strength] of byItem) sum.set(id, (sum.get(id) ?? 0) + strength);
    }
  }
  return sums;
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
