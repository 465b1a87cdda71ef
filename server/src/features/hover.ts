/** What stands under the pointer: a commitment, an item of the report, a key, a directive, or the whole strategy. */
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { Directive, Section, Word } from '../draft/index.ts';
import { sectionAt } from '../draft/index.ts';
import type { ItemId } from '../framework/index.ts';
import { isItemId, item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { RULES, RULE_IDS } from '../rules/index.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { holdsCursor } from '../text/span.ts';
import { commitmentHover } from './commitment-hover.ts';
import { countingAt } from './counting.ts';
import { explain, summary } from './explain.ts';
import { frontMatterDoc } from './front-matter.ts';
import type { OpenDraft } from './open-draft.ts';
import { overview } from './overview.ts';
import { rangeOf } from './ranges.ts';
import { itemsAt, termsIn } from './terms.ts';

interface Found {
  readonly markdown: string;
  readonly span: Span;
}

/** The hover at an offset of a draft. */
export function hoverAt(open: OpenDraft, offset: number): Hover | null {
  const found = onFrontMatter(open, offset) ?? onDirective(open, offset) ?? onCommitment(open, offset) ?? onHeading(open, offset) ?? onTerm(open, offset);
  return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeOf(open.strategy.main.draft, found.span) } : null;
}

function onFrontMatter({ strategy, language }: OpenDraft, offset: number): Found | undefined {
  const { frontMatter } = strategy.main.draft;
  if (!frontMatter || offset > frontMatter.span.end) return undefined;
  const entry = frontMatter.entries.findLast(each => holdsCursor(each.key, offset) || (each.value !== undefined && holdsCursor(each.value, offset)));
  if (!entry) return undefined;
  const span = holdsCursor(entry.key, offset) ? entry.key : entry.value ?? entry.key;
  const last = entry.path.at(-1) ?? '';
  const markdown = isItemId(last) && entry.path.length === 3 ? explain(last, language, strategy) : frontMatterDoc(entry.path, strategy.main.draft.text.slice(span.start, span.end), language);
  return markdown === undefined ? undefined : { markdown, span };
}

function onDirective({ strategy, language }: OpenDraft, offset: number): Found | undefined {
  const directive = strategy.main.draft.directives.find(each => holdsCursor(each.span, offset));
  if (!directive) return undefined;
  const word = [directive.verb, ...directive.args].find(each => holdsCursor(each.span, offset));
  const markdown = word && directiveDoc(directive, word, language, strategy);
  return markdown === undefined ? undefined : { markdown, span: word?.span ?? directive.span };
}

function directiveDoc({ verb }: Directive, word: Word, language: Language, strategy: OpenDraft['strategy']): string | undefined {
  const { verbs } = texts(language);
  if (word === verb) return Object.hasOwn(verbs, word.text) ? `\`${word.text}\` — ${verbs[word.text as keyof typeof verbs]}` : undefined;
  const rule = RULE_IDS.find(id => id === word.text);
  return rule ? `\`${rule}\` — ${RULES[rule].meta.summary[language]}` : isItemId(word.text) ? explain(word.text, language, strategy) : undefined;
}

/** A commitment, and what its passage counts for. */
function onCommitment(open: OpenDraft, offset: number): Found | undefined {
  const found = commitmentHover(open, offset);
  return found && { markdown: [found.markdown, ...countingAt(open, offset)].join('\n\n'), span: found.span };
}

/** On the title the whole strategy, on other headings what their section serves. */
function onHeading(open: OpenDraft, offset: number): Found | undefined {
  const { draft } = open.strategy.main;
  const section = sectionAt(draft, offset);
  if (!section.heading || !holdsCursor(section.heading.span, offset)) return undefined;
  const span = section.heading.textSpan;
  if (section === draft.sections[0]) return { markdown: overview(open), span };
  const [first, ...others] = servedBy(open, section);
  return first && { markdown: [explain(first, open.language, open.strategy), ...alsoServes(open, others)].join('\n\n'), span };
}

/** The items that a section serves: first those that its heading names. */
export function servedBy({ strategy: { main } }: OpenDraft, section: Section): ItemId[] {
  const served = main.sections.find(each => each.section === section);
  if (!served) return [];
  const all: ItemId[] = [...served.elements, ...served.themes, ...served.areas];
  const heading = main.passages.find(passage => passage.kind === 'heading' && passage.section === section);
  const named = heading ? termsIn(heading).sort((a, b) => b.weight - a.weight).map(term => term.item) : [];
  // The section of a message is known by its heading alone.
  return [...new Set([...named.filter(id => all.includes(id)), ...all, ...named.filter(id => item(id).kind === 'message')])];
}

function alsoServes({ strategy, language }: OpenDraft, ids: readonly ItemId[]): string[] {
  return ids.length === 0 ? [] : [`**${texts(language).also}:**\n\n${ids.map(id => `- ${summary(id, language, strategy)}`).join('\n')}`];
}

function onTerm(open: OpenDraft, offset: number): Found | undefined {
  const found = itemsAt(open.strategy.main, offset);
  const first = found?.items[0];
  return found && first && { markdown: explain(first, open.language, open.strategy, found.passage), span: found.span };
}
