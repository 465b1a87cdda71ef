import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';
import type { Heading } from './types.ts';

function headings(text: string): readonly Heading[] {
  return parseDraft('file:///draft.md', text).sections.flatMap(section => section.heading ?? []);
}

function heading(text: string): Heading {
  const [first] = headings(text);
  if (first === undefined) {
    throw new Error('no heading');
  }
  return first;
}

describe('a heading', () => {
  it.each([
    ['## Metas', 'atx', 2, 'Metas', '## Metas'],
    ['## Metas ##  ', 'atx', 2, 'Metas', '## Metas ##'],
    ['  ### Metas', 'atx', 3, 'Metas', '  ### Metas'],
    ['###### Metas', 'atx', 6, 'Metas', '###### Metas'],
    ['##\tMetas\tclave', 'atx', 2, 'Metas clave', '##\tMetas\tclave'],
    ['##', 'atx', 2, '', '##'],
    ['Metas\n=====', 'setext', 1, 'Metas', 'Metas\n====='],
    ['Metas\n  del plan\n---\n', 'setext', 2, 'Metas del plan', 'Metas\n  del plan\n---'],
    ['#metas\r\n---\r\n', 'setext', 2, '#metas', '#metas\r\n---'],
    ['**Metas**', 'bold', 1, 'Metas', '**Metas**'],
    ['__Metas__:\n'.replace(':', ''), 'bold', 1, 'Metas', '__Metas__'],
    ['***Metas***', 'bold', 1, 'Metas', '***Metas***'],
    ['**Metas** **del plan**', 'bold', 1, 'Metas del plan', '**Metas** **del plan**'],
    ['**Metas** <!-- nota -->', 'bold', 1, 'Metas', '**Metas** <!-- nota -->'],
  ] as const)('is found in %j', (text, style, level, visible, lines) => {
    const found = heading(text);
    expect(found).toMatchObject({ style, level, text: visible });
    expect(text.slice(found.span.start, found.span.end)).toBe(lines);
  });

  it.each([
    '**Metas.**', '**Metas,**', '**Metas;**', '**Metas** del plan', '**Metas**: formar', '- **Metas**', '> **Metas**', '| **Metas** |\n|---|', '*Metas*', '** **', `**${'a'.repeat(121)}**`,
    '> ## Metas', '- ## Metas', '```\n## Metas\n```', '    ## Metas', '<!--\n## Metas\n-->', '<div>\n## Metas\n</div>', '####### Metas', '#Metas', '\\## Metas',
  ])('is not seen in %j', text => {
    expect(headings(text)).toEqual([]);
  });

  it('says what a reader sees', () => {
    const text = '## **2.1** Las _metas_ [del plan](http://x.org "t") &amp; `IA`[^1] ![logo](a.png) <b>ya</b> <!-- no -->\n\n[^1]: Nota';
    expect(heading(text).text).toBe('Las metas del plan & IA logo ya');
  });

  it('knows where its visible text stands', () => {
    const text = '# Uno\n\n##   1.2) **Metas** del plan ##\n\nTexto';
    const found = headings(text)[1];
    expect(found && text.slice(found.textSpan.start, found.textSpan.end)).toBe('1.2) **Metas** del plan');
    expect(found && text.slice(found.numbering?.span.start, found.numbering?.span.end)).toBe('1.2)');
  });

  it.each([
    ['## 1\\. Introducción', '1\\.', 'Introducción'],
    ['## **1.** Introducción', '1.', 'Introducción'],
    ['## **Anexo**  **B**: Siglas', 'Anexo**  **B**:', 'Siglas'],
    ['**IV. Metas**', 'IV.', 'Metas'],
    ['2.1. Metas\n----', '2.1.', 'Metas'],
    ['## Capítulo&nbsp;3: Metas', 'Capítulo&nbsp;3:', 'Metas'],
    ['## Anexo B', 'Anexo B', ''],
  ])('tells the numbering typed by hand from the text in %j', (text, numbering, rest) => {
    const found = heading(text);
    expect(text.slice(found.numbering?.span.start, found.numbering?.span.end)).toBe(numbering);
    expect(found.text).toBe(rest);
  });

  it('has an empty place for text that is not there', () => {
    const { textSpan, span } = heading('##  \n\nTexto');
    expect(textSpan).toEqual({ start: span.end, end: span.end });
  });

  it('counts letters on where they could be Roman numbers', () => {
    const text = ['G', 'H', 'I', 'J'].map(letter => `## Anexo ${letter}\n`).join('\n');
    expect(headings(text).map(found => [found.numbering?.style, ...(found.numbering?.path ?? [])])).toEqual([['letter', 7], ['letter', 8], ['letter', 9], ['letter', 10]]);
  });

  it('is Roman where Roman numbers come before it', () => {
    expect(headings('## IV. Uno\n\n## V. Dos\n').map(found => found.numbering?.style)).toEqual(['roman', 'roman']);
  });

  it.each([
    ['# 🇨🇴 Estrategia 🚀', '🇨🇴 Estrategia 🚀'],
    ['# استراتيجية الذكاء', 'استراتيجية الذكاء'],
    ['# e\u0301tica', 'e\u0301tica'],
  ])('keeps what %j is made of', (text, visible) => {
    const found = heading(text);
    expect(found.text).toBe(visible);
    expect(text.slice(found.textSpan.start, found.textSpan.end)).toBe(visible);
  });
});
