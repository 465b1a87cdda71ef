/** How plans number what they commit to: `A3.2`, `OE-1`, `Acción 1.2`, and `1.2` in a column of ids. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

/** An id in a text. */
export interface FoundId {
  /** As written. */
  readonly text: string;
  /** What spellings of the same id share. */
  readonly key: string;
  /** The place of `text`. */
  readonly span: Span;
  /** Where it begins with the word before it: "acción" of "acción A3.2", whose id is `A3.2`. */
  readonly opening: number;
}

const ACTION_WORDS = 'acci[oó]n|a[cç]{1,2}[aã]o|action|medida|measure|iniciativa|initiative|proyecto|projeto|projecto|project|compromiso|compromisso|commitment|actividad|atividade|activity';
const MEASURE_WORDS = 'indicador|indicator|kpi';
const GOAL_WORDS = 'objetivo|objectivo|objective|goal|meta|target|eje|eixo|axis|pilar|pillar';
const KINDS = '(?: (?:estrat[eé]gic[oa]|espec[ií]fic[oa]|strategic|specific|priorit[aá]ri[oa]|general|geral|clave|key))?';
const MARK = String.raw`(?: n\.?[ºo°]?\.?)?`;
const PATH = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}`;

/** Letters and a number: `A3.2`, `OE1`, `LA-2.1`. Not `CO2`-like words inside others, years or standards. */
const CODE = String.raw`(?<![\p{L}\p{N}.-])(?<letters>\p{Lu}{1,4})[-. ]?(?<path>${PATH})(?![\p{L}\p{N}%]|[.,-]\d)`;
/** Letters that stand before numbers and name no action. */
const NO_CODE = new Set('ISO IEC Q T S H CO GPT USD EUR BRL COP MXN CLP UF N G V X I II III IV VI R C LEY ART PAG COVID PT UTC OWASP NIST IEEE UN EU UE'.split(' '));
const NAMED = String.raw`(?<![\p{L}\p{N}])(?<word>${ACTION_WORDS}|${GOAL_WORDS}|${MEASURE_WORDS})${KINDS}${MARK} (?<prefix>\p{Lu}{1,4}[-. ]?)?(?<number>${PATH}|[IVX]{1,4})(?![\p{L}\p{N}%]|[.,]\d)`;
const ANY = new RegExp(`${NAMED}|${CODE}`, 'giu');
const PLAIN = new RegExp(`^${PATH}\\.?$`, 'u');
const CODE_LETTERS = /^\p{Lu}+$/u;
const IS_GOAL = new RegExp(`^(?:${GOAL_WORDS})`, 'iu');
const IS_MEASURE = new RegExp(`^(?:${MEASURE_WORDS})`, 'iu');

/** What may stand between the beginning of a passage and its id. */
const BEFORE = /^[^\p{L}\p{N}]*$/u;

/** All ids in a text, in order; spans are offsets in it. */
export function idsIn(text: string): FoundId[] {
  return [...text.matchAll(ANY)].flatMap(match => {
    const found = read(match);
    return found ? [found] : [];
  });
}

/** The id that opens a text, as in "A1.2. El Ministerio ...", "Acción 3: crear ...". */
export function leadingId(text: string): FoundId | undefined {
  const [first] = idsIn(text.slice(0, OPENING));
  return first && BEFORE.test(text.slice(0, first.opening)) ? first : undefined;
}

const OPENING = 80;

/** The id that a cell holds and nothing else; there a number with dots is one too. */
export function idOfCell(text: string): FoundId | undefined {
  const span = { start: 0, end: text.length };
  if (PLAIN.test(text)) return { text, key: `#${text.replace(/\.$/u, '')}`, span, opening: 0 };
  const found = leadingId(text);
  return found && /^[^\p{L}\p{N}]*$/u.test(text.slice(found.span.end)) ? found : undefined;
}

/** Whether an id is a bare count, which only says which row of its table it stands in. */
export function isCount(id: FoundId): boolean {
  return /^#\d+$/u.test(id.key) && PLAIN.test(id.text);
}

/** Whether an id names an objective, axis or goal by its word: "Objetivo 2". */
export function namesGoal(id: FoundId): boolean {
  return IS_GOAL.test(fold(id.text));
}

function read(match: RegExpMatchArray): FoundId | undefined {
  const { word, prefix, number, letters, path } = match.groups ?? {};
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  // "Una meta de 500 docentes" numbers nothing: the pattern looks at no case, and an id has capitals.
  if (word !== undefined) return prefix === undefined || !/\p{Ll}/u.test(prefix) ? named(match[0], word, number ?? '', start) : undefined;
  if (letters === undefined || path === undefined || !CODE_LETTERS.test(letters) || NO_CODE.has(letters)) return undefined;
  return /^(?:19|20)\d\d$/u.test(path) || match[0].includes(' ') ? undefined : { text: match[0], key: `${letters.toLowerCase()}${path}`, span, opening: start };
}

/** "Acción A3.2" is `A3.2`; "Acción 1.2" is what a column of ids calls `1.2`; "Objetivo 1" is neither's `1`. */
function named(text: string, word: string, number: string, start: number): FoundId {
  const code = WITH_LETTERS.exec(text)?.groups?.['code'];
  const from = code === undefined ? start : start + text.length - code.length;
  const span = { start: from, end: start + text.length };
  if (code !== undefined) return { text: code, key: `${(LETTERS.exec(code)?.[0] ?? '').toLowerCase()}${number}`, span, opening: start };
  const isOther = IS_GOAL.test(fold(word)) || IS_MEASURE.test(fold(word));
  return { text, key: `${isOther ? fold(word).slice(0, 3) : ''}#${number.toLowerCase()}`, span, opening: start };
}

const WITH_LETTERS = /(?<![\p{L}])(?<code>\p{Lu}{1,4}[-.]?\d[\d.]*)$/u;
const LETTERS = /^\p{Lu}+/u;
