/** From the mention of an id or a body to where it is defined. */
import type { Location } from 'vscode-languageserver';
import type { Located } from '../strategy/register.ts';
import type { Name } from './names/index.ts';
import { nameAt } from './names/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/**
 * Where what an offset names is defined; `null` where it names nothing, or nothing that is defined.
 * @param others The other drafts that are open.
 */
export function definitionAt(open: OpenDraft, offset: number, others: readonly OpenDraft[] = []): Location | null {
  const definition = nameIn(open, offset, others)?.definition;
  return definition ? locationOf(definition) : null;
}

/** The name at an offset of the document that is open. */
export function nameIn(open: OpenDraft, offset: number, others: readonly OpenDraft[]): Name | undefined {
  return nameAt(open.strategy, openFacts(open), offset, others.map(other => other.strategy));
}

/** A place as editors open it. */
export function locationOf({ facts: { draft }, span }: Located): Location {
  return { uri: draft.uri, range: rangeOf(draft, span) };
}
