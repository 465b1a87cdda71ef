import { describe, expect, test } from 'vitest';
import type { Sources } from './corrections.ts';
import { collectCorrections, correctionsIn } from './corrections.ts';

const URI = 'file:///home/ana/borradores/estrategia%20de%20IA.md';
const READING = { language: 'en', today: undefined } as const;

const front = (language: string, more = '') => `---\nlang: ${language}\nai-strategy:\n  stage: draft\n${more}---\n\n`;
const inDraft = (text: string) => correctionsIn(URI, text, READING);

const TRAINING = {
  en: { title: '# AI strategy', heading: 'Staff training', sentence: 'The Civil Service College will train 1,200 officials in AI skills by 2027.' },
  es: { title: '# Estrategia de IA', heading: 'Capacitación del personal', sentence: 'La Escuela de Gobierno capacitará a 1200 funcionarios en competencias de IA antes de 2027.' },
  pt: { title: '# Estratégia de IA', heading: 'Capacitação de pessoal', sentence: 'A Escola de Governo capacitará 1200 servidores em competências de IA até 2027.' },
} as const;

describe.each(['en', 'es', 'pt'] as const)('in %s', language => {
  const { title, heading, sentence } = TRAINING[language];
  const draft = (comment: string) => `${front(language)}${title}\n\n## ${heading}\n\n${comment}\n\n${sentence}\n`;

  test('a denial comes with what the linter took the section for, and with the passage', () => {
    expect(inDraft(draft('<!-- ai-strategy not-about capacity: only a wish -->'))).toEqual([{
      file: 'estrategia de IA.md', line: 11, language, says: 'not-about', items: ['capacity'], rule: undefined, reason: 'only a wish',
      linter: [{ item: 'capacity', status: 'addressed', section: true, strength: expect.any(Number) as number }],
      heading, passage: sentence,
    }]);
  });

  test('a mark comes with what the linter missed, and with the beginning of the section', () => {
    expect(inDraft(draft('<!-- ai-strategy covers infrastructure/compute -->'))).toEqual([
      expect.objectContaining({ says: 'covers', items: ['infrastructure/compute'], linter: [{ item: 'infrastructure/compute', status: 'absent', section: false }], heading, passage: sentence }),
    ]);
  });
});

test('what does not apply is told from comments and from the front matter, each with its line', () => {
  const text = `${front('en', '  not-applicable:\n    procurement: bought centrally\n')}# AI strategy\n\n<!-- ai-strategy not-applicable infrastructure/compute: rented -->\n\n## Buying\n\nAI procurement is done well elsewhere.\n`;
  expect(inDraft(text)).toEqual([
    expect.objectContaining({ says: 'not-applicable', items: ['procurement'], line: 6, reason: 'bought centrally', linter: [expect.objectContaining({ item: 'procurement', status: 'mentioned' })], heading: 'Buying', passage: 'AI procurement is done well elsewhere.' }),
    expect.objectContaining({ says: 'not-applicable', items: ['infrastructure/compute'], line: 11, reason: 'rented', linter: [{ item: 'infrastructure/compute', status: 'absent' }], passage: '' }),
  ]);
});

test('an ignored rule comes with the message that it would give there, in the language of the reader', () => {
  const text = `${front('en')}# AI strategy\n\n## Deadlines\n\n<!-- ai-strategy ignore placeholder: settled in March -->\n\nThe deadline is TBD.\n`;
  const [correction] = correctionsIn(URI, text, { language: 'es', today: undefined });
  expect(correction).toMatchObject({ says: 'ignore', rule: 'placeholder', items: [], reason: 'settled in March', heading: 'Deadlines', passage: 'The deadline is TBD.' });
  expect(correction?.linter).toEqual([{ message: expect.stringMatching(/^La sección «Deadlines» /u) as string }]);
});

test('a rule ignored in the whole file that finds nothing has no message', () => {
  const [correction] = inDraft(`${front('en')}<!-- ai-strategy ignore-file placeholder: not yet -->\n\n# AI strategy\n\nText.\n`);
  expect(correction).toMatchObject({ says: 'ignore-file', rule: 'placeholder', linter: [], passage: '' });
});

test('the answer is the one that the linter gives without any of the corrections', () => {
  const { title, heading, sentence } = TRAINING.en;
  const found = inDraft(`${front('en')}${title}\n\n<!-- ai-strategy not-applicable capacity: no staff -->\n\n## ${heading}\n\n<!-- ai-strategy not-about capacity -->\n\n${sentence}\n`);
  expect(found.map(({ linter }) => linter)).toEqual([
    [{ item: 'capacity', status: 'addressed', strength: expect.any(Number) as number }],
    [{ item: 'capacity', status: 'addressed', section: true, strength: expect.any(Number) as number }],
  ]);
});

