import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';
import { sectionAt } from './sections.ts';
import type { Section } from './types.ts';

function draftOf(text: string) {
  return parseDraft('file:///draft.md', text);
}

/** A section and what is below it as `level text` with the children in brackets. */
function outline({ heading, level, children }: Section): string {
  return `${String(level)} ${heading?.text ?? ''}${children.length === 0 ? '' : `[${children.map(outline).join(', ')}]`}`;
}

function outlineOf(text: string): string {
  return draftOf(text).root.children.map(outline).join(', ');
}

describe('the tree of sections', () => {
  it.each([
    ['# A\n\n## B\n\n## C\n\n# D\n', '1 A[2 B, 2 C], 1 D'],
    ['# A\n\n### B\n\n## C\n', '1 A[3 B, 2 C]'],
    ['### A\n\n# B\n', '3 A, 1 B'],
    ['# A\n## B\n### C\n#### D\n##### E\n###### F\n', '1 A[2 B[3 C[4 D[5 E[6 F]]]]]'],
    ['A\n=\n\nB\n-\n', '1 A[2 B]'],
    ['**A**\n\n**B**\n', '1 A, 1 B'],
    ['# A\n\n**B**\n\nTexto\n\n**C**\n\n## D\n\n**E**\n', '1 A[2 B, 2 C, 2 D[3 E]]'],
    ['## A\n\n**B**\n\n### C\n\n#### D\n\n**E**\n', '2 A[3 B, 3 C[4 D[5 E]]]'],
    ['###### A\n\n**B**\n\n**C**\n', '6 A, 6 B, 6 C'],
    ['Sin título\n', ''],
    ['', ''],
  ])('of %j is %s', (text, expected) => {
    expect(outlineOf(text)).toBe(expected);
    expect(outlineOf(text.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(outlineOf(`\uFEFF${text}`)).toBe(expected);
  });

  it('lists its sections in document order and knows their parents', () => {
    const { root, sections } = draftOf('# A\n\n## B\n\n# C\n');
    expect(sections.map(section => section.heading?.text)).toEqual(['A', 'B', 'C']);
    expect(sections.map(section => section.parent)).toEqual([root, sections[0], root]);
    expect(root.parent).toBeUndefined();
  });

  it('gives each section all below its heading, and a body up to the first subsection', () => {
    const text = 'Antes\n\n# A\n\nUno\n\n## B\n\nDos\n\n# C';
    const { root, sections } = draftOf(text);
    expect([root, ...sections].map(({ span }) => text.slice(span.start, span.end))).toEqual([text, '# A\n\nUno\n\n## B\n\nDos\n\n', '## B\n\nDos\n\n', '# C']);
    expect([root, ...sections].map(({ body }) => text.slice(body.start, body.end))).toEqual(['Antes\n\n', '\n\nUno\n\n', '\n\nDos\n\n', '']);
  });

  it('begins a section at the beginning of its line', () => {
    const text = 'Antes\n\n  # A\n';
    const [section] = draftOf(text).sections;
    expect(section && text.slice(section.span.start)).toBe('  # A\n');
  });

  it('puts each block into the section it stands in', () => {
    const { root, sections } = draftOf('Antes\n\n# A\n\nUno\n\n- Dos\n\n**B**\n\n> Tres\n');
    expect([root, ...sections].map(section => section.blocks.map(block => block.kind))).toEqual([['paragraph'], ['paragraph', 'list'], ['quote']]);
  });

  it('finds the innermost section at an offset', () => {
    const text = 'Antes\n\n# A\n\nUno\n\n## B\n\nDos\n';
    const draft = draftOf(text);
    const at = (part: string) => sectionAt(draft, text.indexOf(part)).heading?.text;
    expect([at('Antes'), at('# A'), at('Uno'), at('## B'), at('Dos')]).toEqual([undefined, 'A', 'A', 'B', 'B']);
    expect(sectionAt(draft, text.length).heading?.text).toBe('B');
  });

  it('is not misled by an unclosed fence or comment', () => {
    expect(outlineOf('# A\n\n```\n## B\n')).toBe('1 A');
    expect(outlineOf('# A\n\n<!-- nota\n\n## B\n')).toBe('1 A');
  });
});
