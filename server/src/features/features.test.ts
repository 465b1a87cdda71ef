import { describe, expect, test } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import { analyse } from '../analysis/index.ts';
import { ELEMENT_IDS, ITEM_IDS, THEME_IDS } from '../framework/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { problemsOf } from '../rules/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { codeLensesOf } from './code-lens.ts';
import { dataOf, diagnosticOf, diagnosticReport, docsOf } from './diagnostics.ts';
import { documentLinksOf } from './document-links.ts';
import { escapeMarkdown } from './markdown.ts';
import { DraftCache, LARGEST } from './open-draft.ts';
import { coverageList, itemList } from './overview.ts';
import { readSettings } from './settings.ts';
import { strategyTemplate } from './strategy-template.ts';
import { CLIENT, openDraft } from './testing.ts';
import { DEFAULT_SETTINGS } from '../protocol.ts';

const STRATEGY = '---\nai-strategy: true\nlang: en\n---\n\n# AI strategy\n\n## 3. Funding\n\nThe Digital Agency will spend 3 million dollars.\n';

describe('diagnostics', () => {
  const open = openDraft(`${STRATEGY}\nThe council of ministers will publish the budget of each action every year.\n\nTBD\n`);
  const problem = open.problems.find(each => each.rule === 'placeholder');

  test('have rule, page, message, place and the data of the fix', () => {
    expect(problem && diagnosticOf(problem, open, CLIENT)).toEqual({
      range: { start: { line: 13, character: 0 }, end: { line: 13, character: 3 } },
      severity: 3,
      source: 'ai-strategy',
      code: 'placeholder',
      codeDescription: { href: 'file:///docs/rules/placeholder.md' },
      message: '“TBD” is a placeholder. Replace it before the text goes out.',
      data: { rule: 'placeholder' },
    });
  });

  test('link the page in the reader’s language', () => {
    expect(docsOf('placeholder', 'file:///d', 'es')).toBe('file:///d/placeholder.es.md');
    expect(docsOf('rule-failed', 'file:///d', 'es')).toBeUndefined();
    expect(docsOf('placeholder', undefined, 'es')).toBeUndefined();
  });

  test('bring their data back, and nothing else’s', () => {
    const missing = open.problems.find(each => each.fix?.kind === 'missing');
    if (!missing) throw new Error('nothing is missing');
    const diagnostic = diagnosticOf(missing, open, CLIENT);
    expect(dataOf(diagnostic)).toEqual({ rule: missing.rule, fix: missing.fix });
    expect(dataOf({ ...diagnostic, data: { rule: 'x', fix: { kind: 'missing', items: ['no-such-item'] } } })).toBeUndefined();
    expect(dataOf({ ...diagnostic, source: 'other' })).toBeUndefined();
  });

  test('are reported as unchanged to whoever has them', () => {
    const outcome = { kind: 'draft', draft: open, facts: open.strategy.main } as const;
    expect(diagnosticReport(outcome, CLIENT, 'en', open.id)).toEqual({ kind: 'unchanged', resultId: open.id });
    expect(diagnosticReport(outcome, CLIENT, 'en', 'older').kind).toBe('full');
  });
});

describe('the cache', () => {
  const document = (text: string, version = 1) => ({ uri: 'file:///a.md', version, text });
  function cache(options: { readonly fails?: boolean } = {}) {
    const log = { analysed: 0, failures: [] as string[] };
    const drafts = new DraftCache({
      onAnalysed: () => undefined,
      onFailure: (what, error) => log.failures.push(`${what}: ${String(error)}`),
      analyse: ({ uri, text }) => {
        log.analysed += 1;
        if (options.fails) throw new Error('broken');
        return analyse(parseDraft(uri, text));
      },
    });
    return { drafts, log };
  }

  test('analyses a content once, whatever its version and settings', () => {
    const { drafts, log } = cache();
    const first = drafts.get(document(STRATEGY), DEFAULT_SETTINGS, 'en');
    const second = drafts.get(document(STRATEGY, 2), DEFAULT_SETTINGS, 'en');
    drafts.get(document(STRATEGY, 2), { ...DEFAULT_SETTINGS, stage: 'final' }, 'en');
    expect(log.analysed).toBe(1);
    expect(first.kind === 'draft' && second.kind === 'draft' && [first.draft.id === second.draft.id, second.draft.version]).toEqual([true, 2]);
  });

  test('gives another id where settings change', () => {
    const { drafts } = cache();
    const before = drafts.get(document(STRATEGY), DEFAULT_SETTINGS, 'en');
    const after = drafts.get(document(STRATEGY), { ...DEFAULT_SETTINGS, rules: { 'element-missing': 'off' } }, 'en');
    expect(before.kind === 'draft' && after.kind === 'draft' && before.draft.id !== after.draft.id).toBe(true);
  });

  test('survives a document that cannot be analysed: logged, and one note for the reader', () => {
    const { drafts, log } = cache({ fails: true });
    const outcome = drafts.get(document('x'), DEFAULT_SETTINGS, 'es');
    expect(log.failures).toEqual(['file:///a.md: Error: broken']);
    const report = diagnosticReport(outcome, CLIENT, 'es', undefined);
    expect(report.kind === 'full' && report.items).toEqual([expect.objectContaining({ severity: 3, source: 'ai-strategy', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } })]);
  });

  test('follows aiStrategy.detect', () => {
    const undeclared = openDraft(STRATEGY).text.replace('ai-strategy: true\n', '');
    const kinds = (['auto', 'configured', 'off'] as const).map(detect => [STRATEGY, undeclared].map(text => cache().drafts.get(document(text), { ...DEFAULT_SETTINGS, detect }, 'en').kind));
    expect(kinds).toEqual([['draft', 'other'], ['draft', 'other'], ['other', 'other']]);
  });

  test('leaves enormous files alone, and says so where one calls itself a strategy', () => {
    const enormous = 'x'.repeat(LARGEST + 1);
    expect(cache().drafts.get(document(enormous), DEFAULT_SETTINGS, 'en').kind).toBe('other');
    const declared = cache().drafts.get(document(STRATEGY + enormous), DEFAULT_SETTINGS, 'en');
    expect(diagnosticReport(declared, CLIENT, 'en', undefined)).toMatchObject({ items: [{ message: 'This file has more than 3,000,000 characters and is not checked.' }] });
  });
});

