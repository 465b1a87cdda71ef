import type { Passage } from '../analysis/index.ts';
import { idOfCell } from '../analysis/commitments/ids.ts';
import { notationOf } from '../analysis/commitments/notation.ts';
import { groupBy } from '../analysis/classify.ts';
import type { Cell } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Located, PlanRow, PlanTable } from '../strategy/register.ts';
import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { findMoney } from '../text/money.ts';
import { relatedTo } from './commitment-support.ts';
import { rewritten } from './rewritten-figure.ts';
import { figureIn, kindOfRow, plainNotation, precisionOf, type Figure, tablesWithFigures } from './table-support.ts';
import type { Finding, Rule } from './types.ts';

/** A total is not the sum of its parts, or the text gives another total than the table. */
export const sumMismatch: Rule<'column' | 'row' | 'text'> = {
  meta: {
    id: 'sum-mismatch',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'A total is not the sum of its parts.',
      es: 'Un total no es la suma de sus partes.',
      pt: 'Um total não é a soma das suas partes.',
    },
    messages: {
      column: {
        en: 'The total “{text}” differs from the sum of the rows above it, {sum}. Correct the total or the amount that is wrong.',
        es: 'El total «{text}» difiere de la suma de las filas anteriores, {sum}. Conviene corregir el total o el monto equivocado.',
        pt: 'O total “{text}” difere da soma das linhas acima, {sum}. Convém corrigir o total ou o valor errado.',
      },
      row: {
        en: 'The total “{text}” differs from the sum of its row, {sum}. Correct the total or the amount that is wrong.',
        es: 'El total «{text}» difiere de la suma de su fila, {sum}. Conviene corregir el total o el monto equivocado.',
        pt: 'O total “{text}” difere da soma da sua linha, {sum}. Convém corrigir o total ou o valor errado.',
      },
      text: {
        en: 'The text gives a total of “{text}”, and the table one of “{other}”. Make both say the same.',
        es: 'El texto da un total de «{text}» y la tabla uno de «{other}». Conviene que ambos digan lo mismo.',
        pt: 'O texto traz um total de “{text}” e a tabela, um de “{other}”. Convém que ambos digam o mesmo.',
      },
    },
  },
  *check(strategy) {
    const grids = tablesWithFigures(strategy).flatMap(table => gridOf(table) ?? []);
    for (const grid of grids) {
      const below = [...columnSums(grid)];
      yield* below;
      for (const finding of rowSums(grid)) if (!below.some(({ span }) => span.start === finding.span.start)) yield finding;
    }
    yield* textTotals(grids, strategy);
  },
};

/** A table of amounts: for each row and column of amounts the figure, where there is one. */
interface Grid {
  readonly table: PlanTable;
  readonly language: Language;
  /** Positions of the columns that hold amounts. */
  readonly amounts: readonly number[];
  figure(row: PlanRow, column: number): Figure | undefined;
  /** What a fix needs to write another value into a cell. */
  correction(cell: Cell, figure: Figure, value: number): Pick<Finding, 'fix'>;
}

const YEAR_HEADER = /^(?:ano |year |presupuesto |orcamento |costo |custo |budget |cost )?(?:19|20)\d\d$/u;

function gridOf(table: PlanTable): Grid | undefined {
  const { facts: { language }, columns, rows, layout } = table;
  if (layout !== 'rows' || language === undefined) return undefined;
  const amounts = [...columns.keys()].filter(index => columns[index]?.part === 'money' || isYear(table, index));
  const notation = plainNotation(rows.flatMap(({ cells }) => amounts.map(index => cells[index])), language);
  // Where some cells write decimals with a point and others with a comma, nobody can tell what 1.234 is.
  if (amounts.length === 0 || notation.decimal === 'mixed') return undefined;
  const figures = new Map<Cell, Figure | undefined>();
  const figure = (row: PlanRow, column: number) => {
    const cell = row.cells[column];
    if (cell && !figures.has(cell)) figures.set(cell, figureIn(cell, notation, language));
    return cell && figures.get(cell);
  };
  const others = rows.flatMap(({ cells }) => amounts.flatMap(index => cells[index]?.text ?? []));
  const correction = ({ span: { start, end } }: Cell, known: Figure, value: number): Pick<Finding, 'fix'> => {
    const replacement = rewritten(table.facts.draft.text.slice(start, end), known, value, { notation, language, others });
    return replacement === undefined ? {} : { fix: { kind: 'replace', replacements: [replacement] } };
  };
  return { table, language, amounts, figure, correction };
}

