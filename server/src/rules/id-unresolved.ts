import { idOfCell, idsIn, leadingId, type FoundId } from '../analysis/commitments/ids.ts';
import { placeOf } from '../analysis/commitments/rows.ts';
import type { Facts, Passage } from '../analysis/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Located, Register } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { goalKey, idKey, stated } from '../strategy/register-keys.ts';
import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Case } from './commitment-support.ts';
import { findingsFor } from './commitment-support.ts';
import { familyOf, pathOf, prefixOf } from './id-families.ts';
import { keyOf } from './objective-links.ts';
import type { Rule } from './types.ts';

/** Fewer ids than these are no numbering of the strategy. */
const NUMBERING = 3;

/** A mention of an id that no action or objective has. */
export const idUnresolved: Rule<'each' | 'many'> = {
  meta: {
    id: 'id-unresolved',
    category: 'content',
    severity: { draft: 'information', consultation: 'warning', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An id is mentioned that no action or objective has.',
      es: 'Se cita un código que ninguna acción ni objetivo tiene.',
      pt: 'Cita-se um código que nenhuma ação nem objetivo tem.',
    },
    messages: {
      each: {
        en: 'No action or objective of the strategy has the id “{word}”. Correct it, or add what it stands for. {meant}',
        es: 'Ninguna acción ni objetivo de la estrategia tiene el código «{word}». Conviene corregirlo o agregar lo que designa. {meant}',
        pt: 'Nenhuma ação nem objetivo da estratégia tem o código “{word}”. Convém corrigi-lo ou acrescentar o que ele designa. {meant}',
      },
      many: {
        en: '{count} mentions are of ids that no action or objective of the strategy has, such as “{word}”. Correct them, or add what they stand for.',
        es: '{count} menciones son de códigos que ninguna acción ni objetivo de la estrategia tiene, como «{word}». Conviene corregirlos o agregar lo que designan.',
        pt: '{count} menções são de códigos que nenhuma ação nem objetivo da estratégia tem, como “{word}”. Convém corrigi-los ou acrescentar o que designam.',
      },
    },
  },
  *check(strategy) {
    const register = registerOf(strategy);
    const defined = definedIds(register);
    const opened = openedKeys(strategy);
    const cases = strategy.documents.flatMap(facts => facts.passages.filter(mayMention).flatMap(passage => mentionsIn(passage)
      .filter(({ key }) => !defined.has(key) && !opened.has(key))
      .flatMap(mention => caseOf(mention, facts, passage, defined) ?? [])));
    yield* findingsFor(cases, { rule: 'id-unresolved', each: 'each', many: 'many', total: cases.length }, strategy);
  },
};

/** Ids as they are written, by key. An objective that only a reference names is not defined by it. */
function definedIds({ entries, objectives }: Register): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const { id, kind } of entries) {
    const key = id === undefined ? undefined : idKey(id);
    if (id !== undefined && key !== undefined) defined.set(kind === 'objective' ? goalKey(key) : key, id);
  }
  const references = new Set(entries.flatMap(({ kind, parts: { objective: part } }) => kind === 'action' && part && isBare(part.text) ? [placeKey(part)] : []));
  for (const objective of objectives) {
    const key = keyOf(objective);
    if (objective.id !== undefined && key !== undefined && objective.places.some(place => !references.has(placeKey(place)))) defined.set(key, objective.id);
  }
  return defined;
}

/** Whether words are nothing but ids. */
function isBare(text: string): boolean {
  return idsIn(text).reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), text).replace(JOINING, '') === '';
}

/** What stands between ids. */
const JOINING = /[\s,;/&+().-]+|(?<!\p{L})(?:y|e|and|o|ou|or)(?!\p{L})/giu;

function placeKey({ facts, span }: Located): string {
  return `${facts.draft.uri} ${span.start}`;
}

