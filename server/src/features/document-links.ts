/** Links to sources: digital object identifiers in the text, and items in directives. */
import type { DocumentLink } from 'vscode-languageserver';
import { isItemId, item, source } from '../framework/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/** A DOI that is not part of an address: editors link those themselves. */
const DOI = /(?<![\w./])10\.\d{4,9}\/[^\s"'<>()[\]{}|]*[^\s"'<>()[\]{}|.,;:]/gu;

/** The links of a draft. */
export function documentLinksOf({ strategy, language }: OpenDraft): DocumentLink[] {
  const { draft } = strategy.main;
  const identifiers = Array.from(draft.plain.matchAll(DOI), ({ 0: doi, index }) => ({
    range: rangeOf(draft, { start: index, end: index + doi.length }),
    target: `https://doi.org/${encodeURI(doi)}`,
  }));
  const items = draft.directives.flatMap(({ args }) => args).flatMap(({ text, span }) => {
    const publication = isItemId(text) ? source(item(text).sources[0] ?? '') : undefined;
    return publication ? [{ range: rangeOf(draft, span), target: publication.href[language], tooltip: publication.title[language] }] : [];
  });
  return [...identifiers, ...items];
}
