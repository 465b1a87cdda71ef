/** Where in a draft's outline an item has its place, or would have it. */
import type { Facts } from '../analysis/index.ts';
import { contextOf } from '../analysis/index.ts';
import type { Numbering, Section } from '../draft/index.ts';
import { nextNumbering } from '../draft/index.ts';
import type { ElementId, ItemId, ThemeId } from '../framework/index.ts';
import { ELEMENT_IDS, THEME_IDS, isItemId, item, parentOf } from '../framework/index.ts';

/** Where a new section goes. */
export interface Place {
  /** The section after whose end it is inserted; `undefined` for a document without any. */
  readonly after: Section | undefined;
  readonly level: number;
  readonly numbering: Numbering | undefined;
  /** The siblings it joins, named by their parent: places with the same parent follow each other. */
  readonly parent: Section;
}

/** The chapters of a document and where items belong among them. */
export interface Outline {
  /** Sections next below the title, or the top-level ones where there is no single title. */
  readonly chapters: readonly Section[];
  /** Where a section on an item would go. */
  placeFor(id: ItemId): Place;
}

/** The order in which a strategy treats its subjects: aims, themes, then how they are carried out. */
export const CHAPTER_ORDER: readonly ItemId[] = ['objectives', ...THEME_IDS, ...ELEMENT_IDS.filter(id => id !== 'objectives')];

/** Reads the outline of a document. */
export function outlineOf(facts: Facts): Outline {
  const parent = chapterParent(facts);
  const chapters = parent.children;
  const served = servedBySection(facts);
  return { chapters, placeFor: id => home(facts, id, served) ?? chapterPlace(facts, parent, id, served) };
}

/** A document with one title has its chapters below it; without one, or with a heading for each chapter, at the top. */
function chapterParent({ draft }: Facts): Section {
  const [title, ...others] = draft.root.children;
  return title && others.length === 0 ? title : draft.root;
}

/** Themes and elements by section, from the headings alone: a chapter that merely mentions money is no chapter on money. */
function servedBySection({ sections, coverage }: Facts): ReadonlyMap<Section, ReadonlySet<ItemId>> {
  const named = new Map<Section, Set<ItemId>>();
  for (const { section, themes, elements } of sections) {
    const inHeading = [...themes, ...elements].filter(id => isNamed(id, section, coverage));
    if (inHeading.length > 0) named.set(section, new Set<ItemId>(inHeading));
  }
  return named;
}

function isNamed(id: ThemeId | ElementId, section: Section, coverage: Facts['coverage']): boolean {
  const finding = coverage.themes[id as ThemeId] ?? coverage.elements[id as ElementId];
  return finding.evidence.some(each => each.passage.kind === 'heading' && each.passage.section === section);
}

/** Aspects and areas go below the section on their theme or on a related one. */
function home(facts: Facts, id: ItemId, served: ReadonlyMap<Section, ReadonlySet<ItemId>>): Place | undefined {
  if (parentOf(id) === undefined) return undefined;
  const subjects = [parentOf(id), ...item(id).related].filter(other => other !== undefined && isItemId(other)) as ItemId[];
  const themes = subjects.map(subject => parentOf(subject) ?? subject).filter((theme): theme is ThemeId => (THEME_IDS as readonly string[]).includes(theme));
  const section = themes.map(theme => facts.draft.sections.find(each => served.get(each)?.has(theme) === true && each.level < 6)).find(each => each !== undefined);
  return section && below(section);
}

/** As the last subsection of a section. */
function below(section: Section): Place {
  const last = section.children.at(-1);
  if (last) return { after: last, level: last.level, numbering: following(section.children), parent: section };
  const own = section.heading?.numbering;
  const numbering = own?.style === 'decimal' && own.label === '' ? { ...own, path: [...own.path, 1] } : undefined;
  return { after: section, level: Math.min(6, section.level + 1), numbering, parent: section };
}

function chapterPlace(facts: Facts, parent: Section, id: ItemId, served: ReadonlyMap<Section, ReadonlySet<ItemId>>): Place {
  const chapters = parent.children.filter(chapter => !isMatter(facts, chapter));
  const numbered = chapters.filter(chapter => chapter.heading?.numbering !== undefined);
  const level = chapters.at(-1)?.level ?? Math.min(6, parent.level + 1 || 1);
  // Between numbered chapters a new one would take its neighbour's number: it goes after the last of them.
  const after = numbered.length > 0 ? numbered.at(-1) : predecessor(chapters, rank(id), served) ?? chapters.at(-1);
  return { after: after ?? (parent.heading ? parent : undefined), level: after?.level ?? level, numbering: following(numbered), parent };
}

/** The last chapter on a subject that comes before; if there is none, the one before the first that comes after. */
function predecessor(chapters: readonly Section[], position: number, served: ReadonlyMap<Section, ReadonlySet<ItemId>>): Section | undefined {
  const ranks = chapters.map(chapter => [...served.get(chapter) ?? []].map(rank));
  const before = ranks.findLastIndex(each => each.some(other => other < position));
  if (before >= 0) return chapters[before];
  const after = ranks.findIndex(each => each.length > 0);
  return after > 0 ? chapters[after - 1] : undefined;
}

function rank(id: ItemId): number {
  const own = CHAPTER_ORDER.indexOf(id);
  if (own >= 0) return own;
  const parent = parentOf(id);
  return parent && CHAPTER_ORDER.includes(parent) ? CHAPTER_ORDER.indexOf(parent) : CHAPTER_ORDER.indexOf('data');
}

function following(sections: readonly Section[]): Numbering | undefined {
  const numbering = sections.findLast(section => section.heading?.numbering !== undefined)?.heading?.numbering;
  return numbering && nextNumbering(numbering);
}

/** Annexes, glossary, bibliography: nothing new goes behind them. */
function isMatter({ language }: Facts, { heading }: Section): boolean {
  if (!heading || language === undefined) return false;
  return contextOf(heading.text, language) === 'matter' || /^(?:an+exo|ap[eé]ndice|ap[eê]ndice|annex|appendix)\b/iu.test(heading.numbering?.label ?? heading.text);
}
