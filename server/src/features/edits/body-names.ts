/** Calls a body by one name, and adds a body to the strategy's list of bodies. */
import { tablesIn } from '../../analysis/commitments/rows.ts';
import type { Facts } from '../../analysis/index.ts';
import type { List, Section, Table } from '../../draft/index.ts';
import { isInList } from '../../strategy/register-bodies.ts';
import type { Body, Located } from '../../strategy/register.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { insertion, lineStart } from './edit.ts';
import { asCell, rowEdit } from './table-edits.ts';

/** The edits that write a name in places of a document where another stands; in places that hold one another only the outermost counts. */
export function renameEdits(facts: Facts, places: readonly Located[], name: string): Edit[] {
  const here = places.filter(place => place.facts === facts);
  return here.filter(({ span }) => !here.some(other => other.span !== span && contains(other.span, span) && !(contains(span, other.span) && other.span.start === span.start)))
    .map(({ span }) => ({ span, text: [name] }))
    .sort((a, b) => a.span.start - b.span.start);
}

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\p{N}-]{1,14}$/u;

/** Adds a body at the end of the document's list of bodies, in the form that its last line has. `undefined` where there is no such list. */
export function listBodyEdit(facts: Facts, body: Body, listed: readonly Body[]): Edit | undefined {
  const lists = facts.draft.sections.filter(section => isInList({ section }) && listIn(section) !== undefined);
  const [best] = lists.map(section => ({ section, count: countIn(section.span, facts, listed) })).sort((a, b) => b.count - a.count);
  const block = best && listIn(best.section);
  if (!block) return undefined;
  return block.kind === 'table' ? rowEdit(facts.draft, block, rowFor(block, body)) : itemEdit(facts, block, body);
}

function listIn({ blocks }: Section): List | Table | undefined {
  return blocks.findLast((block): block is List => block.kind === 'list') ?? tablesIn(blocks).at(-1);
}

function countIn(span: Span, facts: Facts, bodies: readonly Body[]): number {
  return bodies.filter(({ places }) => places.some(place => place.facts === facts && contains(span, place.span))).length;
}

/** The acronym goes into the column that holds acronyms. */
function rowFor({ header, rows }: Table, { name, acronym }: Body): string[][] {
  const holds = (index: number) => rows.filter(({ cells }) => ACRONYM.test(cells[index]?.text ?? '')).length * 2 > rows.length;
  const short = header.cells.findIndex((_, index) => holds(index));
  const long = header.cells.findIndex((_, index) => index !== short);
  return header.cells.map((_, index) => (index === short ? [asCell(acronym ?? '')] : index === long ? [asCell(name)] : []));
}

const ITEM = /^(?<marker>[ \t>]*(?:[-*+]|\d{1,3}[.)])\s+)(?<rest>[^]*)$/u;
const PAIR = /^(?<open>[*_]{0,3})(?<acronym>\p{Lu}[\p{L}\p{N}-]{1,14})(?<between>[*_]{0,3}\s*(?:[:–—=-])\s*[*_]{0,3}\s*)(?<name>\S.*?)(?<close>[.;]?)\s*$/su;
const IN_BRACKETS = /\(\s*\p{Lu}[\p{L}\p{N}-]{1,14}\s*\)/u;

/** "- DNP: Departamento Nacional de Planeación." asks for the same of the next one. */
function itemEdit({ draft }: Facts, { items, span }: List, { name, acronym }: Body): Edit | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const { text } = draft;
  const line = text.slice(lineStart(text, last.span.start), last.span.end).trimEnd();
  const { marker = '- ', rest = '' } = ITEM.exec(line)?.groups ?? {};
  const { open = '', between, close = '' } = PAIR.exec(rest)?.groups ?? {};
  const stop = /[.;]$/u.exec(rest)?.[0] ?? '';
  const written = between !== undefined && acronym !== undefined && acronym !== name ? `${open}${acronym}${between}${name}${close}`
    : `${name}${acronym !== undefined && acronym !== name && IN_BRACKETS.test(rest) ? ` (${acronym})` : ''}${stop}`;
  return insertion(draft, Math.min(last.span.end, span.end), [`\n${nextMarker(marker)}${written}`]);
}

function nextMarker(marker: string): string {
  return marker.replace(/\d+/u, number => String(Number(number) + 1));
}
