/** Of which items the words of a draft speak, and how near sections come to items. */
import type { Facts, Passage } from '../analysis/index.ts';
import { lexicon } from '../analysis/lexicon.ts';
import { search } from '../analysis/patterns.ts';
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import type { Span } from '../text/span.ts';
import { holdsCursor } from '../text/span.ts';

/** Words of a passage that the vocabulary of an item knows. */
export interface Term {
  readonly item: ItemId;
  readonly span: Span;
  readonly weight: number;
}

const WEIGHTS = { heading: 3, strong: 4, weak: 1, not: 0 } as const;

/** The terms in a passage. */
export function termsIn({ tokens, language, span }: Passage): Term[] {
  const matches = search(lexicon(language).terms, tokens);
  const traps = matches.filter(match => match.label.list === 'not');
  return matches.flatMap(({ label, first, last }) => {
    const [start, end] = [tokens[first]?.start, tokens[last]?.end];
    const isTrap = label.list === 'not' || traps.some(trap => trap.label.item === label.item && trap.first <= first && last <= trap.last);
    return isTrap || start === undefined || end === undefined ? [] : [{ item: label.item, span: { start: span.start + start, end: span.start + end }, weight: WEIGHTS[label.list] }];
  });
}

/** The items of which the words at an offset speak, those first that the words name best. */
export function itemsAt({ passages }: Facts, offset: number): { readonly items: readonly ItemId[]; readonly span: Span; readonly passage: Passage } | undefined {
  const passage = passages.findLast(each => holdsCursor(each.span, offset));
  if (!passage) return undefined;
  // A vague word alone says too little to explain anything by it.
  const terms = termsIn(passage).filter(({ span, weight }) => weight > WEIGHTS.weak && holdsCursor(span, offset));
  const [best] = terms.sort((a, b) => b.weight - a.weight || Number(isMessage(a)) - Number(isMessage(b)) || length(a.span) - length(b.span));
  return best && { items: [...new Set(terms.map(term => term.item))], span: best.span, passage };
}

/** A message is the wider subject: whatever else the words name comes first. */
function isMessage(term: Term): boolean {
  return item(term.item).kind === 'message';
}

const leanings = new WeakMap<Facts, ReadonlyMap<ItemId, ReadonlyMap<Section, number>>>();

/** The sections that come nearest to an item, nearest first, going by its evidence and by vague words too. */
export function nearestSections(facts: Facts, id: ItemId): Section[] {
  let known = leanings.get(facts);
  if (!known) leanings.set(facts, known = leaningsOf(facts));
  return [...known.get(id) ?? []].sort(([, a], [, b]) => b - a).map(([section]) => section);
}

function leaningsOf({ passages }: Facts): Map<ItemId, Map<Section, number>> {
  const found = new Map<ItemId, Map<Section, number>>();
  for (const passage of passages.filter(each => each.context !== 'matter')) {
    for (const { item: id, weight } of termsIn(passage)) {
      const sections = found.get(id) ?? new Map<Section, number>();
      found.set(id, sections.set(passage.section, (sections.get(passage.section) ?? 0) + weight * (passage.kind === 'heading' ? 3 : 1)));
    }
  }
  return found;
}

function length({ start, end }: Span): number {
  return end - start;
}
