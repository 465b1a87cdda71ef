/** What the rules on figures in tables share: the numbers of cells, and the rows that hold totals. */
import { amountOf } from '../analysis/commitments/normal.ts';
import { captioned, captionsOf } from '../analysis/commitments/captions.ts';
import { notationOf } from '../analysis/commitments/notation.ts';
import { bodyRows, layoutOf } from '../analysis/commitments/layouts.ts';
import { tablesIn } from '../analysis/commitments/rows.ts';
import type { Facts, Notation } from '../analysis/index.ts';
import type { Cell, Section, Table } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { PlanRow, PlanTable } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { findMoney } from '../text/money.ts';
import { contains } from '../text/span.ts';

const others = new WeakMap<Strategy, readonly PlanTable[]>();

/**
 * The tables of a strategy whose figures are its own: those of the plan, and all others that do not describe today or other countries, such as a
 * budget by source. The register leaves out what commits nobody; sums and weights are right or wrong there too.
 */
export function tablesWithFigures(strategy: Strategy): readonly PlanTable[] {
  let known = others.get(strategy);
  if (!known) {
    const { tables } = registerOf(strategy);
    const plans = new Set(tables.map(({ table }) => table));
    known = strategy.documents.flatMap(facts => sectionsOf(facts).flatMap(section => tablesIn(section.blocks).flatMap((table): readonly PlanTable[] => {
      if (plans.has(table)) return tables.filter(each => each.table === table);
      return isOwn(table, facts) ? [plainTable(facts, section, table)] : [];
    })));
    others.set(strategy, known);
  }
  return known;
}

function sectionsOf({ draft: { root, sections }, unwritten, language }: Facts): Section[] {
  return language === undefined ? [] : [root, ...sections].filter(section => !unwritten.has(section));
}

/** Whether a table stands where the strategy speaks of itself. */
function isOwn(table: Table, { passages }: Facts): boolean {
  return passages.some(({ kind, span, context }) => kind === 'row' && context === 'body' && contains(table.span, span));
}

function plainTable(facts: Facts, section: Section, table: Table): PlanTable {
  const layout = captioned(layoutOf(table, facts.language ?? 'en'), captionsOf(facts.passages).get(table));
  return {
    facts, section, table, layout: layout.kind,
    columns: layout.fields.map(({ header, part, notation }) => ({ header, part, notation })),
    rows: bodyRows(table, layout).map(row => ({ row, cells: layout.fields.map((_, index) => row.cells[index]), entry: undefined })),
  };
}

/** The number in a cell of amounts. */
export interface Figure {
  readonly value: number;
  /** What the last digit stands for: 100,000 in "1,2 millones". */
  readonly precision: number;
  /** Whether the cell itself names a currency, if only by a sign that several countries share. */
  readonly isMarked: boolean;
  readonly currency: string | undefined;
}

const NOTHING = /^[-–—−]+$/u;
const SPACED = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu;
const NUMBERS = /\d[\d.,]*/gu;

/** How the cells of a table write amounts, beside what its headers say: only the sign before their decimals. */
export function plainNotation(cells: readonly (Cell | undefined)[], language: Language): Notation {
  return { ...notationOf('', cells.map(cell => cell?.text ?? ''), language), currency: undefined, scale: 1, perYear: false };
}

/** The number of a cell; a dash is none at all. `undefined` where the cell holds no number, more than one, or one that can be read in two ways. */
export function figureIn({ text }: Cell, notation: Notation, language: Language): Figure | undefined {
  if (NOTHING.test(text)) return { value: 0, precision: 0, isMarked: false, currency: undefined };
  const joined = text.replace(SPACED, '');
  const [number, ...others] = joined.match(NUMBERS) ?? [];
  const amount = number === undefined || others.length > 0 || /%|\d\s*[-–]|^\s*[-–(]/u.test(joined) ? undefined : amountOf({ text: joined, language, notation });
  if (number === undefined || amount === undefined || amount === 'ambiguous') return undefined;
  return { value: amount.value, precision: precisionOf(number, amount.value), isMarked: findMoney(joined, language).length > 0, currency: amount.currency };
}

/** What the last digit of a number stands for, from the digits and the value they mean. */
export function precisionOf(number: string, value: number): number {
  const digits = number.replace(/\D/gu, '');
  const whole = Number(digits);
  if (whole === 0) return 0;
  // "1,20 millones" has the digits 120 and the value 1,200,000.
  return Math.abs(value) / whole;
}

const TOTAL = /^(?:(?:gran|grand|overall|valor|costo|coste|custo|monto|montante|presupuesto|orcamento|inversion|investimento|importe|budget|soma|suma) )?total(?:es|is)?(?: (?:general|geral|global|nacional|estimad[oa]|cost|budget|plan|por ano|anual|(?:del?|da|do|of the|of) (?:la |el )?(?:plan|plano|estrategia|politica|programa|presupuesto|orcamento|strategy|policy|programme|periodo)))?$/u;
const PARTIAL = /^(?:sub ?-?total|total|soma|suma|sum)\b/u;

/** What a row says it is by its first filled cell. */
export function kindOfRow({ cells }: PlanRow): 'total' | 'subtotal' | 'part' {
  const words = labelOf(cells);
  if (TOTAL.test(words) || /^(?:suma|soma|sum)$/u.test(words)) return 'total';
  return PARTIAL.test(words) ? 'subtotal' : 'part';
}

function labelOf(cells: PlanRow['cells']): string {
  const first = cells.find(cell => cell && /\p{L}/u.test(cell.text));
  return fold(first?.text ?? '').replace(/\([^)]*\)/gu, ' ').replace(/[^\p{L}\p{N} -]+/gu, ' ').replace(/\s+/gu, ' ').trim();
}
