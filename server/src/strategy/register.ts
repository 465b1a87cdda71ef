/** The register of a strategy's commitments: every action and objective once, with its parts, wherever the documents state them. */
import type { ColumnPart, Commitment, Facts, Notation, Part, PartName } from '../analysis/index.ts';
import type { Cell, Row, Section, Table } from '../draft/index.ts';
import type { Span } from '../text/span.ts';
import type { Strategy } from './index.ts';
import { bodiesOf } from './register-bodies.ts';
import { entriesOf } from './register-entries.ts';
import { indicatorsOf } from './register-indicators.ts';
import { periodOf } from './register-period.ts';
import { phasesOf, type Phases } from './register-phases.ts';
import { referencesOf } from './register-references.ts';
import { planTablesOf } from './register-tables.ts';

/** A place in one of the strategy's documents. */
export interface Located {
  readonly facts: Facts;
  readonly span: Span;
}

/** A commitment with the document in which it stands. */
export interface Placed {
  readonly facts: Facts;
  readonly commitment: Commitment;
}

/** A part of an entry, with the document in which it is stated. */
export interface EntryPart extends Part {
  readonly facts: Facts;
}

/**
 * The parts of an entry. What the action's own cells and labels say goes before its sentences, these before what holds for a section; all before what
 * cannot be read and, of actors, who could be anybody. Among equals the first stated wins.
 */
export type EntryParts = Readonly<Record<PartName, EntryPart | undefined>>;

/** One action or objective of the strategy, joined from all places that state it. */
export interface Entry extends Located {
  /** As the plan writes it: `A3.2`; `undefined` where the action has no id. */
  readonly id: string | undefined;
  /** What is to be done; the commitment's own text where no title can be told from the rest. */
  readonly title: string;
  readonly kind: 'action' | 'objective';
  /** The commitments that state it, in reading order; at least one. `facts` and `span` are those of the first. */
  readonly commitments: readonly Placed[];
  readonly parts: EntryParts;
  /** The objective that the entry serves: by its reference, by its column, or because it stands under the objective's heading. */
  readonly objective: Objective | undefined;
}

/** An objective of the strategy, as a heading, a list item or a table states it. */
export interface Objective extends Located {
  readonly id: string | undefined;
  readonly title: string;
  /** Where it is stated, references left out; `span` is the first of these. None where its id is only referred to, at `span`. */
  readonly places: readonly Located[];
  /** The actions that serve it. */
  readonly entries: readonly Entry[];
}

/** An indicator by its name, with the entries that it measures. */
export interface Indicator extends Located {
  readonly name: string;
  readonly places: readonly Located[];
  readonly entries: readonly Entry[];
}

/** A public body with all the ways in which the documents call it. */
export interface Body {
  /** The fullest name; the acronym where no other is known. */
  readonly name: string;
  readonly acronym: string | undefined;
  /** Other spellings, and the short name that the text declares for it, without `name` and `acronym`. */
  readonly otherNames: readonly string[];
  readonly places: readonly Located[];
  /**
   * Whether the strategy's list of bodies, acronyms or glossary has it; `undefined` where the strategy has no such list. A short name that the
   * text declares ("en adelante, Ministerio de Salud") counts as listed.
   */
  readonly listed: boolean | undefined;
}

/** The years that the strategy is for, as calendar days `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** Where it is stated. */
  readonly facts: Facts;
  readonly span: Span;
}

/**
 * How a plan's table is laid out: an action per row, an action per column (the first column then names the parts), or a matrix of
 * responsibilities whose columns are bodies.
 */
export type TableLayout = 'rows' | 'columns' | 'matrix';

/**
 * A table with at least one column that is a part of a commitment. Where a section describes today or other countries, only one that is a plan
 * all the same; and none of what was before the strategy's period.
 */
export interface PlanTable {
  readonly facts: Facts;
  readonly table: Table;
  readonly section: Section;
  readonly layout: TableLayout;
  /** One for each column, by position; of a table laid out in columns, one for each row. */
  readonly columns: readonly PlanColumn[];
  /** One for each action: the body's rows without second header rows; of a table laid out in columns, its columns. */
  readonly rows: readonly PlanRow[];
}

/** A column of a plan's table. */
export interface PlanColumn {
  /** The lowest header cell; `undefined` where the header row is too short. */
  readonly header: Cell | undefined;
  readonly part: ColumnPart | undefined;
  readonly notation: Notation | undefined;
}

/** One action's cells. */
export interface PlanRow {
  /** The row as drawn; `undefined` in a table laid out in columns. */
  readonly row: Row | undefined;
  /** By the position of `columns`; `undefined` where the row is too short. */
  readonly cells: readonly (Cell | undefined)[];
  /** The entry that the row states; `undefined` where it commits nobody. */
  readonly entry: Entry | undefined;
}

/** A mention of an id of the register. */
export interface Reference extends Located {
  /** As the entry or objective writes it, whatever the spelling in the mention. */
  readonly id: string;
  readonly isDefinition: boolean;
}

/** All that a strategy commits to. */
export interface Register {
  readonly entries: readonly Entry[];
  readonly objectives: readonly Objective[];
  readonly indicators: readonly Indicator[];
  readonly bodies: readonly Body[];
  readonly period: Period | undefined;
  readonly phases: Phases;
  readonly tables: readonly PlanTable[];
  /** In reading order, document by document. */
  readonly references: readonly Reference[];
}

const registers = new WeakMap<Strategy, Register>();

/** The register of a strategy; read once. */
export function registerOf(strategy: Strategy): Register {
  const known = registers.get(strategy);
  if (known) return known;
  const register = read(strategy);
  registers.set(strategy, register);
  return register;
}

function read({ documents }: Strategy): Register {
  const { entries, objectives, byPlace } = entriesOf(documents);
  const period = periodOf(documents);
  return {
    entries,
    objectives,
    indicators: indicatorsOf(entries),
    bodies: bodiesOf(documents),
    period,
    phases: phasesOf(documents),
    tables: documents.flatMap(facts => planTablesOf(facts, byPlace.get(facts), period)),
    references: referencesOf(documents, entries, objectives),
  };
}
