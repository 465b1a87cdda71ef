import type { List, Root, RootContent } from 'mdast';

import { Cache } from './cache.ts';
import { lineStartsOf } from './lines.ts';
import { copyOf, spanOf, type Shift } from './markdown.ts';
import { flatten } from './nesting.ts';
import { followsBlankLine, frontMatterEnd, nextCut, type Probe } from './pieces.ts';
import { BOM, labelsIn, likelyLabels, parseText } from './processor.ts';

/** About where the tokenizer takes least time per character. */
const LONG = 4000;
/** Enough for the drafts of one strategy; a tree takes a multiple of this in memory. */
const CACHED_CHARACTERS = 2_000_000;

/** A stretch of a document as it was cut. */
interface Stretch {
  readonly text: string;
  readonly hasFrontMatter: boolean;
  readonly probe: Probe;
}

/** What a stretch was parsed to. Shared between documents: nobody may change it. */
interface Piece {
  /** Offsets and lines count from the beginning of the stretch. */
  readonly root: Root;
  /** How much of the stretch the tree stands for. The rest is a block that goes on behind it, and begins the next stretch. */
  readonly length: number;
  /** Whether the next piece begins with further items of the list that this one ends with. */
  readonly listGoesOn: boolean;
  readonly lines: number;
  /** The labels that it defines. */
  readonly labels: readonly string[];
  /** The labels that it may refer to, each with whether that was taken to be defined. */
  readonly asked: ReadonlyMap<string, boolean>;
}

const cache = new Cache<Piece>(CACHED_CHARACTERS);

/**
 * The syntax tree of a document; its offsets count from the first character of `text`, a byte order mark included.
 *
 * The tokenizer's time grows faster than the length of a text. So a document is parsed in pieces, cut at headings and, where none
 * comes for long, between other blocks at the margin; and each piece once per content, so that an edit costs one piece. What is
 * within a single block stays whole, items of a list at the margin excepted: a list inside a quote takes 0.7 s for 100 KB and
 * 2.5 s for 200 KB.
 * @param long From which length on a piece is cut without a heading.
 */
export function parseMarkdown(text: string, long = LONG): Root {
  const mark = text.startsWith(BOM) ? BOM.length : 0;
  const flat = flatten(text.slice(mark));
  const root: Root = { type: 'root', children: [] };
  let by: Shift = { offset: mark, line: 0 };
  let listGoesOn = false;
  for (const piece of settledPieces(flat, long)) {
    const { children } = copyOf(piece.root, by);
    append(root, listGoesOn ? joined(root, children) : children);
    by = { offset: by.offset + piece.length, line: by.line + piece.lines };
    listGoesOn = piece.listGoesOn;
  }
  return root;
}

/**
 * The pieces of a document. What it defines is known when all are parsed; a piece that rests on a wrong guess is then parsed again.
 */
function settledPieces(text: string, long: number): readonly Piece[] {
  const parsed = [...parsedStretches(text, long, likelyLabels(text))];
  const defined = new Set(parsed.flatMap(([, piece]) => piece.labels));
  return parsed.map(([stretch, piece]) => (isSettled(piece, defined) ? piece : parse(stretch, defined)));
}

function isSettled({ asked }: Piece, defined: ReadonlySet<string>): boolean {
  for (const [label, answer] of asked) {
    if (defined.has(label) !== answer) {
      return false;
    }
  }
  return true;
}

function* parsedStretches(text: string, long: number, defined: ReadonlySet<string>): Iterable<readonly [Stretch, Piece]> {
  const frontMatter = frontMatterEnd(text);
  let start = 0;
  let least = frontMatter;
  while (start < text.length) {
    const { at, probe } = nextCut(text, start, { least, long });
    const stretch = { text: text.slice(start, at), hasFrontMatter: start < frontMatter, probe };
    const piece = cache.get(keyOf(stretch)) ?? parse(stretch, defined);
    if (piece.length > 0) {
      yield [stretch, piece];
    }
    start += piece.length;
    // Twice as far as an open block is known to go, so that a long one is not parsed over and over.
    least = 2 * (at - start);
  }
}

