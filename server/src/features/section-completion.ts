/** Completion of a heading: the skeletons of the sections that are still missing. */
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Draft, Numbering, Section } from '../draft/index.ts';
import { nextNumbering, positionAt, sectionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { AREA_IDS, ASPECT_IDS, ELEMENT_IDS, THEME_IDS, item } from '../framework/index.ts';
import { STATUS_WORDS } from '../report/pretty.ts';
import { findingOf, isSettled } from '../strategy/index.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Client } from './client.ts';
import { asPlain, asSnippet, sectionTemplate } from './edits/index.ts';
import type { HeadingFrame } from './edits/index.ts';
import { kindOf } from './explain.ts';
import type { OpenDraft } from './open-draft.ts';

/** What is asked for first comes first. */
const ORDER: readonly ItemId[] = [...ELEMENT_IDS, ...THEME_IDS, ...ASPECT_IDS, ...AREA_IDS];

/** A line on which nothing stands yet but the beginning of a heading. */
const HEADING = /^(?<hashes>#{0,6})(?<space>[ \t]*)(?<word>.*)$/u;

/** Sections for a line that is empty or begins with `#`; none inside lists, tables, code and text. */
export function sectionCompletions(open: OpenDraft, offset: number, line: string, client: Client): CompletionItem[] {
  const { hashes = '', word = '' } = HEADING.exec(line)?.groups ?? {};
  const { draft } = open.strategy.main;
  const start = offset - line.length;
  if ((hashes === '' && word !== '') || isInBlock(draft, start, offset)) return [];
  const frame = frameFor(draft, start, hashes.length);
  const range = { start: positionAt(draft, start), end: positionAt(draft, offset) };
  return missing(open.strategy).map((id, index) => {
    const template = sectionTemplate(id, open.strategy.language, frame);
    const { heading } = item(id)[open.strategy.language].section;
    return {
      label: heading,
      labelDetails: { description: item(id)[open.language].name },
      detail: `${kindOf(id, open.language)} · ${statusWord(id, open)}`,
      kind: CompletionItemKind.Snippet,
      sortText: String(index).padStart(3, '0'),
      filterText: `${line.slice(0, line.length - word.length)}${heading}`,
      insertTextFormat: client.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: client.snippetCompletions ? asSnippet(template) : asPlain(template) },
      data: { item: id },
    };
  });
}

function missing({ coverage }: Strategy): ItemId[] {
  return ORDER.filter(id => {
    const finding = findingOf(coverage, id);
    return finding !== undefined && !isSettled(finding) && !finding.awaiting;
  });
}

function statusWord(id: ItemId, { strategy, language }: OpenDraft): string {
  const finding = findingOf(strategy.coverage, id);
  return finding ? STATUS_WORDS[language][finding.status] : '';
}

/** The level that the hashes say, or else that of the section before; the numbering goes on from the siblings before. */
function frameFor(draft: Draft, start: number, hashes: number): HeadingFrame {
  const before = start > 0 ? sectionAt(draft, start - 1) : draft.root;
  const isTitle = before === draft.sections[0] && before.level === 1;
  const level = hashes > 0 ? hashes : isTitle ? 2 : Math.max(1, before.level);
  return { level, style: 'atx', numbering: numberingIn(parentAt(before, level), start) };
}

function parentAt(section: Section, level: number): Section {
  return section.parent && section.level >= level ? parentAt(section.parent, level) : section;
}

/** The next number among the subsections of a section; none where it is taken by one that follows. */
function numberingIn({ children, heading }: Section, start: number): Omit<Numbering, 'span'> | undefined {
  const numberings = (sections: readonly Section[]) => sections.flatMap(section => section.heading?.numbering ?? []);
  const before = numberings(children.filter(child => child.span.start < start)).at(-1);
  if (numberings(children.filter(child => child.span.start > start)).length > 0) return undefined;
  if (before) return nextNumbering(before);
  const own = heading?.numbering;
  return own?.style === 'decimal' && own.label === '' ? { ...own, path: [...own.path, 1] } : undefined;
}

function isInBlock(draft: Draft, start: number, offset: number): boolean {
  const blocks = sectionAt(draft, Math.max(0, start - 1)).blocks;
  return blocks.some(({ span, kind }) => span.start < start && offset <= span.end && kind !== 'html' && draft.text.slice(start, span.end).trim() !== '' && !(kind === 'paragraph' && span.end === offset));
}
