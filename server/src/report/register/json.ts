/** The JSON of `ai-strategy-lint register --format json`: a contract. Keys may be added; a changed meaning needs a new `version`. */
import type { PartName } from '../../analysis/index.ts';
import { PART_NAMES } from '../../analysis/index.ts';
import { positionAt } from '../../draft/index.ts';
import type { Problem } from '../../rules/index.ts';
import { renderMessage } from '../../rules/index.ts';
import { registerOf } from '../../strategy/register.ts';
import type { Language } from '../../text/language.ts';
import type { Checked, JsonDiagnostic, JsonParts } from '../json.ts';
import type { RegisterRow } from './rows.ts';
import { registerRows } from './rows.ts';

/** Calendar days `YYYY-MM-DD`, the first and the last. */
export interface JsonDays {
  readonly start: string;
  readonly end: string;
}

/** An amount of money. */
export interface JsonAmount {
  readonly value: number;
  /** ISO 4217 code or unit of account (`UF`, `UVT`); `null` where the draft does not tell. */
  readonly currency: string | null;
  /** Whether it is to be spent each year. */
  readonly perYear: boolean;
}

/** What a target or baseline says in figures. */
export interface JsonFigure {
  /** `percent` and `all` are shares in percent; `multiple` is a factor. */
  readonly kind: 'number' | 'percent' | 'range' | 'all' | 'multiple' | 'none';
  /** Of a range both ends. */
  readonly value: number | readonly [min: number, max: number];
  /** What is counted, as written; `%` for shares, empty where the draft does not say. */
  readonly unit: string;
}

/** One action or objective. Texts are as written; `null` where the draft says nothing. Lines are 1-based, both ends inclusive. */
export interface JsonEntry extends JsonParts {
  readonly kind: 'action' | 'objective';
  readonly id: string | null;
  readonly title: string;
  readonly document: string;
  readonly line: number;
  readonly endLine: number;
  /** The objective that an action serves; of an objective itself. */
  readonly objective: { readonly id: string | null; readonly title: string } | null;
  /** The same in normal form; `null` where the words cannot be read for sure. Lengths of time count from the start, or else from the strategy's first day. */
  readonly normal: {
    readonly start: JsonDays | null;
    readonly deadline: JsonDays | null;
    readonly money: JsonAmount | null;
    readonly quantity: JsonFigure | null;
    readonly baseline: JsonFigure | null;
  };
  /** Parts that the draft does not state. */
  readonly missing: readonly PartName[];
  /** Parts that are stated, but cannot be read: a deadline of "31/02/2027". */
  readonly unreadable: readonly PartName[];
  /** Problems that stand on the entry. The line is 1-based. */
  readonly problems: readonly (Pick<JsonDiagnostic, 'rule' | 'severity' | 'message' | 'document' | 'line'>)[];
}

/** A file that was not taken for a strategy has the first two keys only. */
export interface JsonRegisterStrategy {
  readonly documents: readonly string[];
  readonly recognised: boolean;
  readonly language?: Language | null;
  readonly stage?: string;
  /** The years that the strategy is for. */
  readonly period?: JsonDays | null;
  readonly entries?: readonly JsonEntry[];
}

export interface JsonRegister {
  readonly version: 1;
  readonly strategies: readonly JsonRegisterStrategy[];
}

/** The registers of checked strategies. `messages` is the language of the problems; by default that of each draft. */
export function jsonRegister(checked: readonly Checked[], messages: Language | undefined): JsonRegister {
  return { version: 1, strategies: checked.map(each => strategyOf(each, messages ?? each.strategy.language)) };
}

function strategyOf(checked: Checked, messages: Language): JsonRegisterStrategy {
  const { strategy } = checked;
  const documents = strategy.documents.map(({ draft }) => draft.uri);
  if (!strategy.recognised) return { documents, recognised: false };
  const { period } = registerOf(strategy);
  return {
    documents,
    recognised: true,
    language: strategy.main.language ?? null,
    stage: strategy.stage,
    period: period ? { start: period.start, end: period.end } : null,
    entries: registerRows(checked, strategy.language).map(row => jsonEntry(row, messages)),
  };
}

function jsonEntry(row: RegisterRow, messages: Language): JsonEntry {
  const { entry: { kind, id, title, objective, parts }, amount } = row;
  const text = (name: PartName) => parts[name]?.text ?? null;
  return {
    kind, id: id ?? null, title, document: row.document, line: row.line, endLine: row.endLine,
    objective: objective ? { id: objective.id ?? null, title: objective.title } : null,
    actor: text('actor'), quantity: text('quantity'), baseline: text('baseline'), start: text('start'), deadline: text('deadline'), money: text('money'),
    source: text('source'), indicator: text('indicator'), verification: text('verification'), frequency: text('frequency'),
    normal: {
      start: row.start ?? null, deadline: row.deadline ?? null, money: amount ? { ...amount, currency: amount.currency ?? null } : null,
      quantity: row.target ?? null, baseline: row.baseline ?? null,
    },
    missing: row.missing,
    unreadable: PART_NAMES.filter(name => parts[name]?.unreadable === true),
    problems: row.problems.map(problem => jsonProblem(problem, messages)),
  };
}

function jsonProblem(problem: Problem, messages: Language): JsonEntry['problems'][number] {
  const { rule, severity, draft, span } = problem;
  return { rule, severity, message: renderMessage(problem, messages), document: draft.uri, line: positionAt(draft, span.start).line + 1 };
}
