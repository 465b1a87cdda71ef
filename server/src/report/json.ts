/** The JSON of `ai-strategy-lint check --format json`: a contract. Keys may be added; a changed meaning needs a new `version`. */
import type { Commitment, Coverage, Evidence, Facts, Finding, PartName, Status } from '../analysis/index.ts';
import { positionAt } from '../draft/index.ts';
import type { Draft } from '../draft/index.ts';
import type { AreaId, AspectId, ElementId, ThemeId } from '../framework/index.ts';
import type { Problem, RuleId, Severity } from '../rules/index.ts';
import { RULES, RULE_FAILED, renderMessage } from '../rules/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** Lines are 1-based, both ends inclusive. */
interface JsonLines {
  readonly document: string;
  readonly line: number;
  readonly endLine: number;
}

/** A passage that counts for an item. */
export interface JsonEvidence extends JsonLines {
  readonly text: string;
}

export interface JsonItem<S extends Status = Status> {
  readonly status: S;
  readonly evidence: readonly JsonEvidence[];
  /** Why the item does not apply; only with `not-applicable`. */
  readonly reason?: string;
}

export interface JsonSection {
  readonly document: string;
  readonly line: number;
  readonly level: number;
  readonly heading: string;
  readonly themes: readonly ThemeId[];
  readonly elements: readonly ElementId[];
}

/**
 * A commitment's parts in its own words; `null` where it has none. `deadline` answers "by when?": the date, or else that from which on; `money` answers "with what money?": the sum, or else where it comes from; `indicator`
 * answers "how will anybody know?": what is measured, or else the report that shows it.
 */
export interface JsonParts {
  readonly actor: string | null;
  readonly quantity: string | null;
  readonly baseline: string | null;
  readonly start: string | null;
  readonly deadline: string | null;
  readonly money: string | null;
  readonly source: string | null;
  readonly indicator: string | null;
  readonly verification: string | null;
  readonly frequency: string | null;
}

/** Parts that are there and cannot be read are `null` too. */
export interface JsonCommitment extends JsonLines, JsonParts {
  readonly text: string;
  readonly id: string | null;
  readonly objective: string | null;
}

/** Lines and columns are 1-based, columns in UTF-16 units, the end column exclusive. */
export interface JsonDiagnostic {
  readonly rule: RuleId | typeof RULE_FAILED;
  readonly severity: Severity;
  readonly message: string;
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

/** A file that was not taken for a strategy has the first two keys only. */
export interface JsonStrategy {
  readonly documents: readonly string[];
  readonly recognised: boolean;
  readonly language?: Language | null;
  readonly stage?: string;
  readonly elements?: Readonly<Record<ElementId, JsonItem>>;
  readonly themes?: Readonly<Record<ThemeId, JsonItem>>;
  readonly aspects?: Readonly<Record<AspectId, JsonItem>>;
  readonly areas?: Readonly<Record<AreaId, JsonItem>>;
  readonly sections?: readonly JsonSection[];
  readonly commitments?: readonly JsonCommitment[];
  readonly diagnostics?: readonly JsonDiagnostic[];
}

export interface JsonReport {
  readonly version: 1;
  readonly strategies: readonly JsonStrategy[];
}

/** One checked strategy with its problems. */
export interface Checked {
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
}

/** The whole report. `language` is that of the messages. */
export function jsonReport(checked: readonly Checked[], language: Language): JsonReport {
  return { version: 1, strategies: checked.map(each => jsonStrategy(each, language)) };
}

function jsonStrategy({ strategy, problems }: Checked, language: Language): JsonStrategy {
  const documents = strategy.documents.map(({ draft }) => draft.uri);
  if (!strategy.recognised) return { documents, recognised: false };
  return {
    documents,
    language: strategy.main.language ?? null,
    stage: strategy.stage,
    recognised: true,
    ...itemsOf(strategy.coverage, strategy.main.draft),
    sections: strategy.documents.flatMap(sectionsOf),
    commitments: strategy.documents.flatMap(facts => facts.commitments.map(each => jsonCommitment(each, facts.draft))),
    diagnostics: problems.map(problem => jsonDiagnostic(problem, language)),
  };
}

function itemsOf(coverage: Coverage, draft: Draft): Required<Pick<JsonStrategy, 'elements' | 'themes' | 'aspects' | 'areas'>> {
  const each = <K extends string>(findings: Readonly<Record<K, Finding>>): Record<K, JsonItem> =>
    Object.fromEntries(Object.entries<Finding>(findings).map(([id, finding]) => [id, jsonItem(finding, draft)])) as Record<K, JsonItem>;
  return { elements: each(coverage.elements), themes: each(coverage.themes), aspects: each(coverage.aspects), areas: each(coverage.areas) };
}

function jsonItem({ status, evidence, reason }: Finding, draft: Draft): JsonItem {
  return { status, evidence: evidence.map(each => jsonEvidence(each, draft)), ...(reason === undefined ? {} : { reason }) };
}

function jsonEvidence({ passage }: Evidence, draft: Draft): JsonEvidence {
  return { ...linesOf(passage.span, draft), text: folded(passage.text) };
}

function linesOf(span: Span, draft: Draft): JsonLines {
  return { document: draft.uri, line: positionAt(draft, span.start).line + 1, endLine: positionAt(draft, span.end).line + 1 };
}

function sectionsOf({ draft, sections }: Facts): JsonSection[] {
  return sections.map(({ section, themes, elements }) => ({
    document: draft.uri,
    line: positionAt(draft, section.heading?.span.start ?? section.span.start).line + 1,
    level: section.level,
    heading: section.heading ? folded(draft.plain.slice(section.heading.textSpan.start, section.heading.textSpan.end)) : '',
    themes,
    elements,
  }));
}

/** The number with which a list item opens in the source, as written: "2. ". Markup is blanked out in what a reader sees, and numbers with it. */
function numberBefore({ passage, span }: Commitment, { text }: Draft): string {
  if (passage.kind !== 'item' || passage.block.start < span.start - LONGEST_MARK) return '';
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return ORDERED.exec(text.slice(lineStart, span.start))?.groups?.['number'] ?? '';
}

/** Emphasis at most stands between the number and the words of an item. */
const LONGEST_MARK = 8;
const ORDERED = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*?(?<number>\d{1,9}[.)]\s)\s*(?:\[[ xX]\]\s+)?[*_~]*$/u;

function jsonCommitment(commitment: Commitment, draft: Draft): JsonCommitment {
  const { span, ...parts } = commitment;
  // "Deadline: soon" states no deadline; the rules say that it cannot be read.
  const text = (name: PartName) => (parts[name]?.unreadable ? null : parts[name]?.text ?? null);
  return {
    ...linesOf(span, draft),
    text: numberBefore(commitment, draft) + folded(draft.plain.slice(span.start, span.end)),
    id: text('id'), objective: text('objective'), actor: text('actor'), quantity: text('quantity'), baseline: text('baseline'), start: text('start'),
    deadline: text('deadline') ?? text('start'), money: text('money') ?? text('source'), source: text('source'), indicator: text('indicator') ?? text('verification'), verification: text('verification'), frequency: text('frequency'),
  };
}

function jsonDiagnostic(problem: Problem, language: Language): JsonDiagnostic {
  const start = positionAt(problem.draft, problem.span.start);
  const end = positionAt(problem.draft, problem.span.end);
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: renderMessage(problem, language),
    document: problem.draft.uri,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: problem.rule !== RULE_FAILED && RULES[problem.rule].meta.fixable && problem.fix !== undefined,
  };
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
