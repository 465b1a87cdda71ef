/** Builds the lists that the commands offer for choosing an item of the report. Pure: knows nothing of the editor. */
import type { ItemInfo, ItemState } from '../../server/src/protocol.ts';
import type { Translate } from './translate.ts';

/** A heading within a list of choices. */
export interface Group {
  readonly group: string;
}

/** A line that can be chosen. */
export interface Choice<T extends ItemInfo> {
  readonly item: T;
  readonly label: string;
  readonly description: string;
}

export type Entry<T extends ItemInfo> = Group | Choice<T>;

/** How each status looks; the words beside it come from the server. */
const ICONS: Readonly<Record<NonNullable<ItemState['status']>, string>> = {
  'present': 'pass-filled',
  'addressed': 'pass-filled',
  'partial': 'color-mode',
  'mentioned': 'color-mode',
  'absent': 'circle-large-outline',
  'not-applicable': 'circle-slash',
};

/** Sets an aspect apart from its theme. */
const INDENT = '\u2003';

/** How a draft stands: elements, themes with their aspects, and the areas of each message, each with its status. */
export function coverageEntries(items: readonly ItemState[], t: Translate): readonly Entry<ItemState>[] {
  const elements = items.filter(item => item.kind === 'element');
  const themes = items.filter(item => item.kind === 'theme');
  const messages = items.filter(item => item.kind === 'message');
  const choice = (item: ItemState): Choice<ItemState> => coverageChoice(item, t);
  return [
    { group: t('Strategy elements: {0} of {1}', ...tally(elements)) },
    ...elements.map(choice),
    { group: t('Themes: {0} of {1}', ...tally(themes)) },
    ...withChildren(themes, items).map(choice),
    ...messages.flatMap(message => {
      const areas = childrenOf(message, items);
      return [{ group: t('{0}: {1} of {2}', message.name, ...tally(areas)) }, ...areas.map(choice)];
    }),
  ];
}

/** Every item of the report, messages included. */
export function itemEntries(items: readonly ItemInfo[], t: Translate): readonly Entry<ItemInfo>[] {
  const ofKind = (kind: ItemInfo['kind']): readonly Choice<ItemInfo>[] =>
    withChildren(items.filter(item => item.kind === kind), items).map(item => ({ item, label: indent(item) + item.name, description: '' }));
  return [
    { group: t('Strategy elements') },
    ...ofKind('element'),
    { group: t('Themes and their aspects') },
    ...ofKind('theme'),
    { group: t('Messages and their areas') },
    ...ofKind('message'),
  ];
}

/** How many items are covered, of how many that apply. */
export function tally(items: readonly ItemState[]): [number, number] {
  const covered = items.filter(item => item.status === 'present' || item.status === 'addressed');
  const applying = items.filter(item => item.status !== 'not-applicable');
  return [covered.length, applying.length];
}

function coverageChoice(item: ItemState, t: Translate): Choice<ItemState> {
  const icon = item.status === undefined ? '' : `$(${ICONS[item.status]}) `;
  const first = item.evidence[0];
  const place = first === undefined ? [] : [t('line {0}', first.range.start.line + 1)];
  return {
    item,
    label: (item.kind === 'aspect' ? INDENT : '') + icon + item.name,
    description: [item.statusText, ...place].filter(part => part !== '').join(' · '),
  };
}

function indent(item: ItemInfo): string {
  return item.parent === undefined ? '' : INDENT;
}

function childrenOf<T extends ItemInfo>(parent: T, items: readonly T[]): readonly T[] {
  return items.filter(item => item.parent === parent.id);
}

function withChildren<T extends ItemInfo>(parents: readonly T[], items: readonly T[]): readonly T[] {
  return parents.flatMap(parent => [parent, ...childrenOf(parent, items)]);
}
