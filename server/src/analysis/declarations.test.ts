import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import { DIRECTIVE_VERBS, declarationsOf } from './declarations.ts';

const read = (text: string) => declarationsOf(parseDraft('draft.md', text));
/** Issues as kind and the text under them. */
const issues = (text: string) => read(text).issues.map(({ kind, span, expected }) => [kind, text.slice(span.start, span.end), ...expected]);

describe('front matter', () => {
  it('says title, language and stage', () => {
    const { title, language, stage, declared } = read('---\ntitle: Estrategia\nlang: es-CO\nai-strategy:\n  stage: consultation\n---\n\n# Estrategia\n');
    expect({ title, language, stage, declared }).toEqual({ title: 'Estrategia', language: 'es', stage: 'consultation', declared: true });
  });

  it('declares a document a strategy or none', () => {
    expect(read('---\nai-strategy: true\n---\n').declared).toBe(true);
    expect(read('---\nai-strategy: false\n---\n').declared).toBe(false);
    expect(read('---\ntitle: x\n---\n').declared).toBeUndefined();
  });

  it('records why items do not apply', () => {
    const { notApplicable } = read('---\nai-strategy:\n  not-applicable:\n    infrastructure/compute: Se contrata con el centro regional\n---\n');
    expect([...notApplicable]).toEqual([['infrastructure/compute', 'Se contrata con el centro regional']]);
  });

  it('that is broken YAML is an issue at its place', () => {
    const found = issues('---\ntitle: "Estrategia\nlang: es\n---\n\n# Estrategia\n');
    expect(found[0]?.[0]).toBe('syntax');
  });

  it.each([
    ['---\nai-strategy:\n  stagge: draft\n---\n', ['unknown-key', 'stagge', 'stage']],
    ['---\nai-strategy:\n  stage: borrador\n---\n', ['bad-value', 'borrador', 'draft', 'consultation', 'final']],
    ['---\nai-strategy:\n  language: fr\n---\n', ['bad-value', 'fr', 'en', 'es', 'pt']],
    ['---\nai-strategy:\n  not-applicable:\n    financng: x\n---\n', ['unknown-item', 'financng', 'financing']],
    ['---\nai-strategy:\n  not-applicable:\n    financing: ""\n---\n', ['no-reason', '""']],
    ['---\nai-strategy: yes please\n---\n', ['bad-value', 'yes please', 'true', 'false', 'stage', 'language', 'not-applicable']],
  ])('that means nothing is an issue at the word: %j', (text, expected) => {
    expect(issues(text)).toEqual([expected]);
  });

  it('leaves the keys of other tools alone', () => {
    expect(issues('---\nlayout: post\ntags: [a, b]\nstage: whatever\n---\n')).toEqual([]);
  });
});

describe('directives', () => {
  it('mark the section they stand in as covering items', () => {
    const { covers } = read('# T\n\n## Recursos\n\n<!-- ai-strategy covers financing, enablers/funding -->\n\ntexto\n');
    expect([...covers].map(([id, sections]) => [id, sections.map(section => section.heading?.text)])).toEqual([['financing', ['Recursos']], ['enablers/funding', ['Recursos']]]);
  });

  it('mark the section they stand in as not about items', () => {
    const { notAbout, covers, issues: found } = read('# T\n\n## Recursos\n\n<!-- ai-strategy not-about financing, enablers/funding: son horas de trabajo -->\n\ntexto\n');
    expect([...notAbout].map(([id, sections]) => [id, sections.map(section => section.heading?.text)])).toEqual([['financing', ['Recursos']], ['enablers/funding', ['Recursos']]]);
    expect([covers.size, found]).toEqual([0, []]);
  });

  it('record why an item does not apply', () => {
    const { notApplicable } = read('# T\n\n<!-- ai-strategy not-applicable infrastructure/compute: Lo ofrece el centro regional. -->\n');
    expect(notApplicable.get('infrastructure/compute')).toBe('Lo ofrece el centro regional.');
  });

  it('right under a heading ignore a rule in the whole section', () => {
    const text = '# T\n\n## A\n\n<!-- ai-strategy ignore placeholder: se llena en marzo -->\n\nuno\n\n### B\n\ndos\n\n## C\n\ntres\n';
    const [ignore] = read(text).ignores;
    expect(ignore && text.slice(ignore.scope.start, ignore.scope.end)).toBe(text.slice(text.indexOf('## A'), text.indexOf('## C')));
  });

  it('elsewhere ignore a rule in the next block', () => {
    const text = '# T\n\nuno\n\n<!-- ai-strategy ignore placeholder: se llena en marzo -->\n\ndos\n\ntres\n';
    const [ignore] = read(text).ignores;
    expect(ignore && text.slice(ignore.scope.start, ignore.scope.end)).toBe('<!-- ai-strategy ignore placeholder: se llena en marzo -->\n\ndos');
  });

  it.each([
    ['<!-- ai-strategy cover financing -->', ['unknown-verb', 'cover', 'covers']],
    ['<!-- ai-strategy covers -->', ['no-item', 'covers']],
    ['<!-- ai-strategy not-about -->', ['no-item', 'not-about']],
    ['<!-- ai-strategy not-about finances -->', ['unknown-item', 'finances', 'financing']],
    ['<!-- ai-strategy not about financing -->', ['unknown-verb', 'not', ...DIRECTIVE_VERBS]],
    ['<!-- ai-strategy covers finances -->', ['unknown-item', 'finances', 'financing']],
    ['<!-- ai-strategy not-applicable infrastructure/compute -->', ['no-reason', '<!-- ai-strategy not-applicable infrastructure/compute -->']],
    ['<!-- ai-strategy ignore placeholder -->', ['no-reason', '<!-- ai-strategy ignore placeholder -->']],
    ['<!-- ai-strategy ignore: why -->', ['unknown-rule', 'ignore']],
  ])('that mean nothing are issues at the word: %s', (text, expected) => {
    expect(issues(`# T\n\n${text}\n`)).toEqual([expected]);
  });

  it('that give no reason do not settle an item', () => {
    expect(read('<!-- ai-strategy not-applicable infrastructure/compute -->').notApplicable.size).toBe(0);
  });

  it('are not read from other comments', () => {
    expect(read('<!-- ai strategy covers financing -->\n<!-- TODO -->\n').issues).toEqual([]);
  });
});
