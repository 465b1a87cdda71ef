/** Whether a change of form leaves what a plan says as it is. */
import { analyse, FRONT_MATTER_KEY, PART_NAMES } from '../../analysis/index.ts';
import { amountOf } from '../../analysis/commitments/normal.ts';
import type { Facts } from '../../analysis/index.ts';
import type { Section } from '../../draft/index.ts';
import { parseDraft } from '../../draft/index.ts';
import type { Strategy } from '../../strategy/index.ts';
import { strategyOf } from '../../strategy/index.ts';
import type { Entry, EntryPart, Placed } from '../../strategy/register.ts';
import { registerOf } from '../../strategy/register.ts';
import { contains } from '../../text/span.ts';
import type { Edit } from './edit.ts';
import { applyEdits } from './edit.ts';

/** Longer texts are read again too slowly for somebody who waits for a menu. */
const LONGEST = 100_000;

/**
 * Whether the entries of a strategy are the same before and after an edit of a section's block. Only the section is read again, below its
 * headings, unless an entry of the block is stated elsewhere too: which place counts may then depend on their forms.
 */
export function isSameRegister(strategy: Strategy, section: Section, edit: Edit): boolean {
  const { main } = strategy;
  const { entries } = registerOf(strategy);
  const isInside = ({ facts, commitment }: Placed) => facts === main && contains(edit.span, commitment.span);
  const isSplit = entries.some(({ commitments }) => commitments.some(isInside) && !commitments.every(isInside));
  return isSplit ? isSameThroughout(strategy, edit) : isSameInSection(main, section, edit);
}

function isSameThroughout(strategy: Strategy, edit: Edit): boolean {
  const { main, documents } = strategy;
  if (main.draft.text.length > LONGEST) return false;
  const after = analyse(parseDraft('', applyEdits(main.draft.text, [edit])));
  const changed: Strategy = { ...strategy, main: after, documents: documents.map(facts => (facts === main ? after : facts)) };
  return registerContent(registerOf(changed).entries) === registerContent(registerOf(strategy).entries);
}

function isSameInSection(facts: Facts, section: Section, edit: Edit): boolean {
  const { start, end } = section.body;
  if (end - start > LONGEST) return false;
  const before = facts.draft.text.slice(start, end);
  const after = applyEdits(before, [{ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }]);
  return contentOf(facts, section, before) === contentOf(facts, section, after);
}

function contentOf(facts: Facts, section: Section, body: string): string {
  const headings = headingsAbove(section).map(({ heading, level }) => `${'#'.repeat(level)} ${facts.draft.text.slice(heading.textSpan.start, heading.textSpan.end)}`);
  const text = [`---\nlang: ${facts.language ?? 'en'}\n${FRONT_MATTER_KEY}: true\n---`, '# T', ...headings, body].join('\n\n');
  return registerContent(registerOf(strategyOf(analyse(parseDraft('', text)), 'draft')).entries);
}

function headingsAbove(section: Section): { readonly heading: NonNullable<Section['heading']>; readonly level: number }[] {
  const above = section.parent ? headingsAbove(section.parent) : [];
  return section.heading ? [...above, { heading: section.heading, level: Math.max(2, section.level) }] : above;
}

/** What entries say, however and wherever it is written. */
export function registerContent(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map(({ id, title, kind, parts }) => ({
    id, title: words(title), kind,
    ...Object.fromEntries(PART_NAMES.filter(name => name !== 'id' && name !== 'title').flatMap(name => (parts[name] ? [[name, valueOf(parts[name])]] : []))),
  })));
}

function valueOf(part: EntryPart): string {
  const amount = amountOf(part);
  return amount !== undefined && amount !== 'ambiguous' ? `${amount.value} ${amount.currency ?? ''}` : words(part.text);
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\s.;:,]+$/u, '').trim();
}
