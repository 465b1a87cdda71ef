// One strategy in six ways of writing, paragraph by paragraph the same: the regions' Englishes, Spanishes and Portugueses must be judged alike.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Facts } from '../../server/src/analysis/index.ts';
import { analyse } from '../../server/src/analysis/index.ts';
import { parseDraft } from '../../server/src/draft/index.ts';
import type { ItemId } from '../../server/src/framework/index.ts';
import { isItemId, parentOf } from '../../server/src/framework/index.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/parallel');

const itemId = v.custom<ItemId>(id => typeof id === 'string' && isItemId(id));
const schema = v.strictObject({
  language: v.picklist(['en', 'es', 'pt']),
  title: v.string(),
  chapters: v.array(v.strictObject({ heading: v.string(), paragraphs: v.array(v.strictObject({ for: v.array(itemId), text: v.string() })) })),
});

/** A strategy of which it is known what each paragraph is for. */
export type Variant = v.InferOutput<typeof schema>;
type Paragraph = Variant['chapters'][number]['paragraphs'][number];

/** All variants by name. */
export const VARIANTS: ReadonlyMap<string, Variant> = new Map(readdirSync(FOLDER).sort().map(file => [file.replace('.yaml', ''), v.parse(schema, parse(readFileSync(join(FOLDER, file), 'utf8')))]));

/** Whether a paragraph is for an item, or for an aspect of that theme. */
export function serves(paragraph: Paragraph, id: ItemId): boolean {
  return paragraph.for.some(each => each === id || parentOf(each) === id);
}

/** The strategy's Markdown with only these paragraphs; chapters without any are left out. */
export function markdownOf({ title, chapters }: Variant, keep: (paragraph: Paragraph) => boolean = () => true): string {
  const kept = chapters.map(chapter => ({ ...chapter, paragraphs: chapter.paragraphs.filter(keep) })).filter(chapter => chapter.paragraphs.length > 0);
  return `# ${title}\n\n${kept.map(({ heading, paragraphs }) => `## ${heading}\n\n${paragraphs.map(({ text }) => text).join('\n\n')}\n`).join('\n')}`;
}

/** The items that a text gives: addressed topics and elements that are present. */
export function givenIn(markdown: string): ReadonlySet<ItemId> {
  const { coverage }: Facts = analyse(parseDraft('untitled:strategy', markdown));
  const all = [coverage.elements, coverage.themes, coverage.aspects, coverage.areas].flatMap(findings => Object.entries(findings));
  return new Set(all.filter(([, { status }]) => status === 'addressed' || status === 'present').map(([id]) => id).filter(isItemId));
}
