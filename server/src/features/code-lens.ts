/** Lenses over headings: what the section serves and how well the draft covers it. */
import type { CodeLens } from 'vscode-languageserver';
import type { Section } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { SHOW_EVIDENCE_COMMAND } from '../protocol.ts';
import { STATUS_WORDS } from '../report/pretty.ts';
import { findingOf } from '../strategy/index.ts';
import type { Client } from './client.ts';
import type { OpenDraft } from './open-draft.ts';
import { planLensesOf } from './plan-lenses.ts';
import { isTitle } from './presence.ts';
import { rangeOf } from './ranges.ts';

/** So many fit over a heading. */
const MOST = 4;

/** The lenses over headings, objectives and plans; none where they are switched off. */
export function codeLensesOf(open: OpenDraft, client: Client): CodeLens[] {
  return open.settings.codeLens ? [...headingLenses(open, client), ...planLensesOf(open, client)] : [];
}

/** One lens for each element and theme that a section serves; editors put those of one line next to each other. */
function headingLenses(open: OpenDraft, client: Client): CodeLens[] {
  const { main } = open.strategy;
  return main.sections.filter(({ section }) => !isTitle(section, main.draft)).flatMap(({ section, elements, themes }) => [...elements, ...themes].slice(0, MOST).flatMap(id => lens(id, section, open, client)));
}

function lens(id: ItemId, { heading }: Section, { strategy, uri, language }: OpenDraft, client: Client): CodeLens[] {
  const finding = findingOf(strategy.coverage, id);
  if (!heading || !finding) return [];
  const range = rangeOf(strategy.main.draft, heading.textSpan);
  const title = texts(language).lens(item(id)[language].section.heading, STATUS_WORDS[language][finding.status]);
  const command = client.isOurs ? { title, command: SHOW_EVIDENCE_COMMAND, arguments: [uri, id, range.start] } : { title, command: '' };
  return [{ range, command }];
}
