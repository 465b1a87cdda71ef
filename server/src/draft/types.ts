import type { Span } from '../text/span.ts';

/** A Markdown file as the linter sees it. All spans are offsets into `text`. */
export interface Draft {
  readonly uri: string;
  readonly text: string;
  /**
   * As long as `text`, with every character that a reader of the rendered page would not see replaced by a space (line breaks stay):
   * markup, link targets, HTML, comments, code, front matter. So `plain.slice(span.start, span.end)` is what somebody reads there,
   * and offsets need no mapping.
   */
  readonly plain: string;
  readonly frontMatter: FrontMatter | undefined;
  /** A section of level 0 without a heading that holds the whole document. */
  readonly root: Section;
  /** All sections that have a heading, in document order. */
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  readonly directives: readonly Directive[];
  /** Offsets at which lines begin; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** The YAML block that opens a document. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing one. */
  readonly span: Span;
  /** The parsed value; `undefined` where the YAML is broken. Plain data: no custom tags, aliases limited. */
  readonly value: unknown;
  /** Each key that could be read with its place, nested ones included. */
  readonly entries: readonly FrontMatterEntry[];
  readonly errors: readonly { readonly message: string; readonly span: Span }[];
}

/** One key of the front matter. */
export interface FrontMatterEntry {
  /** Names from the top, e.g. `['ai-strategy', 'stage']`. */
  readonly path: readonly string[];
  readonly key: Span;
  /** Absent where the key has no value. */
  readonly value: Span | undefined;
}

/** How a heading is numbered by hand: `2.1`, `IV.`, `A)`, `Capítulo 3:`, `Anexo B`. */
export interface Numbering {
  readonly style: 'decimal' | 'roman' | 'letter';
  /** The word before the number, as written, e.g. `Capítulo`; empty where there is none. */
  readonly label: string;
  /** The numbers from the top: `2.1` is [2, 1], `IV` is [4], `B` is [2]. */
  readonly path: readonly number[];
  /** What stands between the number and the text, without white space: `.`, `)`, `:`, `.-`, or empty. */
  readonly suffix: string;
  /** Whether a letter or Roman number is written small: `b)`, `iv.`. */
  readonly lowercase: boolean;
  readonly span: Span;
}

/** A heading, or a paragraph that serves as one. */
export interface Heading {
  readonly style: 'atx' | 'setext' | 'bold';
  readonly level: number;
  /** What a reader sees, numbering left out, white space folded. */
  readonly text: string;
  readonly numbering: Numbering | undefined;
  /** The heading's line or lines. */
  readonly span: Span;
  /** The visible text, numbering included. */
  readonly textSpan: Span;
}

/** A heading with all that stands under it. */
export interface Section {
  readonly heading: Heading | undefined;
  /** 0 for the document, 1 to 6 below. */
  readonly level: number;
  /** From the heading to the end of the last subsection. */
  readonly span: Span;
  /** What stands between the heading and the first subsection. */
  readonly body: Span;
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  readonly parent: Section | undefined;
}

export type Block = Paragraph | List | Table | Quote | Footnote | Code | Html;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** A GFM table. Rows may be ragged: a row has as many cells as were written. */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Between the pipes, white space left out; empty cells have an empty span. */
  readonly span: Span;
  /** What a reader sees, trimmed, white space folded, `<br>` as a space. */
  readonly text: string;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export interface Footnote {
  readonly kind: 'footnote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export interface Code {
  readonly kind: 'code';
  readonly span: Span;
}

export interface Html {
  readonly kind: 'html';
  readonly span: Span;
}

/** An HTML comment. */
export interface Comment {
  readonly span: Span;
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
  /** Whether `-->` is missing: the comment then runs to the end of the document. */
  readonly unclosed: boolean;
}

/**
 * A comment addressed to the linter: `<!-- ai-strategy VERB ARGUMENT, ARGUMENT: reason -->`. The draft only takes it apart;
 * whether verb and arguments mean something is judged by a rule.
 */
export interface Directive {
  readonly span: Span;
  readonly verb: Word;
  readonly args: readonly Word[];
  /** What follows the colon, if anything. */
  readonly reason: Word | undefined;
  /** The section in which the comment stands. */
  readonly section: Section;
}

/** A piece of text with its place. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}
