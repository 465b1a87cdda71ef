import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contains, type Span } from '../text/span.ts';
import { parseDraft } from './parse.ts';
import type { Block, Draft, Row, Section } from './types.ts';

function draftOf(text: string): Draft {
  return parseDraft('file:///draft.md', text);
}

const PIECES = [
  '# Metas', '## 2.1 Plazos ##', 'Plazos\n---', '**Presupuesto**', '###### Seis', 'Texto con **fuerza** y `código`.', '- uno\n- dos\n  - tres', '1. uno\n2. dos', '> cita\n> > otra',
  '| a | b |\n|---|---|\n| c \\| d | |\n| e |', '```\ncódigo\n```', '```\nsin fin', '    sangría', '<div>\nhtml\n</div>', '<!-- nota -->', '<!-- sin fin', '<!-- ai-strategy covers goals, data: porque sí -->',
  'Nota[^1].', '[^1]: al pie', '[a](b "c") ![d](e) <http://x.org> www.x.org', '---\na: 1\n---', '---\na: [\n---', '***', 'a  \nb\\\nc', '&eacute; &amp; \\* \\\\', '\t\ttab\ttab', '<b>x</b><br>',
  '😀🇨🇴👩‍👩‍👧', 'مرحبا بالعالم', 'e\u0301\u200B\u2028\u00A0', '\0\u0001\uFFFE', '\uD800', '\uFEFF', '', '*', '[', '|', '`', '<', '-', '=', '\\',
];
const SEPARATORS = ['\n\n', '\n', ' ', '', '\n> ', '\n  ', '\n- '];

const markdown = fc.tuple(fc.constantFrom('', '\uFEFF', '---\ntitle: A\n---\n'), fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SEPARATORS)), { maxLength: 14 }))
  .map(([start, parts]) => start + parts.flat().join(''));
const lineBreaks = fc.constantFrom('\n', '\r\n', '\r');
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(markdown, lineBreaks).map(([text, br]) => text.replaceAll('\n', br)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'*_`[]()!<>-=#|\\~^:&; \t\n\r\0aI1.'), maxLength: 80 }) },
);

/** All spans of a draft, each with the span that it has to stand in. */
function* spansOf(draft: Draft): Iterable<readonly [inner: Span, outer: Span]> {
  const whole: Span = { start: 0, end: draft.text.length };
  yield* sectionSpans(draft.root, whole);
  for (const comment of draft.comments) {
    yield [comment.span, whole];
  }
  for (const { span, verb, args, reason, section } of draft.directives) {
    yield [span, section.span];
    for (const word of [verb, ...args, ...(reason ? [reason] : [])]) {
      yield [word.span, span];
    }
  }
  if (draft.frontMatter !== undefined) {
    const { span, entries, errors } = draft.frontMatter;
    yield [span, whole];
    for (const inner of [...errors.map(error => error.span), ...entries.flatMap(({ key, value }) => (value ? [key, value] : [key]))]) {
      yield [inner, span];
    }
  }
}

function* sectionSpans({ heading, span, body, blocks, children }: Section, outer: Span): Iterable<readonly [Span, Span]> {
  yield [span, outer];
  yield [body, span];
  if (heading !== undefined) {
    yield [heading.span, span];
    yield [heading.textSpan, heading.span];
    yield [heading.numbering?.span ?? heading.textSpan, heading.textSpan];
  }
  for (const block of blocks) {
    yield* blockSpans(block, body);
  }
  for (const child of children) {
    yield* sectionSpans(child, span);
  }
}

function* blockSpans(block: Block, outer: Span): Iterable<readonly [Span, Span]> {
  yield [block.span, outer];
  const inner = block.kind === 'quote' || block.kind === 'footnote' ? block.blocks : block.kind === 'list' ? block.items.flatMap(item => item.blocks) : [];
  for (const each of inner) {
    yield* blockSpans(each, block.span);
  }
  for (const row of block.kind === 'table' ? [block.header, ...block.rows] : []) {
    yield [row.span, block.span];
    yield* row.cells.map(cell => [cell.span, row.span] as const);
  }
}

