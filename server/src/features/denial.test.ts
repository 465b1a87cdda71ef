import { describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionAt } from '../draft/index.ts';
import { item } from '../framework/index.ts';
import { codeActionsAt } from './code-actions.ts';
import type { OpenDraft } from './open-draft.ts';
import { CLIENT, PLAIN_CLIENT, openDraft, withCursor } from './testing.ts';

const DRAFTS = {
  en: '---\nai-strategy: true\nlang: en\n---\n\n# Artificial intelligence strategy\n\nThe Government will train 50 officials in AI skills.\n\n## 1. Staff tra‸ining\n\nThe Civil Service College will train 1,200 officials in AI skills by 2027.\n\n## 2. Weather\n\nText.\n',
  es: '---\nai-strategy: true\nlang: es\n---\n\n# Estrategia de inteligencia artificial\n\nEl Gobierno formará a 50 funcionarios en IA.\n\n## 1. Capa‸citación del personal\n\nLa Escuela de Gobierno capacitará a 1200 funcionarios en competencias de IA antes de 2027.\n\n## 2. Clima\n\nLlueve mucho.\n',
  pt: '---\nai-strategy: true\nlang: pt\n---\n\n# Estratégia de inteligência artificial\n\nO Governo formará 50 servidores em IA.\n\n## 1. Capa‸citação de pessoal\n\nA Escola de Governo capacitará 1200 servidores em competências de IA até 2027.\n\n## 2. Clima\n\nChove muito.\n',
} as const;

const TITLES = {
  en: `This section is not about “${item('capacity').en.name}”`,
  es: `Esta sección no trata de «${item('capacity').es.name}»`,
  pt: `Esta seção não trata de “${item('capacity').pt.name}”`,
} as const;

type Language = keyof typeof DRAFTS;

function denials(open: OpenDraft, offset: number, client = CLIENT): CodeAction[] {
  const at = positionAt(open.strategy.main.draft, offset);
  return codeActionsAt(open, { start: at, end: at }, { diagnostics: [], only: ['refactor'] }, client).filter(({ title }) => / (?:not about|no trata|não trata) /u.test(title));
}

const editsOf = (action: CodeAction | undefined): TextEdit[] => {
  const [change] = action?.edit?.documentChanges ?? [];
  return (change && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {}).flat()) as TextEdit[];
};

const applied = ({ uri, text }: OpenDraft, action: CodeAction | undefined) => TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), editsOf(action));

function onHeading(language: Language, change: (text: string) => string = text => text): { readonly open: OpenDraft; readonly offset: number } {
  const { text, offset } = withCursor(change(DRAFTS[language]));
  return { open: openDraft(text, { language }), offset };
}

describe.each(['en', 'es', 'pt'] as const)('in %s', language => {
  test('a heading offers to deny what its section serves', () => {
    const { open, offset } = onHeading(language);
    const action = denials(open, offset).find(({ title }) => title === TITLES[language]);
    expect(action).toMatchObject({ kind: 'refactor.rewrite' });
    const after = applied(open, action);
    expect(after).toMatch(/\n## 1\. [^\n]+\n\n<!-- ai-strategy not-about capacity -->\n\n/u);
    expect(after.replace(/<!-- ai-strategy not-about capacity -->\n\n/u, '')).toBe(open.text);
  });

  test('so does a passage that counts, and the section then counts no more', () => {
    const { open } = onHeading(language);
    const passage = open.text.indexOf('1200') < 0 ? open.text.indexOf('1,200') : open.text.indexOf('1200');
    const action = denials(open, passage).find(({ title }) => title === TITLES[language]);
    const again = openDraft(applied(open, action), { language });
    const sections = again.strategy.coverage.themes.capacity.evidence.map(each => each.passage.section.level);
    expect(sections.filter(level => level > 1)).toEqual([]);
    expect(denials(again, again.text.indexOf('200 ')).map(({ title }) => title)).not.toContain(TITLES[language]);
  });
});

test('several denials of a section share one comment', () => {
  const { open, offset } = onHeading('en');
  const [first] = denials(open, offset);
  const again = openDraft(applied(open, first));
  const [second] = denials(again, offset);
  expect(second?.title).not.toBe(first?.title);
  expect(applied(again, second)).toMatch(/\n\n<!-- ai-strategy not-about [\w/-]+, [\w/-]+ -->\n\n/u);
});

test('line endings stay as they are, also for editors that can do hardly anything', () => {
  const { open, offset } = onHeading('en', text => text.replaceAll('\n', '\r\n'));
  const after = applied(open, denials(open, offset, PLAIN_CLIENT)[0]);
  expect(after).toMatch(/training\r\n\r\n<!-- ai-strategy not-about [\w/-]+ -->\r\n\r\nThe Civil/u);
  expect(after).not.toMatch(/[^\r]\n/u);
});

test.each([
  ['a passage that counts for nothing', 'Text.'],
  ['the title', 'Artificial intelligence strategy'],
  ['a passage right below the title: the comment would be about the whole document', 'The Government will train'],
  ['the front matter', 'lang: en'],
])('nothing is offered on %s', (_, words) => {
  const { open } = onHeading('en');
  expect(denials(open, open.text.indexOf(words) + 2)).toEqual([]);
});

test('nothing is denied that the drafter says is there', () => {
  const { open, offset } = onHeading('en', text => text.replace('\n\nThe Civil', '\n\n<!-- ai-strategy covers capacity -->\n\nThe Civil'));
  expect(denials(open, offset).map(({ title }) => title)).not.toContain(TITLES.en);
});
