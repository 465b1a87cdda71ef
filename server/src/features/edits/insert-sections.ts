/** Inserts skeletons of missing sections where the outline has their place. */
import type { Facts } from '../../analysis/index.ts';
import type { Block, Draft, Heading, Numbering, Section } from '../../draft/index.ts';
import { formatNumbering, nextNumbering } from '../../draft/index.ts';
import type { ItemId } from '../../framework/index.ts';
import { ITEM_IDS, isItemId, item, parentOf } from '../../framework/index.ts';
import type { Place, Strategy } from '../../strategy/index.ts';
import { CHAPTER_ORDER, findingOf, isSettled, outlineOf } from '../../strategy/index.ts';
import type { Language } from '../../text/language.ts';
import type { Edit } from './edit.ts';
import { insertion, lineStart } from './edit.ts';
import type { Template } from './template.ts';
import { skeleton } from './template.ts';

/** The order in which a strategy treats its subjects: aims, themes, how they are carried out, then everything else in the report's order. */
const ORDER: readonly ItemId[] = [...new Set<ItemId>([...CHAPTER_ORDER, ...ITEM_IDS])];

/** What a new section's heading looks like. */
export interface HeadingFrame {
  readonly level: number;
  readonly style: Heading['style'];
  readonly numbering: Omit<Numbering, 'span'> | undefined;
}

/**
 * Which of some items need a section of their own, in outline order: those that are open, have no heading yet and do not await their text.
 * An aspect is left to the section of its theme where that is inserted too.
 */
export function insertable(strategy: Strategy, ids: readonly ItemId[]): ItemId[] {
  const needed = ORDER.filter(id => ids.includes(id) && needsSection(strategy, id));
  return needed.filter(id => item(id).kind !== 'aspect' || !needed.some(other => other === parentOf(id)));
}

/**
 * Which items to insert at once: an area is left out where a section on the theme or element that it belongs with is inserted too, or
 * stands there and waits. Otherwise a thin draft would get two chapters on money and two on skills.
 */
export function insertableTogether(strategy: Strategy, ids: readonly ItemId[]): ItemId[] {
  const needed = insertable(strategy, ids);
  const isComing = (id: ItemId) => needed.includes(id) || findingOf(strategy.coverage, id)?.awaiting !== undefined;
  return needed.filter(id => item(id).kind !== 'area' || !item(id).related.some(other => isItemId(other) && parentOf(other) === undefined && isComing(other)));
}

function needsSection({ coverage }: Strategy, id: ItemId): boolean {
  const finding = findingOf(coverage, id);
  return finding !== undefined && !isSettled(finding) && !finding.awaiting && !finding.evidence.some(each => each.passage.kind === 'heading' && each.passage.context === 'body');
}

/** The edits that insert sections on some items, one for each place. None for items that need no section. */
export function insertSections(strategy: Strategy, ids: readonly ItemId[]): Edit[] {
  const { main, language } = strategy;
  const outline = outlineOf(main);
  const places = insertable(strategy, ids).map(id => ({ id, place: outline.placeFor(id) }));
  return [...groupByOffset(main, places)].map(([offset, group]) => {
    const sections = numbered(group).map(({ id, frame }) => sectionTemplate(id, language, frame));
    return insertion(main.draft, offset, padded(main.draft.text, offset, sections));
  });
}

/** The skeleton of a section: heading, mark, guiding questions as comments, and the text with blanks. */
export function sectionTemplate(id: ItemId, language: Language, frame: HeadingFrame): Template {
  const { section, questions } = item(id)[language];
  const comments = [`<!-- ai-strategy covers ${id} -->`, ...questions.map(question => `<!-- ${question} -->`)];
  return [`${headingText(section.heading, frame)}\n\n${comments.join('\n')}\n\n`, ...skeleton(section.body.trim())];
}

function headingText(text: string, { level, style, numbering }: HeadingFrame): string {
  const full = numbering ? `${formatNumbering(numbering)} ${text}` : text;
  if (style === 'bold') return `**${full}**`;
  return style === 'setext' && level <= 2 ? `${full}\n${(level === 1 ? '=' : '-').repeat(full.length)}` : `${'#'.repeat(level)} ${full}`;
}

interface Placed {
  readonly id: ItemId;
  readonly place: Place;
}

/** Subsections come before the chapter that follows them at the same offset. */
function groupByOffset(main: Facts, places: readonly Placed[]): Map<number, Placed[]> {
  const deepestFirst = [...places].sort((a, b) => b.place.level - a.place.level);
  const groups = new Map<number, Placed[]>();
  for (const placed of deepestFirst) {
    const offset = endOf(main.draft, placed.place.after ?? main.draft.root);
    groups.set(offset, [...groups.get(offset) ?? [], placed]);
  }
  return groups;
}

/** Continues the numbering over several new siblings. */
function numbered(group: readonly Placed[]): { readonly id: ItemId; readonly frame: HeadingFrame }[] {
  const last = new Map<Section, Numbering>();
  return group.map(({ id, place }) => {
    const before = last.get(place.parent);
    const numbering = before ? nextNumbering(before) : place.numbering;
    if (numbering) last.set(place.parent, numbering);
    return { id, frame: { level: place.level, style: styleOf(place), numbering } };
  });
}

/** As the sibling writes its heading. */
function styleOf({ after, parent }: Place): Heading['style'] {
  return after && after !== parent && after.level > 0 ? after.heading?.style ?? 'atx' : 'atx';
}

/** Where a section ends, before anything left open that would swallow what is inserted behind it. */
function endOf(draft: Draft, section: Section): number {
  const { end } = section.span;
  if (end < draft.text.length) return end;
  const last = lastBlock(section);
  return last && isOpen(draft, last) ? lineStart(draft.text, last.span.start) : end;
}

function lastBlock(section: Section): Block | undefined {
  const child = section.children.at(-1);
  return child ? lastBlock(child) : section.blocks.at(-1);
}

function isOpen({ text, comments }: Draft, { kind, span }: Block): boolean {
  if (kind === 'html') return comments.some(comment => comment.unclosed && comment.span.start >= span.start);
  if (kind !== 'code') return false;
  const fence = /^(?:`{3,}|~{3,})/u.exec(text.slice(span.start, span.end))?.[0];
  return fence !== undefined && !text.slice(span.start + fence.length, span.end).trimEnd().endsWith(fence);
}

/** One blank line before, between and behind; at the end of the file one line break. */
function padded(text: string, offset: number, sections: readonly Template[]): Template {
  const before = text.slice(0, offset).replace(/^\uFEFF/u, '');
  const breaks = /(?:(?:\r\n|\n|\r)[ \t]*)*$/u.exec(before)?.[0].match(/\r\n|\n|\r/gu)?.length ?? 0;
  const missing = before.trim() === '' ? 0 : Math.max(0, 2 - breaks);
  const joined = sections.flatMap((section, index): Template => (index === 0 ? section : ['\n\n', ...section]));
  return ['\n'.repeat(missing), ...joined, text.slice(offset).trim() === '' ? '\n' : '\n\n'].filter(piece => piece !== '');
}
