/** What can be done about the name of a body: call it by one name everywhere, or add it to the strategy's list of bodies. */
import { registerOf } from '../strategy/register.ts';
import type { Body, Located } from '../strategy/register.ts';
import { holdsCursor } from '../text/span.ts';
import { listBodyEdit, renameEdits, type Edit } from './edits/index.ts';
import { texts } from '../l10n/index.ts';
import { spellingAt } from './names/index.ts';
import type { OpenDraft } from './open-draft.ts';

/** A change with its title. */
export interface BodyAction {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The changes for the body whose name stands at an offset. */
export function bodyActionsAt(open: OpenDraft, offset: number): BodyAction[] {
  const { strategy: { main } } = open;
  const isHere = ({ facts, span }: Located) => facts === main && holdsCursor(span, offset);
  const body = registerOf(open.strategy).bodies.find(({ places }) => places.some(isHere));
  const place = body?.places.find(isHere);
  return body && place ? [...oneName(open, body, place), ...listed(open, body)] : [];
}

/** The name under which the strategy knows a body: the one that a problem proposes, or else its fullest. */
function oneName(open: OpenDraft, body: Body, place: Located): BodyAction[] {
  const variant = spellingAt(place);
  const name = proposedName(open, variant) ?? body.name;
  const isAcronym = variant === body.acronym;
  if (isAcronym || variant === name || isShouted(variant)) return [];
  const places = body.places.filter(each => spellingAt(each).toLowerCase() === variant.toLowerCase() && !isShouted(spellingAt(each)));
  const edits = renameEdits(open.strategy.main, places, name);
  return edits.length === 0 ? [] : [{ title: texts(open.language).useName(name, edits.length), edits }];
}

/** What the rule on names has found for the same words, wherever it says so. */
function proposedName({ problems, strategy: { main: { draft } } }: OpenDraft, variant: string): string | undefined {
  const problem = problems.find(each => each.rule === 'actor-inconsistent' && each.draft === draft && draft.plain.slice(each.span.start, each.span.end).replace(/\s+/gu, ' ') === variant);
  return problem?.fix?.kind === 'replace' ? problem.fix.replacements[0] : undefined;
}

function listed({ strategy, language }: OpenDraft, body: Body): BodyAction[] {
  if (body.listed !== false) return [];
  const edit = listBodyEdit(strategy.main, body, registerOf(strategy).bodies.filter(each => each.listed));
  return edit ? [{ title: texts(language).listBody(body.name), edits: [edit] }] : [];
}

/** Capitals make no other name. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}
