/** Where a draft may give what was called missing: the passages that come nearest to an item, in sections that can be marked as covering it. */
import type { Facts, Passage } from '../analysis/index.ts';
import type { Draft, Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { findingOf } from '../strategy/index.ts';

/** A passage that may be what was looked for. */
export interface Presence {
  readonly item: ItemId;
  readonly passage: Passage;
}

/** How many passages are offered: of one item, or of several items together. */
const MOST_OF_ONE = 2;
const MOST = 4;

/** The nearest passages, best first, each in a section of its own; where several items are asked for, one for each. */
export function presencesOf(ids: readonly ItemId[], strategy: Strategy): Presence[] {
  const limit = ids.length === 1 ? MOST_OF_ONE : 1;
  return ids.flatMap(item => nearest(item, strategy).slice(0, limit)).slice(0, MOST);
}

function nearest(item: ItemId, { coverage, main }: Strategy): Presence[] {
  const found = new Map<Section, Presence>();
  for (const { passage } of findingOf(coverage, item)?.evidence ?? []) {
    if (!found.has(passage.section) && isMarkable(passage.section, [item], main)) found.set(passage.section, { item, passage });
  }
  return [...found.values()];
}

/** Whether something can be said of a section about some items: the title, skeletons and what was said of it already are left out. */
export function isMarkable(section: Section, ids: readonly ItemId[], { draft, declarations: { covers, notAbout }, unwritten }: Facts): boolean {
  const isSaid = ids.every(id => covers.get(id)?.includes(section) === true || notAbout.get(id)?.includes(section) === true);
  return section.heading !== undefined && !isTitle(section, draft) && !unwritten.has(section) && !isSaid;
}

/** Whether a section is the whole document below its title. */
export function isTitle(section: Section, { sections }: Pick<Draft, 'sections'>): boolean {
  return section === sections[0] && section.children.length > 0;
}
