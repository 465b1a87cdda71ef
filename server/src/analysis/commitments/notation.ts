/** How a column of a table writes amounts of money. */
import { CODES, CURRENCY_WORDS, DOLLAR_PREFIXES, SIGNS } from '../../text/currencies.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { Notation } from '../types.ts';

/** Names of scales in headers, the larger first: "miles de millones" is no thousand. */
const SCALES: readonly (readonly [pattern: RegExp, scale: number])[] = [
  [/\b(?:mil(?:es)? (?:de )?mill?\p{L}+|mil milh\p{L}+|billion|bn|bilh\p{L}+)\b/u, 1e9],
  [/\b(?:mill\p{L}*|milh(?:ao|oes)|mm|mdp|mdd|mn)\b/u, 1e6],
  [/\b(?:miles|milhares|thousands?|mil|k)\b/u, 1e3],
];
/** "US$ '000", "(000s)", "$000": noughts that are left out, and no part of a number. */
const NOUGHTS = /(?<![\p{N}.,]|[\p{N}][.,'’ ])['’‘´`]?(?<first>000)(?<second>[.,' ]?000)?['’]?s?(?![\p{L}\p{N}]|[.,]\p{N})/iu;
const PER_YEAR = /\b(?:anual(?:es)?|anuais|annual|per year|por ano|yearly|al ano|ao ano)\b/u;
const SIGN = /(?<letters>\p{L}{0,5})(?<sign>[$€£₡₲])/u;
const WORD = /\p{L}+/gu;

/** A number whose separators tell which of them parts the decimals. */
const DECIMAL_POINT = /^\d+\.(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/u;
const DECIMAL_COMMA = /^\d+,(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/u;
const NUMBER = /\d[\d.,]*\d|\d/gu;

/** Reads the notation of a column from its header and all its cells. */
export function notationOf(header: string, cells: readonly string[], language: Language): Notation {
  return {
    currency: currencyOf(header, language),
    scale: scaleOf(header),
    decimal: decimalOf(cells),
    perYear: PER_YEAR.test(fold(header)),
  };
}

function scaleOf(text: string): number {
  const folded = fold(text);
  const noughts = NOUGHTS.exec(text)?.groups;
  const named = SCALES.find(([pattern]) => pattern.test(folded))?.[1];
  return named ?? (noughts ? noughts['second'] === undefined ? 1e3 : 1e6 : 1);
}

/** What the text around a table says of its amounts. */
export type Unit = Pick<Notation, 'currency' | 'scale'>;

/** "en millones de pesos", "(US$ thousand)", "in '000 of dollars": what follows a preposition or an opening bracket. */
const STATED = /(?<![\p{L}\p{N}])(?:en|in|em)\s+(?<free>[^.;:,()[\]]{1,60})|[([]\s*(?:(?:[\p{L}]+\s+){0,3}(?:en|in|em)\s+)?(?<bracketed>[^()[\]]{1,60})[)\]]/giu;
/** The name of a scale at the beginning of a unit, folded. */
const SCALE_FIRST = /^(?:los |las |the )?(?<scale>mil(?:es)? (?:de )?mill?\p{L}+|mil milh\p{L}+|billions?|bn|bilh\p{L}+|mill(?:on|ones|ions?)|milh(?:ao|oes)|mm|mdp|mdd|mn|miles|milhares|thousands?|mil|k|['’]?000s?)(?![\p{L}\p{N}])/u;
const LINK = /^\s*(?:de|of|do|da)?\s*/u;
/** What may follow a unit that names nothing but money. */
const MORE = /^(?:corrientes|constantes|correntes|current|constant|nominales|nominais|reales|anuales|anuais|per year|al ano|ao ano|por ano|a precios|a precos|at |de (?:19|20)\d\d|$|\W|y |e |and )/u;

/** The unit that a caption or leading sentence names. "En miles de hogares" and "5 millones de pesos" are no units of amounts. */
export function unitNamed(text: string, language: Language): Unit | undefined {
  for (const { groups } of text.matchAll(STATED)) {
    const unit = readUnit((groups?.['free'] ?? groups?.['bracketed'] ?? '').trim(), language);
    if (unit) return unit;
  }
  return undefined;
}

function readUnit(words: string, language: Language): Unit | undefined {
  const folded = fold(words);
  const money = moneyFirst(words, language);
  const scaled = SCALE_FIRST.exec(folded.slice(money.length).trimStart())?.groups?.['scale'];
  if (money.length > 0) {
    const rest = folded.slice(money.length).trimStart().slice(scaled?.length ?? 0).trimStart();
    return MORE.test(rest) || nationality(rest) ? { currency: money.currency, scale: scaled === undefined ? 1 : scaleOf(scaled) } : undefined;
  }
  if (scaled === undefined) return undefined;
  const behind = words.slice((SCALE_FIRST.exec(folded)?.[0].length ?? 0)).replace(LINK, '');
  const after = moneyFirst(behind, language);
  return after.length > 0 || MORE.test(fold(behind)) ? { currency: after.currency, scale: scaleOf(scaled) } : undefined;
}

/** "pesos colombianos", "dólares de los Estados Unidos". */
function nationality(rest: string): boolean {
  return /^(?:\p{L}{3,}(?:[aei][nñ][oa]s?|yos|eses|enses|eiros|ian|ean|can)|d[eo]s? (?:los |as )?(?:estados|eeuu|ee|brasil|united)[\p{L} .]*)(?:\W|$)/u.test(rest);
}

/** The currency with which words begin, and how long its name is. */
function moneyFirst(words: string, language: Language): { readonly length: number; readonly currency: string | undefined } {
  const sign = /^\p{L}{0,5}[$€£₡₲]/u.exec(words)?.[0];
  if (sign !== undefined) return { length: sign.length, currency: currencyOf(sign, language) };
  const word = /^\p{L}+/u.exec(words)?.[0] ?? '';
  if (CODES.has(word)) return { length: word.length, currency: word };
  const key = fold(word);
  return CURRENCY_WORDS[language].has(key) ? { length: word.length, currency: CURRENCY_WORDS[language].get(key) } : { length: 0, currency: undefined };
}

function currencyOf(header: string, language: Language): string | undefined {
  const { letters = '', sign = '' } = SIGN.exec(header)?.groups ?? {};
  if (sign !== '') return DOLLAR_PREFIXES.get(letters)?.currency ?? SIGNS.get(sign);
  const words = header.match(WORD) ?? [];
  return words.find(word => CODES.has(word)) ?? words.map(word => CURRENCY_WORDS[language].get(fold(word))).find(code => code !== undefined);
}

function decimalOf(cells: readonly string[]): Notation['decimal'] {
  const numbers = cells.flatMap(cell => cell.match(NUMBER) ?? []);
  const point = numbers.some(number => DECIMAL_POINT.test(number));
  const comma = numbers.some(number => DECIMAL_COMMA.test(number));
  if (point && comma) return 'mixed';
  return point ? '.' : comma ? ',' : undefined;
}
