import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../server/src/framework/index.ts';
import { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, THEME_IDS, parentOf } from '../../server/src/framework/index.ts';
import { VARIANTS, givenIn, markdownOf, serves } from './parallel.ts';

/** A strategy is its own area; actions are all over it. Neither can be taken out. */
const REMOVABLE: readonly ItemId[] = [...THEME_IDS, ...ASPECT_IDS, ...AREA_IDS.filter(id => id !== 'strategic/national-strategy'), ...ELEMENT_IDS.filter(id => id !== 'actions')];
const ELEMENTS: readonly ItemId[] = ELEMENT_IDS;

/** How many removals of a topic must be noticed: what is left may come near it. docs/quality.md gives the figures. */
const NOTICED = 0.5;

describe.each([...VARIANTS])('the strategy as written in %s', (_, variant) => {
  const whole = givenIn(markdownOf(variant));

  it('gives every item', () => {
    expect([...THEME_IDS, ...ASPECT_IDS, ...AREA_IDS, ...ELEMENT_IDS].filter(id => !whole.has(id))).toEqual([]);
  });

  const without = new Map(REMOVABLE.map(id => [id, givenIn(markdownOf(variant, paragraph => !serves(paragraph, id)))]));

  it.each(REMOVABLE)('loses nothing else without what it says of %s', id => {
    const taken = variant.chapters.flatMap(({ paragraphs }) => paragraphs.filter(paragraph => serves(paragraph, id)).flatMap(paragraph => paragraph.for));
    const mayGo = new Set<ItemId | undefined>([id, 'strategic/national-strategy', ...taken, ...taken.map(parentOf)]);
    expect([...whole].filter(each => !mayGo.has(each) && !without.get(id)?.has(each))).toEqual([]);
  });

  it('lacks an element whose chapter is taken out', () => {
    expect(REMOVABLE.filter(id => ELEMENTS.includes(id) && without.get(id)?.has(id))).toEqual([]);
  });

  it('lacks most topics of which nothing is left', () => {
    const topics = REMOVABLE.filter(id => !ELEMENTS.includes(id));
    const unnoticed = topics.filter(id => without.get(id)?.has(id));
    expect(unnoticed.length, unnoticed.join(', ')).toBeLessThanOrEqual(topics.length * (1 - NOTICED));
  });
});
