/** Text that waits to be replaced: skeleton brackets, "por definir", "a definir", "TBD", "20XX". */
import type { Block, Draft, Section } from '../draft/index.ts';
import { isRunOn, sectionAt } from '../draft/index.ts';
import { ITEM_IDS, item } from '../framework/index.ts';
import { fold } from '../text/fold.ts';
import { LANGUAGES } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Placeholder } from './types.ts';

const BRACKET = /\[(?<inside>[^[\]\n]{3,120})\](?![([:])/gu;

/** Words with which somebody opens a bracket that is to be filled in, in the three languages, folded. */
const BRACKET_CUES = /^(?:completar|completa|complete|rellenar|preencher|preencha|fill|insertar|inserte|inserir|insira|insert|describir|describa|descrever|descreva|describe|indicar|indique|indicate|agregar|agregue|anadir|adicionar|add|nombre|nome|name|fecha|date|monto|valor|amount|pendiente|pendente|pending|por definir|por determinar|por completar|por confirmar|a definir|a determinar|a confirmar|tbd|tbc|to be |entidad|entidade|organo|organismo|orgao|body|agency|accion|acao|action|meta|target|indicador|indicator|unidad|unidade|unit|mes|month|ano|year|cantidad|quantidade|quantity|fuente|fonte|source|plazo|prazo|deadline|moneda|moeda|currency)/u;

/** Phrases that stand for a missing value when they stand alone: in a cell, after a colon, between brackets, or as a whole line. */
const STANDALONE = /(?:por (?:definir|determinar|completar|confirmar|establecer)|a (?:definir|determinar|confirmar|preencher|ser definido|designar)|pendiente(?: de definir)?|pendente(?: de definição)?|to be (?:defined|determined|confirmed|completed|decided|added))/giu;

/** Phrases that never are anything but a placeholder. */
const ALWAYS = /(?<![\p{L}\p{N}])(?:TBD|TBC|T\.B\.D\.|lorem ipsum|(?:queda|quedan|está|están|se encuentra|se encuentran) por (?:definir|determinar)|(?:fica|ficam|está|estão) por definir)(?![\p{L}\p{N}])/giu;

/** `XX` for a number to come. A Roman twenty after "siglo" or "Capítulo" is none. */
const XX = /(?<![\p{L}\p{N}])(?:20XX|X{2,8})(?![\p{L}\p{N}])(?! ?(?:th )?century)/gu;
const ROMAN_CONTEXT = /(?<!\p{L})(?:siglos?|s\.|seculos?|sec\.|centur\p{L}*|capitulo|chapter|titulo|title|anexo|annex|appendix|articulo|artigo|article|tomo|volume|volumen|parte|part|edicion|edicao|seccion|secao|section|decada|[ivx]+ (?:y|e|and)) *$/u;

/** What may stand in the source right before and after a phrase that stands alone; the pipes of a table are among it. */
const OPENS = /(?:^|[\n:(|[–—-])[\s*_>]*$/u;
const CLOSES = /^[\s*_]*(?:$|[).;,|\]\n])/u;

let skeletonTexts: ReadonlySet<string> | undefined;

/** Folded texts of the brackets in the framework's own skeletons. */
function skeletons(): ReadonlySet<string> {
  skeletonTexts ??= new Set(ITEM_IDS.flatMap(id => LANGUAGES.flatMap(language =>
    [...item(id)[language].section.body.matchAll(BRACKET)].map(match => fold(match.groups?.['inside'] ?? '')))));
  return skeletonTexts;
}

function isPlaceholderBracket(inside: string): boolean {
  const folded = fold(inside.trim());
  return skeletons().has(folded) || BRACKET_CUES.test(folded);
}

function* spans({ plain, text }: Draft): Iterable<Span> {
  for (const match of plain.matchAll(BRACKET)) {
    if (isPlaceholderBracket(match.groups?.['inside'] ?? '')) yield { start: match.index, end: match.index + match[0].length };
  }
  for (const match of plain.matchAll(ALWAYS)) yield { start: match.index, end: match.index + match[0].length };
  for (const match of plain.matchAll(STANDALONE)) {
    const end = match.index + match[0].length;
    if (OPENS.test(text.slice(Math.max(0, match.index - 12), match.index)) && CLOSES.test(text.slice(end, end + 12))) yield { start: match.index, end };
  }
  for (const match of plain.matchAll(XX)) {
    const before = fold(plain.slice(Math.max(0, match.index - 16), match.index));
    if (!ROMAN_CONTEXT.test(before)) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** All placeholders of a draft in document order, each once: of overlapping ones the longest. */
export function findPlaceholders(draft: Draft): Placeholder[] {
  const sorted = [...spans(draft)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0) && !isCode(draft, span)) kept.push(span);
  return kept.map(span => ({ span, text: draft.text.slice(span.start, span.end), section: sectionAt(draft, span.start) }));
}

/** Inline code shows how something is written; it is not waiting to be written. */
function isCode({ text }: Draft, { start }: Span): boolean {
  return text[start - 1] === '`';
}

/** Whether a block says nothing to a reader: comments and HTML without text. */
function isSilent(block: Block, draft: Draft): boolean {
  return draft.plain.slice(block.span.start, block.span.end).trim() === '' && block.kind !== 'code' && block.kind !== 'table';
}

/** Whether nothing at all stands under a section's heading. A picture or code block is something. */
export function isEmpty(section: Section, draft: Draft): boolean {
  return !isRunOn(section) && section.children.length === 0 && section.blocks.every(block => isSilent(block, draft) && !/<(?:img|svg|table|figure|iframe)\b|!\[/u.test(draft.text.slice(block.span.start, block.span.end)));
}

/** How much of a text may be left beside its placeholders for it to count as unwritten, in letters for each placeholder. */
const LETTERS_BESIDE_A_PLACEHOLDER = 60;

/**
 * Whether a section holds only what a skeleton brought: every one of its sentences carries placeholders, with little text between them.
 * A skeleton says nothing about the strategy, so it never counts as coverage.
 */
export function isUnwritten(section: Section, draft: Draft, placeholders: readonly Placeholder[]): boolean {
  const own = placeholders.filter(placeholder => placeholder.section === section);
  if (own.length === 0 || section.children.length > 0) return false;
  const letters = draft.plain.slice(section.body.start, section.body.end).match(/\p{L}/gu)?.length ?? 0;
  const inPlaceholders = own.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters - inPlaceholders <= own.length * LETTERS_BESIDE_A_PLACEHOLDER;
}
