/** The public bodies that a strategy names, each with all its names. */
import type { Facts, Passage } from '../analysis/index.ts';
import { bodiesIn, mayNameBody, worded } from '../analysis/actors.ts';
import { bodiesInRow, placeOf } from '../analysis/commitments/rows.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { isFunctionWord } from '../text/tokens.ts';
import type { Body, Located } from './register.ts';

/** A name of a body in its place. */
interface Mention extends Located {
  readonly text: string;
  readonly key: string;
}

/** What is collected before names and acronyms are brought together. */
interface Found {
  readonly mentions: Mention[];
  /** Keys of acronyms with the key of the name that one of the documents gives them. */
  readonly names: Map<string, string>;
  /** Acronyms as written, by the key of their name. */
  readonly acronyms: Map<string, string>;
  /** Keys of further names that are given with the acronym of another, with that other's key. */
  readonly doubles: Map<string, string>;
  /** Short names that the text declares for a longer one, by the key of the longer. */
  readonly short: Map<string, Mention>;
  /** Keys of what a list of bodies or acronyms or a glossary holds; `undefined` as long as no such list was found. */
  listed: Set<string> | undefined;
}

/** All bodies, in the order of their first mention. */
export function bodiesOf(documents: readonly Facts[]): readonly Body[] {
  const found: Found = { mentions: [], names: new Map(), acronyms: new Map(), doubles: new Map(), short: new Map(), listed: undefined };
  for (const facts of documents) {
    for (const passage of facts.passages) readPassage(facts, passage, found);
    readActors(facts, found);
  }
  return joined(found);
}

function readPassage(facts: Facts, passage: Passage, found: Found): void {
  const place = passage.kind === 'row' ? placeOf(passage) : undefined;
  const spans = place ? bodiesInRow(passage, place.row) : bodiesIn(passage);
  const isListed = passage.kind !== 'heading' && isInList(passage);
  const mentions = spans.map(span => mention(facts, span));
  found.mentions.push(...mentions);
  mentions.forEach((each, index) => { pairUp(each, mentions[index + 1], facts, found); });
  if (isListed) readListed(passage, mentions, found);
}

function mention(facts: Facts, span: Span): Mention {
  const text = facts.draft.plain.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return { facts, span, text, key: keyOf(text, facts.language ?? 'en') };
}

/** A name without case, accents, punctuation and small words. */
function keyOf(name: string, language: Language): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(text => !isFunctionWord(text, language)).map(fold).join(' ');
}

const ACRONYM = /^\p{Lu}[\p{L}\p{N}-]{1,14}$/u;
const IN_BRACKETS = /^\s*\(\s*(?<acronym>\p{Lu}[\p{L}\p{N}-]{1,14})\s*\)/u;

