/** The commitments and objectives that outlines and searches list: those of the plan, by id and title. */
import { SymbolKind } from 'vscode-languageserver';
import { askedActions } from '../rules/commitment-support.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, Located, Objective } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { shortened } from './markdown.ts';

/** One thing that is listed. An action has all places that state it, an objective the first: the others are the heads of what is below it. */
export interface Listed {
  readonly name: string;
  /** Who and by when. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly places: readonly Located[];
}

/** How much of a title is shown, in characters. */
const LONGEST = 80;

/** What a strategy lists, in reading order. A sentence of a chapter that only explains the plan is left out. */
export function listedIn(strategy: Strategy): Listed[] {
  const { entries, objectives } = registerOf(strategy);
  const asked = new Set(askedActions(strategy));
  const listed = entries.filter(entry => asked.has(entry) || entry.id !== undefined);
  const stated = new Set(listed.flatMap(({ objective, kind }) => (kind === 'objective' && objective ? [objective] : [])));
  return [...listed.map(entryListed), ...objectives.filter(objective => objective.id !== undefined && objective.title !== objective.id && !stated.has(objective)).map(objectiveListed)];
}

function entryListed(entry: Entry): Listed {
  const { kind, commitments, parts: { actor, deadline } } = entry;
  return {
    name: nameOf(entry, LONGEST),
    detail: [actor, deadline].flatMap(part => (part ? [shortened(part.text, LONGEST)] : [])).join(' · '),
    kind: kind === 'action' ? SymbolKind.Event : SymbolKind.Constant,
    places: commitments.map(({ facts, commitment: { span } }) => ({ facts, span })),
  };
}

function objectiveListed(objective: Objective): Listed {
  return { name: nameOf(objective, LONGEST), detail: '', kind: SymbolKind.Constant, places: objective.places.slice(0, 1) };
}

/** What an action or objective is called: its id, and as much of its title as has no more characters than that. */
export function nameOf({ id, title }: Pick<Entry | Objective, 'id' | 'title'>, most: number): string {
  const short = shortened(title, most);
  return id === undefined || short.startsWith(id) ? short : `${id} ${short}`;
}
