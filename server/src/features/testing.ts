/** Drafts for the tests of features. */
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import type { Settings } from '../protocol.ts';
import { DEFAULT_SETTINGS } from '../protocol.ts';
import { problemsOf } from '../rules/index.ts';
import { strategyOf } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import type { Client } from './client.ts';
import type { OpenDraft } from './open-draft.ts';

/** An editor that can do everything. */
export const CLIENT: Client = {
  pullsDiagnostics: true, refreshesDiagnostics: true, refreshesCodeLenses: true, refreshesTokens: true, symbolTrees: true, answersConfiguration: true, registersConfiguration: true,
  snippetEdits: true, snippetCompletions: true, versionedEdits: true, relatedInformation: true, isOurs: true,
  docsUri: 'file:///docs/rules', language: 'en',
};

/** An editor that can do hardly anything. */
export const PLAIN_CLIENT: Client = { ...CLIENT, snippetEdits: false, snippetCompletions: false, versionedEdits: false, isOurs: false, docsUri: undefined };

/** A text, checked as a strategy. */
export function openDraft(text: string, options: { readonly language?: Language; readonly settings?: Partial<Settings>; readonly uri?: string } = {}): OpenDraft {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const uri = options.uri ?? 'file:///strategy.md';
  const strategy = strategyOf(analyse(parseDraft(uri, text)), settings.stage);
  return { uri, version: 1, text, strategy, problems: problemsOf(strategy, { severities: settings.rules }), settings, language: options.language ?? 'en', id: '1' };
}

/** A text in which `‸` marks a place: the text without the mark, and the offset. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
