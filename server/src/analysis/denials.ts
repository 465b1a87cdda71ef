/** "This section is not about it": takes back what was found in a section for an item, against the drafter's word. */
import type { Section } from '../draft/index.ts';
import type { ElementId, ItemId } from '../framework/index.ts';
import { ELEMENT_IDS, parentOf } from '../framework/index.ts';
import { record } from './coverage.ts';
import { elementFindings } from './elements.ts';
import type { Commitment, Declarations, Evidence, Finding, ElementStatus, PartName, Passage, SectionClass } from './types.ts';

/** Whether the drafter says that a section, or one that it stands in, is not about an item. */
export type Denies = (item: ItemId, section: Section) => boolean;

/**
 * The drafter's denials. What is said of the nearest section holds, so that a subsection can be marked as covering what its chapter is not about; of
 * one and the same section, that it covers the item. Who denies a theme or message denies its parts, unless something is said of the part itself.
 */
export function denialsIn({ covers, notAbout }: Pick<Declarations, 'covers' | 'notAbout'>): Denies {
  if (notAbout.size === 0) return () => false;
  return (item, section) => {
    const parent = parentOf(item);
    const ids = parent === undefined ? [item] : [item, parent];
    for (let at: Section | undefined = section; at; at = at.parent) {
      for (const id of ids) {
        if (covers.get(id)?.includes(at) === true) return false;
        if (notAbout.get(id)?.includes(at) === true) return true;
      }
    }
    return false;
  };
}

/** What stays of the sections' classes. */
export function withoutDenied(sections: readonly SectionClass[], denies: Denies): SectionClass[] {
  return sections.map(({ section, themes, elements, areas }) => {
    const stays = (id: ItemId) => !denies(id, section);
    return { section, themes: themes.filter(stays), elements: elements.filter(stays), areas: areas.filter(stays) };
  });
}

/** The part of an action that gives an element. */
const PARTS: Readonly<Partial<Record<ElementId, PartName>>> = { goals: 'quantity', actors: 'actor', timeline: 'deadline', financing: 'money' };

/**
 * The findings for the elements. Where a section is not about one, its passages say nothing on it, and of its actions the part that would give it is
 * left out: the actions themselves still count among those that should have one.
 */
export function declaredElements(
  byItem: ReadonlyMap<ItemId, readonly Evidence[]>, passages: readonly Passage[], actions: readonly Commitment[], notAbout: Declarations['notAbout'], denies: Denies,
): Record<ElementId, Finding<ElementStatus>> {
  const found = elementFindings(byItem, passages, actions);
  return record(ELEMENT_IDS, id => {
    if (!notAbout.has(id)) return found[id];
    const stays = ({ section }: Passage) => !denies(id, section);
    return elementFindings(byItem, passages.filter(stays), withoutPart(id, actions, stays))[id];
  });
}

function withoutPart(id: ElementId, actions: readonly Commitment[], stays: (passage: Passage) => boolean): Commitment[] {
  const part = PARTS[id];
  if (id === 'actions') return actions.filter(({ passage }) => stays(passage));
  return part === undefined ? [...actions] : actions.map(action => (stays(action.passage) ? action : { ...action, [part]: undefined }));
}
