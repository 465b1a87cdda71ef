import type { Root } from 'mdast';
import { isCollection, isMap, isNode, isPair, isScalar, parseDocument, type Document, type Pair } from 'yaml';

import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './markdown.ts';
import type { FrontMatter, FrontMatterEntry } from './types.ts';

/** More aliases than this are no front matter but an attempt to exhaust memory. */
const MOST_ALIASES = 100;
const FENCED = /^([^\r\n]*(?:\r\n|\n|\r))([^]*[\r\n])?/u;

/** The YAML block that opens a document, if it has one. */
export function frontMatterOf(text: string, root: Root): FrontMatter | undefined {
  const node = root.children[0];
  if (node?.type !== 'yaml') {
    return undefined;
  }
  const span = spanOf(node);
  const [, opening = '', yaml = ''] = FENCED.exec(text.slice(span.start, span.end)) ?? [];
  return { span, ...read(yaml, span.start + opening.length) };
}

type Content = Omit<FrontMatter, 'span'>;

/** YAML with line feeds alone, since the library finds other mistakes where lines end in CRLF, and where each of its characters stands in the draft. */
interface Source {
  readonly yaml: string;
  readonly placeOf: (index: number) => number;
}

function sourceOf(text: string, offset: number): Source {
  const lines = text.split('\r\n');
  const yaml = lines.join('\n');
  let end = -1;
  const breaks = lines.slice(0, -1).map(line => (end += line.length + 1));
  return { yaml, placeOf: index => offset + index + lowerBound(breaks.length, each => (breaks[each] ?? 0) >= index) };
}

function read(text: string, offset: number): Content {
  const source = sourceOf(text, offset);
  const { yaml } = source;
  const whole: Span = { start: offset, end: offset + text.length };
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
    const errors = document.errors.map(({ message, pos: [start, end] }) => ({ message, span: within(source, start, end) }));
    const content = { entries: entriesOf(document, source), errors };
    return errors.length > 0 ? { value: undefined, ...content } : withValue(document, content, whole);
  } catch (error) {
    // The parser is recursive: nesting without end exhausts its stack.
    return { value: undefined, entries: [], errors: [{ message: messageOf(error), span: whole }] };
  }
}

function withValue(document: Document, content: Omit<Content, 'value'>, span: Span): Content {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), ...content };
  } catch (error) {
    return { value: undefined, entries: content.entries, errors: [{ message: messageOf(error), span }] };
  }
}

function entriesOf(document: Document, source: Source): readonly FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isCollection(node)) {
      node.items.forEach((item, index) => {
        if (isPair(item)) {
          visitPair(item, path);
        } else {
          visit(item, [...path, String(index)]);
        }
      });
    }
  };
  const visitPair = (pair: Pair, path: readonly string[]): void => {
    const key = isScalar(pair.key) && pair.key.range ? pair.key : undefined;
    if (key?.range) {
      const inner = [...path, String(key.value)];
      entries.push({ path: inner, key: within(source, key.range[0], key.range[1]), value: valueSpan(pair.value, source) });
      visit(pair.value, inner);
    }
  };
  if (isMap(document.contents)) {
    visit(document.contents, []);
  }
  return entries;
}

function valueSpan(value: unknown, source: Source): Span | undefined {
  const range = isNode(value) ? value.range : undefined;
  return range && range[1] > range[0] ? within(source, range[0], range[1]) : undefined;
}

/** A range of the YAML as a span of the document, white space at its end left out. */
function within({ yaml, placeOf }: Source, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, yaml.length));
  const to = Math.max(from, Math.min(end, yaml.length));
  return { start: placeOf(from), end: placeOf(from + yaml.slice(from, to).trimEnd().length) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
