import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';
import type { Directive } from './types.ts';

function directivesOf(text: string): readonly Directive[] {
  return parseDraft('file:///draft.md', text).directives;
}

/** Verb, arguments and reason, each taken from its place in the text. */
function partsOf(text: string): readonly (readonly [string, readonly string[], string | undefined])[] {
  const at = ({ span }: Pick<Directive, 'span'>) => text.slice(span.start, span.end);
  return directivesOf(text).map(({ verb, args, reason }) => [at(verb), args.map(at), reason && at(reason)]);
}

describe('directives', () => {
  it.each([
    ['<!-- ai-strategy covers goals -->', ['covers', ['goals'], undefined]],
    ['<!-- ai-strategy covers goals, governance/frameworks -->', ['covers', ['goals', 'governance/frameworks'], undefined]],
    ['<!-- ai-strategy covers goals governance,data -->', ['covers', ['goals', 'governance', 'data'], undefined]],
    ['<!--ai-strategy not-applicable data:no hay-->', ['not-applicable', ['data:no', 'hay'], undefined]],
    ['<!-- ai-strategy not-applicable data: no hay: nunca -->', ['not-applicable', ['data'], 'no hay: nunca']],
    ['<!-- ai-strategy ignore placeholder : así se llama -->', ['ignore', ['placeholder'], 'así se llama']],
    ['<!--\n  ai-strategy ignore\n    a,\n    b:\n  dos\n  líneas\n-->', ['ignore', ['a', 'b'], 'dos\n  líneas']],
    ['<!-- ai-strategy ignore a: -->', ['ignore', ['a'], undefined]],
    ['<!-- ai-strategy ignore, a,, b, -->', ['ignore', ['a', 'b'], undefined]],
    ['<!-- AI-Strategy covers goals -->', ['covers', ['goals'], undefined]],
    ['<!-- ai-strategy ignore metas.1; -->', ['ignore', ['metas.1;'], undefined]],
    ['<!-- ai-strategy -->', ['', [], undefined]],
    ['<!--ai-strategy-->', ['', [], undefined]],
    ['<!-- ai-strategy: porque sí -->', ['', [], 'porque sí']],
    ['<!-- ai-strategy ignore a\n\n## B\n', ['ignore', ['a'], undefined]],
    ['\uFEFF# 😀\r\n\r\n<!-- ai-strategy ignore a: b -->\r\n', ['ignore', ['a'], 'b']],
  ])('%j says %j', (text, parts) => {
    expect(partsOf(text)).toEqual([parts]);
    for (const { verb, args, reason } of directivesOf(text)) {
      expect([verb, ...args, ...(reason ? [reason] : [])].every(word => word.text === text.slice(word.span.start, word.span.end))).toBe(true);
    }
  });

  it.each([
    '<!-- ai-strategy-linter ignore a -->', '<!-- ai-strategyx -->', '<!-- nota: ai-strategy ignore a -->', '<!-- -->', '`<!-- ai-strategy ignore a -->`', 'ai-strategy ignore a',
  ])('are not seen in %j', text => {
    expect(directivesOf(text)).toEqual([]);
  });

  it('have an empty place for a verb that is not there, after the word', () => {
    const text = 'A <!-- ai-strategy --> B';
    const end = text.indexOf('ai-strategy') + 'ai-strategy'.length;
    expect(directivesOf(text)[0]?.verb).toEqual({ text: '', span: { start: end, end } });
  });

  it('span their comment', () => {
    const text = 'A <!-- ai-strategy ignore a --> B';
    expect(directivesOf(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['<!-- ai-strategy ignore a -->']);
  });

  it('stand in the innermost section', () => {
    const mark = (verb: string) => `<!-- ai-strategy ${verb} -->`;
    const text = `${mark('a')}\n\n# Uno\n\n${mark('b')}\n\n## Dos ${mark('c')}\n\n- x ${mark('d')}\n\n**Tres**\n\n${mark('e')}\n`;
    expect(directivesOf(text).map(({ verb, section }) => [verb.text, section.heading?.text])).toEqual([['a', undefined], ['b', 'Uno'], ['c', 'Dos'], ['d', 'Dos'], ['e', 'Tres']]);
  });

  it('give back what was written into them', () => {
    const word = fc.stringMatching(/^[a-z][a-z\d/-]{0,10}$/u).filter(text => !text.includes('--'));
    const gap = fc.constantFrom(', ', ',', ' ', '  ,  ', '\n');
    fc.assert(fc.property(word, fc.array(fc.tuple(word, gap)), fc.option(word, { nil: undefined }), (verb, args, reason) => {
      const text = `Uno\n\n<!-- ai-strategy ${verb} ${args.flat().join('')}x${reason === undefined ? '' : `: ${reason}`} -->\n`;
      expect(partsOf(text)).toEqual([[verb, [...args.map(([arg]) => arg), 'x'], reason]]);
    }));
  });
});
