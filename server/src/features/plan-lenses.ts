/** Lenses over objectives and tables of plans: how many actions there are, and how many of them say when and with what money. */
import type { CodeLens, Range } from 'vscode-languageserver';
import type { Facts } from '../analysis/index.ts';
import { texts } from '../l10n/index.ts';
import { SHOW_PLACES_COMMAND } from '../protocol.ts';
import { askedActions, isSettledByDrafter, placeOfLack, titlePlace } from '../rules/commitment-support.ts';
import type { Entry, Located, Objective, PlanTable } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import type { Client } from './client.ts';
import { locationOf } from './definition.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/** The lenses of a document; editors put those of one line next to each other. */
export function planLensesOf(open: OpenDraft, client: Client): CodeLens[] {
  const { strategy } = open;
  const facts = openFacts(open);
  const { objectives, tables } = registerOf(strategy);
  const asked = new Set(askedActions(strategy));
  const isLinked = objectives.some(({ entries }) => entries.some(entry => asked.has(entry)));
  return [
    ...(isLinked ? objectives.flatMap(objective => objectiveLenses(objective, facts, asked, open, client)) : []),
    ...tables.filter(table => table.facts === facts).flatMap(table => tableLenses(table, asked, open, client)),
  ];
}

/** Over an objective's heading or list item. A row gets none: lenses between the rows of a table would tear it apart. */
function objectiveLenses(objective: Objective, facts: Facts, asked: ReadonlySet<Entry>, open: OpenDraft, client: Client): CodeLens[] {
  const places = objective.places.filter(place => place.facts === facts && !isInTable(place));
  const place = places.find(isHeading) ?? places[0];
  const entries = objective.entries.filter(entry => asked.has(entry));
  // Sentences that look like an objective and that nothing refers to are left alone.
  if (!place || entries.length === 0 && objective.id === undefined) return [];
  return lenses(entries, rangeOf(facts.draft, place.span), open, client);
}

function isHeading({ facts: { draft }, span }: Located): boolean {
  return draft.sections.some(({ heading }) => heading !== undefined && heading.span.start <= span.start && span.end <= heading.span.end);
}

function isInTable({ facts, span }: Located): boolean {
  return facts.passages.some(passage => passage.kind === 'row' && passage.span.start <= span.start && span.start < passage.span.end);
}

/** Over a table that lists actions; one that lists indicators, or milestones without actions, has nothing to count. */
function tableLenses({ facts, table, columns, layout, rows }: PlanTable, asked: ReadonlySet<Entry>, open: OpenDraft, client: Client): CodeLens[] {
  const entries = [...new Set(rows.flatMap(({ entry }) => (entry && asked.has(entry) ? [entry] : [])))];
  const lists = layout === 'matrix' || columns.some(({ part }) => part === 'action');
  return lists && entries.length > 0 ? lenses(entries, rangeOf(facts.draft, table.header.span), open, client) : [];
}

function lenses(entries: readonly Entry[], range: Range, open: OpenDraft, client: Client): CodeLens[] {
  return countsOf(entries, open.strategy, open.language).map(({ title, places }) => ({ range, command: command(title, places, range, open, client) }));
}

/** How the actions of an objective stand, in the words of its lenses. */
export function actionCounts({ entries }: Objective, strategy: Strategy, language: Language): string[] {
  const asked = new Set(askedActions(strategy));
  return countsOf(entries.filter(entry => asked.has(entry)), strategy, language).map(({ title }) => title);
}

/** A count in words, with the places that were counted. */
interface Count {
  readonly title: string;
  readonly places: readonly Located[];
}

function countsOf(entries: readonly Entry[], strategy: Strategy, language: Language): Count[] {
  const { lensActions, lensDeadlines, lensUnfunded } = texts(language);
  const timed = entries.flatMap(({ parts: { deadline } }) => (deadline && !deadline.unreadable ? [deadline] : []));
  const unfunded = isSettledByDrafter('financing', strategy) ? [] : entries.flatMap(entry => placeOfLack(entry, ['money', 'source'], strategy) ?? []);
  return [
    { title: lensActions(entries.length), places: entries.map(titlePlace) },
    ...(entries.length > 0 ? [{ title: lensDeadlines(timed.length, entries.length), places: timed }] : []),
    ...(unfunded.length > 0 ? [{ title: lensUnfunded(unfunded.length), places: unfunded }] : []),
  ];
}

/** Shows the places; editors that do not know our command show the words alone. */
function command(title: string, places: readonly Located[], { start }: Range, { uri }: OpenDraft, { isOurs }: Client): CodeLens['command'] {
  return isOurs && places.length > 0 ? { title, command: SHOW_PLACES_COMMAND, arguments: [uri, start, places.map(locationOf)] } : { title, command: '' };
}
