import type { Draft, Section } from '../draft/index.ts';
import type { AreaId, AspectId, CommitmentPart, ElementId, ItemId, ThemeId } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What a section is for. Only `body` can carry commitments; in all others an item is at most mentioned: `diagnosis` describes today, history or
 * concepts, `abroad` other countries, `principles` values and visions, `matter` is front and back matter (contents, glossary, bibliography), which
 * counts for nothing.
 */
export type Context = 'body' | 'diagnosis' | 'abroad' | 'principles' | 'matter';

/** The smallest piece that is judged: a heading, a sentence of a paragraph or list item, or a table row. */
export interface Passage {
  readonly kind: 'heading' | 'sentence' | 'item' | 'row';
  readonly span: Span;
  /** The visible text from `span.start` on; offsets in it are offsets in the document less `span.start`. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly section: Section;
  readonly context: Context;
  readonly language: Language;
  /** The paragraph, row or heading that the passage is cut from. */
  readonly block: Span;
  /** For the items of a list: the paragraph that leads into it, e.g. "The Agency will:". */
  readonly leadIn: Passage | undefined;
  /** Whether it stands in a list of actions: below a heading or a sentence such as "Actions", "Se adoptarán las siguientes medidas:". */
  readonly listsActions: boolean;
  /** For rows: the table's columns that were understood, by position. */
  readonly columns: readonly Column[];
  /** Whether government says that something will be done, set up, funded, regulated or reached. */
  readonly commits: boolean;
}

/** What a column or labelled line holds. */
export interface Column {
  readonly part: CommitmentPart;
  readonly span: Span;
  readonly text: string;
}

/** A passage that speaks of an item. */
export interface Evidence {
  readonly item: ItemId;
  readonly passage: Passage;
  /** From 0 to 1: how sure it is that the passage is about the item. */
  readonly strength: number;
  /** Whether the passage commits somebody to do something about it. */
  readonly commits: boolean;
}

export type ElementStatus = 'absent' | 'partial' | 'present' | 'not-applicable';
export type TopicStatus = 'absent' | 'mentioned' | 'addressed' | 'not-applicable';
export type Status = ElementStatus | TopicStatus;

/** How a draft deals with one item. */
export interface Finding<S extends Status = Status> {
  readonly status: S;
  /** What decided it, best first. */
  readonly evidence: readonly Evidence[];
  /** The reason that the draft gives why the item does not apply. */
  readonly reason?: string;
  /** A section that is meant for the item and still holds nothing but a skeleton. */
  readonly awaiting?: Section;
}

export interface Coverage {
  readonly elements: Readonly<Record<ElementId, Finding<ElementStatus>>>;
  readonly themes: Readonly<Record<ThemeId, Finding<TopicStatus>>>;
  readonly aspects: Readonly<Record<AspectId, Finding<TopicStatus>>>;
  readonly areas: Readonly<Record<AreaId, Finding<TopicStatus>>>;
}

/** A piece of a commitment with its place, and whether it was taken from outside the passage (a heading, a lead-in, a statement for the section). */
export interface Part {
  readonly text: string;
  readonly span: Span;
  readonly inherited: boolean;
}

/** A passage in which government says that something will be done, with the parts that make it checkable. */
export interface Commitment {
  /** Where it is made. */
  readonly passage: Passage;
  /** From its first sentence to the last that completes it. */
  readonly span: Span;
  readonly actor: Part | undefined;
  readonly quantity: Part | undefined;
  readonly baseline: Part | undefined;
  readonly deadline: Part | undefined;
  readonly money: Part | undefined;
  readonly indicator: Part | undefined;
}

/** Which themes and elements a section serves. */
export interface SectionClass {
  readonly section: Section;
  readonly themes: readonly ThemeId[];
  readonly elements: readonly ElementId[];
  readonly areas: readonly AreaId[];
}

/** Text that waits to be replaced: a skeleton's bracket, "por definir", "TBD". */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
  readonly section: Section;
}

/** The key of the front matter that speaks to the linter. */
export const FRONT_MATTER_KEY = 'ai-strategy';

/** How far a draft is; decides how severe a problem is. */
export const STAGES = ['draft', 'consultation', 'final'] as const;
export type Stage = (typeof STAGES)[number];

/** What the drafter told the linter in front matter and comments. */
export interface Declarations {
  /** Whether the document says that it is a strategy, or that it is none; `undefined` where it says nothing. */
  readonly declared: boolean | undefined;
  readonly language: Language | undefined;
  readonly stage: Stage | undefined;
  readonly title: string | undefined;
  /** Sections that somebody marked as covering an item. */
  readonly covers: ReadonlyMap<ItemId, readonly Section[]>;
  /** Items that do not apply, with the reason given. */
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  readonly ignores: readonly Ignore[];
  /** What could not be understood; rules report it. */
  readonly issues: readonly DeclarationIssue[];
}

/** A rule that is not to be applied in a place. */
export interface Ignore {
  readonly rule: string;
  /** Only problems about these items; all where empty. */
  readonly items: readonly ItemId[];
  readonly scope: Span;
}

/** A piece of front matter or a directive that means nothing. */
export interface DeclarationIssue {
  readonly where: 'front-matter' | 'directive';
  readonly kind: 'syntax' | 'unknown-key' | 'bad-value' | 'unknown-verb' | 'unknown-item' | 'unknown-rule' | 'no-item' | 'no-reason';
  readonly span: Span;
  /** The word at fault, or the parser's own message for `syntax`. */
  readonly word: string;
  /** What was probably meant, or the values that are allowed. */
  readonly expected: readonly string[];
}

/** All that is known of one document. */
export interface Facts {
  readonly draft: Draft;
  readonly declarations: Declarations;
  /** The language of the document; `undefined` where it is none of the supported ones. */
  readonly language: Language | undefined;
  readonly recognised: boolean;
  readonly passages: readonly Passage[];
  readonly coverage: Coverage;
  readonly sections: readonly SectionClass[];
  readonly commitments: readonly Commitment[];
  /** The commitments that are actions; the others are objectives. */
  readonly actions: readonly Commitment[];
  readonly placeholders: readonly Placeholder[];
  /** Sections that hold nothing but placeholders. */
  readonly unwritten: ReadonlySet<Section>;
}
