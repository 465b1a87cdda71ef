/** Parts of commitments: how one is made from the words of a passage, cell or label, and how several sets of them are combined. */
import type { Span } from '../../text/span.ts';
import type { Language } from '../../text/language.ts';
import { isVagueActor } from '../actors.ts';
import type { ColumnPart, Notation, Part, PartName, Parts, Passage } from '../types.ts';
import { findDates } from '../../text/dates.ts';
import { isStretch, saysHowMuch, saysWhen } from './normal.ts';

/** The part that a column or label fills. */
export const FILLS: Readonly<Record<ColumnPart, PartName>> = {
  id: 'id', action: 'title', objective: 'objective', actor: 'actor', quantity: 'quantity', baseline: 'baseline', start: 'start', deadline: 'deadline',
  money: 'money', source: 'source', indicator: 'indicator', verification: 'verification', frequency: 'frequency',
};

/** Parts by name, asked for one by one; written out, since tens of thousands are made. */
export function eachPart(value: (name: PartName) => Part | undefined): Parts {
  return {
    id: value('id'), title: value('title'), objective: value('objective'), actor: value('actor'), quantity: value('quantity'), baseline: value('baseline'),
    start: value('start'), deadline: value('deadline'), money: value('money'), source: value('source'), indicator: value('indicator'),
    verification: value('verification'), frequency: value('frequency'),
  };
}

/** A commitment that says nothing but what is to be done. */
export const NONE: Parts = eachPart(() => undefined);

/** The part in a passage whose words stand at a span of the document. */
export function partAt(passage: Passage, span: Span): Part;
export function partAt(passage: Passage, span: Span | undefined): Part | undefined;
export function partAt(passage: Passage, span: Span | undefined): Part | undefined {
  if (!span) return undefined;
  const text = passage.text.slice(span.start - passage.span.start, span.end - passage.span.start).replace(/\s+/gu, ' ');
  return { text, span, inherited: false, language: passage.language };
}

/** What somebody wrote where a part belongs: in a cell of its column, behind its label. */
export interface Filled {
  readonly text: string;
  readonly span: Span;
  readonly notation?: Notation | undefined;
}

/** The part that a cell or label fills, judged by what it is to hold. */
export function filledPart(name: PartName, { text, span, notation }: Filled, language: Language): Part {
  const part: Part = { text, span, inherited: false, explicit: true, language, ...(notation ? { notation } : {}) };
  if (name === 'actor') return isVagueActor(text, language) ? { ...part, vague: true } : part;
  return isReadable(name, part) ? part : { ...part, unreadable: true };
}

/** "US$ 2 millones (Presupuesto nacional)": brackets behind an amount say where it comes from. */
const SOURCE = /\((?<value>[^()\d]{4,80})\)\s*\.?$/u;
/** "(línea base en 2026: 5; meta en 2027: 38)" behind an indicator. */
const BASELINE = /[(;,]\s*(?:l[ií]nea (?:de )?base|linha de base|baseline|valor (?:inicial|base))(?: (?:\p{L}+ )?\d{4})?\s*:?\s*(?<value>[^;,():]{1,60})/iu;
const TARGET = /[(;,]\s*(?:meta|target|valor meta)(?: (?:\p{L}+ )?\d{4})?\s*:?\s*(?<value>\p{N}[^;,():]{0,60})/iu;
/** Only a text with two numbers can be a period; all others need not be read again. */
const TWO_NUMBERS = /\d\D+\d/u;

/** What a filled part says about others in passing: a period about the start, brackets behind an amount or an indicator about source, baseline and target. */
export function impliedParts(name: PartName, part: Part): (readonly [PartName, Part])[] {
  if (name === 'deadline') return TWO_NUMBERS.test(part.text) && findDates(part.text, part.language).some(isStretch) ? [['start', part]] : [];
  if (name === 'money') return [...inside('source', SOURCE, part)];
  return name === 'indicator' ? [...inside('baseline', BASELINE, part), ...inside('quantity', TARGET, part)] : [];
}

function inside(name: PartName, pattern: RegExp, part: Part): (readonly [PartName, Part])[] {
  const match = pattern.exec(part.text);
  const value = match?.groups?.['value']?.trim();
  if (!match || value === undefined || value === '') return [];
  const offset = match.index + match[0].indexOf(value, match[0].length - (match.groups?.['value']?.length ?? 0) - (match[0].endsWith(value) ? 0 : 2));
  // White space is folded in a part's text; where that moved the words, the whole part is their place.
  const isExact = part.text.length === part.span.end - part.span.start;
  const span = isExact ? { start: part.span.start + offset, end: part.span.start + offset + value.length } : part.span;
  return [[name, { text: value, span, inherited: part.inherited, explicit: true, language: part.language }]];
}

function isReadable(name: PartName, part: Part): boolean {
  if (name === 'deadline' || name === 'start') return saysWhen(part);
  return name !== 'money' || saysHowMuch(part);
}

/** A part as somebody takes it who stands elsewhere. */
export function inherited(part: Part | undefined): Part | undefined {
  return part && !part.inherited ? { ...part, inherited: true } : part;
}

/** The own parts, and from elsewhere those that are missing. */
export function completed(own: Parts, others: ReadonlyMap<PartName, Part> | undefined): Parts {
  return others && others.size > 0 ? eachPart(name => own[name] ?? inherited(others.get(name))) : own;
}