function headerOf({ columns }: PlanTable, index: number): string {
  return fold(columns[index]?.header?.text ?? '').replace(/\([^)]*\)/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isYear(table: PlanTable, index: number): boolean {
  return YEAR_HEADER.test(headerOf(table, index)) && table.columns[index]?.part !== 'quantity';
}

/** Numbers that can be added up: all are there, and all in the same currency and scale. */
function addable(figures: readonly (Figure | undefined)[]): readonly Figure[] | undefined {
  const known = figures.filter((figure): figure is Figure => figure !== undefined);
  const written = known.filter(({ value }) => value !== 0);
  const isOne = new Set(written.map(({ currency }) => currency)).size <= 1 && new Set(written.map(({ isMarked }) => isMarked)).size <= 1;
  return known.length === figures.length && written.length >= 2 && isOne ? known : undefined;
}

/** A sum, and by how much it may be off because its parts are rounded. */
interface Sum {
  readonly value: number;
  readonly tolerance: number;
}

const DIGITS = 12;

function sumOf(figures: readonly Figure[]): Sum {
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  return { value: Number(value.toPrecision(DIGITS)), tolerance: figures.reduce((sum, { precision }) => sum + precision / 2, 0) };
}

function agrees(total: Figure, { value, tolerance }: Sum): boolean {
  return Math.abs(total.value - value) <= tolerance + total.precision / 2 + Number.EPSILON * Math.abs(value);
}

/** Totals below their columns. */
function* columnSums(grid: Grid): Iterable<Finding<'column'>> {
  const { table: { facts, rows } } = grid;
  const last = totalRow(rows);
  const total = rows[last];
  if (!total || last < 2) return;
  for (const column of grid.amounts) {
    const cell = total.cells[column];
    const parts = rows.slice(0, last);
    const figure = grid.figure(total, column);
    const sums = cell && figure && addable([...parts.map(row => grid.figure(row, column)), figure]) ? sumsFor(parts, column, grid) : [];
    const [nearest] = sums;
    if (!cell || !figure || !nearest || sums.some(sum => agrees(figure, sum))) continue;
    const places = parts.flatMap(row => row.cells[column] ?? []).map(({ span }) => ({ facts, span }));
    yield { messageId: 'column', values: { text: cell.text, sum: nearest.value }, draft: facts.draft, span: cell.span, related: relatedTo(places), ...grid.correction(cell, figure, nearest.value) };
  }
}

/** The position of the row with the total of a table; "Total OE1" is one where no other row has a total. */
function totalRow(rows: readonly PlanRow[]): number {
  const last = rows.findLastIndex(row => kindOfRow(row) === 'total');
  const partial = rows.filter(row => kindOfRow(row) === 'subtotal');
  return last < 0 && partial.length === 1 && rows.at(-1) === partial[0] ? rows.length - 1 : last;
}

/** What a total may be the sum of: all rows, the subtotals, the rows of one depth of numbering, or all rows of a table in which each group repeats its own sum. */
function sumsFor(parts: readonly PlanRow[], column: number, grid: Grid): Sum[] {
  const sumIn = (rows: readonly PlanRow[]) => sumOf(rows.flatMap(row => grid.figure(row, column) ?? []));
  const [plain, partial] = [parts.filter(row => kindOfRow(row) === 'part'), parts.filter(row => kindOfRow(row) !== 'part')];
  const all = sumIn(plain);
  const depths = groupBy(plain, depthOf);
  const other = [...depths.values()].filter(rows => depths.size > 1 && rows.length > 0).map(sumIn);
  return [all, ...(partial.length > 0 ? [sumIn(partial)] : []), ...other, { value: all.value / 2, tolerance: all.tolerance }];
}

/** How deep a row's number is: "1" and "Eje 1" are less deep than "1.2"; rows without a number are deeper than any. */
function depthOf({ cells }: PlanRow): number {
  const [first] = cells;
  const digits = first && (idOfCell(first.text)?.text ?? /^\p{L}{0,12}[ -]?\d[\d.]*/u.exec(first.text)?.[0]);
  return digits === undefined ? Infinity : digits.replace(/\.$/u, '').split('.').length;
}

/** Columns that give what one piece costs. */
const UNIT = /\b(?:unit\p{L}*|unidad(?:e)?|por persona|per)\b/u;
const TOTAL_HEADER = /(?<!\p{L})total(?:es)?(?!\p{L})/u;

/** Totals to the right of their rows. Where most rows disagree, the column is the total of something else. */
function* rowSums(grid: Grid): Iterable<Finding<'row'>> {
  const { table } = grid;
  const { facts, rows } = table;
  const column = grid.amounts.findLast(index => TOTAL_HEADER.test(headerOf(table, index)));
  const parts = column === undefined ? [] : partsOf(column, grid);
  if (column === undefined || parts.length < 2) return;
  const checked = rows.flatMap(row => {
    const cell = row.cells[column];
    const figure = grid.figure(row, column);
    const figures = parts.map(index => grid.figure(row, index));
    const known = figure && addable([...figures, figure]) && addable(figures) ? figures.flatMap(each => each ?? []) : undefined;
    return cell && figure && known ? [{ row, cell, figure, sum: sumOf(known) }] : [];
  });
  const wrong = checked.filter(({ figure, sum }) => !agrees(figure, sum));
  if (wrong.length > 1 && wrong.length * 2 > checked.length) return;
  for (const { row, cell, figure, sum } of wrong) {
    const places = parts.flatMap(index => row.cells[index] ?? []).map(({ span }) => ({ facts, span }));
    yield { messageId: 'row', values: { text: cell.text, sum: sum.value }, draft: facts.draft, span: cell.span, related: relatedTo(places), ...grid.correction(cell, figure, sum.value) };
  }
}

/** The columns that a total to their right adds up: the years, or else the other amounts that stand right before it. */
function partsOf(total: number, { table, amounts }: Grid): number[] {
  const before = amounts.filter(index => index < total && !TOTAL_HEADER.test(headerOf(table, index)));
  const years = before.filter(index => isYear(table, index));
  if (years.length >= 2) return years;
  const isRun = before.every((index, at) => index === total - before.length + at);
  return isRun && !before.some(index => UNIT.test(headerOf(table, index))) ? before : [];
}

/** A total with the words that state it. */
interface Total extends Located, Sum {
  readonly text: string;
  readonly currency: string;
}

/** Totals in sentences that differ from that of the tables, where all tables have the same. */
function* textTotals(grids: readonly Grid[], { documents }: Strategy): Iterable<Finding<'text'>> {
  const totals = grids.flatMap(grid => grandTotal(grid) ?? []);
  const [total, ...others] = totals;
  if (!total || others.some(({ value, currency }) => value !== total.value || currency !== total.currency)) return;
  for (const facts of documents) {
    for (const passage of facts.passages) {
      const stated = statedTotal(passage);
      if (stated?.currency !== total.currency || Math.abs(stated.value - total.value) <= stated.tolerance + total.tolerance) continue;
      const span = { start: passage.span.start + stated.start, end: passage.span.start + stated.end };
      yield {
        messageId: 'text', values: { text: stated.text, other: total.text }, draft: facts.draft, span,
        related: [{ draft: total.facts.draft, span: total.span, kind: 'place' }],
      };
    }
  }
}

/** What a table costs in all: the cell where its total row meets its last column of amounts. Its caption may name currency and scale. */
function grandTotal(grid: Grid): Total | undefined {
  const { table, language } = grid;
  const { facts, columns, rows } = table;
  const row = rows.findLast(each => kindOfRow(each) === 'total');
  const column = grid.amounts.findLast(index => columns[index]?.part === 'money');
  const cell = column === undefined ? undefined : row?.cells[column];
  const figure = row && column !== undefined ? grid.figure(row, column) : undefined;
  if (!cell || !figure || column === undefined) return undefined;
  const headers = [columns[column], ...columns].map(each => each?.header?.text ?? '');
  const told = figure.isMarked ? cell.text : headers.find(text => currencyIn(text, language) !== undefined) ?? captionOf(table);
  const { scale, perYear } = notationOf(told, [], language);
  const currency = figure.currency ?? currencyIn(told, language);
  if (currency === undefined || perYear || ZEROS.test(told)) return undefined;
  const factor = figure.isMarked ? 1 : scale;
  return { facts, span: cell.span, text: cell.text, currency, value: figure.value * factor, tolerance: figure.precision * factor / 2 };
}

/** Thousands as English tables write them: "USD '000", "(000s)". */
const ZEROS = /(?<![\d.,])0{3}s?(?!\d)/u;

/** How far before a table its caption may begin. */
const CAPTION = 200;

/** The last line of text before a table, unless it states an amount of its own. */
function captionOf({ facts, section, table }: PlanTable): string {
  const before = facts.draft.plain.slice(Math.max(section.span.start, table.span.start - CAPTION), table.span.start);
  const line = before.trimEnd().split('\n').at(-1) ?? '';
  return findMoney(line, facts.language ?? 'en').length > 0 ? '' : line;
}

/** The currency that a text names: its code, or the word where several countries share it. */
function currencyIn(text: string, language: Language): string | undefined {
  return notationOf(text, [], language).currency ?? /(?<!\p{L})(?:pesos?|dolar|dolares|dollars?|libras?|pounds?)(?!\p{L})|\$/u.exec(fold(text))?.[0].replace(/s$/u, '');
}

const SAYS_TOTAL = /(?<!\p{L})(?:(?:costos?|costes?|custos?|inversion|investimentos?|presupuesto|orcamento|monto|montante|valor|importe|recursos|financiamiento|financiamento|cost|budget|investment|amount|funding) totale?s?|totais|(?:total|overall) (?:de la inversion|del presupuesto|do investimento|do orcamento|cost|budget|investment|funding|amount)|(?:in|en|em) total|(?:costara|custara|will cost) (?:un |um |a )?total|(?:estrategia|politica|plan|plano|programa|strategy|policy|programme) (?:nacional |national )?(?:cuesta|costara|custa|custara|costs|will cost))(?!\p{L})/u;
const WHOLE = /(?<!\p{L})(?:estrategia|politica|plan|plano|programa|hoja de ruta|strategy|policy|programme|roadmap|agenda|implementacion|implementacao|implementation)(?!\p{L})/u;
/** Words that make an amount a bound rather than a total, right before it. */
const BOUND = /(?:mas de|mais de|more than|over|up to|hasta|ate|al menos|pelo menos|at least|como minimo|no minimo|maximo de|not exceed(?:ing)?|less than|menos de|superior a|inferior a|primer\p{L}*|first)\s*$/u;
const ABOUT = /(?:cerca de|aproximad\p{L}*|alrededor de|en torno a|em torno de|unos|unas|about|around|approximately|roughly|some|nearly|casi|quase)\s*(?:de|a)?\s*$/u;
/** How far "about" may be off. */
const ROUGHLY = 0.05;

/** The total of the whole strategy that a passage states: one amount, which is neither a bound nor for a single year. */
function statedTotal({ kind, context, text, language }: Passage): (Omit<Total, keyof Located> & { readonly start: number; readonly end: number }) | undefined {
  const folded = fold(text);
  if (kind === 'row' || kind === 'heading' || context !== 'body' || !SAYS_TOTAL.test(folded) || !WHOLE.test(folded)) return undefined;
  const [money, ...others] = findMoney(text, language);
  if (!money || others.length > 0 || money.per !== undefined) return undefined;
  const before = fold(text.slice(0, money.span.start));
  const words = text.slice(money.span.start, money.span.end);
  const currency = money.currency ?? currencyIn(words, language);
  const number = /\d[\d.,]*/u.exec(words)?.[0];
  const isYearly = findDates(text, language).some(({ kind: of }) => of === 'year' || of === 'semester' || of === 'quarter' || of === 'month');
  if (number === undefined || currency === undefined || BOUND.test(before) || isYearly) return undefined;
  const rough = ABOUT.test(before) ? money.amount * ROUGHLY : 0;
  return { text: words, currency, value: money.amount, tolerance: Math.max(rough, precisionOf(number, money.amount) / 2), ...money.span };
}
