import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';

import { foldSpace, walk } from './markdown.ts';

/** The byte order mark. */
export const BOM = '\uFEFF';
const OPENING_BRACKET = 0x5B;
const CLOSING_BRACKET = 0x5D;
/** A bracket that no backslash escapes, which the label of a definition cannot hold. */
const BRACKET = /(?<!\\)[[\]]/u;
const DEFINITION = /(?<![^\r\n])[ \t>]*\[(\^)?([^[\]]{1,999})\]:/gu;

/** A text's tree with all that it took from outside of the text. */
export interface Parsed {
  readonly root: Root;
  /** The labels that brackets in the text may refer to, each with whether it is among the defined ones. */
  readonly asked: ReadonlyMap<string, boolean>;
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type ParseContext = ThisParameterType<Construct['tokenize']>['parser'];

/** What the run of the tokenizer at hand may ask, and has asked. */
interface Inquiry {
  readonly defined: ReadonlySet<string>;
  readonly asked: Map<string, boolean>;
  /** The run whose own labels have been replaced. */
  context?: ParseContext;
}

let inquiry: Inquiry = { defined: new Set(), asked: new Map() };

/** Takes no character, but comes before any construct that looks for a definition, at each bracket. */
const askForLabels: Construct = {
  name: 'askForLabels',
  tokenize(_effects, _ok, nok) {
    if (inquiry.context !== this.parser) {
      inquiry.context = this.parser;
      this.parser.defined = questions(linkLabel, inquiry);
      this.parser.gfmFootnotes = questions(footnoteLabel, inquiry);
    }
    return nok;
  },
};

/** The tokenizer reads all definitions of its text before any bracket, and then only asks whether its list includes a label. */
function questions(labelOf: (identifier: string) => string, { defined, asked }: Inquiry): string[] {
  const includes = (identifier: string): boolean => {
    if (BRACKET.test(identifier)) {
      return false;
    }
    const label = labelOf(identifier);
    const answer = defined.has(label);
    asked.set(label, answer);
    return answer;
  };
  return Object.assign([], { includes });
}

function extendTokenizer(this: Processor): void {
  const data = this.data();
  const extension: Extension = { text: { [OPENING_BRACKET]: askForLabels, [CLOSING_BRACKET]: askForLabels } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
}

/**
 * GFM's extra pass over finished text looks for addresses that the tokenizer left alone and replaces text nodes by ones without
 * a position. Such an address stays plain text here, and every node has its place.
 */
function keepPositions(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(extension => ({ ...extension, transforms: [] }));
}

const processor = unified().use(remarkParse).use(remarkGfm).use(extendTokenizer).use(keepPositions).freeze();
const frontMatterProcessor = processor().use(remarkFrontmatter, ['yaml']).freeze();

/**
 * The syntax tree of a text on its own; the document's byte order mark is no part of it.
 * @param defined The labels that brackets may refer to; those that the text defines itself are not looked at.
 * @param hasFrontMatter Whether the text begins with front matter. The tokenizer would look for its end to the end of the text, and
 * overlook all quotes and lists on its way.
 */
export function parseText(text: string, defined: ReadonlySet<string>, hasFrontMatter: boolean): Parsed {
  const asked = new Map<string, boolean>();
  inquiry = { defined, asked };
  // The tokenizer drops a byte order mark; one in the middle of a document is a character.
  const root = (hasFrontMatter ? frontMatterProcessor : processor).parse(text.startsWith(BOM) ? BOM + text : text);
  return { root, asked };
}

/** The labels that a tree defines, for links and for footnotes. */
export function labelsIn(root: Root): readonly string[] {
  const labels: string[] = [];
  walk(root, node => {
    if (node.type === 'definition') {
      labels.push(linkLabel(node.identifier));
    } else if (node.type === 'footnoteDefinition') {
      labels.push(footnoteLabel(node.identifier));
    }
    return true;
  });
  return labels;
}

/** The labels that a text seems to define. */
export function likelyLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [, caret, identifier = ''] of text.matchAll(DEFINITION)) {
    labels.add((caret === undefined ? linkLabel : footnoteLabel)(foldSpace(identifier)));
  }
  return labels;
}

function linkLabel(identifier: string): string {
  return `[${identifier.toLowerCase()}`;
}

function footnoteLabel(identifier: string): string {
  return `^${identifier.toLowerCase()}`;
}