/** Ids that open a heading, paragraph, item or cell: they may define something that was not understood. */
function openedKeys({ documents }: Strategy): ReadonlySet<string> {
  return new Set(documents.flatMap(({ draft, passages }) => [
    ...draft.sections.flatMap(({ heading }) => heading ? openings(heading.text) : []),
    ...passages.flatMap(passage => passage.kind === 'row' ? openingsOfRow(passage) : openings(passage.text)),
  ]));
}

function openings(text: string): string[] {
  const id = leadingId(text);
  return id ? [id.key, ...(stated(text).key === undefined ? [] : [stated(text).key ?? ''])] : [];
}

/** A cell that holds only an id defines one in the column of ids; elsewhere one needs words beside it. */
function openingsOfRow(passage: Passage): string[] {
  const place = placeOf(passage);
  if (!place || passage.columns.length === 0) return openings(passage.text);
  return place.row.cells.flatMap(({ text }, index) => place.layout.fields[index]?.part === 'id' ? idOfCell(text)?.key ?? openings(text) : isBare(text) ? [] : openings(text));
}

/** Chapters on others and the bibliography have numbers of their own. */
function mayMention({ context }: Passage): boolean {
  return context === 'body' || context === 'principles';
}

interface Mention {
  readonly id: FoundId;
  readonly key: string;
  /** In the document. */
  readonly span: Span;
}

function mentionsIn(passage: Passage): Mention[] {
  return idsIn(passage.text).flatMap(id => {
    const isElsewhere = OF_ANOTHER.test(passage.text.slice(id.span.end));
    const start = passage.span.start + id.span.start;
    return isElsewhere ? [] : [{ id, key: id.key, span: { start, end: start + id.text.length } }];
  });
}

/** "Acción 7 del Plan Nacional", "Objective 4 of the 2030 Agenda": a number of another document. */
const OF_ANOTHER = /^[\s,(]*(?:del?|de la|de los|of(?: the)?|do|da|dos|das)\s+(?:\p{Lu}|\d)/u;

function caseOf({ id, key, span }: Mention, facts: Facts, passage: Passage, defined: ReadonlyMap<string, string>): Case | undefined {
  const alike = [...defined].filter(([other, text]) => areAlike(other, key) && (wordOf(text) === wordOf(id.text) || pathOf(key).includes('.')));
  if (alike.length < NUMBERING || !isSure(key, span, passage)) return undefined;
  const replacements = nearest(id.text, alike.toSorted(([a], [b]) => distance(a, key) - distance(b, key)).map(([, text]) => text));
  return {
    facts, span, values: { word: id.text, meant: { suggestions: replacements } },
    ...(replacements.length > 0 ? { fix: { kind: 'replace', replacements } } : {}),
  };
}

/** Whether two ids are built alike: as many numbers, both in digits or both Roman. */
function areAlike(one: string, other: string): boolean {
  return familyOf(one) === familyOf(other) && /\d/u.test(pathOf(one)) === /\d/u.test(pathOf(other));
}

/** The word that an id begins with: "Proyecto 9" is none of "Acción 1" to "Acción 6". */
function wordOf(text: string): string {
  return /^\p{L}{5,}/u.exec(fold(text))?.[0] ?? '';
}

/** How far apart the numbers of two ids are, the first number counting most. */
function distance(a: string, b: string): number {
  const [one, other] = [a, b].map(key => pathOf(key).split('.').map(Number));
  return (one ?? []).reduce((sum, number, index) => sum * FAR + Math.abs(number - (other?.[index] ?? 0)), 0);
}

const FAR = 100;

/**
 * Whether a mention can be nothing but an id of this strategy. "A4" is a size of paper and "Objective 4" one of many plans, unless they
 * stand where ids are expected: in the column of objectives, or alone in their cell.
 */
function isSure(key: string, span: Span, passage: Passage): boolean {
  const prefix = prefixOf(key);
  if (!prefix.endsWith('#') && (prefix.length > 1 || pathOf(key).includes('.')) || prefix === '#') return true;
  return placeOf(passage)?.row.cells.some(cell => cell.span.start <= span.start && span.end <= cell.span.end && isBare(cell.text)) === true;
}
