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

/** A plan by any name is one on AI when such a share of its passages speaks of AI: "Sovereign Horizon 2030: National Strategy". */
const MOST_OF_IT = 0.3;
const PLAN = /(?<!\p{L})(?:estrategia|estratégia|strategy|política|policy|plano?|programa|programme|program|agenda|roadmap|roteiro|hoja de ruta)(?!\p{L})/iu;

/** Whether the document says so itself, or its title and its content do. */
export function isStrategy(draft: Draft, language: Language, declarations: Declarations, passages: readonly Passage[], commitments: readonly Commitment[]): boolean {
  if (declarations.declared !== undefined) return declarations.declared;
  const ofAi = aboutAi(passages);
  const names = titles(draft, declarations);
  const isCalledSo = names.some(text => search(lexicon(language).titles, tokenize(text, language)).length > 0);
  const isPlanOnAi = ofAi >= passages.length * MOST_OF_IT && names.some(text => PLAN.test(text));
  return (isCalledSo || isPlanOnAi) && commitments.length >= COMMITMENTS && ofAi >= AI_PASSAGES;
}

/** What may be the title: that of the front matter, the first headings, and lines at the beginning. */
function titles(draft: Draft, { title }: Declarations): string[] {
  const headings = draft.sections.slice(0, FIRST_HEADINGS).map(section => section.heading?.text ?? '');
  const opening = draft.plain.slice(0, OPENING).split(/\n\s*\n/u).map(paragraph => paragraph.trim()).filter(isTitleLike);
  return [title ?? '', ...headings, ...opening];
}

/** A title is a line, not a sentence; but a decree says in a sentence what it approves. */
function isTitleLike(paragraph: string): boolean {
  return paragraph.length <= TITLE && (!/[.;:!?]$/u.test(paragraph) || APPROVAL.test(paragraph));
}

const APPROVAL = /^\P{L}*(?:(?:sum[aá]rio|ementa|asunto|assunto|subject)\P{L}+)?(?:por (?:el|la) (?:que|cual) se aprueba|se aprueba|aprueba|aprova|approv(?:es|ing|al)|on (?:the )?approv(?:ing|al))(?!\p{L})/iu;

function aboutAi(passages: readonly Passage[]): number {
  return passages.filter(passage => search(lexicon(passage.language).aiTerms, passage.tokens).length > 0).length;
}
