/** The pages of docs/rules: each rule has one in every language, and the linter says of its examples what the page says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartName } from '../analysis/index.ts';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { source } from '../framework/index.ts';
import { partWords } from '../l10n/draft-words.ts';
import { texts } from '../l10n/index.ts';
import type { Language, Localized } from '../text/language.ts';
import { LANGUAGES } from '../text/language.ts';
import type { RuleId } from './index.ts';
import { RULES, RULE_IDS } from './index.ts';
import { problemsIn } from './rule-tester.ts';

/** The day on which the examples are read. */
const TODAY = '2027-01-15';

const FOLDER = new URL('../../../docs/rules/', import.meta.url);

/** The headings of every page, in their order. */
const HEADINGS: Localized<readonly [finds: string, why: string, fails: string, passes: string, fix: string, options: string, not: string]> = {
  en: ['What it finds', 'Why', 'Example that fails', 'Example that passes', 'How to fix it', 'Options', 'When not to use it'],
  es: ['Qué detecta', 'Por qué', 'Ejemplo con el problema', 'Ejemplo sin el problema', 'Cómo corregirlo', 'Opciones', 'Cuándo no usarla'],
  pt: ['O que detecta', 'Por quê', 'Exemplo com o problema', 'Exemplo sem o problema', 'Como corrigir', 'Opções', 'Quando não usar'],
};

/** Rules about items of the report as wholes, whose problems offer to insert, mark or exempt them. */
const ABOUT_ITEMS = /^(?:element|theme|aspect|area)-/u;

const fileName = (rule: RuleId, language: Language) => `${rule}${language === 'en' ? '' : `.${language}`}.md`;
const read = (rule: RuleId, language: Language) => readFileSync(new URL(fileName(rule, language), FOLDER), 'utf8').replaceAll('\r\n', '\n');

/** What stands before the first section, and the sections by their headings. Headings inside examples are none. */
function partsOf(page: string): { readonly top: string; readonly sections: ReadonlyMap<string, string> } {
  const draft = parseDraft('page.md', page);
  const sections = draft.sections.filter(({ level }) => level === 2);
  return {
    top: page.slice(0, sections[0]?.span.start),
    sections: new Map(sections.map(({ heading, body }) => [heading?.text ?? '', page.slice(body.start, body.end).trim()])),
  };
}

function example(rule: RuleId, language: Language, heading: string): string {
  const match = /^```markdown\n(?<text>[\s\S]*?)^```$/mu.exec(partsOf(read(rule, language)).sections.get(heading) ?? '');
  return match?.groups?.['text'] ?? '';
}

const PAGES = RULE_IDS.flatMap(rule => LANGUAGES.map(language => [rule, language] as const));

describe.each(PAGES)('the page on %s in %s', (rule, language) => {
  const [, why, fails, passes, fix, options] = HEADINGS[language];
  const { meta } = RULES[rule];

  it('has all sections in their order, none of them empty', () => {
    const { sections } = partsOf(read(rule, language));
    expect([...sections.keys()]).toEqual(HEADINGS[language]);
    expect([...sections].filter(([, text]) => text === '')).toEqual([]);
  });

  it('opens with its title, the rule’s summary and links to the other languages', () => {
    const { top } = partsOf(read(rule, language));
    expect(top).toMatch(new RegExp(`^# .+ \\(\`${rule}\`\\)\n\n`, 'u'));
    expect(top).toContain(`\n\n${meta.summary[language]}\n\n`);
    for (const other of LANGUAGES.filter(each => each !== language)) expect(top).toContain(`(${fileName(rule, other)})`);
  });

  it('shows an example in its language that fails', () => {
    const text = example(rule, language, fails);
    expect(analyse(parseDraft('draft.md', text))).toMatchObject({ recognised: true, language });
    expect(problemsIn(text, rule, 'draft', TODAY)).not.toEqual([]);
  });

  it('shows an example in its language that passes', () => {
    const text = example(rule, language, passes);
    expect(analyse(parseDraft('draft.md', text))).toMatchObject({ recognised: true, language });
    expect(problemsIn(text, rule, 'draft', TODAY)).toEqual([]);
  });

  it('names its source where the rule is about the report', () => {
    const text = partsOf(read(rule, language)).sections.get(why) ?? '';
    const sources = !ABOUT_ITEMS.test(rule) ? [] : rule === 'area-missing' ? ['article', 'chapter-7'] : ['article'];
    for (const key of sources) expect(text).toContain(`](${source(key)?.href[language]})`);
    expect(text).toMatch(/our reading|this rule is ours|nuestra lectura|esta regla es nuestra|nossa leitura|esta regra é nossa/iu);
  });

  it('calls the quick fixes by the names that they have in the editor', () => {
    const t = texts(language);
    const text = partsOf(read(rule, language)).sections.get(fix) ?? '';
    const some = rule === 'area-missing';
    const names = {
      content: !ABOUT_ITEMS.test(rule) ? [t.ignoreHere(rule), ...(meta.fixable ? fixNames(rule, language) : [])] : [t.insertOne('…', undefined), some ? t.coversSome('…') : t.covers('…', '…'), some ? t.notApplicableSome : t.notApplicable('…')],
      drafting: [t.ignoreHere(rule)],
      settings: [t.replaceWith('…')],
    }[meta.category];
    for (const name of names) expect(text).toContain(`**${name}**`);
  });

  it('explains every option', () => {
    const text = partsOf(read(rule, language)).sections.get(options) ?? '';
    for (const word of ['<!-- generated:start -->', '<!-- generated:end -->', 'aiStrategy.stage', `"aiStrategy.rules": { "${rule}": `, 'not-applicable']) expect(text).toContain(word);
    expect(text).toMatch(new RegExp(`<!-- ai-strategy ignore(-file)? ${rule}[^:]*: .+ -->`, 'u'));
    expect(text).toContain(rule === 'front-matter-invalid' ? texts(language).ignoreFile(rule) : texts(language).ignoreHere(rule));
  });

  it('links only to files that are there', () => {
    const links = [...read(rule, language).matchAll(/\]\((?!https?:)(?<href>[^)#]+)/gu)].map(match => match.groups?.['href'] ?? '');
    expect(links.filter(href => !existsSync(new URL(href, FOLDER)))).toEqual([]);
  });
});

/** Rules whose fix adds a part, with the part. */
const ADDING: Partial<Readonly<Record<RuleId, PartName>>> = {
  'action-without-objective': 'objective', 'commitment-without-actor': 'actor', 'commitment-without-deadline': 'deadline', 'commitment-without-funding': 'money',
  'commitment-without-indicator': 'indicator', 'commitment-without-target': 'quantity', 'goal-without-baseline': 'baseline', 'indicator-without-goal': 'quantity',
};

function fixNames(rule: RuleId, language: Language): string[] {
  const t = texts(language);
  const part = ADDING[rule];
  if (part === undefined) return [t.replaceWith(rule === 'actor-vague' ? partWords('actor', language).blank : '…')];
  const { name, blank } = partWords(part, language);
  return [t.fillCell(blank, name), t.addColumn(name), t.addLine(`${name}: ${blank}`)];
}

describe('the examples of a rule', () => {
  it.each(RULE_IDS)('%s are its own in each language', rule => {
    const titles = LANGUAGES.map(language => parseDraft('draft.md', example(rule, language, HEADINGS[language][2])).sections[0]?.heading?.text);
    expect(new Set(titles).size).toBe(LANGUAGES.length);
  });
});
