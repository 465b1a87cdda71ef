import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';
import type { FrontMatter } from './types.ts';

function frontMatterOf(text: string): FrontMatter {
  const { frontMatter } = parseDraft('file:///draft.md', text);
  if (frontMatter === undefined) {
    throw new Error('no front matter');
  }
  return frontMatter;
}

/** Each entry as path, key and value, the latter two taken from their places in the text. */
function entriesOf(text: string): readonly (readonly [string, string, string | undefined])[] {
  return frontMatterOf(text).entries.map(({ path, key, value }) => [path.join('.'), text.slice(key.start, key.end), value && text.slice(value.start, value.end)]);
}

const FULL = `---
title: "Estrategia: IA" # nota
lang: es
ai-strategy:
  stage: draft
  covers: [goals, 'data']
  reason: >
    Dos
    líneas
  empty:
documents:
  - path: a.md
  - b.md
---

# A
`;

describe('the front matter', () => {
  it('is read with the place of each key', () => {
    expect(frontMatterOf(FULL).value).toEqual({
      'title': 'Estrategia: IA',
      'lang': 'es',
      'ai-strategy': { stage: 'draft', covers: ['goals', 'data'], reason: 'Dos líneas\n', empty: null },
      'documents': [{ path: 'a.md' }, 'b.md'],
    });
    expect(entriesOf(FULL)).toEqual([
      ['title', 'title', '"Estrategia: IA"'],
      ['lang', 'lang', 'es'],
      ['ai-strategy', 'ai-strategy', "stage: draft\n  covers: [goals, 'data']\n  reason: >\n    Dos\n    líneas\n  empty:"],
      ['ai-strategy.stage', 'stage', 'draft'],
      ['ai-strategy.covers', 'covers', "[goals, 'data']"],
      ['ai-strategy.reason', 'reason', '>\n    Dos\n    líneas'],
      ['ai-strategy.empty', 'empty', undefined],
      ['documents', 'documents', '- path: a.md\n  - b.md'],
      ['documents.0.path', 'path', 'a.md'],
    ]);
    expect(frontMatterOf(FULL).errors).toEqual([]);
  });

  it.each([['CRLF', FULL.replaceAll('\n', '\r\n')], ['a byte order mark', `\uFEFF${FULL}`], ['both', `\uFEFF${FULL.replaceAll('\n', '\r\n')}`]])('is the same with %s', (_, text) => {
    expect(frontMatterOf(text).value).toEqual(frontMatterOf(FULL).value);
    expect(entriesOf(text).map(([path, key]) => [path, key])).toEqual(entriesOf(FULL).map(([path, key]) => [path, key]));
    const { span } = frontMatterOf(text);
    expect(text.slice(span.start, span.end)).toMatch(/^---\r?\ntitle[^]*b\.md\r?\n---$/u);
    expect(parseDraft('file:///draft.md', text).sections).toHaveLength(1);
  });

  it.each([
    ['---\n---\n', null], ['---\n\n---', null], ['---\n# nota\n---\n', null], ['---\n- a\n---\n', ['a']], ['---\ntexto\n---\n', 'texto'], ['---  \na: 1\n---  \n', { a: 1 }],
    ['---\na: 2024-05-01\n---\n', { a: '2024-05-01' }], ['---\na: &x [1]\nb: *x\n---\n', { a: [1], b: [1] }], ['---\na: !unknown 1\n---\n', { a: '1' }],
  ])('of %j is %j', (text, value) => {
    const frontMatter = frontMatterOf(text);
    expect(frontMatter.value).toEqual(value);
    expect(frontMatter.errors).toEqual([]);
  });

  it.each(['Texto\n\n---\na: 1\n---\n', '\n---\na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n', ' ---\na: 1\n---\n', ''])('is not seen in %j', text => {
    expect(parseDraft('file:///draft.md', text).frontMatter).toBeUndefined();
  });

  it('that is broken has an error at its place, and what can be read', () => {
    const text = '---\ntitle: Plan\nstage: [draft\nlang: es\n---\n\n# A\n';
    const { value, errors } = frontMatterOf(text);
    expect(value).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, span } of errors) {
      expect(message).not.toBe('');
      expect(span.start).toBeGreaterThan(text.indexOf('['));
      expect(span.end).toBeLessThanOrEqual(text.lastIndexOf('---'));
    }
    expect(entriesOf(text)).toContainEqual(['title', 'title', 'Plan']);
    expect(parseDraft('file:///draft.md', text).sections).toHaveLength(1);
  });

  it('with a key twice has an error at the second', () => {
    const text = '\uFEFF---\na: 1\nb: 2\na: 3\n---\n';
    const [error] = frontMatterOf(text).errors;
    expect(error?.span.start).toBe(text.lastIndexOf('a: 3'));
  });

  it('with a tab for indentation has an error and does not stop anything', () => {
    expect(frontMatterOf('---\na:\n\tb: 1\n---\n').errors.length).toBeGreaterThan(0);
  });

  it('that multiplies itself through aliases is refused', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'.charAt(i)}`).join(',')}]`)];
    const { value, errors } = frontMatterOf(`---\n${lines.join('\n')}\n---\n`);
    expect(value).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  it('that refers to itself is refused or harmless', () => {
    expect(() => frontMatterOf('---\na: &a [*a]\nb: *nada\n---\n')).not.toThrow();
  });

  it('nested without end is refused', () => {
    const { value, errors } = frontMatterOf(`---\n${'['.repeat(20_000)}\n---\n`);
    expect(value).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
  });

  it('leaves the prototype of objects alone', () => {
    const { value } = frontMatterOf('---\n__proto__:\n  polluted: 1\nconstructor: 2\n---\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});
