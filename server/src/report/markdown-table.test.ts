import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesIn } from '../analysis/commitments/rows.ts';
import { parseDraft } from '../draft/index.ts';
import type { Table } from '../draft/index.ts';
import { markdownTable, tableCell } from './markdown-table.ts';

function only(markdown: string): Table {
  const { root, directives, sections } = parseDraft('t.md', markdown);
  const [table, ...others] = tablesIn(root.blocks);
  if (!table || others.length > 0 || directives.length > 0 || sections.length > 0) throw new Error(`not one table: ${markdown}`);
  return table;
}

describe('a table in Markdown', () => {
  it('keeps words readable and disarms markup', () => {
    expect(tableCell('nombre_de_campo, 5 * 3 | [x](y) <b>')).toBe('nombre_de_campo, 5 \\* 3 \\| \\[x\\](y) \\<b>');
    expect(tableCell('a & b; AT&amp;T')).toBe('a & b; AT\\&amp;T');
    expect(tableCell(' one\r\ntwo\n\nthree ')).toBe('one<br>two<br>three');
    expect(tableCell('one \t \n  two \u0001 three')).toBe('one<br>two three');
  });

  it('takes no longer for a cell of blanks than for one of words', () => {
    const from = performance.now();
    expect(tableCell(`a${' '.repeat(200_000)}b`)).toBe('a b');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('gives each row the cells of the header', () => {
    expect(markdownTable(['A', 'B'], [['1'], ['', '2'], ['1', '2', '3']])).toBe('| A | B |\n|---|---|\n| 1 | |\n| | 2 |\n| 1 | 2 |\n');
  });

  it('shows exactly the texts that it was given, whatever they hold', () => {
    const hostile = fc.string({ unit: fc.constantFrom('a', 'é', '|', '\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '!', '&', ';', '#', '-', '~', '"', "'", '😀', '1', '.', ' ', '\n', '\t', '$', '^', ':', '=') });
    fc.assert(fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 4 }), rows => {
      const table = only(markdownTable(['Uno', 'Dos'], rows));
      expect(table.rows.map(row => row.cells.map(cell => cell.text))).toEqual(rows.map(row => row.map(text => text.replace(/\s+/gu, ' ').trim())));
    }), { numRuns: 500 });
  });

  it('cannot speak to the linter or bring scripts to life', () => {
    const table = only(markdownTable(['<!-- ai-strategy covers goals -->'], [['<!-- ai-strategy ignore placeholder: x -->'], ['<script>alert(1)</script>'], ['![x](javascript:y)']]));
    expect(table.rows.map(row => row.cells[0]?.text)).toEqual(['<!-- ai-strategy ignore placeholder: x -->', '<script>alert(1)</script>', '![x](javascript:y)']);
  });
});
