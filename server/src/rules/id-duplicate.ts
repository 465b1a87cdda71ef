import type { Commitment, Facts } from '../analysis/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, Located, Placed } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { idKey, stated } from '../strategy/register-keys.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { planPlaces, shortened } from './commitment-support.ts';
import { nextFree } from './id-families.ts';
import type { Finding, Rule } from './types.ts';

/** Two actions have the same id. */
export const idDuplicate: Rule<'duplicate'> = {
  meta: {
    id: 'id-duplicate',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'Two actions have the same id.',
      es: 'Dos acciones tienen el mismo código.',
      pt: 'Duas ações têm o mesmo código.',
    },
    messages: {
      duplicate: {
        en: '“{word}” is already the id of “{text}”. Give one of the two actions another id, and check what refers to it.',
        es: '«{word}» ya es el código de «{text}». Conviene dar otro código a una de las dos acciones y revisar dónde se cita.',
        pt: '“{word}” já é o código de “{text}”. Convém dar outro código a uma das duas ações e rever onde ele é citado.',
      },
    },
  },
  *check(strategy) {
    const { entries } = registerOf(strategy);
    const keys = new Set(entries.flatMap(({ id }) => id === undefined ? [] : idKey(id) ?? []));
    for (const listing of listingsOf(entries, strategy).values()) {
      if (isSystematic(listing)) continue;
      for (const definitions of listing.filter(clash)) yield* clashes(definitions, keys);
    }
  },
};

/** A place that gives an id to an action. */
interface Definition extends Located {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** What places have in common that list actions in the same way; elsewhere the same action may have a shorter name. */
  readonly listing: string;
}

/** For each way of listing actions the definitions of each id; two entries may have the same. */
function listingsOf(entries: readonly Entry[], strategy: Strategy): ReadonlyMap<string, readonly (readonly Definition[])[]> {
  const listings = new Map<string, Map<string, Definition[]>>();
  for (const definition of entries.flatMap(entry => entry.kind === 'action' ? definitionsOf(entry, strategy) : [])) {
    const { listing, key } = definition;
    const ids = listings.get(listing) ?? new Map<string, Definition[]>();
    const known = ids.get(key);
    if (known) known.push(definition);
    else ids.set(key, [definition]);
    listings.set(listing, ids);
  }
  return new Map([...listings].map(([listing, ids]) => [listing, [...ids.values()]]));
}

function definitionsOf(entry: Entry, strategy: Strategy): Definition[] {
  const key = entry.id === undefined ? undefined : idKey(entry.id);
  if (key === undefined) return [];
  const found = entry.commitments.flatMap(placed => definition(placed, key, entry, strategy) ?? []);
  return [...new Map(found.map(each => [`${each.facts.draft.uri} ${each.span.start}`, each])).values()];
}

function definition({ facts, commitment }: Placed, key: string, entry: Entry, strategy: Strategy): Definition | undefined {
  const { id, title, passage } = commitment;
  if (!id || idKey(id.text) !== key) return undefined;
  const place = { facts, id: id.text, key, span: idSpan(id, facts) };
  if (id.inherited || passage.kind === 'heading') return headingDefinition(place);
  if (!title) return undefined;
  const listing = passage.kind === 'row' ? tableListing(commitment, facts, entry, strategy) : listOf(commitment, facts);
  return listing === undefined ? undefined : { ...place, title: title.text, listing };
}

function headingDefinition(place: Omit<Definition, 'title' | 'listing'>): Definition | undefined {
  const { heading, level, parent } = sectionAt(place.facts.draft, place.span.start) ?? {};
  if (!heading || !parent || place.span.end > heading.span.end) return undefined;
  const { title } = stated(heading.text);
  const scope = place.key.startsWith('#') ? parent.span.start : level;
  return title === '' ? undefined : { ...place, title, listing: `heading ${place.facts.draft.uri} ${scope}` };
}

/** The list in which an item stands; two paragraphs or lists may tell of the same action. */
function listOf({ span }: Commitment, { draft }: Facts): string | undefined {
  const list = sectionAt(draft, span.start)?.blocks.find(block => block.kind === 'list' && block.span.start <= span.start && span.end <= block.span.end);
  return list && `list ${draft.uri} ${list.span.start}`;
}

/** Tables with the same header list actions in the same way. */
function tableListing({ span }: Commitment, facts: Facts, entry: Entry, strategy: Strategy): string | undefined {
  const found = planPlaces(entry, strategy).find(({ table, row }) => table.facts === facts && row.row?.span.start === span.start);
  if (!found) return undefined;
  const { table, columns } = found.table;
  const header = columns.map(column => column.header?.text ?? '').join(' | ');
  // Bare numbers begin anew in each table.
  return /^\d/u.test(entry.id ?? '') ? `table ${facts.draft.uri} ${table.span.start}` : `table ${header}`;
}

/** Where the id stands in the words that hold it. */
function idSpan({ text, span }: { readonly text: string; readonly span: Span }, { draft }: Facts): Span {
  const offset = draft.plain.slice(span.start, span.end).indexOf(text);
  return offset < 0 ? span : { start: span.start + offset, end: span.start + offset + text.length };
}

/** An id that stands so often beside other words is that of a group. */
const GROUP = 4;

/** Whether two places of an id tell of different things. */
function clash(definitions: readonly Definition[]): boolean {
  const [first, ...others] = definitions;
  return first !== undefined && definitions.length < GROUP && others.some(other => areDifferent(first, other));
}

/** Whether many ids of a listing stand for several things: numbers that begin anew, or ids of groups. */
function isSystematic(listing: readonly (readonly Definition[])[]): boolean {
  const repeated = listing.filter(({ length }) => length > 1).length;
  return repeated > 1 && repeated * 3 > listing.length;
}

function areDifferent(one: Definition, other: Definition): boolean {
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter(word => b.has(word)).length;
  return a.size > 0 && b.size > 0 && shared * 2 < Math.min(a.size, b.size);
}

function words({ title, facts: { language } }: Definition): ReadonlySet<string> {
  if (language === undefined) return new Set();
  return new Set(tokenize(title, language).filter(token => !token.isFunction).map(token => token.stem));
}

function* clashes(definitions: readonly Definition[], keys: ReadonlySet<string>): Iterable<Finding<'duplicate'>> {
  const [first, ...others] = definitions;
  if (!first) return;
  for (const other of others.filter(each => areDifferent(first, each))) {
    const free = nextFree(other.id, other.key, keys);
    yield {
      messageId: 'duplicate',
      values: { word: other.id, text: shortened(first.title) },
      draft: other.facts.draft,
      span: other.span,
      related: [{ draft: first.facts.draft, span: first.span, kind: 'place' }],
      ...(free === undefined ? {} : { fix: { kind: 'replace', replacements: [free] } }),
    };
  }
}
