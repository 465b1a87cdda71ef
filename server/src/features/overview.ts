/** How a strategy deals with everything that the report asks for. */
import type { Finding, Status } from '../analysis/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ELEMENT_IDS, ITEM_IDS, THEME_IDS, item, parentOf } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import type { CoverageResult, ItemInfo, ItemState, ItemsResult, StatusParams } from '../protocol.ts';
import { STATUS_WORDS } from '../report/pretty.ts';
import { findingOf, isSettled } from '../strategy/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import { passagesOf } from './explain.ts';
import type { OpenDocument, OpenDraft, Outcome } from './open-draft.ts';
import { rangeOf } from './ranges.ts';
import type { Settings } from '../protocol.ts';

/** Every item by name, in the report's order. */
export function itemList(language: Language): ItemsResult {
  return { items: ITEM_IDS.map(id => infoOf(id, language)) };
}

/** The state of every item in a draft. */
export function coverageList({ strategy, language }: OpenDraft): CoverageResult {
  return { items: ITEM_IDS.map(id => stateOf(id, strategy, language)) };
}

/** What the editor's status item shows. */
export function statusOf({ uri }: OpenDocument, outcome: Outcome, settings: Settings): StatusParams {
  const draft = outcome.kind === 'draft' ? outcome.draft : undefined;
  return {
    uri,
    recognised: draft !== undefined,
    language: draft?.strategy.main.language,
    stage: draft?.strategy.stage ?? settings.stage,
    elements: draft ? countSettled(ELEMENT_IDS, draft.strategy) : [0, 0],
    themes: draft ? countSettled(THEME_IDS, draft.strategy) : [0, 0],
    problems: draft?.problems.length ?? 0,
  };
}

/** A strategy at a glance, as Markdown. */
export function overview({ strategy, problems, language }: OpenDraft): string {
  const t = texts(language);
  const groups: readonly (readonly [string, readonly ItemId[]])[] = [[t.elements, ELEMENT_IDS], [t.themes, THEME_IDS], [t.areas, AREA_IDS]];
  const lines = groups.map(([name, ids]) => `- **${name}:** ${t.covered(...countSettled(ids, strategy))}${openItems(ids, strategy, language)}`);
  return [`### ${t.overview}`, lines.join('\n'), t.problems(problems.length)].join('\n\n');
}

/** How many items are there, of how many that apply. */
export function countSettled(ids: readonly ItemId[], { coverage }: Strategy): [number, number] {
  const findings = ids.map(id => findingOf(coverage, id)).filter((finding): finding is Finding => finding !== undefined && finding.status !== 'not-applicable');
  return [findings.filter(isSettled).length, findings.length];
}

/** Names and states of what is still open. */
function openItems(ids: readonly ItemId[], { coverage }: Strategy, language: Language): string {
  const open = ids.flatMap(id => {
    const finding = findingOf(coverage, id);
    return finding && !isSettled(finding) ? [`${item(id)[language].name} (${statusText(finding.status, language)})`] : [];
  });
  return open.length === 0 ? '' : `. ${texts(language).open}: ${open.join(', ')}`;
}

function infoOf(id: ItemId, language: Language): ItemInfo {
  return { id, kind: item(id).kind, name: item(id)[language].name, parent: parentOf(id) };
}

function stateOf(id: ItemId, { coverage, main: { draft } }: Strategy, language: Language): ItemState {
  const finding = findingOf(coverage, id);
  return {
    ...infoOf(id, language),
    status: finding?.status,
    statusText: finding ? statusText(finding.status, language) : '',
    evidence: (finding ? passagesOf(finding) : []).map(({ span, text }) => ({ range: rangeOf(draft, span), text: text.replace(/\s+/gu, ' ').trim() })),
  };
}

function statusText(status: Status, language: Language): string {
  return STATUS_WORDS[language][status];
}
