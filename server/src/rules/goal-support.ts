/** What the rules on goals share: which words are a goal's, and what can be told from them. */
import { isVoid } from '../analysis/commitments/void.ts';
import { quantityOf } from '../analysis/commitments/normal.ts';
import type { Commitment, Facts } from '../analysis/index.ts';
import type { Section } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, Located, PlanRow, PlanTable } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { isGoalLine } from '../strategy/register-goals.ts';
import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { contains, overlaps } from '../text/span.ts';

/** Something that presents itself as a goal: a cell of a column of goals, what follows "Meta:", a line of a section on goals. */
export interface Goal extends Located {
  readonly text: string;
  readonly language: Language;
  /** Whether it says what is to be reached. */
  readonly hasAim: boolean;
  /** Whether it or what stands around it says by when. */
  readonly hasDate: boolean;
}

/** The goals of a strategy in reading order; those with a blank to fill in are left to the rule on placeholders. */
export function goalsOf(strategy: Strategy): Goal[] {
  const { entries, tables } = registerOf(strategy);
  const all = [...tables.flatMap(cellGoals), ...entries.flatMap(entry => [...labelGoals(entry), ...lineGoals(entry)])];
  const isBlank = ({ facts, span }: Goal) => facts.placeholders.some(each => overlaps(each.span, span));
  const index = new Map(strategy.documents.map((facts, at) => [facts, at]));
  return all.filter(goal => !isBlank(goal)).sort((a, b) => (index.get(a.facts) ?? 0) - (index.get(b.facts) ?? 0) || a.span.start - b.span.start);
}

const YEAR = /(?<!\d)20\d\d(?!\d)/u;
/** Headers that tie a goal to the end of a time: "Meta final", "Meta del cuatrienio". */
const TIMED = /\b(?:final|cuatri\p{L}*|quadri\p{L}*|quinquen\p{L}*|anual\p{L}*|annual|yearly|period\p{L}*|horizont\p{L}*)\b/u;

/** The cells of columns of goals. By when an action is done is asked by the rule on actions, so only tables without actions are asked for it. */
function cellGoals(table: PlanTable): Goal[] {
  const { facts, columns, rows, section } = table;
  const { language } = facts;
  if (language === undefined) return [];
  // Of several the last is the goal, as "Meta 2030" behind "Meta 2028".
  const index = columns.findLastIndex(({ part }) => part === 'quantity');
  const header = columns[index]?.header?.text ?? '';
  const isDated = columns.some(({ part }) => part === 'action' || part === 'deadline') || YEAR.test(header) || TIMED.test(fold(header)) || isUnderYear(section);
  return rows.flatMap((row): Goal[] => {
    const cell = row.cells[index];
    if (!cell || isVoid(cell.text)) return [];
    const hasAim = hasWords(cell.text) || saysAim(row, table);
    return [{ facts, span: cell.span, text: cell.text, language, hasAim, hasDate: isDated || row.entry?.parts.deadline !== undefined || isDatedText(cell.text, language) }];
  });
}

/** Whether another cell of the row says what is measured or done. A table with a column that was not understood may say it there. */
function saysAim({ cells }: PlanRow, { columns }: PlanTable): boolean {
  return columns.some(({ part }, index) => (part === 'action' || part === 'objective' || part === 'indicator' || part === undefined) && hasWords(cells[index]?.text ?? '') && !isVoid(cells[index]?.text ?? ''));
}

/** What stands behind "Meta:". */
function labelGoals(entry: Entry): Goal[] {
  return entry.commitments.flatMap(({ facts, commitment }): Goal[] => {
    const { quantity } = commitment;
    if (!quantity || commitment.passage.kind === 'row' || !isLabelled({ facts, span: quantity.span })) return [];
    const hasDate = commitment.deadline !== undefined || entry.parts.deadline !== undefined || isDatedText(quantity.text, quantity.language) || isUnderYear(commitment.passage.section);
    return [{ facts, span: quantity.span, text: quantity.text, language: quantity.language, hasAim: true, hasDate }];
  });
}

const GOAL_LABEL = /(?<!\p{L})(?:metas?|targets?|goals?)(?:\s[^:|\n]{0,20})?:[\s*_]*$/iu;

function isLabelled({ facts, span }: Located): boolean {
  return GOAL_LABEL.test(facts.draft.plain.slice(Math.max(0, span.start - 40), span.start));
}

