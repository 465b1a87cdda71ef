import { describe, expect, test } from 'vitest';
import type { CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import type { RuleId } from '../rules/index.ts';
import { codeActionsAt } from './code-actions.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { OpenDraft } from './open-draft.ts';
import { CLIENT, PLAIN_CLIENT, openDraft } from './testing.ts';

/** The quick fixes for the first problem of a rule about an item. */
function fixes(open: OpenDraft, rule: RuleId, id: ItemId, client = CLIENT): CodeAction[] {
  const problem = open.problems.find(each => each.rule === rule && each.fix?.kind === 'missing' && each.fix.items.includes(id));
  if (!problem) throw new Error(`no problem ${rule} on ${id}`);
  const diagnostic = diagnosticOf(problem, open, client);
  return codeActionsAt(open, diagnostic.range, { diagnostics: [diagnostic], only: ['quickfix'] }, client);
}

const presences = (...args: Parameters<typeof fixes>) => fixes(...args).filter(({ title }) => /^(?:It is there|Ya está|Já está lá): /u.test(title));
const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

function applied({ uri, text }: OpenDraft, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits = (change && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {}).flat()) as (TextEdit | SnippetTextEdit)[];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits.filter((edit): edit is TextEdit => 'newText' in edit));
}

const FRONT = (language: string) => `---\nlang: ${language}\nai-strategy: true\n---\n\n`;
const DRAFTS = {
  en: `${FRONT('en')}# AI Strategy\n\n## Principles\n\nArtificial intelligence must be ethical, transparent and trustworthy.\n\n## Means\n\nText.\n`,
  es: `${FRONT('es')}# Estrategia de IA\n\n## Principios\n\nLa inteligencia artificial debe ser ética, transparente y confiable.\n\n## Medios\n\nTexto.\n`,
  pt: `${FRONT('pt')}# Estratégia de IA\n\n## Princípios\n\nA inteligência artificial deve ser ética, transparente e confiável.\n\n## Meios\n\nTexto.\n`,
};

describe.each([
  ['en', 'It is there: “Artificial intelligence must be ethical, transparent and…” covers “', '”', 'Principles'],
  ['es', 'Ya está: «La inteligencia artificial debe ser ética, transparente y…» cubre «', '»', 'Principios'],
  ['pt', 'Já está lá: “A inteligência artificial deve ser ética, transparente e…” cobre “', '”', 'Princípios'],
] as const)('of a theme that is only named, in %s,', (language, before, after, heading) => {
  const open = openDraft(DRAFTS[language], { language });

  test('the nearest passage is quoted, and its section marked', () => {
    const [first] = presences(open, 'theme-without-action', 'trustworthy-ai');
    expect(first?.title).toBe(`${before}${item('trustworthy-ai')[language].name}${after}`);
    expect(applied(open, first)).toBe(open.text.replace(`## ${heading}\n`, `## ${heading}\n\n<!-- ai-strategy covers trustworthy-ai -->\n`));
  });

  test('nothing is left to say once it is marked', () => {
    const again = openDraft(applied(open, presences(open, 'theme-without-action', 'trustworthy-ai')[0]), { language });
    expect(again.strategy.coverage.themes['trustworthy-ai'].status).toBe('addressed');
    expect(again.problems.filter(({ rule, fix }) => rule.startsWith('theme-') && fix?.kind === 'missing' && fix.items.includes('trustworthy-ai'))).toEqual([]);
  });

  test('each section is offered once, by its passage or by its name', () => {
    const marks = fixes(open, 'theme-without-action', 'trustworthy-ai').filter(({ edit }) => JSON.stringify(edit)?.includes('covers trustworthy-ai -->') === true && edit?.documentChanges !== undefined);
    const places = marks.filter(({ title }) => !/^(?:Insert|Inserir)/u.test(title)).map(action => applied(open, action));
    expect(new Set(places).size).toBe(places.length);
  });
});

test('each area that is named has a passage of its own, without a choice to make, in every editor', () => {
  const open = openDraft(`${FRONT('en')}# AI Strategy\n\n## Where we stand\n\nBroadband and digital infrastructure reach most schools.\n\n## How we pay\n\nThe funding for AI comes from the national budget.\n`);
  for (const client of [CLIENT, PLAIN_CLIENT]) {
    const found = presences(open, 'area-missing', 'enablers/digital-infrastructure', client);
    expect(titles(found)).toContain(`It is there: “Broadband and digital infrastructure reach most schools.” covers “${item('enablers/digital-infrastructure').en.name}”`);
    const [first] = found.filter(({ title }) => title.includes('Broadband'));
    expect(applied(open, first)).toContain('## Where we stand\n\n<!-- ai-strategy covers enablers/digital-infrastructure -->\n\nBroadband');
  }
});

test('nothing is said to be there of what was nowhere found', () => {
  expect(presences(openDraft(DRAFTS.en), 'element-missing', 'financing')).toEqual([]);
});

test('a passage right below the title marks nothing: it would mark the whole document', () => {
  const open = openDraft(`${FRONT('en')}# AI Strategy\n\nArtificial intelligence must be ethical, transparent and trustworthy.\n\n## Means\n\nText.\n`);
  expect(presences(open, 'theme-without-action', 'trustworthy-ai')).toEqual([]);
});

test('a section that is said not to be about it is not offered', () => {
  const denied = openDraft(DRAFTS.en.replace('## Principles\n', '## Principles\n\n<!-- ai-strategy not-about trustworthy-ai -->\n'));
  expect(titles(fixes(denied, 'theme-missing', 'trustworthy-ai')).filter(title => title.includes('Principles”'))).toEqual([]);
});
