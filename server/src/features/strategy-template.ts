/** The text of a new strategy: a skeleton of all elements and themes, with tab stops. */
import { ELEMENT_IDS, THEME_IDS } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import type { TemplateResult } from '../protocol.ts';
import type { Language } from '../text/language.ts';
import type { Template } from './edits/index.ts';
import { OUTLINE_ORDER, asSnippet, sectionTemplate } from './edits/index.ts';

/** A new strategy in a language, as a snippet. */
export function strategyTemplate(language: Language): TemplateResult {
  const chapters: readonly string[] = [...ELEMENT_IDS, ...THEME_IDS];
  const items = OUTLINE_ORDER.filter(id => chapters.includes(id));
  const opening: Template = [`---\nlang: ${language}\nai-strategy:\n  stage: draft\n---\n\n# `, { text: `[${texts(language).templateTitle}]` }, '\n\n'];
  const sections = items.flatMap((id, index): Template => {
    const numbering = { style: 'decimal', label: '', path: [index + 1], suffix: '.', lowercase: false } as const;
    return [...sectionTemplate(id, language, { level: 2, style: 'atx', numbering }), index === items.length - 1 ? '\n' : '\n\n'];
  });
  return { snippet: asSnippet([...opening, ...sections]) };
}
