import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { InsertTextFormat, MarkupContent } from 'vscode-languageserver';
import { positionAt } from '../draft/index.ts';
import { ITEM_IDS } from '../framework/index.ts';
import { RULE_IDS } from '../rules/index.ts';
import { completionsAt, resolveCompletion } from './completion.ts';
import { CLIENT, PLAIN_CLIENT, openDraft, withCursor } from './testing.ts';

const FRONT = '---\nai-strategy: true\nlang: en\n---\n\n';

function complete(marked: string, client = CLIENT): CompletionItem[] {
  const { text, offset } = withCursor(marked);
  const open = openDraft(text);
  const { draft } = open.strategy.main;
  return completionsAt(draft, open.strategy.recognised ? open : undefined, positionAt(draft, offset), client, 'en');
}

const labels = (items: readonly CompletionItem[]) => [...items].sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label)).map(item => item.label);
const editOf = (item: CompletionItem | undefined) => item?.textEdit as TextEdit | undefined;

describe('sections', () => {
  const draft = `${FRONT}# AI strategy\n\n## 1. Objectives\n\n- Objective 1: faster permits.\n- Objective 2: better schools.\n\n‸\n`;

  test('that are missing come in the order elements, themes, aspects, areas', () => {
    const found = complete(draft);
    const ids = found.map(item => (item.data as { item: string }).item);
    expect(ids.slice(0, 6)).toEqual(['actions', 'goals', 'actors', 'timeline', 'financing', 'monitoring']);
    expect(ids.indexOf('trustworthy-ai')).toBe(6);
    expect(ids.indexOf('trustworthy-ai/public-awareness')).toBeLessThan(ids.indexOf('enablers/funding'));
    expect(labels(found)).toEqual(found.map(item => item.label));
  });

  test('continue level and numbering, as snippets', () => {
    const financing = complete(draft).find(item => item.label === 'Financing');
    expect(financing?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(editOf(financing)?.newText).toMatch(/^## 2\. Financing\n\n<!-- ai-strategy covers financing -->\n[^]*\$\{1:\[Body that pays\]\}/u);
    expect(editOf(financing)?.range).toEqual({ start: { line: 12, character: 0 }, end: { line: 12, character: 0 } });
  });

  test('replace what was typed of a heading and take its level', () => {
    const financing = complete(draft.replace('‸', '### Fin‸')).find(item => item.label === 'Financing');
    expect(financing?.filterText).toBe('### Financing');
    expect(editOf(financing)?.newText).toMatch(/^### 1\.1\. Financing\n/u);
    expect(editOf(financing)?.range).toEqual({ start: { line: 12, character: 0 }, end: { line: 12, character: 7 } });
  });

  test('take no number that a later section has', () => {
    const found = complete(`${FRONT}# AI\n\n## 1. Objectives\n\nText.\n\n‸\n\n## 2. Actions\n\nText.\n`);
    expect(editOf(found.find(item => item.label === 'Financing'))?.newText).toMatch(/^## Financing\n/u);
  });

  test('are plain text for editors without snippets', () => {
    const financing = complete(draft, PLAIN_CLIENT).find(item => item.label === 'Financing');
    expect(financing?.insertTextFormat).toBe(InsertTextFormat.PlainText);
    expect(editOf(financing)?.newText).toContain('[Body that pays] will finance');
  });

  test.each([
    ['within a sentence', `${FRONT}# AI\n\nSome te‸xt\n`],
    ['within a list', `${FRONT}# AI\n\n- one\n  ‸\n- two\n`],
    ['within a code block', `${FRONT}# AI\n\n\`\`\`\n‸\n\`\`\`\n`],
    ['within a table', `${FRONT}# AI\n\n| a |\n|---|\n| ‸ |\n`],
  ])('are not offered %s', (_, text) => {
    expect(complete(text)).toEqual([]);
  });

  test('are explained when somebody looks at them', () => {
    const open = openDraft(`${FRONT}# AI\n`);
    const resolved = resolveCompletion({ label: 'Financing', data: { item: 'financing' } }, 'es', open);
    expect(MarkupContent.is(resolved.documentation) && resolved.documentation.value).toMatch(/^### Mecanismos de financiación/u);
  });
});

describe('directives', () => {
  const within = (written: string) => labels(complete(`${FRONT}# AI\n\n<!-- ai-strategy ${written} -->\n`));

  test('begin with a verb', () => {
    expect(within('‸')).toEqual(['covers', 'ignore', 'ignore-file', 'not-about', 'not-applicable']);
    expect(within('cov‸')).toContain('covers');
  });

  test('name items after covers, not-about and not-applicable, each once', () => {
    expect(within('covers ‸')).toEqual([...ITEM_IDS]);
    expect(within('not-about ‸')).toEqual([...ITEM_IDS]);
    expect(within('not-applicable financing, ‸')).toEqual(ITEM_IDS.filter(id => id !== 'financing'));
  });

  test('name a rule after ignore, then items', () => {
    expect(within('ignore ‸')).toEqual([...RULE_IDS]);
    expect(within('ignore area-missing ‸')).toEqual([...ITEM_IDS]);
  });

  test('are left alone after the colon', () => {
    expect(within('covers financing: ‸')).toEqual([]);
  });

  test('replace the word that was begun, slash included', () => {
    const [first] = complete(`${FRONT}# AI\n\n<!-- ai-strategy covers governance/fr‸ -->\n`);
    expect(editOf(first)?.range).toEqual({ start: { line: 7, character: 24 }, end: { line: 7, character: 37 } });
  });

  test('are completed before the comment is closed', () => {
    expect(labels(complete(`${FRONT}# AI\n\n<!-- ai-strategy ‸\n`))).toContain('covers');
  });
});

describe('front matter', () => {
  test.each([
    ['keys at the top', '---\n‸\nai-strategy: true\n---\n# AI\n', ['ai-strategy', 'title', 'lang']],
    ['keys of ours', '---\nlang: en\nai-strategy:\n  ‸\n---\n# AI\n', ['stage', 'language', 'not-applicable']],
    ['items that do not apply', '---\nlang: en\nai-strategy:\n  stage: draft\n  not-applicable:\n    ‸\n---\n# AI\n', [...ITEM_IDS]],
    ['stages', '---\nlang: en\nai-strategy:\n  stage: ‸\n---\n# AI\n', ['consultation', 'draft', 'final']],
    ['languages', '---\nai-strategy: true\nlang: ‸\n---\n# AI\n', ['en', 'es', 'pt']],
    ['true and false', '---\nai-strategy: ‸\n---\n# AI\n', ['false', 'true']],
    ['keys of ours where they are being written for the first time', '---\nai-strategy:\n  st‸\n---\n# Notes\n', ['stage', 'language', 'not-applicable']],
    ['nothing to files that have nothing to do with us', '---\n‸\nauthor: me\n---\n# Notes\n', []],
    ['nothing below keys of others', '---\nai-strategy: true\nauthor:\n  ‸\n---\n# AI\n', []],
  ])('offers %s', (_, text, expected) => {
    expect(labels(complete(text))).toEqual(expected);
  });
});
