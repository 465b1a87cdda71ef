/** Items that run in one paragraph, as in text pasted from a PDF file: "Actions: • Create a register • Train 300 officials", "1.1.A Publish ... 1.1.B Open ...". */
import type { Span } from './span.ts';

/** Bullets that no sentence has for another reason. */
const BULLET = /[•●▪‣◦]\s*/gu;
/** A code with letters or several numbers before a word with a capital: "LC-2. Creación", "1.1.A Publicar", "T4 Investimento". One number alone may count anything. */
const CODE = /(?<=^|\s)(?<prefix>\p{Lu}{1,4}-?)?(?<numbers>\p{N}{1,2}(?:\.\p{N}{1,2})*)(?<letter>\.?\p{Lu})?[.:)]?\s+(?=\p{Lu})/gu;
/** So many codes of one form in rising order are a list; fewer may be references. */
const FEWEST_CODES = 3;

/** The parts of a text with run-in items: what stands before the first one, if anything, and the items. */
export interface RunIn {
  readonly lead: Span | undefined;
  readonly items: readonly Span[];
}

/** Where a text's run-in items stand; `undefined` where it has none. */
export function runInItems(text: string): RunIn | undefined {
  const bullets = [...text.matchAll(BULLET)].map(match => ({ start: match.index, body: match.index + match[0].length }));
  const starts = bullets.length > 0 ? bullets : codesIn(text);
  const [first] = starts;
  if (!first) return undefined;
  const items = starts.map(({ body }, index) => ({ start: body, end: starts[index + 1]?.start ?? text.length })).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  return { lead: text.slice(0, first.start).trim() === '' ? undefined : { start: 0, end: first.start }, items };
}

/** Where each code of the commonest form stands; an item begins with its code. */
function codesIn(text: string): { readonly start: number; readonly body: number }[] {
  const forms = new Map<string, { readonly start: number; readonly body: number; readonly code: string }[]>();
  for (const { index, groups } of text.matchAll(CODE)) {
    const [prefix = '', numbers = '', letter = ''] = [groups?.['prefix'], groups?.['numbers'], groups?.['letter']];
    if (prefix === '' && letter === '' && !numbers.includes('.')) continue;
    const form = `${prefix}${numbers.split('.').length}${letter === '' ? '' : 'A'}`;
    const known = forms.get(form);
    const found = { start: index, body: index, code: `${numbers}${letter}` };
    if (!known) forms.set(form, [found]);
    else if (isAfter(found.code, known.at(-1)?.code ?? '')) known.push(found);
  }
  const [longest = []] = [...forms.values()].sort((a, b) => b.length - a.length);
  return longest.length >= FEWEST_CODES ? longest : [];
}

function isAfter(code: string, other: string): boolean {
  return code.localeCompare(other, 'en', { numeric: true }) > 0;
}
