/** Completion inside a plan: bodies, ids, dates, currencies, frames of indicators and headers, from what the strategy says already. */
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { PART_NAMES } from '../analysis/index.ts';
import { amountOf } from '../analysis/commitments/normal.ts';
import { FILLS } from '../analysis/commitments/parts.ts';
import { partWords } from '../l10n/draft-words.ts';
import { PLAN_WORDS } from '../l10n/plan-words.ts';
import type { Body, Entry, Located, Period, Register } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Language } from '../text/language.ts';
import { overlaps } from '../text/span.ts';
import type { Client } from './client.ts';
import { IdSource, asCell, asPlain, asSnippet, skeleton } from './edits/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { planPlaceAt, type PlanPlace } from './plan-place.ts';
import { rangeOf } from './ranges.ts';

/** So many of one sort are enough to choose from. */
const MOST = 200;

/** Something to insert. */
interface Choice {
  readonly text: string;
  readonly kind: CompletionItemKind;
  /** What is shown beside it, and by what else it is found. */
  readonly about?: string | undefined;
  readonly isFrame?: boolean;
}

/** What can be written at an offset; `undefined` where it is no place of a plan. */
export function planCompletions(open: OpenDraft, offset: number, client: Client): CompletionItem[] | undefined {
  const { strategy } = open;
  const place = planPlaceAt(strategy.main, offset);
  if (!place) return undefined;
  const { draft } = strategy.main;
  const range = rangeOf(draft, place.typed);
  const seen = new Set<string>();
  const choices = choicesFor(place, open).filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text)).slice(0, MOST);
  return choices.map(({ text, kind, about, isFrame }, index) => {
    const template = isFrame === true ? skeleton(asCell(text)) : [asCell(text)];
    const isSnippet = isFrame === true && client.snippetCompletions;
    return {
      label: text,
      kind,
      sortText: String(index).padStart(3, '0'),
      filterText: about === undefined ? text : `${text} ${about}`,
      ...(about !== undefined && { labelDetails: { description: about } }),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: `${place.isTight ? ' ' : ''}${isSnippet ? asSnippet(template) : asPlain(template)}` },
    };
  });
}

function choicesFor(place: PlanPlace, { strategy }: OpenDraft): Choice[] {
  const register = registerOf(strategy);
  const { language } = strategy;
  const words = PLAN_WORDS[language];
  const value = (text: string): Choice => ({ text, kind: CompletionItemKind.Value });
  const isHere = ({ facts, span }: Located) => facts === strategy.main && overlaps(span, { start: place.whole.start, end: place.whole.end + 1 });
  switch (place.kind) {
    case 'actor': return bodies(register, isHere, here => here.span.end <= place.typed.start);
    case 'objective': return objectives(register, isHere);
    case 'id': return [...newId(register, place, isHere), ...ids(register, isHere)];
    case 'links': return ids(register, isHere);
    case 'deadline': return dates(register, language, words.ends);
    case 'start': return dates(register, language, words.starts);
    case 'money': return place.notation?.currency === undefined ? currencies(register, language).map(code => ({ text: `${code} `, kind: CompletionItemKind.Unit })) : [];
    case 'indicator': return [...words.indicators.map(text => ({ text, kind: CompletionItemKind.Snippet, isFrame: true })), ...register.indicators.filter(each => !isHere(each)).map(({ name }) => value(name))];
    case 'frequency': return words.frequencies.map(value);
    case 'source': return said('source', register, isHere).map(value);
    case 'verification': return said('verification', register, isHere).map(value);
    case 'header': return headers(place, language);
    case 'action': case 'quantity': case 'baseline': return [];
  }
}

type IsHere = (place: Located) => boolean;

/** Bodies that are named elsewhere, those that act most often first; an acronym beside its name. */
function bodies({ bodies: all, entries }: Register, isHere: IsHere, isBefore: IsHere): Choice[] {
  const actors = new Set(entries.flatMap(({ commitments }) => commitments.flatMap(({ facts, commitment: { actor } }) => actor && !actor.vague ? [placeKey({ facts, span: actor.span })] : [])));
  const acting = ({ places }: Body) => places.filter(place => actors.has(placeKey(place))).length;
  return all.filter(({ places }) => places.some(place => !isHere(place)) && !places.some(place => isHere(place) && isBefore(place)))
    .map(body => ({ body, weight: acting(body) * all.length + body.places.length }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ body: { name, acronym } }): Choice[] => [
      { text: name, kind: CompletionItemKind.Module, about: acronym === name ? undefined : acronym },
      ...(acronym === undefined || acronym === name ? [] : [{ text: acronym, kind: CompletionItemKind.Module, about: name }]),
    ]);
}

