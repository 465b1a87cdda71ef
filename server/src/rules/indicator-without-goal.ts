import { isVoid } from '../analysis/commitments/void.ts';
import { frames } from '../framework/index.ts';
import type { Cell } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Located, PlanRow, PlanTable } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { titleKey } from '../strategy/register-keys.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Case } from './commitment-support.ts';
import { findingsFor, isLeftToElement, overlap, shortened } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An indicator for which no value is set that it should reach. */
export const indicatorWithoutGoal: Rule<'each' | 'many'> = {
  meta: {
    id: 'indicator-without-goal',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An indicator has no value that it should reach.',
      es: 'Un indicador no tiene un valor por alcanzar.',
      pt: 'Um indicador não tem um valor a alcançar.',
    },
    messages: {
      each: {
        en: 'The indicator “{text}” has no target. Say which value it should reach, and by when.',
        es: 'El indicador «{text}» no tiene meta. Conviene decir qué valor debe alcanzar y hasta cuándo.',
        pt: 'O indicador “{text}” não tem meta. Convém dizer que valor deve alcançar e até quando.',
      },
      many: {
        en: '{count} of {total} indicators have no target, such as “{text}”. Say which value each should reach, and by when.',
        es: '{count} de {total} indicadores no tienen meta, como «{text}». Conviene decir qué valor debe alcanzar cada uno y hasta cuándo.',
        pt: '{count} de {total} indicadores não têm meta, como “{text}”. Convém dizer que valor cada um deve alcançar e até quando.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('goals', strategy)) return;
    const measured = [...inTables(strategy), ...inText(strategy)];
    const reached = new Set(measured.flatMap(({ key, lack }) => lack ? [] : [key]));
    const cases = measured.flatMap(({ key, lack, text }): Case[] => lack && !reached.has(key) && !awaits(lack)
      ? [{ ...lack, values: { text: shortened(text) }, fix: { kind: 'part', part: 'quantity' } }]
      : []);
    yield* findingsFor(cases, { rule: 'indicator-without-goal', each: 'each', many: 'many', total: measured.length }, strategy);
  },
};

/** An indicator as one place gives it. */
interface Measured {
  readonly text: string;
  readonly key: string;
  /** Where its target should stand; `undefined` where it has one, or nobody can tell. */
  readonly lack: Located | undefined;
}

function measured(text: string, lack: Located | undefined): Measured {
  return { text, key: titleKey(text), lack };
}

function awaits({ facts, span }: Located): boolean {
  return facts.placeholders.some(blank => blank.text.startsWith('[') && overlap(blank.span, span));
}

function inTables(strategy: Strategy): Measured[] {
  return registerOf(strategy).tables.filter(isPlanned).flatMap(table => table.rows.flatMap(row => {
    const cell = row.cells[table.columns.findIndex(({ part }) => part === 'indicator')];
    return cell && !isVoid(cell.text) ? [measured(cell.text, lackIn(table, row, cell))] : [];
  }));
}

/** Tables in chapters on today or on other countries measure and promise nothing. */
function isPlanned({ facts, section, layout }: PlanTable): boolean {
  return layout !== 'matrix' && facts.passages.some(passage => passage.kind === 'row' && passage.section === section && passage.context === 'body');
}

/** Where the target of a row's indicator should stand, if the row says none. */
function lackIn(table: PlanTable, row: PlanRow, indicator: Cell): Located | undefined {
  const { facts, columns } = table;
  const targets = [...columns.keys()].filter(index => columns[index]?.part === 'quantity').map(index => row.cells[index]);
  if (row.entry?.parts.quantity || targets.some(cell => cell === undefined || !isVoid(cell.text))) return undefined;
  if (targets.length === 0) {
    const isTold = !row.entry || columns.some(({ part }, index) => part === undefined && /\p{N}/u.test(row.cells[index]?.text ?? ''));
    return !isTold && isMeasure(indicator.text, facts.language) ? { facts, span: indicator.span } : undefined;
  }
  if (isDrawnTogether(table, row)) return undefined;
  const said = targets.find(cell => cell !== undefined && cell.text !== '');
  return { facts, span: said?.span ?? indicator.span };
}

/** Whether a row goes on with the action above it, as merged cells look in Markdown: its target may be the one above. */
function isDrawnTogether({ columns }: PlanTable, { cells }: PlanRow): boolean {
  return columns.some(({ part }, index) => (part === 'action' || part === 'objective') && cells[index]?.text === '');
}

/** Indicators behind a label: "Indicador: porcentaje de ...". */
function inText(strategy: Strategy): Measured[] {
  const found = new Map<string, Measured>();
  for (const { parts: { quantity }, commitments } of registerOf(strategy).entries) {
    for (const { facts, commitment: { indicator, passage } } of commitments) {
      if (!indicator || indicator.unreadable || passage.kind === 'row') continue;
      const lack = !quantity && isMeasure(indicator.text, facts.language) ? { facts, span: indicator.span } : undefined;
      found.set(`${facts.draft.uri} ${indicator.span.start}`, measured(indicator.text, lack));
    }
  }
  return [...found.values()];
}

/** How many words of an indicator's name may say that it is a measure. */
const OPENING = 3;

/** "Share of ...", "Number of ...": such an indicator needs a value, while "Law adopted" is its own. One with a figure has it. */
function isMeasure(text: string, language: Language | undefined): boolean {
  if (language === undefined || /\p{N}/u.test(text.replace(YEAR, ''))) return false;
  const opening = fold(text).split(/[\s,;:()]+/u).slice(0, OPENING);
  return /^\W*[%#]/u.test(text) || frames(language).measures.some(word => opening.includes(fold(word)));
}

const YEAR = /20\d\d/gu;
