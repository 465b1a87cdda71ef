/** The report as typed data. Derived from `server/framework/` by `npm run generate`. */
import type { Language } from '../text/language.ts';
import data from './data.generated.json' with { type: 'json' };
import type { ItemId } from './ids.generated.ts';
import { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, ITEM_IDS, MESSAGE_IDS, THEME_IDS } from './ids.generated.ts';
import type { Frames, Item, Source } from './schema.ts';

export type { AreaId, AspectId, ElementId, ItemId, MessageId, ThemeId } from './ids.generated.ts';
export type { CommitmentPart, Frames, Item, ItemKind, ItemText, Source, Vocabulary } from './schema.ts';
export { COMMITMENT_PARTS } from './schema.ts';
export { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, ITEM_IDS, MESSAGE_IDS, THEME_IDS };

/** Items by id. The generator has checked the data against the schema, so the type is known to hold. */
const ITEMS = data.items as unknown as Readonly<Record<ItemId, Item & { readonly id: ItemId }>>;
const SOURCES = data.sources as Readonly<Record<string, Source>>;
const FRAMES = data.frames as unknown as Readonly<Record<Language, Frames>>;

/** The item with this id. */
export function item(id: ItemId): Item & { readonly id: ItemId } {
  return ITEMS[id];
}

/** Whether a word written by somebody is an item's id. */
export function isItemId(word: string): word is ItemId {
  return Object.hasOwn(ITEMS, word);
}

/** Both are asked for with every passage. */
const PARENTS: ReadonlyMap<ItemId, ItemId> = new Map(ITEM_IDS.flatMap(id => {
  const parent = id.split('/', 1)[0] ?? id;
  return parent !== id && isItemId(parent) ? [[id, parent] as const] : [];
}));
const CHILDREN: ReadonlyMap<ItemId, readonly ItemId[]> = new Map(ITEM_IDS.map(id => [id, ITEM_IDS.filter(other => PARENTS.get(other) === id)]));

/** The theme of an aspect, the message of an area; `undefined` for all others. */
export function parentOf(id: ItemId): ItemId | undefined {
  return PARENTS.get(id);
}

/** An item and what it is a part of: what speaks of an aspect speaks of its theme. */
export function withParent(id: ItemId): readonly ItemId[] {
  const parent = PARENTS.get(id);
  return parent ? [id, parent] : [id];
}

/** The aspects of a theme, the areas of a message, in the report's order. */
export function childrenOf(id: ItemId): readonly ItemId[] {
  return CHILDREN.get(id) ?? [];
}

/** The publication behind a key of an item's `sources`. */
export function source(key: string): Source | undefined {
  return SOURCES[key];
}

/** The cues of a language. */
export function frames(language: Language): Frames {
  return FRAMES[language];
}
