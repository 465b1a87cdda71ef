/** Which themes, elements and areas each section serves. */
import type { Section } from '../draft/index.ts';
import { pathOf } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, THEME_IDS, childrenOf, withParent } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { namedBy, sigmoid } from './evidence.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import { sectionElements } from './section-elements.ts';
import { outcomeOf, subjectScores } from './subjects.ts';
import type { Evidence, Passage, SectionClass } from './types.ts';

/**
 * A section serves a topic when these add up to enough: the share of its passages, subsections included, that speak of the topic (its root, since the first
 * few matter most); how clearly its heading names it, and the heading above; less what speaks for the topic of its kind that suits it best, and less where the
 * section only tells: of today, of others, or once more what other chapters say. Rounded from a regression on labelled strategies (docs/quality.md).
 */
const WEIGHT = { share: 6, heading: 2.5, above: 2.5, other: -0.5, tells: -1.1 } as const;
const ENOUGH = 2.1;
/** How much the heading above says of a rival topic. */
const RIVAL_ABOVE = 0.5;

/** What speaks for one topic of a section. */
interface Grounds {
  readonly share: number;
  readonly heading: number;
  readonly above: number;
}

/** Classifies every section with a heading. `covers` are the sections that somebody marked, `unwritten` those that hold nothing but a skeleton. */
export function classify(
  { sections, unwritten, language }: { readonly sections: readonly Section[]; readonly unwritten: ReadonlySet<Section>; readonly language: Language | undefined },
  passages: readonly Passage[], evidence: readonly Evidence[], covers: ReadonlyMap<ItemId, readonly Section[]>,
): SectionClass[] {
  const totals = countBy(textual(passages).flatMap(passage => pathOf(passage.section)), section => section);
  const spoken = strengthsBySection(evidence);
  const elements = sectionElements(sections, passages, evidence);
  const clarity = headingClarity(language);
  const tellers = tellingSections(passages);
  return sections.map(section => {
    const isMarked = (id: ItemId) => [...covers].some(([item, marked]) => withParent(item).includes(id) && marked.includes(section));
    const groundsFor = (id: ItemId): Grounds => ({
      share: Math.sqrt((spoken.get(section)?.get(id) ?? 0) / Math.max(1, totals.get(section) ?? 0)),
      heading: clarity(section, id),
      above: section.parent ? clarity(section.parent, id) : 0,
    });
    const serving = <Id extends ItemId>(ids: readonly Id[]) => {
      const found = unwritten.has(section) ? [] : served(new Map(ids.map(id => [id, groundsFor(id)])), tellers.has(section));
      return ids.filter(id => found.includes(id) || isMarked(id));
    };
    return {
      section,
      themes: serving(THEME_IDS),
      elements: ELEMENT_IDS.filter(id => elements.get(section)?.includes(id) === true || isMarked(id)),
      areas: serving(AREA_IDS),
    };
  });
}

/** The topics of one kind that a section serves. */
function served(grounds: ReadonlyMap<ItemId, Grounds>, tells: boolean): ItemId[] {
  const rivals = [...grounds].map(([id, { share, heading, above }]) => ({ id, strength: share + heading + RIVAL_ABOVE * above })).sort((a, b) => b.strength - a.strength);
  return [...grounds].flatMap(([id, { share, heading, above }]) => {
    const rival = rivals.find(each => each.id !== id)?.strength ?? 0;
    const sum = WEIGHT.share * share + WEIGHT.heading * heading + WEIGHT.above * above + WEIGHT.other * rival + (tells ? WEIGHT.tells : 0);
    return sum >= ENOUGH ? [id] : [];
  });
}

/** The sections that describe today or tell of others, and those that sum up. */
function tellingSections(passages: readonly Passage[]): ReadonlySet<Section> {
  return new Set(passages.flatMap(({ kind, context, section, tokens, language }) => {
    const tells = context === 'diagnosis' || context === 'abroad' || search(lexicon(language).summaries, tokens).length > 0;
    return kind === 'heading' && tells ? [section] : [];
  }));
}

/** How clearly the heading of a section names an item, from 0 to 1, by its words or by what the model makes of them. A document's title speaks of everything, so it names nothing. */
function headingClarity(language: Language | undefined): (section: Section, id: ItemId) => number {
  const known = new Map<Section, (id: ItemId) => number>();
  const clarityOf = ({ heading, level }: Section): (id: ItemId) => number => {
    if (!heading || language === undefined || level <= 1) return () => 0;
    const tokens = tokenize(heading.text, language);
    const named = namedBy({ text: heading.text, tokens, language });
    const scores = subjectScores({ tokens, language });
    return id => [id, ...childrenOf(id)].reduce((most, each) => Math.max(most, named.get(each) ?? 0, sigmoid(scores[outcomeOf(each) ?? -1] ?? -Infinity)), 0);
  };
  return (section, id) => {
    const clarity = known.get(section) ?? clarityOf(section);
    known.set(section, clarity);
    return clarity(id);
  };
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
