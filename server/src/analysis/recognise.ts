/** Is this Markdown file an AI strategy at all? Wrongly silent is a pity; wrongly loud gets an extension uninstalled. */
import type { Draft } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { lexicon } from './lexicon.ts';
import { search } from './patterns.ts';
import type { Commitment, Declarations, Passage } from './types.ts';

/** How much of the document's beginning may hold its title, in characters, and how many headings. */
const OPENING = 600;
const FIRST_HEADINGS = 3;
const TITLE = 160;
/** At least so many passages speak of AI, and so many commit to something. */
const AI_PASSAGES = 3;
const COMMITMENTS = 3;

/** Whether the document says so itself, or its title and its content do. */
export function isStrategy(draft: Draft, language: Language, declarations: Declarations, passages: readonly Passage[], commitments: readonly Commitment[]): boolean {
  if (declarations.declared !== undefined) return declarations.declared;
  return hasTitle(draft, language, declarations) && commitments.length >= COMMITMENTS && aboutAi(passages) >= AI_PASSAGES;
}

function hasTitle(draft: Draft, language: Language, { title }: Declarations): boolean {
  const headings = draft.sections.slice(0, FIRST_HEADINGS).map(section => section.heading?.text ?? '');
  const opening = draft.plain.slice(0, OPENING).split(/\n\s*\n/u).map(paragraph => paragraph.trim()).filter(isTitleLike);
  return [title ?? '', ...headings, ...opening].some(text => search(lexicon(language).titles, tokenize(text, language)).length > 0);
}

/** A title is a line, not a sentence. */
function isTitleLike(paragraph: string): boolean {
  return paragraph.length <= TITLE && !/[.;:!?]$/u.test(paragraph);
}

function aboutAi(passages: readonly Passage[]): number {
  return passages.filter(passage => search(lexicon(passage.language).aiTerms, passage.tokens).length > 0).length;
}
