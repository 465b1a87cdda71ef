/** Completion: skeletons of missing sections, parts of a plan, what directives and the front matter can say. */
import type { CompletionItem, MarkupContent, Range } from 'vscode-languageserver';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import { DIRECTIVE_VERBS } from '../analysis/index.ts';
import type { Draft } from '../draft/index.ts';
import { offsetAt } from '../draft/index.ts';
import { ITEM_IDS, isItemId, item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { RULES, RULE_IDS } from '../rules/index.ts';
import type { Language } from '../text/language.ts';
import type { Client } from './client.ts';
import { explain, kindOf } from './explain.ts';
import { keyDoc, keysBelow, valueDoc, valuesOf } from './front-matter.ts';
import type { OpenDraft } from './open-draft.ts';
import { planCompletions } from './plan-completion.ts';
import { sectionCompletions } from './section-completion.ts';
import { yamlPathAt } from './yaml-path.ts';

type Position = Range['start'];

/** Characters after which the editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = ['#', '/', '|', ':'];

/** A directive that is being written: everything up to the cursor after the word that opens it. */
const DIRECTIVE = /<!--\s*ai-strategy\s+(?<written>[^<>:]*)$/u;

/** Whether a file that was not taken for a strategy speaks to us all the same: it may be about to say that it is one. */
const ADDRESSED = /^[ \t]*ai-strategy\b/mu;

/** What can be written at a position of a document; sections only in a strategy. */
export function completionsAt(draft: Draft, open: OpenDraft | undefined, position: Position, client: Client, language: Language): CompletionItem[] {
  const offset = offsetAt(draft, position);
  const line = draft.text.slice(draft.lineStarts[position.line] ?? 0, offset);
  const written = DIRECTIVE.exec(line)?.groups?.['written'];
  if (written !== undefined) return inDirective(written, position, language);
  const { frontMatter } = draft;
  if (frontMatter && offset <= frontMatter.span.end) {
    const isOurs = open !== undefined || ADDRESSED.test(draft.text.slice(frontMatter.span.start, frontMatter.span.end));
    return isOurs ? inFrontMatter(draft.text.slice(frontMatter.span.start, offset), position, language) : [];
  }
  if (!open) return [];
  const planned = planCompletions(open, offset, client);
  // A colon or pipe asks on its own, and means nothing at the end of a heading.
  return planned ?? (/[:|]$/u.test(line) ? [] : sectionCompletions(open, offset, line, client));
}

/** Documentation of an item, made only for the completion that somebody looks at. */
export function resolveCompletion(completion: CompletionItem, language: Language, open: OpenDraft | undefined): CompletionItem {
  const { data } = completion;
  const id = typeof data === 'object' && data !== null && 'item' in data && typeof data.item === 'string' ? data.item : '';
  return isItemId(id) ? { ...completion, documentation: markdown(explain(id, language, open?.strategy)) } : completion;
}

function inDirective(written: string, position: Position, language: Language): CompletionItem[] {
  const word = /[^\s,]*$/u.exec(written)?.[0] ?? '';
  const range = before(position, word.length);
  const [verb, ...args] = written.slice(0, written.length - word.length).split(/[\s,]+/u).filter(each => each !== '');
  if (verb === undefined) return DIRECTIVE_VERBS.map(each => ({ label: each, kind: CompletionItemKind.Keyword, textEdit: { range, newText: each }, documentation: markdown(texts(language).verbs[each]) }));
  if (!verb.startsWith('ignore')) return itemCompletions(range, language, args);
  return args.length === 0 ? ruleCompletions(range, language) : itemCompletions(range, language, args);
}

function itemCompletions(range: Range, language: Language, taken: readonly string[]): CompletionItem[] {
  return ITEM_IDS.filter(id => !taken.includes(id)).map((id, index) => ({
    label: id,
    labelDetails: { description: item(id)[language].name },
    detail: kindOf(id, language),
    kind: CompletionItemKind.EnumMember,
    sortText: sortText(index),
    filterText: `${id} ${item(id)[language].name}`,
    textEdit: { range, newText: id },
    data: { item: id },
  }));
}

function ruleCompletions(range: Range, language: Language): CompletionItem[] {
  return RULE_IDS.map((id, index) => ({ label: id, kind: CompletionItemKind.Constant, sortText: sortText(index), textEdit: { range, newText: id }, documentation: RULES[id].meta.summary[language] }));
}

/** Keys where a line begins, values behind a key. */
function inFrontMatter(written: string, position: Position, language: Language): CompletionItem[] {
  const { path, key, word } = yamlPathAt(written);
  const range = before(position, word.length);
  if (key !== undefined) {
    return valuesOf([...path, key]).map(value => ({ label: value, kind: CompletionItemKind.Value, textEdit: { range, newText: value }, documentation: valueDoc(value, language) }));
  }
  return keysBelow(path).map((name, index) => ({
    label: name,
    kind: CompletionItemKind.Property,
    sortText: sortText(index),
    textEdit: { range, newText: `${name}: ` },
    ...(isItemId(name) ? { labelDetails: { description: item(name)[language].name }, data: { item: name } } : { documentation: markdown(keyDoc([...path, name], language) ?? '') }),
  }));
}

function before(position: Position, length: number): Range {
  return { start: { line: position.line, character: position.character - length }, end: position };
}

function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}

/** Keeps completions in our order, whatever their labels. */
export function sortText(index: number): string {
  return String(index).padStart(3, '0');
}