/** The lines of a section on goals that commit to something. */
function lineGoals(entry: Entry): Goal[] {
  return entry.commitments.flatMap(({ facts, commitment }): Goal[] => {
    const { passage, quantity } = commitment;
    if (!isGoalLine(commitment, facts) || quantity && isLabelled({ facts, span: quantity.span })) return [];
    const { span, text } = wordsOf(commitment, facts);
    const hasDate = commitment.deadline !== undefined || isDatedText(textOf(commitment, facts), passage.language) || isUnderYear(passage.section);
    return [{ facts, span, text, language: passage.language, hasAim: true, hasDate }];
  });
}

function textOf({ span }: Commitment, { draft }: Facts): string {
  return draft.plain.slice(span.start, span.end);
}

/** A line without its id and the full stop at its end. */
function wordsOf(commitment: Commitment, facts: Facts): Pick<Goal, 'span' | 'text'> {
  const { passage, span, title } = commitment;
  const start = title && contains(passage.span, title.span) ? title.span.start : span.start;
  const text = facts.draft.plain.slice(start, span.end).replace(/(?<![\s.;,])[\s.;,]+$/u, '');
  return { span: { start, end: start + text.length }, text };
}

/** Whether a heading above says a year. */
function isUnderYear(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.level > 1 && YEAR.test(at.heading?.text ?? '')) return true;
  return false;
}

function isDatedText(text: string, language: Language): boolean {
  // "5 días" is how long a thing takes, not when.
  return findDates(text, language).some(({ kind, role }) => kind !== 'duration' || role !== 'point');
}

/** Whether a text has a word, beside units. */
function hasWords(text: string): boolean {
  return /\p{L}{3}/u.test(text);
}

/** Verbs and nouns of a change that has a degree, at the head of a goal, folded. */
const DEGREE = /^(?:(?:de |to |a |o |la |el |una |uma |un |um |the )*)(?:(?:mejor|aument|reduc|reduz|increment|fortalec|ampli|promov|promoc|foment|impuls|consolid|contribu|aceler|disminu|diminu|elev|optimi|potenci|facilit|aprimor|melhor|expan|estimul|intensific|aprofund|profundiz|robustec|moderniz|dinamiz|incentiv|propici|strengthen|improv|increas|reduc|enhanc|boost|foster|promot|encourag|support|accelerat|deepen|rais|lower|widen|broaden|streamlin|optimis)\p{L}*|(?:mayor|menor|maior|mas|mais|menos|more|less|fewer|better|higher|greater|stronger|faster)\b)/u;

/** Figures in words, folded. */
const IN_WORDS = /(?<!\p{L})(?:mitad|metade|hal(?:f|ve)|tercio|terco|third|quarter|doble|dobro|triple|triplo|double|cero|zero|total(?:idad|idade)|duplic\p{L}*|triplic\p{L}*)(?!\p{L})/u;

/** Whether a goal is a change of which it does not say how much. A thing that is there or is not ("Plan aprobado") needs no figure. */
export function lacksFigure({ text, language }: Pick<Goal, 'text' | 'language'>): boolean {
  const words = fold(text).replace(/^[^\p{L}\p{N}]+/u, '');
  return quantityOf({ text, language }) === undefined && !/\d/u.test(words) && !IN_WORDS.test(words) && DEGREE.test(words);
}

/** Words of a rise or fall, wherever they stand, folded. */
const CHANGE = /(?<!\p{L})(?:aument|increment|reduc|reduz|disminu|diminu|mejor|melhor|elev(?:ar|a[cd])|duplic|triplic|dobrar|ampli(?:ar|a[cd])|crec|cresc|increas|decreas|improv|rais|grow|doubl|tripl|halv|cut(?:ting)?\b|lower)\p{L}*/u;

/** Whether a text speaks of a rise or fall. */
export function speaksOfChange(text: string): boolean {
  return CHANGE.test(fold(text));
}

/** Something made or done, whose number begins at none: "Guías publicadas", "Officers trained". */
const MADE = /\p{L}{2}(?:ad|id)[oa]s?(?!\p{L})|\p{L}{3}ed(?!\p{L})|(?<!\p{L})(?:puest[oa]s?|escrit[oa]s?|abiert[oa]s?|abert[oa]s?|feit[oa]s?|hech[oa]s?|built|set up|held|written|nuev[oa]s?|nov[oa]s?|new|(?:in|en|em) (?:operation|operacion|operacao|funcionamiento|funcionamento|service|servicio|servico|use|uso|marcha|place)|operational|operativ[oa]s?)(?!\p{L})/u;

/** Whether an indicator counts what an action makes. */
export function countsWhatIsMade(indicator: string): boolean {
  return MADE.test(fold(indicator));
}
