import type { PlanTable } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import { parseDigits } from '../text/numerals.ts';
import type { Language } from '../text/language.ts';
import { kindOfRow, tablesWithFigures } from './table-support.ts';
import type { Finding, Rule } from './types.ts';

/** The weights of a table do not add up to 100. */
export const weightsNot100: Rule<'sum'> = {
  meta: {
    id: 'weights-not-100',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'error' },
    fixable: false,
    summary: {
      en: 'The weights in a table do not add up to 100.',
      es: 'Las ponderaciones de una tabla no suman 100.',
      pt: 'Os pesos de uma tabela não somam 100.',
    },
    messages: {
      sum: {
        en: 'The weights in the column “{text}” add up to {sum} instead of {total}. Correct the weight that is wrong or add the one that is missing.',
        es: 'Las ponderaciones de la columna «{text}» suman {sum} en lugar de {total}. Conviene corregir la que está equivocada o agregar la que falta.',
        pt: 'Os pesos da coluna “{text}” somam {sum} em vez de {total}. Convém corrigir o que está errado ou acrescentar o que falta.',
      },
    },
  },
  *check(strategy) {
    for (const table of tablesWithFigures(strategy)) yield* weightsIn(table);
  },
};

/** Headers of weights, folded; "peso" may be what something weighs. */
const WEIGHTS = /^(?:peso|pesos relativos|ponderacion(?:es)?|ponderacoes|ponderacao|ponderador(?:es)?|pesos? porcentual(?:es)?|peso percentual|weights?|weighting|factor de ponderacion|fator de ponderacao|coeficiente de ponderacion)(?: (?:relativ[oa]|especific[oa]|asignad[oa]|atribuid[oa]|porcentual|percentual|percent|relative|(?:del?|da|do|of the|of) \p{L}+))*$/u;
const OF_THINGS = /\b(?:kg|kilos?|ton\p{L}*|lb|g|usd|cop|mxn|clp|ars|\$)\b/u;
const TOLERANCE = 0.5;
const WHOLE = 100;

function* weightsIn({ facts, columns, rows, layout }: PlanTable): Iterable<Finding<'sum'>> {
  const { language } = facts;
  if (layout !== 'rows' || language === undefined) return;
  for (const [index, { header }] of columns.entries()) {
    const key = fold(header?.text ?? '').replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/gu, ' ').trim();
    if (!header || !WEIGHTS.test(key) || OF_THINGS.test(key)) continue;
    const parts = rows.filter(row => kindOfRow(row) === 'part');
    const weights = parts.map(({ cells }) => weightIn(cells[index]?.text ?? '', language));
    const sums = sumsOf(weights.flatMap(weight => weight ?? []));
    if (weights.includes(undefined) || !sums || isInGroups(weights, parts.map(({ cells }) => cells), columns)) continue;
    yield { messageId: 'sum', values: { text: header.text, sum: sums.sum, total: sums.whole }, draft: facts.draft, span: header.span };
  }
}

/** The weight in a cell: "25", "25 %", "0,25". */
function weightIn(text: string, language: Language): number | undefined {
  const digits = /^(?<digits>\d[\d.,]*)\s*%?$/u.exec(text)?.groups?.['digits'];
  return digits === undefined ? undefined : parseDigits(digits, language);
}

/** The sum of weights and what it should be, where they differ. Weights that add up to a multiple of 100 belong to several groups. */
function sumsOf(weights: readonly number[]): { readonly sum: number; readonly whole: number } | undefined {
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * WHOLE) / WHOLE;
  const whole = weights.every(weight => weight <= 1) ? 1 : WHOLE;
  if (weights.length < 2 || weights.some(weight => weight > whole)) return undefined;
  const groups = Math.max(1, Math.round(sum / whole));
  return Math.abs(sum - groups * whole) <= TOLERANCE * whole / WHOLE ? undefined : { sum, whole };
}

/** Whether the weights may be those of several groups, each of which has its own whole: by objective, some of which is not filled in yet. */
function isInGroups(weights: readonly (number | undefined)[], rows: readonly PlanTable['rows'][number]['cells'][], columns: PlanTable['columns']): boolean {
  const by = columns.findIndex(({ part }) => part === 'objective');
  if (by < 0) return false;
  const sums = new Map<string, number>();
  let group = '';
  for (const [index, cells] of rows.entries()) {
    group = cells[by]?.text || group;
    sums.set(group, (sums.get(group) ?? 0) + (weights[index] ?? 0));
  }
  const full = [...sums.values()].filter(sum => Math.abs(sum - WHOLE) <= TOLERANCE || Math.abs(sum - 1) <= TOLERANCE / WHOLE).length;
  return sums.size > 1 && sums.size < rows.length && full > 0;
}
