/** All places that mention what an id or the name of a body stands for. */
import type { Location } from 'vscode-languageserver';
import type { Located } from '../strategy/register.ts';
import { locationOf, nameIn } from './definition.ts';
import type { OpenDraft } from './open-draft.ts';

/**
 * The places of what an offset names, in reading order; none where it names nothing.
 * @param withDefinition Whether the definition is one of them.
 * @param others The other drafts that are open.
 */
export function referencesAt(open: OpenDraft, offset: number, withDefinition: boolean, others: readonly OpenDraft[] = []): Location[] {
  const name = nameIn(open, offset, others);
  if (!name) return [];
  const isDefinition = ({ facts, span }: Located) => facts === name.definition?.facts && span.start === name.definition.span.start;
  return name.places.filter(place => withDefinition || !isDefinition(place)).map(locationOf);
}
