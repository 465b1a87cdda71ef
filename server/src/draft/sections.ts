import type { Root, RootContent } from 'mdast';

import { blockOf } from './blocks.ts';
import { headingOf } from './headings.ts';
import { continueLetters } from './numbering.ts';
import type { Block, Draft, Heading, Section } from './types.ts';

/** A section while it is being filled. */
interface OpenSection extends Section {
  readonly span: { readonly start: number; end: number };
  readonly body: { readonly start: number; end: number };
  readonly blocks: Block[];
  readonly children: OpenSection[];
  readonly parent: OpenSection | undefined;
}

/** The tree of sections and, in document order, those that have a heading. Sections follow one another without a gap. */
export function sectionsOf(text: string, plain: string, root: Root): Pick<Draft, 'root' | 'sections'> {
  const whole = openSection(undefined, 0, undefined);
  const sections: OpenSection[] = [];
  let current = whole;
  for (const node of root.children) {
    const heading = headingOf(text, plain, node, boldLevelIn(current));
    if (heading === undefined) {
      addBlock(current, text, node);
    } else {
      const parent = close(current, heading.level, heading.span.start);
      current = openSection(continued(heading, parent.children.at(-1)?.heading), heading.level, parent);
      sections.push(current);
    }
  }
  close(current, 0, text.length);
  closeBody(whole, text.length);
  whole.span.end = text.length;
  return { root: whole, sections };
}

/** A section and those that it stands in, from the inside out. */
export function pathOf(section: Section): Section[] {
  const path: Section[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) path.push(at);
  return path;
}

/** A heading of more words than this has swallowed the text below it. */
const LONGEST_HEADING = 20;

/** Whether the text of a section runs on in its heading, as happens when a PDF file is converted. */
export function isRunOn({ heading }: Section): boolean {
  return heading !== undefined && heading.text.split(/\s+/u).length > LONGEST_HEADING;
}

/** The innermost section that holds an offset. */
export function sectionAt({ root, sections }: Pick<Draft, 'root' | 'sections'>, offset: number): Section {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle]?.span.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sections[low - 1] ?? root;
}

function openSection(heading: Heading | undefined, level: number, parent: OpenSection | undefined): OpenSection {
  const start = heading?.span.start ?? 0;
  const bodyStart = heading?.span.end ?? 0;
  const section: OpenSection = { heading, level, span: { start, end: -1 }, body: { start: bodyStart, end: -1 }, blocks: [], children: [], parent };
  if (parent !== undefined) {
    closeBody(parent, start);
    parent.children.push(section);
  }
  return section;
}

function continued(heading: Heading, previous: Heading | undefined): Heading {
  const { numbering } = heading;
  return numbering === undefined ? heading : { ...heading, numbering: continueLetters(numbering, previous?.numbering) };
}

/** Closes all sections from `level` on and gives the one above them. */
function close(current: OpenSection, level: number, end: number): OpenSection {
  let section = current;
  while (section.parent !== undefined && section.level >= level) {
    closeBody(section, end);
    section.span.end = end;
    section = section.parent;
  }
  return section;
}

function closeBody(section: OpenSection, end: number): void {
  if (section.body.end < 0) {
    section.body.end = end;
  }
}

/** The level that a bold paragraph has as a heading after what stands in a section: that of the bold heading before it, or one below. */
function boldLevelIn({ heading, level }: Section): number {
  return heading?.style === 'bold' ? level : level + 1;
}

function addBlock(section: OpenSection, text: string, node: RootContent): void {
  const block = blockOf(text, node);
  if (block !== undefined) {
    section.blocks.push(block);
  }
}
