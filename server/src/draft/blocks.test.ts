import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';
import type { Block, Table } from './types.ts';

function blocksOf(text: string): readonly Block[] {
  return parseDraft('file:///draft.md', text).root.blocks;
}

/** A block as its kind with what is in it in brackets. */
function outline(block: Block): string {
  switch (block.kind) {
    case 'list':
      return `${block.ordered ? 'ordered' : 'list'}[${block.items.map(item => item.blocks.map(outline).join(' ')).join(' | ')}]`;
    case 'quote':
    case 'footnote':
      return `${block.kind}[${block.blocks.map(outline).join(' ')}]`;
    default:
      return block.kind;
  }
}

describe('blocks', () => {
  it.each([
    ['Uno\ndos\n\nTres', 'paragraph paragraph'],
    ['- a\n\n  b\n- c\n  1. d', 'list[paragraph paragraph | paragraph ordered[paragraph]]'],
    ['> a\n>\n> - b', 'quote[paragraph list[paragraph]]'],
    ['> # a\n>\n> ---', 'quote[paragraph]'],
    ['a[^1]\n\n[^1]: b\n\n    c', 'paragraph footnote[paragraph paragraph]'],
    ['```\na', 'code'],
    ['    a', 'code'],
    ['<div>\na\n</div>', 'html'],
    ['---\na: 1\n---\n\n[x]: y\n\n***\n', ''],
    ['-\n', 'list[]'],
  ])('of %j are %s', (text, expected) => {
    expect(blocksOf(text).map(outline).join(' ')).toBe(expected);
    expect(blocksOf(text.replaceAll('\n', '\r\n')).map(outline).join(' ')).toBe(expected);
  });

  it('stand at their exact places', () => {
    const text = '\uFEFFUno\r\n\r\n- dos 😀\r\n  - tres\r\n\r\n> cuatro\r\n';
    expect(blocksOf(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['Uno', '- dos 😀\r\n  - tres', '> cuatro']);
    const list = blocksOf(text)[1];
    expect(list?.kind === 'list' && list.items.map(({ span }) => text.slice(span.start, span.end))).toEqual(['- dos 😀\r\n  - tres']);
  });

  it('are not looked for in nesting without end', () => {
    expect(blocksOf(`${'>'.repeat(500)} a`).map(outline)).toHaveLength(1);
  });
});

function tableOf(text: string): Table {
  const table = blocksOf(text).find(block => block.kind === 'table');
  if (table === undefined) {
    throw new Error('no table');
  }
  return table;
}

/** The source of each cell of each row, the header first. */
function cellSources(text: string): readonly (readonly string[])[] {
  const { header, rows } = tableOf(text);
  return [header, ...rows].map(row => row.cells.map(({ span }) => text.slice(span.start, span.end)));
}

describe('a table', () => {
  it.each([
    ['| a | b |\n|---|---|\n| c | d |\n', [['a', 'b'], ['c', 'd']]],
    ['|a|b|\n|-|-|\n|c|d|', [['a', 'b'], ['c', 'd']]],
    ['a | b\n-|-\nc | d\n', [['a', 'b'], ['c', 'd']]],
    ['| a \\| b | `c\\|d` |\n|---|---|\n| \\| | \\|\n| x\\\\| y |', [['a \\| b', '`c\\|d`'], ['\\|', '\\|'], ['x\\\\', 'y']]],
    ['| a | b |\n|---|---|\n| c |\n| d | e | f |\n', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
    ['| a | b |\n|---|---|\n|  | |\n|||\n| c ||\n', [['a', 'b'], ['', ''], ['', ''], ['c', '']]],
    ['|\ta\t|  **b**  |\n|---|---|\n', [['a', '**b**']]],
    ['| 😀 | [b](c) |\r\n|---|---|\r\n| د | <!-- d --> |\r\n', [['😀', '[b](c)'], ['د', '<!-- d -->']]],
  ])('%j has the cells %j', (text, cells) => {
    expect(cellSources(text)).toEqual(cells);
    expect(cellSources(`\uFEFFAntes\n\n${text}`)).toEqual(cells);
    expect(cellSources(text.replaceAll('\n', '\n  '))).toEqual(cells);
  });

  it('says what a reader sees in a cell', () => {
    const { rows } = tableOf('| a | b | c | d | e |\n|---|---|---|---|---|\n| **x**:  y | x<br>y<br/>z | `p\\|q` &amp; \\| | [l](u) www.x.org | ![i](u) <!-- n --> |\n');
    expect(rows[0]?.cells.map(cell => cell.text)).toEqual(['x: y', 'x y z', 'p|q & |', 'l www.x.org', 'i']);
  });

  it('keeps the place of an empty cell between its pipes', () => {
    const text = '| a | b | c |\n|---|---|---|\n|   || |\n';
    const places = tableOf(text).rows[0]?.cells.map(({ span }) => span.start - text.lastIndexOf('|   |'));
    expect(places).toEqual([2, 5, 7]);
  });

  it('knows its rows', () => {
    const text = 'Antes\n\n| a |\n|---|\n| b |\n\nDespués';
    const { span, header, rows } = tableOf(text);
    expect([{ span }, header, ...rows].map(part => text.slice(part.span.start, part.span.end))).toEqual(['| a |\n|---|\n| b |', '| a |', '| b |']);
  });
});
