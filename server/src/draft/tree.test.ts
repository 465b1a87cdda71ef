import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';

import { copyOf, spanOf, walk } from './markdown.ts';
import { frontMatterEnd } from './pieces.ts';
import { labelsIn, parseText } from './processor.ts';
import { parseMarkdown } from './tree.ts';

/** The tree of a document that is parsed as a whole. All else that a draft holds is made of the text and its tree. */
function parseWhole(text: string): Root {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const bare = text.slice(mark);
  const hasFrontMatter = frontMatterEnd(bare) > 0;
  const labels = labelsIn(parseText(bare, new Set(), hasFrontMatter).root);
  return copyOf(parseText(bare, new Set(labels), hasFrontMatter).root, { offset: mark, line: 0 });
}

const LINES = [
  '# Metas', '## 2.1 Plazos ##', ' ### Uno', '   # Tres', '#', '#no', 'Texto', 'a  ', '\\', '&amp; `x`', 'Plazos', '---', '===', '***', '- - -', '* * *',
  '- uno', '- ', '-', '* uno', '+ uno', '- - dos', '-\t*', '1. uno', '2. dos', '3) tres', '  - anidado', '- [x] hecho', '   más', '    sangría', '\tsangría', '      # hondo',
  '> cita', '> - cita', '> # cita', '>', '> ', '> ```', '>-', '| a | b |', '|---|---|', '| c |', '```', '~~~', '````', '  ```', '- ```',
  '<div>', '</div>', '<b>', '<!-- nota', '-->', '<!-- nota -->', '<!-- ai-strategy covers goals -->', '<pre>', '</pre>', '<script>', '</script>', '<?x', '?>',
  '[a] y [b][a], ![c], [A\nb]', 'Nota[^1], ![^1], [^2] y [^x]', '[a]: b', '[a]:', '"título"', '> [a]: b', '- [c]: <d>', '[^1]: al pie', '[^1]: - al pie', '[^2]:', '    sigue',
  '\uFEFFx', '\u00A0', '   ', '\t', '', '', '', '', '', '',
];
const start = fc.constantFrom('', '', '\uFEFF', '---\n# A\n---\n', '---\n# A\n', '---\n---\n', '\uFEFF---\n\n# A\n--- \n');
const document = fc.tuple(start, fc.array(fc.constantFrom(...LINES), { maxLength: 20 }), fc.constantFrom('', '\n'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([first, lines, last, lineBreak]) => (first + lines.join('\n') + last).replaceAll('\n', lineBreak));

describe('a document in pieces', () => {
  it('has the tree of the whole document', () => {
    fc.assert(fc.property(document, fc.constantFrom(1, 8, 30, 4000), (text, long) => {
      expect(parseMarkdown(text, long).children).toEqual(parseWhole(text).children);
    }), { numRuns: 250 });
  }, 60_000);

  it('has it after every edit', () => {
    fc.assert(fc.property(document, fc.nat(), fc.constantFrom(...LINES, 'x', ' ', '\n'), (text, at, added) => {
      const edited = text.slice(0, at % (text.length + 1)) + added + text.slice(at % (text.length + 1));
      parseMarkdown(text, 8);
      expect(parseMarkdown(edited, 8).children).toEqual(parseWhole(edited).children);
    }), { numRuns: 80 });
  }, 60_000);

  it.each([
    ['fence', '```\n# A\n```\n\n# B\n'],
    ['unclosed fence', '~~~\n# A\n\n# B\n'],
    ['comment', '<!--\n\n# A\n\n# B\n-->\n\n# C\n'],
    ['script', '<script>\n# A\n\n# B\n</script>\n# C\n'],
    ['HTML block', '<div>\n# A\n\n# B\n'],
    ['front matter', '---\n# a\nb: c\n---\n# B\n'],
    ['quote', '> # A\n# B\n> # C\n'],
    ['list', '- # A\n\n  # B\n# C\n'],
    ['paragraph', 'A\n# B\nC\n# D\nE\n---\n'],
    ['definition', '[a]:\n# B\n\n[a] [b]: c\n# D\n'],
    ['table', '| a |\n|---|\n# B\n| c |\n'],
    ['blank margin', 'A\n\nB\n\n- c\n\nD\n\n- e\n\n> f\n\n> g\n\n[^1]: h\n\n[^2]: i\n\n***\n\nJ\n'],
  ])('is not cut inside a block: %s', (_, text) => {
    expect(parseMarkdown(text, 1).children).toEqual(parseWhole(text).children);
  });

  it('keeps a long list in one', () => {
    const items = Array.from({ length: 100 }, (_, i) => `- uno ${String(i)}\n${i % 3 === 0 ? '\n  más\n\n' : '  - dos\n'}`).join('');
    const [list, ...others] = parseMarkdown(`${items}\n* otra\n`, 200).children;
    expect(list?.type === 'list' && list.children.length).toBe(100);
    expect(others.map(node => node.type)).toEqual(['list']);
    expect(parseMarkdown(items, 200).children).toEqual(parseWhole(items).children);
  });
});

function typesIn(root: Root): readonly string[] {
  const types: string[] = [];
  walk(root, node => {
    types.push(node.type);
    return true;
  });
  return types;
}

describe('a reference', () => {
  it('finds its definition in another piece', () => {
    expect(typesIn(parseMarkdown('# A\n\n[a] [b][A] ![c][a]\n\n# B\n\n> [a]: x\n'))).toEqual(expect.arrayContaining(['linkReference', 'imageReference']));
    expect(typesIn(parseMarkdown('[^1]: a\n\n# B\n\nNota[^1]\n'))).toContain('footnoteReference');
  });

  it('follows its definition when that comes and goes', () => {
    const [with_, without] = ['# A\n\n[a][] x[^1]\n\n# B\n\n[a]: x\n\n[^1]: y\n', '# A\n\n[a][] x[^1]\n\n# B\n\n'];
    for (const text of [with_, without, with_, without]) {
      expect(typesIn(parseMarkdown(text)).filter(type => type.endsWith('Reference'))).toEqual(text === with_ ? ['linkReference', 'footnoteReference'] : []);
    }
  });

  it('is none where only something like a definition stands', () => {
    expect(typesIn(parseMarkdown('# A\n\n[a] x[^1]\n\n# B\n\nx\n[a]: x\n\n```\n[a]: x\n[^1]: y\n```\n'))).not.toContain('linkReference');
  });
});

describe('a tree', () => {
  it('is not shared with the next one', () => {
    const text = '# A\n\nb\n\n# C\n\n- d\n';
    const spoil = (node: Nodes) => {
      if (node.position !== undefined) {
        node.position.start.offset = -1;
      }
      if ('children' in node) {
        node.children.reverse();
      }
      return true;
    };
    walk(parseMarkdown(text), spoil);
    expect(parseMarkdown(text).children).toEqual(parseWhole(text).children);
  });

  it('has the places of a document whose beginning changed', () => {
    const text = '# A\n\nb **c**\n\n# D\n\ne\n';
    parseMarkdown(text);
    const root = parseMarkdown(`\uFEFFx\r\n\r\n${text}`);
    expect(root.children.map(node => [spanOf(node).start, node.position?.start.line])).toEqual([[1, 1], [6, 3], [11, 5], [20, 7], [25, 9]]);
  });
});
