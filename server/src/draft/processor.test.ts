import { describe, expect, it } from 'vitest';

import { labelsIn, likelyLabels, parseText } from './processor.ts';

describe('a text on its own', () => {
  it('says which labels it may refer to', () => {
    const { asked } = parseText('[a] [b][C  d] ![e] [^1] `[h]` \\[i]\n\n[j]: k', new Set(['[c d', '^1']), false);
    expect([...asked].sort()).toEqual([['[a', false], ['[b', false], ['[c d', true], ['[e', false], ['^1', true]]);
  });

  it('does not look at its own definitions', () => {
    const text = '[a]\n\n[a]: b\n';
    expect(parseText(text, new Set(), false).asked).toEqual(new Map([['[a', false]]));
    expect(parseText(text, new Set(['[a']), false).asked).toEqual(new Map([['[a', true]]));
  });

  it('may begin with a character that looks like a byte order mark', () => {
    expect(parseText('\uFEFFa', new Set(), false).root.children[0]).toMatchObject({ children: [{ value: '\uFEFFa' }] });
  });

  it('has front matter only where that is said', () => {
    expect([true, false].map(hasFrontMatter => parseText('---\na\n---\n', new Set(), hasFrontMatter).root.children[0]?.type)).toEqual(['yaml', 'thematicBreak']);
  });
});

describe('labels', () => {
  it('are those of all definitions', () => {
    const text = '[A  b]: c\n\n> [d]: e\n\n[^F]: - [g]: h\n\n```\n[i]: j\n```\n';
    expect(labelsIn(parseText(text, new Set(), false).root)).toEqual(['[a b', '[d', '^f', '[g']);
  });

  it('are guessed at the beginning of lines', () => {
    expect([...likelyLabels('[A  b]: c\r\n> [^D]: e\nf [g]: h\n')]).toEqual(['[a b', '^d']);
  });
});
