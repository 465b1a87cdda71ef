/** The outline of a draft: its sections, and below them the commitments that they make. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Facts } from '../analysis/index.ts';
import type { Draft, Section } from '../draft/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { Client } from './client.ts';
import { listedIn } from './commitment-symbols.ts';
import type { OpenDraft } from './open-draft.ts';
import { openFacts } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/**
 * The symbols of a document. VS Code lists all headings itself, so that there only sections come back in which something is listed; others get
 * every section, and those that know no tree a list.
 */
export function documentSymbolsOf(open: OpenDraft, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const { uri, strategy } = open;
  const facts = openFacts(open);
  const commitments = commitmentsBySection(facts, listedIn(strategy));
  const { root } = facts.draft;
  const tree = [...commitments.get(root) ?? [], ...root.children.flatMap(child => sectionSymbol(child, facts.draft, commitments, client.isOurs))];
  return client.symbolTrees ? tree : flat(tree, uri, undefined);
}

/** A commitment stands once in each section that states it. */
function commitmentsBySection(facts: Facts, listed: ReturnType<typeof listedIn>): Map<Section, DocumentSymbol[]> {
  const { draft } = facts;
  const found = new Map<Section, DocumentSymbol[]>();
  for (const { name, detail, kind, places } of listed) {
    const seen = new Set<Section>();
    for (const { span } of places.filter(place => place.facts === facts)) {
      const section = sectionAt(draft, span.start);
      // A heading that states an objective or action is in the outline as such.
      if (seen.has(section) || section.heading && span.start < section.heading.span.end) continue;
      seen.add(section);
      const range = rangeOf(draft, span);
      const symbols = found.get(section) ?? [];
      symbols.push({ name, ...(detail !== '' && { detail }), kind, range, selectionRange: range });
      found.set(section, symbols);
    }
  }
  for (const symbols of found.values()) symbols.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return found;
}

function sectionSymbol(section: Section, draft: Draft, commitments: ReadonlyMap<Section, readonly DocumentSymbol[]>, isPruned: boolean): DocumentSymbol[] {
  const { heading, span, children } = section;
  const below = [...commitments.get(section) ?? [], ...children.flatMap(child => sectionSymbol(child, draft, commitments, isPruned))];
  if (!heading || isPruned && below.length === 0) return [];
  // An empty name is an error to editors.
  const name = draft.plain.slice(heading.textSpan.start, heading.textSpan.end).replace(/\s+/gu, ' ').trim() || '#';
  return [{ name, kind: SymbolKind.String, range: rangeOf(draft, span), selectionRange: rangeOf(draft, heading.textSpan), children: below }];
}

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName: string | undefined): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) }, ...flat(children, uri, name),
  ]);
}
