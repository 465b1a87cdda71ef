import { describe, expect, it } from 'vitest';

import { frontMatterEnd, nextCut } from './pieces.ts';

/** The first line after the first cut of a text, with the probe for it. */
function firstCut(text: string, long = 4000, least = 0): readonly [line: string | undefined, probe: string] {
  const { at, probe } = nextCut(text, 0, { least, long });
  return [text.slice(at).split(/[\r\n]/u)[0], probe.source];
}

describe('a cut', () => {
  it.each([
    ['a\n# b\nc', '# b'],
    ['a\r\n\r\n ###### b', ' ###### b'],
    ['a\r#', '#'],
    ['# a\n#b\n  # c\n    # d\n####### e\n- # f\n> # g\n## h', '## h'],
    ['a\n\nb\n- c', ''],
  ])('of %j stands before the heading %j', (text, line) => {
    expect(firstCut(text)).toEqual([line, line === '' ? '' : '#']);
  });

  it.each([
    ['a\n\nb', 'b', '#'],
    ['a\r\n \t\r\nb', 'b', '#'],
    ['a\r\nb\r\rc', 'c', '#'],
    ['a\n\n> b', '> b', '> x'],
    ['a\n\n[^b]: c', '[^b]: c', '[^x]: x'],
    ['a\n\n[b]: c', '[b]: c', '#'],
    ['a\n- b', '- b', '- x'],
    ['a\n12) b', '12) b', '12) x'],
    ['a\n\n**b**', '**b**', '#'],
    ['a\n\n***', '***', '#'],
    ['a\nb', '', ''],
    ['a\n\n  b', '', ''],
    ['a\n\n[^b] c', '', ''],
    ['a\n-\n\n-\n\n- - -\n\n1.', '', ''],
  ])('of a long %j stands before %j', (text, line, probe) => {
    expect(firstCut(text, 1)).toEqual([line, probe]);
  });

  it('leaves the least length', () => {
    expect(firstCut('a\n# b\n# c\n# d', 4000, 3)).toEqual(['# c', '#']);
  });
});

describe('front matter', () => {
  it.each([
    ['---\n# a\n---\nb', '---\n# a\n---'],
    ['---  \r\n---\t\r\nb', '---  \r\n---\t'],
    ['---\n---', '---\n---'],
    ['---\na\n----\n ---\n', ''],
    [' ---\na\n---\n', ''],
    ['a', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(text.slice(0, frontMatterEnd(text))).toBe(expected);
  });
});