describe('code lenses', () => {
  test('name what a section serves, and how it stands', () => {
    const lenses = codeLensesOf(openDraft(STRATEGY), CLIENT);
    expect(lenses).toContainEqual({
      range: { start: { line: 7, character: 3 }, end: { line: 7, character: 13 } },
      command: { title: expect.stringMatching(/^Financing: /u) as string, command: 'aiStrategy.showEvidence', arguments: ['file:///strategy.md', 'financing', { line: 7, character: 3 }] },
    });
  });

  test('can be switched off', () => {
    expect(codeLensesOf(openDraft(STRATEGY, { settings: { codeLens: false } }), CLIENT)).toEqual([]);
  });

  test('have no command for editors that know none', () => {
    expect(codeLensesOf(openDraft(STRATEGY), { ...CLIENT, isOurs: false }).map(lens => lens.command?.command)).toContain('');
  });
});

test('document links lead from DOIs and from items in directives to their sources', () => {
  const open = openDraft(`${STRATEGY}\n<!-- ai-strategy covers financing -->\n\nSee 10.1787/1f334543-en. And https://doi.org/10.1787/1f334543-en.\n`);
  expect(documentLinksOf(open).map(({ range, target }) => [range.start.line, range.start.character, range.end.character, target])).toEqual([
    [13, 4, 23, 'https://doi.org/10.1787/1f334543-en'],
    [11, 24, 33, 'https://oecd-opsi.org/blog/ia-alc'],
  ]);
});

test('coverage lists every item with its state and evidence, each passage once', () => {
  const { items } = coverageList(openDraft(STRATEGY));
  expect(items.map(item => item.id)).toEqual([...ITEM_IDS]);
  expect(items.find(item => item.id === 'procurement/requirements')).toMatchObject({ kind: 'aspect', parent: 'procurement', status: 'absent', statusText: 'missing', evidence: [] });
  expect(items.find(item => item.id === 'strategic')?.status).toBeUndefined();
  for (const { evidence } of items) expect(new Set(evidence.map(each => JSON.stringify(each.range))).size).toBe(evidence.length);
});

test('the list of items is in the language asked for', () => {
  expect(itemList('pt').items.find(item => item.id === 'financing')?.name).toBe('Mecanismos de financiamento');
});

describe('settings', () => {
  test('that make no sense fall back to their defaults, each on its own', () => {
    expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ detect: 'sometimes', stage: 'final', rules: { placeholder: 'off', 'theme-missing': 7 }, codeLens: 'yes' })).toEqual({ ...DEFAULT_SETTINGS, stage: 'final', rules: { placeholder: 'off' } });
  });
});

describe('the template of a new strategy', () => {
  test.each(LANGUAGES)('in %s holds all elements and themes as skeletons, and nothing of them is missing', language => {
    const { snippet } = strategyTemplate(language);
    const text = snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, '$1').replace(/\\([\\$}])/gu, '$1');
    const strategy = strategyOf(analyse(parseDraft('file:///new.md', text)), 'draft');
    expect(strategy).toMatchObject({ recognised: true, language, stage: 'draft' });
    expect([...ELEMENT_IDS.map(id => strategy.coverage.elements[id]), ...THEME_IDS.map(id => strategy.coverage.themes[id])].filter(finding => !finding.awaiting)).toEqual([]);
    expect(new Set(problemsOf(strategy).map(problem => problem.rule))).toEqual(new Set(['placeholder', 'area-missing']));
  });

  test('numbers its chapters', () => {
    expect(strategyTemplate('es').snippet.match(/^## \d+\. /gmu)?.at(-1)).toBe('## 16. ');
  });
});

test('escaped text is one line and shows every character', () => {
  expect(escapeMarkdown('a *b*\n<i>|`c`')).toBe(String.raw`a \*b\* \<i\>\|\`c\``);
});
