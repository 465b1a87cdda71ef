import type { PartName, Stage } from '../analysis/index.ts';
import type { Draft } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Localized } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { RULE_FAILED, RuleId } from './ids.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule is, as data: docs, settings, tables and lists are generated from it. */
export interface RuleMeta<MessageId extends string = string> {
  readonly id: RuleId;
  /** `content`: something is missing from the strategy; `drafting`: the text is not finished; `settings`: the linter was told something it cannot follow. */
  readonly category: 'content' | 'drafting' | 'settings';
  readonly severity: Readonly<Record<Stage, Severity>>;
  /** Whether a quick fix mends it. */
  readonly fixable: boolean;
  /** One line on what the rule finds. */
  readonly summary: Localized<string>;
  /** Texts of its problems; `{name}` stands for a value. */
  readonly messages: Readonly<Record<MessageId, Localized<string>>>;
}

/** A value in a message: a word, items by their names, the heading after which something would go, or what was probably meant. */
export type Value =
  | string
  | number
  | { readonly items: readonly ItemId[] }
  | { readonly after: string | undefined }
  | { readonly suggestions: readonly string[] };

/** What a rule finds. Messages are rendered later, in the reader's language. */
export interface Finding<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly values: Readonly<Record<string, Value>>;
  readonly draft: Draft;
  readonly span: Span;
  /** Other places that help to understand, nearest evidence first. */
  readonly related?: readonly Related[];
  /** What a fix needs, so that no fix lints again. */
  readonly fix?: FixData;
}

export interface Related {
  readonly draft: Draft;
  readonly span: Span;
  readonly kind: 'evidence' | 'heading' | 'place';
}

/** Plain data that travels with a diagnostic to the editor and back. */
export type FixData =
  | { readonly kind: 'missing'; readonly items: readonly ItemId[] }
  | { readonly kind: 'replace'; readonly replacements: readonly string[] }
  | { readonly kind: 'fill'; readonly items: readonly ItemId[] }
  /** Adds the missing part of a commitment at the problem's place, or at those of its document that a problem about many stands for. */
  | { readonly kind: 'part'; readonly part: PartName; readonly places?: readonly Span[] };

/** A rule: data and a function that reads a strategy and says what it finds. It never parses, and it knows no editor. */
export interface Rule<MessageId extends string = string> {
  readonly meta: RuleMeta<MessageId>;
  check(strategy: Strategy): Iterable<Finding<MessageId>>;
}

/** A finding with its rule and severity. */
export interface Problem extends Finding {
  readonly rule: RuleId | typeof RULE_FAILED;
  readonly severity: Severity;
}
