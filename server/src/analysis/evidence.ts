/** Which items each passage speaks of, and how surely. */
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { TermLabel } from './lexicon.ts';
import type { Match } from './patterns.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import type { Evidence, Passage } from './types.ts';

/** Strengths were set by hand so that one clear phrase, or two vague ones, or a vague one under a fitting heading, reach `ENOUGH`. */
const STRENGTH = { heading: 0.8, strong: 0.7, twoWeak: 0.5, weak: 0.2, more: 0.1, ownHeading: 0.4, higherHeading: 0.15 } as const;

/** From this strength on a passage that commits is evidence. One that only tells of something must be clearer: vague words meet by chance. */
const ENOUGH = 0.5;
const ENOUGH_TO_MENTION = 0.6;

/** What a passage says of one item by its own words. */
interface Hit {
  readonly heading: boolean;
  readonly strong: number;
  readonly weak: number;
}

/** Evidence in document order. A passage without a fitting word is evidence only when it commits under a heading on the item. */
export function evidenceOf(passages: readonly Passage[]): Evidence[] {
  const headings = new Map<Section, ReadonlyMap<ItemId, number>>();
  return passages.flatMap(passage => {
    if (passage.context === 'matter') return [];
    const hits = hitsOf(passage);
    if (passage.kind === 'heading') {
      const own = new Map([...hits].map(([id, hit]) => [id, ownStrength(hit, true)] as const).filter(([, strength]) => strength >= ENOUGH));
      headings.set(passage.section, own);
      return [...own].map(([item, strength]) => ({ item, passage, strength, commits: false }));
    }
    return itemsOf(passage, hits, headings).filter(each => each.strength >= (passage.commits ? ENOUGH : ENOUGH_TO_MENTION));
  });
}

function itemsOf(passage: Passage, hits: ReadonlyMap<ItemId, Hit>, headings: ReadonlyMap<Section, ReadonlyMap<ItemId, number>>): Evidence[] {
  const under = headings.get(passage.section);
  const ids = new Set([...hits.keys(), ...(under?.keys() ?? [])]);
  return [...ids].map(item => {
    const hit = hits.get(item);
    const own = hit ? ownStrength(hit, false) : 0;
    const inherited = under?.has(item) ? STRENGTH.ownHeading : isUnderItem(passage.section.parent, item, headings) ? STRENGTH.higherHeading : 0;
    // A commitment right under a heading on the item is about the item, whatever its words.
    const strength = own === 0 && inherited === STRENGTH.ownHeading && passage.commits ? ENOUGH : own + inherited;
    return { item, passage, strength: Math.min(1, strength), commits: passage.commits };
  });
}

function isUnderItem(section: Section | undefined, id: ItemId, headings: ReadonlyMap<Section, ReadonlyMap<ItemId, number>>): boolean {
  for (let at = section; at; at = at.parent) if (headings.get(at)?.has(id)) return true;
  return false;
}

function ownStrength(hit: Hit, isHeading: boolean): number {
  const base = isHeading && hit.heading ? STRENGTH.heading : hit.strong > 0 ? STRENGTH.strong : hit.weak > 1 ? STRENGTH.twoWeak : hit.weak === 1 ? STRENGTH.weak : 0;
  const more = Math.max(0, hit.strong - 1) + (hit.strong > 0 ? hit.weak : Math.max(0, hit.weak - 2));
  return base === 0 ? 0 : Math.min(1, base + more * STRENGTH.more);
}

/** What a passage's own words say. Phrases of the list `heading` count in text too, as vague ones. */
function hitsOf(passage: Passage): Map<ItemId, Hit> {
  const matches = search(lexicon(passage.language).terms, passage.tokens);
  const traps = matches.filter(match => match.label.list === 'not');
  const hits = new Map<ItemId, Hit>();
  for (const match of matches) {
    if (match.label.list === 'not' || traps.some(trap => covers(trap, match))) continue;
    const { item, list } = match.label;
    const before = hits.get(item) ?? { heading: false, strong: 0, weak: 0 };
    hits.set(item, {
      heading: before.heading || list === 'heading',
      strong: before.strong + (list === 'strong' ? 1 : 0),
      weak: before.weak + (list === 'weak' || list === 'heading' ? 1 : 0),
    });
  }
  return hits;
}

function covers(trap: Match<TermLabel>, match: Match<TermLabel>): boolean {
  return trap.label.item === match.label.item && trap.first <= match.first && match.last <= trap.last;
}
