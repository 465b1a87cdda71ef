/** Cuts a draft into the passages that are judged. */
import type { Block, Draft, Section, Table } from '../draft/index.ts';
import { isRunOn } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { overlaps, shifted } from '../text/span.ts';
import { detectLanguage, isClearly } from '../text/detect-language.ts';
import { remembering } from '../text/memo.ts';
import { runInItems } from '../text/run-in-items.ts';
import { sentences } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import { commits } from './commitment.ts';
import { columnsOf } from './columns.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import type { Column, Context, Passage, Placeholder } from './types.ts';

/** Below this many characters a block's language is the document's: a detector guesses on so little. */
const DETECTABLE = 160;
/** So much of a block is enough to tell its language. */
const SAMPLE = 320;

const languageOf = remembering(2000, detectLanguage);

/** What a passage is besides its place. */
interface Frame {
  readonly section: Section;
  readonly context: Context;
  readonly language: Language;
  readonly listsActions: boolean;
}

/** All passages of a draft in document order; those that wait to be completed commit nobody. Blocks in other languages than the supported ones are left out, and so are code and HTML. */
export function passagesOf(draft: Draft, language: Language, placeholders: readonly Placeholder[], skip: (section: Section) => boolean): Passage[] {
  const found: Passage[] = [];
  const visit = (section: Section, inherited: Context): void => {
    const isTitle = section === draft.sections[0];
    const context = section.heading && !isTitle ? contextOf(section.heading.text, language) ?? (isNumberedBelow(section) ? inherited : 'body') : inherited;
    const frame = { section, context, language, listsActions: section.heading !== undefined && !isTitle && namesActions(tokenize(section.heading.text, language), language) };
    if (skip(section)) return;
    if (section.heading) found.push(passage(draft, frame, 'heading', section.heading.textSpan));
    if (section.heading && isRunOn(section)) found.push(...textPassages(draft, frame, section.heading.textSpan, 'sentence', undefined));
    blockPassages(draft, frame, section.blocks, 'sentence', undefined, found);
    for (const child of section.children) visit(child, context);
  };
  visit(draft.root, 'body');
  return found.map(each => each.commits && each.kind !== 'row' && placeholders.some(({ span }) => overlaps(span, each.span)) ? { ...each, commits: false } : each);
}

/** Whether a section belongs to the one that it stands in, by their numbers: "5.1" below "4" lost its chapter, as happens when a PDF file is converted. */
function isNumberedBelow({ heading, parent }: Section): boolean {
  const [own, above] = [heading?.numbering, parent?.heading?.numbering];
  if (own?.style !== 'decimal' || above?.style !== 'decimal' || own.path.length < 2) return true;
  return above.path.every((number, index) => own.path[index] === number);
}

/**
 * What a heading says of the section below it, if anything: the cue must make up half of it ("Antecedentes y justificación") or open it
 * ("Contexto de la IA en el país"). "Developing the concept" is no section on concepts, and "Contenido de la política" no table of contents. Of several cues the one that covers most decides.
 */
export function contextOf(heading: string, language: Language): Context | undefined {
  const tokens = tokenize(heading, language);
  const contentWords = (first: number, last: number) => tokens.slice(first, last + 1).filter(token => !token.isFunction).length;
  const words = contentWords(0, tokens.length - 1);
  const cues = search(lexicon(language).contexts, tokens).filter(({ label, first, last }) => {
    const next = tokens[last + 1];
    if (label === 'contents') return contentWords(first, last) === words;
    return contentWords(first, last) * 2 >= words || first === 0 && next?.isFunction === true;
  });
  const label = cues.toSorted((a, b) => contentWords(b.first, b.last) - contentWords(a.first, a.last))[0]?.label;
  return label === 'contents' ? 'matter' : label;
}

/** Whether a heading or lead-in announces actions, by the vocabulary of that element. */
function namesActions(tokens: readonly Token[], language: Language): boolean {
  return search(lexicon(language).terms, tokens).some(({ label }) => label.item === 'actions' && (label.list === 'heading' || label.list === 'strong'));
}

