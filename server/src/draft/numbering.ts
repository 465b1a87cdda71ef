import type { Numbering } from './types.ts';

/** A numbering at the beginning of a heading's visible text. */
export interface ParsedNumbering extends Omit<Numbering, 'span'> {
  /** How much of the text it takes, without the white space after it. */
  readonly length: number;
}

/**
 * Words that only say that a number follows. Words that say something about the content (`Objetivo 1`, `Fase 2`) are no labels:
 * they belong to what the heading says.
 */
const LABELS = [
  ...['chapter', 'section', 'part', 'title', 'annex', 'annexe', 'appendix', 'axis', 'pillar', 'module', 'volume'],
  ...['capítulo', 'capitulo', 'cap', 'sección', 'seccion', 'apartado', 'parte', 'título', 'titulo', 'anexo'],
  ...['apéndice', 'apendice', 'eje', 'pilar', 'módulo', 'modulo', 'volumen'],
  ...['seção', 'secção', 'secao', 'seccao', 'apêndice', 'eixo'],
];
const LABEL = new RegExp(String.raw`^((?:${LABELS.join('|')})\.?(?:\s+n\.?\s?[º°o]\.?)?)\s+`, 'iu');
const NUMBER = /^(?<head>\d{1,3}|[IVXL]+|[A-Z]|[ivxl]+|[a-z])(?<tail>(?:\.(?!0)\d{1,2})*)(?<suffix>\.:|\.?\)|\.?[-–—]|\s*[-–—:]|\.|)(?=\s|$)/u;
const CAPITALISED = /^["'«“‘¿¡([]*\p{Lu}/u;
const WORDS = /^(?:["'«“‘¿¡([]*\p{L}|$)/u;

const A = 'A'.charCodeAt(0);
const ALPHABET = 26;
const ROMAN = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;
/** Beyond, Roman numbers are mistaken for words (`MIX`) and for letters of the alphabet (`C`). */
const HIGHEST_ROMAN = 49;

/** The numbering that a heading's visible text begins with; its white space must be folded. */
export function parseNumbering(text: string): ParsedNumbering | undefined {
  const label = LABEL.exec(text);
  const start = label?.[0].length ?? 0;
  const { head = '', tail = '', suffix = '' } = NUMBER.exec(text.slice(start))?.groups ?? {};
  const style = styleOf(head);
  if (style === undefined) {
    return undefined;
  }
  const length = start + head.length + tail.length + suffix.length;
  const path = [valueOf(style, head), ...tail.split('.').slice(1).map(Number)];
  const parsed = { style, label: label?.[1] ?? '', path, suffix: suffix.trim(), lowercase: /[a-z]/u.test(head), length };
  return isMeant(parsed, text.slice(length).trimStart()) ? parsed : undefined;
}

/** The numbering as somebody writes it before a heading's text. */
export function formatNumbering({ style, label, path, suffix, lowercase }: Omit<Numbering, 'span'>): string {
  const [first = 1, ...rest] = path;
  const head = headOf(style, first);
  const number = [lowercase ? head.toLowerCase() : head, ...rest].join('.');
  return `${label}${label === '' ? '' : ' '}${number}${/^[-–—]/u.test(suffix) ? ' ' : ''}${suffix}`;
}

/** The numbering of the next sibling. */
export function nextNumbering<T extends Pick<Numbering, 'path'>>(numbering: T): T {
  return { ...numbering, path: numbering.path.map((value, index) => (index === numbering.path.length - 1 ? value + 1 : value)) };
}

/** Reads a lone `I`, `V` or `X` as a letter where the sibling before it is `H`, `U` or `W`. */
export function continueLetters(numbering: Numbering, previous: Numbering | undefined): Numbering {
  if (previous?.style !== 'letter' || numbering.style !== 'roman' || numbering.label !== previous.label) {
    return numbering;
  }
  const next = nextNumbering(previous);
  const asLetter: Numbering = { ...numbering, style: 'letter', path: next.path };
  return formatNumbering(asLetter) === formatNumbering(numbering) ? asLetter : numbering;
}

function styleOf(head: string): Numbering['style'] | undefined {
  if (/^\d/u.test(head)) {
    return 'decimal';
  }
  const value = romanValue(head.toUpperCase());
  if (value <= HIGHEST_ROMAN && headOf('roman', value) === head.toUpperCase()) {
    return head === '' ? undefined : 'roman';
  }
  return head.length === 1 ? 'letter' : undefined;
}

function valueOf(style: Numbering['style'], head: string): number {
  switch (style) {
    case 'decimal':
      return Number(head);
    case 'roman':
      return romanValue(head.toUpperCase());
    case 'letter':
      return head.toUpperCase().charCodeAt(0) - A + 1;
  }
}

function headOf(style: Numbering['style'], value: number): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'roman':
      return romanOf(value);
    case 'letter':
      return lettersOf(value);
  }
}

/** Reads the signs from the left; whether the result is written as it should be, its inverse tells. */
function romanValue(roman: string): number {
  let value = 0;
  for (let rest = roman; rest !== '';) {
    const [worth, sign] = ROMAN.find(([, candidate]) => rest.startsWith(candidate)) ?? [0, rest];
    value += worth;
    rest = rest.slice(sign.length);
  }
  return value;
}

function romanOf(value: number): string {
  let roman = '';
  let left = value;
  for (const [worth, sign] of ROMAN) {
    roman += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return roman;
}

/** As spreadsheets count: Z, AA, AB. */
function lettersOf(value: number): string {
  const last = (value - 1) % ALPHABET;
  const before = Math.floor((value - 1) / ALPHABET);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(A + last);
}

/** Whether something that looks like a numbering is one and not the heading's first word. */
function isMeant({ style, label, path, suffix, lowercase }: ParsedNumbering, rest: string): boolean {
  const labelled = label !== '';
  if (style === 'decimal') {
    return suffix !== '' || (path.length > 1 ? WORDS.test(rest) : isBareNumberMeant(path, labelled, rest));
  }
  if (lowercase) {
    return /^\.?[.)]/u.test(suffix);
  }
  return suffix !== '' || path.length > 1 || (labelled && (rest === '' || CAPITALISED.test(rest)));
}

/** `2 Governance` and `Annex 2` are numbered; `10 principles`, `2030` and `Part 2 of the plan` are not. */
function isBareNumberMeant([number = 0]: readonly number[], labelled: boolean, rest: string): boolean {
  return rest === '' ? labelled : CAPITALISED.test(rest) && (labelled || number < 100);
}
