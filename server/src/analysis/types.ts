import type { Draft, Section } from '../draft/index.ts';
import type { AreaId, AspectId, CommitmentPart, ElementId, ItemId, ThemeId } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What a section is for. `body` carries commitments, and `principles` (values and visions) where they name who acts; in all others an item is at most
 * mentioned: `diagnosis` describes today, history or concepts, `abroad` other countries, `matter` is front and back matter (contents, glossary,
 * bibliography), which counts for nothing.
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

/**
 * What a column or label may hold. The framework's lists name means of verification and frequencies among the indicators; here they are told
 * apart, since a plan may give one without the other.
 */
export type ColumnPart = CommitmentPart | 'verification' | 'frequency';

/** What a column or labelled line holds. */
export interface Column {
  readonly part: ColumnPart;
  readonly span: Span;
  readonly text: string;
  /** How the column writes amounts of money; only where `part` is `money`. */
  readonly notation?: Notation;
}

/** How a column of a table writes amounts of money, as far as its header and its other cells tell. */
export interface Notation {
  /** ISO 4217 code that the header names: "Costo (USD)". */
  readonly currency: string | undefined;
  /** The factor that the header names: 1e6 for "Cost (USD million)". */
  readonly scale: number;
  /** The sign before the decimals; `mixed` where cells disagree, `undefined` where none decides. */
  readonly decimal: '.' | ',' | 'mixed' | undefined;
  /** Whether the header says that amounts are for each year. */
  readonly perYear: boolean;
}

/** A passage that speaks of an item. */
export interface Evidence {
  readonly item: ItemId;
  readonly passage: Passage;
  /** From 0 to 1: how sure it is that the passage is about the item. */
  readonly strength: number;
  /** From 0 to 1: how clearly the vocabulary names the item in it, whatever the model makes of the rest. */
  readonly words: number;
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

/** A piece of a commitment with its place. */
export interface Part {
  /** As a reader sees it, white space folded. */
  readonly text: string;
  readonly span: Span;
  /** Whether it was taken from outside the passage: a heading, a lead-in, a labelled line, a statement for the section. */
  readonly inherited: boolean;
  /** The language in which it is written; `deadlineOf`, `amountOf` and `quantityOf` need it. */
  readonly language: Language;
  /** Set where a cell or label of the action's own says so, and not a sentence in passing. */
  readonly explicit?: true | undefined;
  /** Set for an actor that could be anybody: "las entidades competentes", "the Government". */
  readonly vague?: true;
  /** Set where a cell or label is filled in, but with nothing that the part can be: a deadline of "31/02/2027", a cost of "doce". */
  readonly unreadable?: true;
  /** For amounts of money in a table: how its column writes them. */
  readonly notation?: Notation;
}

/** The names of a commitment's parts. */
export const PART_NAMES = [
  'id', 'title', 'objective', 'actor', 'quantity', 'baseline', 'start', 'deadline', 'money', 'source', 'indicator', 'verification', 'frequency',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/**
 * The parts that make a commitment checkable. A part is `undefined` where nothing is said, and where what is said means nothing: an empty cell,
 * "por definir", "N/A".
 */
export interface Parts extends Readonly<Record<PartName, Part | undefined>> {
  /** How the plan refers to the action: `A3.2`, `Acción 1.2`. */
  readonly id: Part | undefined;
  /** What is to be done, in the words of the action. */
  readonly title: Part | undefined;
  /** The objective that the action says it serves, by id or name. */
  readonly objective: Part | undefined;
  /** The body in charge. */
  readonly actor: Part | undefined;
  /** How much or how many: the target. */
  readonly quantity: Part | undefined;
  /** The value from which the indicator starts. */
  readonly baseline: Part | undefined;
  /** When it begins. */
  readonly start: Part | undefined;
  /** By when it is done. */
  readonly deadline: Part | undefined;
  /** What it costs. */
  readonly money: Part | undefined;
  /** Where the money comes from. */
  readonly source: Part | undefined;
  /** What is measured. */
  readonly indicator: Part | undefined;
  /** How anybody can check what was measured: the means of verification. */
  readonly verification: Part | undefined;
  /** How often it is measured or reported. */
  readonly frequency: Part | undefined;
}

/** A passage in which government says that something will be done, with the parts that make it checkable. */
export interface Commitment extends Parts {
  /** Where it is made. */
  readonly passage: Passage;
  /** From its first sentence to the last that completes it; the title's cell in a table whose columns are actions. */
  readonly span: Span;
  /** Whom prose makes responsible without naming anybody: "las entidades competentes". Only where there is no `actor`. */
  readonly vagueActor: Part | undefined;
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
  /** Sections of which somebody says that they are not about an item, whatever their words. */
  readonly notAbout: ReadonlyMap<ItemId, readonly Section[]>;
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
