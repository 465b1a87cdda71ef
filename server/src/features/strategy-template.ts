/** The text of a new strategy: a skeleton of all elements and themes, with tab stops. */
import { texts } from '../l10n/index.ts';
import type { TemplateResult } from '../protocol.ts';
import { CHAPTER_ORDER } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import type { Template } from './edits/index.ts';
import { asSnippet, sectionTemplate } from './edits/index.ts';

/** A new strategy in a language, as a snippet. */
export function strategyTemplate(language: Language): TemplateResult {
  const opening: Template = [`---\nlang: ${language}\nai-strategy:\n  stage: draft\n---\n\n# `, { text: `[${texts(language).templateTitle}]` }, '\n\n'];
  const sections = CHAPTER_ORDER.flatMap((id, index): Template => {
    const numbering = { style: 'decimal', label: '', path: [index + 1], suffix: '.', lowercase: false } as const;
    return [...sectionTemplate(id, language, { level: 2, style: 'atx', numbering }), index === CHAPTER_ORDER.length - 1 ? '\n' : '\n\n'];
  });
  return { snippet: asSnippet([...opening, ...sections]) };
}