/** What a draft is made of without its places. */
function structureOf(draft: Draft): unknown {
  const row = ({ cells }: Row) => cells.map(cell => cell.text);
  const block = (each: Block): unknown => {
    switch (each.kind) {
      case 'list':
        return [each.ordered, ...each.items.map(item => item.blocks.map(block))];
      case 'table':
        return [each.header, ...each.rows].map(row);
      case 'quote':
      case 'footnote':
        return [each.kind, ...each.blocks.map(block)];
      default:
        return each.kind;
    }
  };
  const section = ({ heading, level, blocks, children }: Section): unknown => [heading?.style, heading?.text, heading?.numbering?.path, level, blocks.map(block), children.map(section)];
  return {
    root: section(draft.root),
    comments: draft.comments.map(({ text, unclosed }) => [normalize(text), unclosed]),
    directives: draft.directives.map(({ verb, args, reason, section: { heading } }) => [verb.text, args.map(arg => arg.text), reason && normalize(reason.text), heading?.text]),
    frontMatter: draft.frontMatter && [draft.frontMatter.value, draft.frontMatter.errors.length, draft.frontMatter.entries.map(entry => entry.path)],
    plain: normalize(draft.plain),
  };
}

function normalize(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

describe('any text', () => {
  it('is taken apart into spans that lie inside one another', () => {
    fc.assert(fc.property(anyText, text => {
      for (const [inner, outer] of spansOf(draftOf(text))) {
        expect(inner.start).toBeLessThanOrEqual(inner.end);
        expect(contains(outer, inner) || [inner, outer]).toBe(true);
      }
    }), { numRuns: 150 });
  }, 60_000);

  it('is covered by its sections without a gap', () => {
    fc.assert(fc.property(anyText, text => {
      const { root, sections } = draftOf(text);
      expect([root, ...sections].map(({ heading, body }) => (heading ? text.slice(heading.span.start, heading.span.end) : '') + text.slice(body.start, body.end)).join('')).toBe(text);
    }));
  }, 60_000);

  it('has a plain text of the same length with the same line breaks', () => {
    fc.assert(fc.property(anyText, text => {
      const { plain } = draftOf(text);
      expect(plain).toHaveLength(text.length);
      expect(plain.replace(/[^\r\n]/gu, '').length).toBe(text.replace(/[^\r\n]/gu, '').length);
      expect(Array.from(plain.matchAll(/[\r\n]/gu), match => match.index)).toEqual(Array.from(text.matchAll(/[\r\n]/gu), match => match.index));
    }), { numRuns: 150 });
  }, 60_000);

  it('has the same structure whatever ends its lines', () => {
    fc.assert(fc.property(markdown, text => {
      expect(structureOf(draftOf(text.replaceAll('\n', '\r\n')))).toEqual(structureOf(draftOf(text)));
    }), { numRuns: 100 });
  }, 60_000);

  it('has the same mistakes in its front matter whatever ends its lines', () => {
    const text = '---\na: 1\n---# Metas\n\n# Metas\n- # Metas\n\n# Metas\n  ---\na: [\n---\n\n';
    expect(structureOf(draftOf(text.replaceAll('\n', '\r\n')))).toEqual(structureOf(draftOf(text)));
  });

  it('has the same structure with and without a byte order mark', () => {
    fc.assert(fc.property(markdown.filter(text => !text.startsWith('\uFEFF')), text => {
      const [bare, marked] = [structureOf(draftOf(text)), structureOf(draftOf(`\uFEFF${text}`))];
      expect(marked).toEqual({ ...(bare as object), plain: ` ${draftOf(text).plain}` });
    }), { numRuns: 150 });
  }, 60_000);

  it('keeps its other headings when a paragraph changes', () => {
    const words = fc.array(fc.constantFrom('😀', '🇵🇹', 'é', 'ا', 'texto', ' '), { minLength: 1 }).map(parts => `x${parts.join('')}`);
    fc.assert(fc.property(words, words, (before, after) => {
      const headings = (paragraph: string) => draftOf(`# Uno\n\n## 1.1 Dos\n\n${paragraph}\n\n**Tres**\n\nCuatro\n----\n`).sections.map(({ heading }) => heading?.text);
      expect(headings(before)).toEqual(['Uno', 'Dos', 'Tres', 'Cuatro']);
      expect(headings(after)).toEqual(headings(before));
    }));
  }, 60_000);
});

describe('a draft', () => {
  it('holds what was given', () => {
    const { uri, text, lineStarts } = parseDraft('untitled:1', 'a\r\nb');
    expect({ uri, text, lineStarts }).toEqual({ uri: 'untitled:1', text: 'a\r\nb', lineStarts: [0, 3] });
  });

  it('of nothing is an empty section', () => {
    expect(draftOf('')).toMatchObject({ plain: '', frontMatter: undefined, sections: [], comments: [], directives: [], root: { level: 0, blocks: [], children: [], span: { start: 0, end: 0 }, body: { start: 0, end: 0 } } });
  });

  it('of real life is read with exact places', () => {
    const text = [
      '\uFEFF---', 'lang: es', '---', '', '# Estrategia 🚀', '', '**1. Diagnóstico**', '', 'Texto.', '', 'Metas', '-----', '', '| Acción | Plazo |', '|---|---|', '| Crear 😀 \\| abrir | 2027 |', '',
      '<!-- ai-strategy covers goals: sí -->', '', '#### مقدمة', '', 'Nota[^1]', '', '[^1]: Al pie', '',
    ].join('\r\n');
    const draft = draftOf(text);
    const at = ({ start, end }: Span) => text.slice(start, end);
    expect(draft.sections.map(({ heading, level }) => [heading?.style, level, heading && at(heading.textSpan)])).toEqual([
      ['atx', 1, 'Estrategia 🚀'], ['bold', 2, '1. Diagnóstico'], ['setext', 2, 'Metas'], ['atx', 4, 'مقدمة'],
    ]);
    expect(draft.sections.flatMap(({ blocks }) => blocks.map(({ span }) => at(span).split('\r\n')[0]))).toEqual(['Texto.', '| Acción | Plazo |', '<!-- ai-strategy covers goals: sí -->', 'Nota[^1]', '[^1]: Al pie']);
    expect(draft.directives.map(({ args, section }) => [args.map(({ span }) => at(span)), section.heading?.text])).toEqual([[['goals'], 'Metas']]);
    expect(draft.frontMatter?.value).toEqual({ lang: 'es' });
  });
});

describe('a large text', () => {
  const sentences = 'El gobierno creará un fondo de inversión en datos abiertos antes de 2027, con metas claras. '.repeat(8);
  const chapter = `## 1. Metas\n\n${`${sentences}**Nota:** [ver](http://x.org).\n\n`.repeat(30)}- uno\n- dos\n\n| a | b |\n|---|---|\n| c | d |\n\n`;

  it.each([
    ['of many chapters', chapter, 200_000],
    ['of one line', sentences, 100_000],
    ['of what is no text', '\0\u0001\u0002\uFFFD\x7F¡þÿ', 100_000],
    ['in an unclosed fence', '```\n# A\n\n', 10_000],
    ['in an unclosed comment', '<!-- a\n\n# A\n\n', 10_000],
    ['of comments', '<!-- a --> <!-- ai-strategy ignore b: c -->\n\n', 50_000],
    ['of quotes in quotes', '>', 100_000],
    ['of lists in lists', '- ', 100_000],
    ['of nested quotes', `${'> '.repeat(60)}a\n\n`, 20_000],
    ['of nested items', '- a\n  - b\n', 30_000],
    ['of footnotes', 'a[^1]\n\n[^1]: b\n\n', 30_000],
  ])('%s is taken apart', (_, piece, length) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const { plain, root } = draftOf(text);
    expect(plain).toHaveLength(text.length);
    expect(root.span.end).toBe(text.length);
  }, 120_000);
});