function blockPassages(draft: Draft, outer: Frame, blocks: readonly Block[], kind: 'sentence' | 'item', leadIn: Passage | undefined, found: Passage[]): void {
  let before = leadIn;
  for (const block of blocks) {
    const frame = inItsLanguage(draft, outer, block);
    if (!frame) continue;
    switch (block.kind) {
      case 'paragraph': {
        const own = textPassages(draft, frame, block.span, kind, leadIn);
        found.push(...own);
        const last = own.at(-1);
        before = last?.text.trimEnd().endsWith(':') ? last : leadIn;
        break;
      }
      case 'list':
        for (const item of block.items) blockPassages(draft, before && namesActions(before.tokens, before.language) ? { ...frame, listsActions: true } : frame, item.blocks, 'item', before, found);
        break;
      case 'quote':
        blockPassages(draft, frame, block.blocks, kind, leadIn, found);
        break;
      case 'table':
        found.push(...rowPassages(draft, frame, block));
        break;
      case 'footnote':
        blockPassages(draft, { ...frame, context: 'matter' }, block.blocks, kind, undefined, found);
        break;
      case 'code':
      case 'html':
        break;
    }
  }
}

/** The frame with the block's own language; `undefined` where that is none of ours. */
function inItsLanguage(draft: Draft, frame: Frame, block: Block): Frame | undefined {
  if (block.kind === 'table' || block.kind === 'list' || block.span.end - block.span.start < DETECTABLE) return frame;
  const sample = draft.plain.slice(block.span.start, Math.min(block.span.end, block.span.start + SAMPLE));
  // The address of a link or picture counts among a block's characters, and says nothing.
  if (sample.replace(/\s+/gu, ' ').length < DETECTABLE || isClearly(sample, frame.language)) return frame;
  const language = languageOf(sample);
  return language === undefined ? undefined : { ...frame, language };
}

/** The sentences of a text, and the items that run in it. */
function textPassages(draft: Draft, frame: Frame, span: Span, kind: 'sentence' | 'item', leadIn: Passage | undefined): Passage[] {
  const runIn = runInItems(draft.plain.slice(span.start, span.end));
  if (!runIn) return sentencePassages(draft, frame, span, kind, leadIn);
  const lead = runIn.lead ? sentencePassages(draft, frame, shifted(runIn.lead, span.start), kind, leadIn) : [];
  const last = lead.at(-1);
  const inner = last && namesActions(last.tokens, last.language) ? { ...frame, listsActions: true } : frame;
  return [...lead, ...runIn.items.flatMap(item => sentencePassages(draft, inner, shifted(item, span.start), 'item', last ?? leadIn))];
}

function sentencePassages(draft: Draft, frame: Frame, span: Span, kind: 'sentence' | 'item', leadIn: Passage | undefined): Passage[] {
  const text = draft.plain.slice(span.start, span.end);
  return withLabels(sentences(text, frame.language), text).map(sentence => {
    return passage(draft, frame, kind, { start: span.start + sentence.start, end: span.start + sentence.end }, { leadIn, block: span });
  });
}

/** So short a sentence is a label of the next one: "**Objetivo 1.** Dotar a la región de ...". */
const LABEL_WORDS = 3;

function withLabels(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = [];
  let label: Span | undefined;
  for (const [index, span] of spans.entries()) {
    const whole = label ? { start: label.start, end: span.end } : span;
    const words = text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    label = words <= LABEL_WORDS && index + 1 < spans.length ? whole : undefined;
    if (!label) merged.push(whole);
  }
  return merged;
}

function rowPassages(draft: Draft, frame: Frame, table: Table): Passage[] {
  return table.rows.map(row => passage(draft, frame, 'row', row.span, { columns: columnsOf(table, row, frame.language) }));
}

interface More {
  readonly block?: Span;
  readonly leadIn?: Passage | undefined;
  readonly columns?: readonly Column[];
}

function passage(draft: Draft, frame: Frame, kind: Passage['kind'], span: Span, more: More = {}): Passage {
  const text = draft.plain.slice(span.start, span.end);
  const tokens = tokenize(text, frame.language);
  const bare = { ...frame, kind, span, block: more.block ?? span, text, tokens, leadIn: more.leadIn, columns: more.columns ?? [] };
  if (commits(bare)) return { ...bare, commits: true };
  // Who commits may well do so "in view of international experience"; without a commitment it is a tale of others.
  const tellsOfOthers = frame.context === 'body' && search(lexicon(frame.language).abroad, tokens).length > 0;
  return { ...bare, context: tellsOfOthers ? 'abroad' : frame.context, commits: false };
}