function parse(stretch: Stretch, defined: ReadonlySet<string>): Piece {
  const key = keyOf(stretch);
  // A part of the key: a part of the document would keep the whole of it in memory.
  const text = key.slice(key.length - stretch.text.length);
  const { root, asked } = parseText(text + stretch.probe.source, defined, stretch.hasFrontMatter);
  const end = stretch.probe.type === 'none' ? { length: text.length, listGoesOn: false } : takeProbe(root, stretch);
  const piece = { root, ...end, lines: lineStartsOf(text.slice(0, end.length)).length - 1, labels: labelsIn(root), asked };
  cache.set(key, piece);
  return piece;
}

function keyOf({ text, hasFrontMatter, probe }: Stretch): string {
  return `${hasFrontMatter ? '---' : ''} ${probe.source} ${text}`;
}

/** Takes from a tree the probe and, unless that stands for itself or goes on a list, the block before. */
function takeProbe({ children }: Root, { text, probe }: Stretch): Pick<Piece, 'length' | 'listGoesOn'> {
  let last = children.pop();
  if (last?.type === 'list' && probe.type === 'list' && takeItem(last, text.length)) {
    children.push(last);
    return { length: text.length, listGoesOn: true };
  }
  if (last !== undefined && standsAlone(last, text, probe, children.at(-1))) {
    return { length: text.length, listGoesOn: false };
  }
  while (last !== undefined && !mayBegin(last, text, children.at(-1))) {
    last = children.pop();
  }
  return { length: last === undefined ? 0 : lineStartOf(text, last), listGoesOn: false };
}

/** Whether a node is the probe, and would be the same after any other block. */
function standsAlone(node: RootContent, text: string, { type }: Probe, before: RootContent | undefined): boolean {
  return node.type === type && spanOf(node).start === text.length && (type === 'heading' || (type !== 'list' && !bearsOnNext(text, before)));
}

/** Takes the last item from a list of several if it begins at an offset. */
function takeItem({ children }: List, offset: number): boolean {
  const item = children.at(-1);
  const isThere = item !== undefined && children.length > 1 && spanOf(item).start === offset;
  if (isThere) {
    children.pop();
  }
  return isThere;
}

/** Whether a block would be the same at the beginning of a stretch. Where one interrupts a paragraph, the tokenizer is stricter. */
function mayBegin(node: RootContent, text: string, before: RootContent | undefined): boolean {
  const isContainer = node.type === 'list' || node.type === 'blockquote' || node.type === 'footnoteDefinition';
  const isIndependent = isContainer ? followsBlankLine(text, lineStartOf(text, node)) : !isIndentedCode(text, node);
  return isIndependent && spanOf(node).start < text.length && !bearsOnNext(text, before);
}

/**
 * Whether the block after a node may depend on it: the first lines of a paragraph may be definitions, and after indented code, the
 * tokenizer overlooks some quotes and lists.
 */
function bearsOnNext(text: string, node: RootContent | undefined): boolean {
  return node?.type === 'definition' || (node !== undefined && isIndentedCode(text, node));
}

function isIndentedCode(text: string, node: RootContent): boolean {
  return node.type === 'code' && /\s/u.test(text.charAt(spanOf(node).start));
}

function lineStartOf(text: string, node: RootContent): number {
  const { start } = spanOf(node);
  return start === 0 ? 0 : Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
}

/** What of `nodes` is left after the list that they begin with has been added to the one that `root` ends with. */
function joined(root: Root, nodes: readonly RootContent[]): readonly RootContent[] {
  const last = root.children.at(-1);
  const [first, ...others] = nodes;
  if (last?.type !== 'list' || first?.type !== 'list') {
    return nodes;
  }
  for (const item of first.children) {
    last.children.push(item);
  }
  last.spread ||= first.spread;
  last.position = last.position && first.position && { start: last.position.start, end: first.position.end };
  return others;
}

function append(root: Root, nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    root.children.push(node);
  }
}
