/** Writes another number in the way in which a cell writes its own. */
import type { Notation } from '../analysis/index.ts';
import type { Language } from '../text/language.ts';
import { figureIn, type Figure } from './table-support.ts';

const NUMBER = /\d(?:[\d.,\u0020\u00a0\u202f]*\d)?/u;
/** The sign between thousands, and decimals that are none of them. */
const THOUSANDS = /\d(?<sign>[.,\u0020\u00a0\u202f])\d{3}(?!\d)/u;
const DECIMALS = /[.,](?<digits>\d{1,2})$/u;
/** Beyond two decimals nobody can tell them from thousands. */
const MOST_DECIMALS = 2;

/** How the cells of a table write numbers, as far as a single cell tells. */
export interface Style {
  readonly notation: Notation;
  readonly language: Language;
  /** All amounts of the table, to see how they part thousands. */
  readonly others: readonly string[];
}

/** The text of a cell with another value; `undefined` where it cannot be written so that it reads as that value. */
export function rewritten(text: string, figure: Figure, value: number, style: Style): string | undefined {
  const number = NUMBER.exec(text)?.[0];
  const digits = Number(number?.replace(/\D/gu, ''));
  if (number === undefined || digits === 0 || value < 0) return undefined;
  const decimals = decimalsOf(number, style);
  const unit = figure.value / (digits / 10 ** decimals);
  const places = Array.from({ length: MOST_DECIMALS + 1 - Math.min(decimals, MOST_DECIMALS) }, (_, more) => decimals + more).find(count => isWhole(value / unit * 10 ** count));
  if (places === undefined) return undefined;
  const result = text.replace(number, () => format(value / unit, places, number, style));
  return figureIn({ text: result, span: { start: 0, end: 0 } }, style.notation, style.language)?.value === value ? result : undefined;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, Math.abs(value));
}

function decimalsOf(number: string, { notation }: Style): number {
  const match = DECIMALS.exec(number);
  const sign = match?.[0][0];
  return match && (notation.decimal === undefined || sign === notation.decimal) ? match.groups?.['digits']?.length ?? 0 : 0;
}

function format(value: number, decimals: number, like: string, { notation, language, others }: Style): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const decimal = DECIMALS.test(like) ? like[like.search(DECIMALS)] : notation.decimal ?? (language === 'en' ? '.' : ',');
  const thousands = [like, ...others].map(text => THOUSANDS.exec(text)?.groups?.['sign']).find(sign => sign !== undefined && sign !== decimal) ?? '';
  return `${whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, thousands)}${rest === undefined ? '' : `${decimal ?? '.'}${rest}`}`;
}
