/** What an item of the report asks for, in Markdown: for hovers, the request `explain`, completions and the command line. */
import type { Facts, Finding, Passage, PassageReason } from '../analysis/index.ts';
import { reasonsFor, verdictOn } from '../analysis/index.ts';
import type { ItemId } from '../framework/index.ts';
import { childrenOf, isItemId, item, parentOf, source } from '../framework/index.ts';
import type { Messages } from '../l10n/index.ts';
import { texts } from '../l10n/index.ts';
import { STATUS_WORDS } from '../report/pretty.ts';
import type { Strategy } from '../strategy/index.ts';
import { findingOf } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import { escapeMarkdown, excerpt, lineLink, shortened } from './markdown.ts';

/** How many passages are shown. */
const SHOWN = 5;

/** How much of a part of a commitment is quoted, in characters. */
const TOLD = 60;

/** Explains an item in a language; with a strategy also how that deals with it and why, beginning with the passage that is looked at. */
export function explain(id: ItemId, language: Language, strategy?: Strategy, here?: Passage): string {
  const t = texts(language);
  const { name, report, why, questions, strong, weak } = item(id)[language];
  return [
    `### ${name}`,
    `*${kindOf(id, language)}*`,
    ...(strategy ? [inDraft(id, strategy, language, here)] : []),
    `**${t.report}.** ${report}`,
    `**${t.why}.** ${why}`,
    `**${t.questions}**\n\n${questions.map(question => `- ${question}`).join('\n')}`,
    `**${t.strong}:** ${example(strong)}`,
    `**${t.weak}:** ${example(weak)}`,
    ...partsOf(id, language, t, strategy),
    ...relatedOf(id, language, t),
    `**${t.source}:** ${sourcesOf(id, language)}`,
  ].filter(part => part !== '').join('\n\n');
}

/** An item in one line: its name and how a strategy deals with it. */
export function summary(id: ItemId, language: Language, strategy: Strategy): string {
  const finding = findingOf(strategy.coverage, id);
  return `${item(id)[language].name}${finding ? `: ${STATUS_WORDS[language][finding.status]}` : ''}`;
}

/** What kind of item it is, and of what it is a part. */
export function kindOf(id: ItemId, language: Language): string {
  const { kinds, partOf } = texts(language);
  const parent = parentOf(id);
  const kind = kinds[item(id).kind];
  return parent ? partOf(kind, item(parent)[language].name) : kind;
}

function inDraft(id: ItemId, strategy: Strategy, language: Language, here: Passage | undefined): string {
  const finding = findingOf(strategy.coverage, id);
  if (!finding) return '';
  const t = texts(language);
  const heading = `**${t.inDraft}: ${STATUS_WORDS[language][finding.status]}**`;
  return [heading, ...details(id, finding, strategy, t, here)].join('\n\n');
}

/** The passages that count for an item, each once: one may speak of a theme and of its aspects too. */
export function passagesOf({ evidence }: Finding): Passage[] {
  return [...new Set(evidence.map(each => each.passage))];
}

function details(id: ItemId, finding: Finding, { main }: Strategy, t: Messages, here: Passage | undefined): string[] {
  const { draft } = main;
  const { status, reason, awaiting } = finding;
  if (status === 'not-applicable') return [t.because(escapeMarkdown(reason ?? ''))];
  const reasons = reasonsFor(id, finding, main);
  const own = reasons.find(({ passage }) => passage === here);
  // The reason stands on a line of its own below the passage.
  const lines = reasons.slice(0, SHOWN).map(each => `- ${lineLink(draft, each.passage.span, t.line)}: ${excerpt(draft, each.passage.span)}  \n  *${reasonText(each, t)}*`);
  const more = reasons.length > SHOWN ? [`- ${t.more(reasons.length - SHOWN)}`] : [];
  return [
    ...(awaiting ? [t.awaiting(lineLink(draft, awaiting.span, t.line))] : []),
    ...verdict(id, finding, main, t),
    ...(own ? [`**${t.thisPassage}** – ${reasonText(own, t)}`] : []),
    lines.length > 0 ? [...lines, ...more].join('\n') : t.noEvidence,
  ];
}

/** What left the item open, in a sentence. */
function verdict(id: ItemId, finding: Finding, facts: Facts, t: Messages): string[] {
  const found = verdictOn(id, finding, facts);
  if (!found) return [];
  return [found.kind === 'counts' ? t.counts[found.element](found.count, found.total) : t.verdicts[found.kind]];
}

/** Why a passage counts, or does not. What the draft says is escaped. */
function reasonText({ role, parts }: PassageReason, t: Messages): string {
  if (role !== 'commitment' && role !== 'near') return t.reasons[role];
  const told = parts.map(({ name, text }) => t.told[name](escapeMarkdown(shortened(text, TOLD)))).join('; ');
  return t.reasons[role](told === '' ? '' : ` (${told})`);
}

/** Examples are written by us; only their brackets and asterisks could be mistaken for markup. */
function example(sentence: string): string {
  return `*${sentence.replace(/[*_[\]<>]/gu, '\\$&')}*`;
}

/** The aspects of a theme, the areas of a message. */
function partsOf(id: ItemId, language: Language, t: Messages, strategy: Strategy | undefined): string[] {
  const parts = childrenOf(id).map(part => `- ${strategy ? summary(part, language, strategy) : item(part)[language].name}`);
  return parts.length > 0 ? [`**${t.parts}**\n\n${parts.join('\n')}`] : [];
}

function relatedOf(id: ItemId, language: Language, t: Messages): string[] {
  const names = item(id).related.filter(isItemId).filter(other => parentOf(other) !== id).map(other => item(other)[language].name);
  return names.length > 0 ? [`**${t.related}:** ${names.join(' · ')}`] : [];
}

/** The publications that carry an item, as links. */
export function sourcesOf(id: ItemId, language: Language): string {
  const sources = item(id).sources.map(source).filter(each => each !== undefined);
  return sources.map(({ title, href }) => `[${title[language].replace(/[[\]]/gu, '\\$&')}](${href[language]})`).join('; ');
}
