/** Turns the table of an action plan into a list of actions with labelled lines. */
import { labelPart } from '../../analysis/commitments/headers.ts';
import { layoutOf, type Field } from '../../analysis/commitments/layouts.ts';
import { FILLS } from '../../analysis/commitments/parts.ts';
import { isVoid } from '../../analysis/commitments/void.ts';
import type { Commitment, Facts, Notation } from '../../analysis/index.ts';
import type { Row, Table } from '../../draft/index.ts';
import { partWords } from '../../l10n/draft-words.ts';
import type { Language, Localized } from '../../text/language.ts';
import { contains } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { replacement } from './plan-table.ts';

/** The forms that the list may take: items for actions that say what will be done, headings for those that are only named. */
export type ListForm = 'items' | 'headings';

/** The edit that puts a list in the place of a table; `undefined` where a cell would lose its meaning. */
export function planListEdit(facts: Facts, table: Table, form: ListForm): Edit | undefined {
  const language = facts.language ?? 'en';
  const { kind, fields, headerRows } = layoutOf(table, language);
  const title = fields.findIndex(({ part }) => part === 'action');
  const isUsed = (index: number) => table.rows.some(row => !isVoid(row.cells[index]?.text ?? ''));
  const filled = fields.flatMap(({ part }, index) => part && isUsed(index) ? [FILLS[part]] : []);
  const isTold = fields.every(({ year, header }, index) => !year && (!isUsed(index) || (header?.text ?? '') !== ''));
  if (kind !== 'rows' || headerRows > 0 || title < 0 || !isTold || new Set(filled).size < filled.length) return undefined;
  const actions = table.rows.map(row => actionOf(facts, row, fields, language, form));
  return actions.every(action => action !== undefined) && actions.length > 0 ? replacement(facts, table.span, actions.join(form === 'items' ? '\n' : '\n\n')) : undefined;
}

function actionOf(facts: Facts, row: Row, fields: readonly Field[], language: Language, form: ListForm): string | undefined {
  const cells = fields.map((field, index) => ({ field, text: source(facts, row, index) }));
  const textOf = (part: Field['part']) => cells.find(({ field, text }) => field.part === part && !isVoid(text))?.text;
  const [id, title] = [textOf('id'), textOf('action')];
  const commitment = facts.commitments.find(({ passage, span }) => passage.kind === 'row' && span.start === row.span.start);
  if (title === undefined || !commitment) return undefined;
  const lines = cells.flatMap(({ field, text }) => lineOf(field, text, commitment, row, language));
  if (lines.includes(undefined)) return undefined;
  // An action without labels would be read as one with the next: what labels say holds for all actions before them.
  if (lines.length === 0) lines.push(`${partWords('actor', language).name}: –`);
  if (form === 'headings') return [`#### ${id === undefined ? '' : `${id} `}${title}`, ...lines.map(line => `- ${line ?? ''}`)].join('\n').replace('\n', '\n\n');
  return [`- ${id === undefined ? '' : `${id}. `}${title}`, ...lines.map(line => `  - ${line ?? ''}`)].join('\n');
}

function source({ draft: { text } }: Facts, row: Row, index: number): string {
  const cell = row.cells[index];
  return cell ? text.slice(cell.span.start, cell.span.end).replace(/\\\|/gu, '|') : '';
}

/** A cell as a labelled line; none for an empty cell, `undefined` for one that cannot be said so. */
function lineOf({ part, header, notation }: Field, text: string, { objective }: Commitment, row: Row, language: Language): (string | undefined)[] {
  if (part === 'id' || part === 'action') return [];
  // A merged cell says the objective of the row above.
  const isMerged = part === 'objective' && text === '' && objective && !contains(row.span, objective.span);
  if (text === '' && !isMerged) return [];
  const label = labelFor(part, header?.text ?? '', language);
  const value = isMerged ? objective.text : part === 'money' ? withCurrency(text, notation, language) : text;
  return [label === undefined || value === undefined ? undefined : `${label}: ${value}`];
}

/** The header, or the usual name of the part where a header such as "Costo (USD)" is no label. */
function labelFor(part: Field['part'], header: string, language: Language): string | undefined {
  const usual = part && partWords(FILLS[part], language).name;
  return [header, usual].find(label => label !== undefined && label !== '' && labelPart(label, language) === part);
}

const BARE = /^[\s*_]*\d[\d.,\s]*[\s*_]*$/u;
const SCALES: Localized<Readonly<Record<number, string>>> = {
  en: { 1e3: ' thousand', 1e6: ' million', 1e9: ' billion' }, es: { 1e3: ' mil', 1e6: ' millones', 1e9: ' mil millones' }, pt: { 1e3: ' mil', 1e6: ' milhões', 1e9: ' bilhões' },
};

/** Outside its column a number needs the currency and scale that the header names. */
function withCurrency(text: string, notation: Notation | undefined, language: Language): string | undefined {
  if (!BARE.test(text)) return text;
  const scale = notation?.scale === undefined || notation.scale === 1 ? '' : SCALES[language][notation.scale];
  if (notation?.currency === undefined || scale === undefined || notation.perYear) return undefined;
  return `${notation.currency} ${text}${scale}`;
}