function placeKey({ facts, span }: Located): string {
  return `${facts.draft.uri} ${span.start}`;
}

function objectives({ objectives: all }: Register, isHere: IsHere): Choice[] {
  return all.filter(({ places }) => places.some(place => !isHere(place))).map(({ id, title }) =>
    ({ text: id ?? title, kind: CompletionItemKind.Reference, about: id === undefined || id === title ? undefined : title }));
}

function ids({ entries }: Register, isHere: IsHere): Choice[] {
  return entries.flatMap(({ kind, id, title, commitments }) => kind === 'action' && id !== undefined && commitments.some(({ facts, commitment: { span } }) => !isHere({ facts, span }))
    ? [{ text: id, kind: CompletionItemKind.Reference, about: title }]
    : []);
}

/** The id that the action of a row without one gets. */
function newId(register: Register, { row }: PlanPlace, isHere: IsHere): Choice[] {
  if (!row) return [];
  const at = register.entries.findIndex(({ facts, span }) => isHere({ facts, span }) || span.start === row.span.start);
  const entry: Entry | undefined = register.entries[at];
  if (entry?.id !== undefined && !isHere({ facts: entry.facts, span: entry.parts.id?.span ?? entry.span })) return [];
  const before = register.entries.slice(0, at < 0 ? undefined : at).findLast(({ kind, id }) => kind === 'action' && id !== undefined);
  return [{ text: new IdSource(register).next(entry?.objective, before?.id), kind: CompletionItemKind.Constant }];
}

/** The ends of quarters, halves and years of the strategy's period, and the stretches from its first year on. */
function dates({ period }: Register, language: Language, months: readonly string[]): Choice[] {
  if (!period) return [];
  const { month, half } = PLAN_WORDS[language];
  const years = yearsOf(period);
  const texts = [
    ...years.flatMap(year => months.map(name => month(name, year))),
    ...years.flatMap(year => [half(1, year), half(2, year)]),
    ...years,
    ...years.slice(1).map(year => `${years[0] ?? year}-${year}`),
  ];
  return texts.map(text => ({ text, kind: CompletionItemKind.Value }));
}

/** Nobody plans for longer. */
const LONGEST = 12;

function yearsOf({ start, end }: Period): string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.min(LONGEST, last - first + 1) }, (_, index) => String(first + index));
}

/** The currencies that the strategy uses, as it writes them, then the usual ones. */
function currencies({ entries }: Register, language: Language): string[] {
  const used = new Map<string, number>();
  for (const { parts: { money } } of entries) {
    const amount = money && amountOf(money);
    const written = amount && amount !== 'ambiguous' && amount.currency !== undefined ? /^\s*(?<sign>\p{L}{0,4}[$€£₡₲]|\p{Lu}{2,5})(?=\s*\d)/u.exec(money.text)?.groups?.['sign'] ?? amount.currency : undefined;
    if (written !== undefined) used.set(written, (used.get(written) ?? 0) + 1);
  }
  return [...new Set([...[...used].sort(([, a], [, b]) => b - a).map(([code]) => code), ...PLAN_WORDS[language].currencies])];
}

function said(name: 'source' | 'verification', { entries }: Register, isHere: IsHere): string[] {
  return entries.flatMap(({ commitments }) => commitments.flatMap(({ facts, commitment }) => {
    const part = commitment[name];
    return part && !part.vague && !isHere({ facts, span: part.span }) ? [part.text] : [];
  }));
}

/** The columns that a plan's table has not got yet. */
function headers({ columns }: PlanPlace, language: Language): Choice[] {
  const taken = new Set([...columns ?? []].flatMap(part => part ? [FILLS[part]] : []));
  return PART_NAMES.filter(part => !taken.has(part)).map(part => ({ text: partWords(part, language).name, kind: CompletionItemKind.Field }));
}
