/** Finds commitments and objectives by their id or words in all open drafts. */
import type { SymbolInformation } from 'vscode-languageserver';
import { sectionAt } from '../draft/index.ts';
import type { Located } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import { listedIn } from './commitment-symbols.ts';
import { locationOf } from './definition.ts';
import type { OpenDraft } from './open-draft.ts';

/** Nobody reads on farther down. */
const MOST = 500;

/** The symbols whose names have the letters of a query in its order, as editors search; all for an empty query. */
export function workspaceSymbolsOf(drafts: readonly OpenDraft[], query: string): SymbolInformation[] {
  const letters = [...fold(query).replace(/\s+/gu, '')];
  const found: SymbolInformation[] = [];
  const seen = new Set<string>();
  for (const { strategy } of drafts) {
    for (const { name, kind, places: [place] } of listedIn(strategy)) {
      if (!place || !hasInOrder(fold(name), letters)) continue;
      const location = locationOf(place);
      const key = `${location.uri} ${place.span.start} ${name}`;
      // Drafts of one strategy list the same things.
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ name, kind, location, ...containerOf(place) });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

function containerOf({ facts: { draft }, span }: Located): { readonly containerName?: string } {
  const text = sectionAt(draft, span.start).heading?.text ?? '';
  return text === '' ? {} : { containerName: text };
}

function hasInOrder(text: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
