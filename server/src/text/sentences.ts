import { fold } from './fold.ts';
import type { Language, Localized } from './language.ts';
import type { Span } from './span.ts';
import { shifted } from './span.ts';
import { isFunctionWord } from './tokens.ts';

const BLANK_LINE = /\r?\n[^\S\r\n]*(?=\r?\n)/gu;
const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]/gu;
const NUMBERING = /^(?:\p{Lu}{0,5}[-.]?\d{1,3}(?:[.-]\d{1,3}){0,6}|\p{L}|[IVXLC]{1,7})[.)]{1,2}-?$/u;
const WORD_BEFORE_DOT = /(?<word>[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*)[ºª]?\.$/u;
const WORD_AT_END = /(?<word>[\p{L}\p{M}]+)\s*$/u;
const FIRST_WORD = /^[^\p{L}\p{N}]*(?<word>[\p{L}\p{N}]+)/u;
const DIGIT = /^\d/u;
const ONE_CAPITAL = /^\p{Lu}$/u;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that stand before the word they belong to and so never end a sentence; folded, without the last dot. */
const LEADING = list(
  'sr sra srta sres sras dr dra dres dras d dna lic ing arq prof profa mtro mtra gral cnel cap exmo exma ilmo ilma mr mrs ms st hon rev gen col ' +
    'art arts par parr inc num nums nro nros pag pags pp p v vs vid cf cfr fig figs tab vol vols ed eds ee dd ff rr cc ' +
    'ap apdo dec res sec secc ch chap para paras approx aprox av avda tel e.g i.e eg ie viz al ej g gr min sto sta lit inciso reg',
);
/** Words that are abbreviations only before a number: `No. 12`, not "No." */
const BEFORE_NUMBER: Localized<ReadonlySet<string>> = { en: list('no nos sec para'), es: list('no nos n'), pt: list('no nos n') };
/** Abbreviations that may end a sentence: they do where a function word opens the next one. `etc.` is left to the segmenter. */
const TRAILING = list('uu s.a s.l s.r.l s.a.s u.s u.k u.n e.u ltda ltd inc corp co cia sa cv ph.d a.c n.o');
/** Words before a single capital that label something: "Anexo A." ends a sentence, "J. Pérez" does not. */
const LABELS = list(
  'anexo annex apendice appendix plan fase phase grupo group opcion option opcao categoria category nivel level nivel tabla tabela table ' +
    'cuadro quadro figura figure parte part seccion section secao eje eixo axis clase class classe tipo type vitamina zona zone modelo model',
);

const segmenters = new Map<Language, Intl.Segmenter>();

/** The sentences of a text, without the white space around them. A blank line ends a sentence; a single line break does not. */
export function sentences(text: string, language: Language): Span[] {
  return paragraphs(text).flatMap(paragraph => sentencesOf(text, paragraph, language));
}

function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(BLANK_LINE)) {
    spans.push({ start, end: index });
    start = index;
  }
  spans.push({ start, end: text.length });
  return spans.filter(span => text.slice(span.start, span.end).trim() !== '');
}

function sentencesOf(text: string, paragraph: Span, language: Language): Span[] {
  const line = text.slice(paragraph.start, paragraph.end).replace(LINE_BREAKS, ' ');
  const found: Span[] = [];
  let start = 0;
  let end = 0;
  for (const { index, segment } of segmenterOf(language).segment(line)) {
    if (index > 0 && !goesOn(line.slice(start, index).trim(), segment, language)) {
      found.push({ start, end });
      start = index;
    }
    end = index + segment.length;
  }
  found.push({ start, end });
  return found.map(span => trimmed(line, span)).filter(span => span.end > span.start).map(span => shifted(span, paragraph.start));
}

function segmenterOf(language: Language): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Whether the dot at the end of `before` is not the end of a sentence. */
function goesOn(before: string, next: string, language: Language): boolean {
  if (before === '' || NUMBERING.test(before)) return true;
  const { word, previous } = lastWord(before);
  if (word === '') return false;
  const folded = fold(word);
  if (LEADING.has(folded)) return true;
  if (BEFORE_NUMBER[language].has(folded)) return DIGIT.test(next);
  if (TRAILING.has(folded)) return !opensSentence(next, language);
  return ONE_CAPITAL.test(word) && !DIGIT.test(next) && !LABELS.has(fold(previous)) && !opensSentence(next, language);
}

/** The last word of a text that ends in a dot, without it, and the word before. Only the end is read: the text may be long. */
function lastWord(text: string): { readonly word: string; readonly previous: string } {
  const tail = text.slice(-60);
  const match = WORD_BEFORE_DOT.exec(tail);
  const word = match?.groups?.word ?? '';
  return { word, previous: WORD_AT_END.exec(tail.slice(0, match?.index ?? 0))?.groups?.word ?? '' };
}

function opensSentence(text: string, language: Language): boolean {
  const word = FIRST_WORD.exec(text)?.groups?.word;
  return word === undefined || isFunctionWord(word, language);
}

function trimmed(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, span.start + slice.trimEnd().length) };
}
