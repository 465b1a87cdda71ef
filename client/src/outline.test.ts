import { describe, expect, test } from 'vitest';
import type { ItemState } from '../../server/src/protocol.ts';
import { coverageEntries, itemEntries, tally } from './outline.ts';
import { plain as t } from './translate.fake.ts';

function item(id: string, kind: ItemState['kind'], status: ItemState['status'], line?: number): ItemState {
  const parent = id.includes('/') ? id.split('/')[0] : undefined;
  const range = (start: number) => ({ start: { line: start, character: 0 }, end: { line: start, character: 9 } });
  return { id, kind, name: id, parent, status, statusText: status ?? '', evidence: line === undefined ? [] : [{ range: range(line), text: '' }] };
}

const ITEMS: readonly ItemState[] = [
  item('goals', 'element', 'present', 11),
  item('financing', 'element', 'absent'),
  item('governance', 'theme', 'mentioned', 3),
  item('data', 'theme', 'addressed', 40),
  item('governance/leadership', 'aspect', 'absent'),
  item('data/open-data', 'aspect', 'not-applicable'),
  item('enablers', 'message', undefined),
  item('enablers/funding', 'area', 'addressed', 7),
  item('enablers/data', 'area', 'not-applicable'),
];

const lines = (entries: ReturnType<typeof coverageEntries>): readonly string[] =>
  entries.map(entry => ('group' in entry ? `— ${entry.group}` : `${entry.label} | ${entry.description}`));

describe('the list of what a draft covers', () => {
  test('groups elements, themes with their aspects, and areas under their message', () => {
    expect(lines(coverageEntries(ITEMS, t))).toEqual([
      '— Strategy elements: 1 of 2',
      '$(pass-filled) goals | present · line 12',
      '$(circle-large-outline) financing | absent',
      '— Themes: 1 of 2',
      '$(color-mode) governance | mentioned · line 4',
      '\u2003$(circle-large-outline) governance/leadership | absent',
      '$(pass-filled) data | addressed · line 41',
      '\u2003$(circle-slash) data/open-data | not-applicable',
      '— enablers: 1 of 1',
      '$(pass-filled) enablers/funding | addressed · line 8',
      '$(circle-slash) enablers/data | not-applicable',
    ]);
  });
});

describe('the list of items', () => {
  test('holds every item once, messages included, children below their parents', () => {
    expect(itemEntries(ITEMS, t).map(entry => ('group' in entry ? `— ${entry.group}` : entry.label))).toEqual([
      '— Strategy elements', 'goals', 'financing',
      '— Themes and their aspects', 'governance', '\u2003governance/leadership', 'data', '\u2003data/open-data',
      '— Messages and their areas', 'enablers', '\u2003enablers/funding', '\u2003enablers/data',
    ]);
  });
});

test('what does not apply is not counted, what is half there is not covered', () => {
  expect(tally([item('a', 'element', 'partial'), item('b', 'element', 'not-applicable'), item('c', 'element', 'present')])).toEqual([1, 2]);
});