/** MINTIC, MinTIC, AGESIC; not a plain word with a capital. */
function isAcronym(text: string): boolean {
  return ACRONYM.test(text) && mayNameBody(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** "Departamento Nacional de Planeación (DNP)" and "DNP (Departamento Nacional de Planeación)". */
function pairUp(first: Mention, second: Mention | undefined, facts: Facts, found: Found): void {
  const { plain } = facts.draft;
  const acronym = IN_BRACKETS.exec(plain.slice(first.span.end, first.span.end + LONGEST_BRACKET))?.groups?.['acronym'];
  const declared = isAcronym(first.text) ? undefined : declaredIn(plain.slice(first.span.end, first.span.end + LONGEST_DECLARATION));
  if (acronym !== undefined && isAcronym(acronym) && !isAcronym(first.text)) link(acronym, first.key, facts.language, found);
  else if (declared !== undefined && isAcronym(declared)) link(declared, first.key, facts.language, found);
  else if (declared !== undefined && second && !isAcronym(second.text) && declared.startsWith(second.text) && !found.short.has(first.key)) found.short.set(first.key, second);
  else if (second && isAcronym(first.text) && !isAcronym(second.text) && /^\s*\(\s*$/u.test(plain.slice(first.span.end, second.span.start))) link(first.text, second.key, facts.language, found);
}

const LONGEST_BRACKET = 24;

/** "(en adelante, Ministerio de Salud)", "(hereinafter 'the Agency')", "(doravante denominado MS)". */
const DECLARED = /^\s*[(,]\s*(?:en (?:adelante|lo sucesivo)|de (?:aqu[ií]|ahora) en adelante|hereinafter|hereafter|henceforth|doravante|daqui em diante|a seguir)(?:\s+(?:denominad[oa]|llamad[oa]|designad[oa]|chamad[oa]|referid[oa] como|referred to as|called))?(?:\s+(?:simplemente|simplesmente|simply))?\s*[,:]?\s*(?:(?:el|la|o|a|the)\s+)?["'“”«‘’]*(?<name>\p{Lu}[^)"“”«»‘’,;\n]{1,80})/iu;
const LONGEST_DECLARATION = 160;

function declaredIn(text: string): string | undefined {
  return DECLARED.exec(text)?.groups?.['name']?.replace(/\s+/gu, ' ').trim();
}

function link(acronym: string, name: string, language: Language | undefined, { names, acronyms, doubles }: Found): void {
  const key = keyOf(acronym, language ?? 'en');
  const given = names.get(key);
  if (given !== undefined && given !== name && key !== name && shareWord(given, name) && !doubles.has(name) && !doubles.has(given)) doubles.set(name, given);
  if (given !== undefined || key === name) return;
  names.set(key, name);
  if (!acronyms.has(name)) acronyms.set(name, acronym);
}

/** Whether two names share a word or its beginning; without one, the same letters stand for two bodies. */
function shareWord(one: string, other: string): boolean {
  const beginnings = new Set(one.split(' ').map(word => word.slice(0, STEM)));
  return other.split(' ').some(word => word.length >= STEM && beginnings.has(word.slice(0, STEM)));
}

const STEM = 4;

const LISTS = /(?<!\p{L})(?:acr[oóô]nimos?|siglas?|siglario|abreviaturas?|abreviaciones|abreviações|acronyms?|abbreviations?|glosario|glossary|glossário|(?:list\p{L}*|relaci[oó]n|relação|director\p{L}*|diretório|map\p{L}*|quadro|cuadro|table)\s+(?:de|of|do|dos|das|de las|de los)\s+(?:\p{L}+\s+){0,2}(?:entidades|organismos|actores|atores|bodies|institutions|instituciones|instituições|[oó]rg[aã]os|stakeholders|agencies))(?!\p{L})/iu;

const lists = new WeakMap<object, boolean>();

/** Whether a passage stands in a section that lists bodies, acronyms or terms. */
export function isInList({ section }: Pick<Passage, 'section'>): boolean {
  let known = lists.get(section);
  if (known === undefined) lists.set(section, known = LISTS.test(section.heading?.text ?? ''));
  return known;
}

const ITEM = /^[^\p{L}\p{N}]*(?<acronym>\p{Lu}[\p{L}\p{N}-]{1,14})\s*(?:[:–—=-]|\s-\s)\s*(?<name>\S.*)$/su;

/** "DNP: Departamento Nacional de Planeación", in an item or a row; a list that names nobody with an acronym lists the bodies in it. */
function readListed(passage: Passage, mentions: readonly Mention[], found: Found): void {
  const { language } = passage;
  found.listed ??= new Set();
  for (const { key } of mentions) found.listed.add(key);
  const { acronym, name } = pairIn(passage);
  if (acronym === undefined || name === undefined || !isAcronym(acronym)) return;
  const key = keyOf(acronym, language);
  found.listed.add(key);
  if (bodiesIn(worded(name, { start: 0, end: name.length }, language)).length > 0) link(acronym, keyOf(name.replace(/(?<![\s.;])[\s.;]+$/u, ''), language), language, found);
}

function pairIn(passage: Passage): { readonly acronym?: string | undefined; readonly name?: string | undefined } {
  if (passage.kind !== 'row') return ITEM.exec(passage.text)?.groups ?? {};
  const [acronym, name] = placeOf(passage)?.row.cells ?? [];
  return { acronym: acronym?.text, name: name?.text };
}

/** A whole cell or label may be a body that has no head noun: "Hacienda", "Ceibal". */
const LONGEST_NAME = 80;

function readActors(facts: Facts, { mentions }: Found): void {
  const known = new Set(mentions.filter(each => each.facts === facts).map(each => each.span.start));
  for (const { actor } of facts.commitments) {
    if (!actor || actor.vague || known.has(actor.span.start) || actor.text.length > LONGEST_NAME) continue;
    known.add(actor.span.start);
    if (bodiesIn(worded(actor.text, actor.span, actor.language)).length === 0) mentions.push({ facts, span: actor.span, text: actor.text, key: keyOf(actor.text, actor.language) });
  }
}

interface OpenBody {
  readonly texts: Map<string, number>;
  readonly places: Located[];
  readonly keys: Set<string>;
}

function joined({ mentions, names, acronyms, doubles, short, listed }: Found): Body[] {
  const bodies = new Map<string, OpenBody>();
  for (const { text, key, facts, span } of mentions) {
    const name = names.get(key) ?? key;
    const own = doubles.get(name) ?? name;
    let body = bodies.get(own);
    if (!body) bodies.set(own, body = { texts: new Map(), places: [], keys: new Set([own]) });
    body.keys.add(key);
    body.texts.set(text, (body.texts.get(text) ?? 0) + 1);
    body.places.push({ facts, span });
  }
  const declared = new Set([...short.values()].map(({ key }) => key));
  return [...bodies].map(([key, body]): Body => {
    const found = finished(body, acronyms.get(key), listed);
    const other = short.get(key)?.text;
    const otherNames = other === undefined || found.otherNames.includes(other) ? found.otherNames : [...found.otherNames, other];
    return { ...found, otherNames, listed: declared.has(key) || found.listed };
  });
}

function finished({ texts, places, keys }: OpenBody, given: string | undefined, listed: ReadonlySet<string> | undefined): Body {
  const all = [...texts.keys()];
  const acronym = given ?? all.find(isAcronym);
  const names = all.filter(text => !isAcronym(text)).sort((a, b) => b.length - a.length || (texts.get(b) ?? 0) - (texts.get(a) ?? 0));
  const name = names[0] ?? acronym ?? '';
  return { name, acronym, otherNames: all.filter(text => text !== name && text !== acronym), places, listed: listed && [...keys].some(key => listed.has(key)) };
}