test('headings, passages and reasons have at most 300 characters, cut between words', () => {
  const long = 'word '.repeat(200).trim();
  const [correction] = inDraft(`${front('en')}# AI strategy\n\n## ${long}\n\n<!-- ai-strategy covers financing: ${long} -->\n\n${long}\n`);
  for (const text of [correction?.heading, correction?.passage, correction?.reason]) {
    expect(text).toMatch(/ word…$/u);
    expect(text?.length).toBeLessThanOrEqual(301);
  }
});

test.each([
  ['no word to us', '# AI strategy\n\n<!-- covers financing -->\n'],
  ['a comment that means nothing', '# AI strategy\n\n<!-- ai-strategy covers finances -->\n'],
  ['a comment shown in code', '# AI strategy\n\n```html\n<!-- ai-strategy covers financing -->\n```\n'],
  ['an exemption without a reason', '# AI strategy\n\n<!-- ai-strategy not-applicable financing -->\n'],
])('a text with %s corrects nothing', (_, text) => {
  expect(inDraft(text)).toEqual([]);
});

test('a document in another language than ours is told without an answer', () => {
  expect(inDraft('---\nlang: de\n---\n\n# KI-Strategie\n\n## Geld\n\n<!-- ai-strategy covers financing -->\n\nDie Verwaltung wird im kommenden Jahr für die Umsetzung dieser Strategie ausreichende Mittel bereitstellen und darüber berichten.\n')).toEqual([
    expect.objectContaining({ language: undefined, items: ['financing'], linter: [{ item: 'financing', status: 'absent', section: false }] }),
  ]);
});

describe('the files of a workspace', () => {
  const corrected = `${front('en')}# AI strategy\n\n## Money\n\n<!-- ai-strategy covers financing -->\n\nText.\n`;
  const collecting = { ...READING, version: '1.2.3', isCancelled: () => false };

  function sources(texts: Readonly<Record<string, string | Error>>, open: readonly string[] = []): Sources & { readonly failed: string[] } {
    const failed: string[] = [];
    return {
      failed, open,
      list: (folder, limit) => Promise.resolve(Object.keys(texts).filter(uri => uri.startsWith(`${folder}/`)).slice(0, limit)),
      text: uri => {
        const text = texts[uri];
        return text instanceof Error ? Promise.reject(text) : Promise.resolve(text);
      },
      onFailure: uri => { failed.push(uri); },
    };
  }

  test('are all read, open documents too, each once', async () => {
    const found = await collectCorrections({ folders: ['file:///a', 'file:///b'] }, sources({ 'file:///a/1.md': corrected, 'file:///b/2.md': corrected, 'untitled:3': corrected, 'file:///c/4.md': corrected }, ['file:///a/1.md', 'untitled:3']), collecting);
    expect(found.version).toBe('1.2.3');
    expect(found.corrections.map(({ file }) => file)).toEqual(['1.md', 'untitled:3', '2.md']);
  });

  test('may be many; those that are open are read all the same', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`file:///a/${index}.md`, '']));
    const found = await collectCorrections({ folders: ['file:///a'] }, sources({ ...many, 'untitled:1': corrected }, ['untitled:1']), collecting);
    expect(found.corrections.map(({ file }) => file)).toEqual(['untitled:1']);
  });

  test('that cannot be read stop nobody', async () => {
    const from = sources({ 'file:///a/1.md': new Error('gone'), 'file:///a/2.md': corrected });
    const found = await collectCorrections({ folders: ['file:///a'] }, from, collecting);
    expect(found.corrections).toHaveLength(1);
    expect(from.failed).toEqual(['file:///a/1.md']);
  });

  test('of a folder that cannot be listed are missing, those of others are not', async () => {
    const from = sources({ 'file:///a/1.md': corrected });
    const list: Sources['list'] = (folder, limit) => folder === 'file:///b' ? Promise.reject(new Error('no such folder')) : from.list(folder, limit);
    const found = await collectCorrections({ folders: ['file:///b', 'file:///a'] }, { ...from, list }, collecting);
    expect(found.corrections).toHaveLength(1);
    expect(from.failed).toEqual(['file:///b']);
  });

  test('are left alone once nobody waits for them', async () => {
    const found = await collectCorrections({ folders: ['file:///a'] }, sources({ 'file:///a/1.md': corrected }), { ...collecting, isCancelled: () => true });
    expect(found.corrections).toEqual([]);
  });
});
