import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';

function commentsOf(text: string): readonly (readonly [source: string, text: string, unclosed: boolean])[] {
  return parseDraft('file:///draft.md', text).comments.map(comment => [text.slice(comment.span.start, comment.span.end), comment.text, comment.unclosed]);
}

describe('comments', () => {
  it.each([
    ['<!-- uno -->', [['<!-- uno -->', 'uno', false]]],
    ['Texto <!--uno--> y <!-- dos --> más', [['<!--uno-->', 'uno', false], ['<!-- dos -->', 'dos', false]]],
    ['<!-- uno --> <!-- dos -->\ntexto', [['<!-- uno -->', 'uno', false], ['<!-- dos -->', 'dos', false]]],
    ['<!--\n uno\n\n dos\n-->', [['<!--\n uno\n\n dos\n-->', 'uno\n\n dos', false]]],
    ['## A <!-- uno -->', [['<!-- uno -->', 'uno', false]]],
    ['- a <!-- uno -->\n  <!-- dos -->\n\n> <!-- tres -->', [['<!-- uno -->', 'uno', false], ['<!-- dos -->', 'dos', false], ['<!-- tres -->', 'tres', false]]],
    ['| a <!-- uno --> |\n|---|\n| <!-- dos --> |', [['<!-- uno -->', 'uno', false], ['<!-- dos -->', 'dos', false]]],
    ['<div>\n<!-- uno -->\n</div>', [['<!-- uno -->', 'uno', false]]],
    ['a[^1]\n\n[^1]: <!-- uno -->', [['<!-- uno -->', 'uno', false]]],
    ['<!-- 😀 é -->', [['<!-- 😀 é -->', '😀 é', false]]],
    ['\uFEFF<!-- uno -->', [['<!-- uno -->', 'uno', false]]],
    ['<!---->', [['<!---->', '', false]]],
    ['<!-->\n\nTexto', [['<!-->', '', false]]],
    ['<!--->\n\nTexto', [['<!--->', '', false]]],
    ['A\r\n\r\n<!-- uno\r\n\r\n## B\r\n', [['<!-- uno\r\n\r\n## B\r\n', 'uno\r\n\r\n## B', true]]],
    ['<!-- uno --> <!-- dos\n\nB', [['<!-- uno -->', 'uno', false], ['<!-- dos', 'dos', true]]],
    ['- <!-- uno\n\nB', [['<!-- uno\n', 'uno', true]]],
    ['```\n<!-- uno -->\n```\n\n    <!-- dos -->\n\n`<!-- tres -->`', []],
    ['---\na: <!-- uno -->\n---\n', []],
    ['\\<!-- uno -->', []],
    ['Texto <!-- uno', []],
  ])('of %j are %j', (text, expected) => {
    expect(commentsOf(text)).toEqual(expected);
  });
});
