/** The framework's vocabulary and cues of one language, compiled once. */
import type { CommitmentPart, ItemId, Vocabulary } from '../framework/index.ts';
import { COMMITMENT_PARTS, ITEM_IDS, frames, item } from '../framework/index.ts';
import type { Language } from '../text/language.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { Context } from './types.ts';
import type { Matcher } from './patterns.ts';
import { compile } from './patterns.ts';

/** Which list of an item's vocabulary a pattern stands in. */
export interface TermLabel {
  readonly item: ItemId;
  readonly list: keyof Vocabulary;
}

/** All that the analysis knows of a language. */
export interface Lexicon {
  readonly language: Language;
  readonly terms: Matcher<TermLabel>;
  /** Headings that say what kind of section follows. */
  readonly contexts: Matcher<Context | 'contents'>;
  /** Headings of chapters that tell again or round off. */
  readonly summaries: Matcher<'summary'>;
  /** Phrases that tell of other countries. */
  readonly abroad: Matcher<'abroad'>;
  readonly modals: Matcher<'modal'>;
  readonly aiTerms: Matcher<'ai'>;
  readonly titles: Matcher<'title'>;
  /** Stems of the verbs with which governments commit themselves. */
  readonly verbs: ReadonlySet<string>;
  /** Folded head nouns of public bodies. */
  readonly bodies: ReadonlySet<string>;
  /** Folded column headers and labels of commitment parts. */
  readonly columns: ReadonlyMap<string, CommitmentPart>;
  readonly labels: ReadonlyMap<string, CommitmentPart>;
}

const LISTS = ['heading', 'strong', 'weak', 'not'] as const satisfies readonly (keyof Vocabulary)[];

function* terms(language: Language): Iterable<readonly [string, TermLabel]> {
  for (const id of ITEM_IDS) {
    const { vocabulary } = item(id)[language];
    for (const list of LISTS) for (const pattern of vocabulary[list]) yield [pattern, { item: id, list }];
  }
}

const labelled = <L>(patterns: readonly string[], label: L) => patterns.map(pattern => [pattern, label] as const);

/** Words in the form in which column headers and labels are compared: folded, without punctuation, single spaces. */
export function headerKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
}

function keys(parts: Readonly<Record<CommitmentPart, readonly string[]>>): Map<string, CommitmentPart> {
  return new Map(COMMITMENT_PARTS.flatMap(part => parts[part].map(name => [headerKey(name), part] as const)));
}

function build(language: Language): Lexicon {
  const cues = frames(language);
  return {
    language,
    terms: compile(terms(language), language),
    contexts: compile<Context | 'contents'>([
      ...labelled(cues.contents, 'contents' as const),
      ...labelled(cues.matter, 'matter' as const), ...labelled(cues.abroad, 'abroad' as const),
      ...labelled(cues.diagnosis, 'diagnosis' as const), ...labelled(cues.principles, 'principles' as const),
      // "Sumário executivo" is no table of contents.
      ...labelled(cues.summary, 'body' as const),
    ], language),
    summaries: compile(labelled(cues.summary, 'summary' as const), language),
    abroad: compile(labelled(cues.abroad, 'abroad' as const), language),
    modals: compile(labelled(cues.modal, 'modal' as const), language),
    aiTerms: compile(labelled(cues['ai-terms'], 'ai' as const), language),
    titles: compile(labelled(cues.title, 'title' as const), language),
    verbs: new Set(cues['commit-verbs'].flatMap(verb => tokenize(verb, language).slice(0, 1).map(token => token.stem))),
    bodies: new Set(cues['actors-named'].map(fold)),
    columns: keys(cues['column-headers']),
    labels: keys(cues.labels),
  };
}

const cache = new Map<Language, Lexicon>();

/** The lexicon of a language; built on first use. */
export function lexicon(language: Language): Lexicon {
  let known = cache.get(language);
  if (!known) cache.set(language, known = build(language));
  return known;
}
