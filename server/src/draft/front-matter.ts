import type { Root } from 'mdast';
import { isCollection, isMap, isNode, isPair, isScalar, parseDocument, type Document, type Pair } from 'yaml';

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

function read(yaml: string, offset: number): Content {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
    const errors = document.errors.map(({ message, pos: [start, end] }) => ({ message, span: within(yaml, offset, start, end) }));
    const content = { entries: entriesOf(document, offset, yaml), errors };
    return errors.length > 0 ? { value: undefined, ...content } : withValue(document, content, whole(yaml, offset));
  } catch (error) {
    // The parser is recursive: nesting without end exhausts its stack.
    return { value: undefined, entries: [], errors: [{ message: messageOf(error), span: whole(yaml, offset) }] };
  }
}

function withValue(document: Document, content: Omit<Content, 'value'>, span: Span): Content {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), ...content };
  } catch (error) {
    return { value: undefined, entries: content.entries, errors: [{ message: messageOf(error), span }] };
  }
}

function entriesOf(document: Document, offset: number, yaml: string): readonly FrontMatterEntry[] {
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
      entries.push({ path: inner, key: within(yaml, offset, key.range[0], key.range[1]), value: valueSpan(pair.value, yaml, offset) });
      visit(pair.value, inner);
    }
  };
  if (isMap(document.contents)) {
    visit(document.contents, []);
  }
  return entries;
}

function valueSpan(value: unknown, yaml: string, offset: number): Span | undefined {
  const range = isNode(value) ? value.range : undefined;
  return range && range[1] > range[0] ? within(yaml, offset, range[0], range[1]) : undefined;
}

/** A range of the YAML as a span of the document, white space at its end left out. */
function within(yaml: string, offset: number, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, yaml.length));
  const to = Math.max(from, Math.min(end, yaml.length));
  return { start: offset + from, end: offset + from + yaml.slice(from, to).trimEnd().length };
}

function whole(yaml: string, offset: number): Span {
  return { start: offset, end: offset + yaml.length };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
