import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../framework/index.ts';
import { item } from '../../framework/index.ts';
import { LANGUAGES } from '../../text/language.ts';
import { missingItems } from '../fixes.ts';
import { openDraft } from '../testing.ts';
import { applyEdits } from './edit.ts';
import { insertSections, insertable, insertableTogether } from './insert-sections.ts';

const NUMBERED = `---
lang: es
ai-strategy: true
---

# Estrategia de IA

## 1. Objetivos

- Mejorar los trámites.

## 2. Acciones

La Agencia Digital publicará un catálogo de datos.

## Glosario

IA: inteligencia artificial.
`;

const inserted = (text: string, ...ids: ItemId[]) => applyEdits(text, insertSections(openDraft(text).strategy, ids));
const headings = (text: string) => openDraft(text).strategy.main.draft.sections.map(({ heading }) => text.slice(heading?.span.start, heading?.span.end));
const thin = (language: string) => readFileSync(`examples/${language}/thin.md`, 'utf8');

describe('the text of an inserted section', () => {
  test('is a heading, a mark, the guiding questions and a body with brackets, in the language of the draft', () => {
    const { es } = item('financing');
    expect(inserted(NUMBERED, 'financing')).toContain(
      `\n\n## 3. Financiación\n\n<!-- ai-strategy covers financing -->\n${es.questions.map(question => `<!-- ${question} -->\n`).join('')}\n${es.section.body}\n\n## Glosario\n`,
    );
  });

  test.each([['en', 'Financing'], ['es', 'Financiación'], ['pt', 'Financiamento']])('has its heading in the language %s of the draft', (language, heading) => {
    expect(headings(inserted(`---\nlang: ${language}\nai-strategy: true\n---\n# AI\n\n## 2030\n`, 'financing')).at(-1)).toBe(`## ${heading}`);
  });
});

describe('the place of an inserted section', () => {
  test('is behind the last numbered chapter, before the annexes', () => {
    expect(headings(inserted(NUMBERED, 'financing'))).toEqual(['# Estrategia de IA', '## 1. Objetivos', '## 2. Acciones', '## 3. Financiación', '## Glosario']);
  });

  test('follows the outline where chapters have no numbers', () => {
    const text = NUMBERED.replace('1. ', '').replace('2. ', '');
    expect(headings(inserted(text, 'timeline', 'procurement'))).toEqual(['# Estrategia de IA', '## Objetivos', '## Compra de IA', '## Acciones', '## Cronograma de ejecución', '## Glosario']);
  });

  test('is the end of a draft without chapters', () => {
    const text = '---\nlang: en\nai-strategy: true\n---\n\n# AI strategy\n\nA first thought.';
    expect(inserted(text, 'financing')).toContain('A first thought.\n\n## Financing\n\n<!-- ai-strategy covers financing -->\n');
  });

  test('is before a code block and before a comment that somebody forgot to close', () => {
    for (const open of ['```\ncode', '<!-- a note']) {
      const text = `---\nlang: en\nai-strategy: true\n---\n# AI strategy\n\n## Objectives\n\n${open}\n`;
      const after = inserted(text, 'financing');
      expect(headings(after)).toEqual(['# AI strategy', '## Objectives', '## Financing']);
      expect(after.endsWith(`\n\n${open}\n`)).toBe(true);
    }
  });
});

describe('the heading of an inserted section', () => {
  test.each([
    ['decimal with a closing point', '## 1. Objetivos', '## 2. Acciones', '## 3. Financiación', '## 4. Cronograma de ejecución'],
    ['decimal without one', '## 1 Objetivos', '## 2 Acciones', '## 3 Financiación', '## 4 Cronograma de ejecución'],
    ['Roman', '## III. Objetivos', '## IV. Acciones', '## V. Financiación', '## VI. Cronograma de ejecución'],
    ['letters', '## A) Objetivos', '## B) Acciones', '## C) Financiación', '## D) Cronograma de ejecución'],
    ['a label', '## Capítulo 1: Objetivos', '## Capítulo 2: Acciones', '## Capítulo 3: Financiación', '## Capítulo 4: Cronograma de ejecución'],
    ['no numbers', '## Objetivos', '## Acciones', '## Financiación', '## Cronograma de ejecución'],
    ['a deeper level', '### 2.1 Objetivos', '### 2.2 Acciones', '### 2.3 Financiación', '### 2.4 Cronograma de ejecución'],
    ['bold lines', '**1. Objetivos**', '**2. Acciones**', '**3. Financiación**', '**4. Cronograma de ejecución**'],
    ['underlined headings', 'Objetivos\n---------', 'Acciones\n--------', 'Financiación\n------------', 'Cronograma de ejecución\n-----------------------'],
  ])('continues siblings with %s', (_, first, second, third, fourth) => {
    const text = `---\nlang: es\nai-strategy: true\n---\n# Estrategia de IA\n\n${first}\n\nTexto.\n\n${second}\n\nTexto.\n`;
    const after = headings(inserted(text, 'timeline', 'financing'));
    expect(after.slice(0, 3)).toEqual(['# Estrategia de IA', first, second]);
    // Which of the two comes first is the outline's business.
    expect(after.slice(3).map(heading => heading.replace(/(Financiación|Cronograma de ejecución)[^]*/u, ''))).toEqual([third, fourth].map(heading => heading.replace(/(Financiación|Cronograma de ejecución)[^]*/u, '')));
    expect(after).toHaveLength(5);
  });
});

describe('line ends', () => {
  test('are those of the draft', () => {
    const after = inserted(NUMBERED.replaceAll('\n', '\r\n'), 'financing', 'timeline');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(after.replaceAll('\r\n', '\n')).toBe(inserted(NUMBERED, 'financing', 'timeline'));
  });

  test.each([['no line break', ''], ['one line break', '\n'], ['a blank line', '\n\n'], ['blank lines with spaces', '\n  \n']])('leave one blank line before a section at the end of a file with %s', (_, end) => {
    const after = inserted(`---\nlang: en\nai-strategy: true\n---\n# AI strategy\n\n## Objectives\n\nText.${end}`, 'financing');
    expect(after).toMatch(/Text\.\n[ ]*\n## Financing\n/u);
    expect(after).toMatch(/[^\n]\n$/u);
  });

  test('are added where the next heading follows without a blank line', () => {
    const after = inserted('---\nlang: en\nai-strategy: true\n---\n# AI\n## 1. Objectives\ntext\n## Glossary\nAI\n', 'financing');
    expect(after).toMatch(/text\n\n## 2\. Financing\n[^]*\n\n## Glossary\nAI\n$/u);
  });

  test('do not disturb a byte order mark', () => {
    const after = inserted('\uFEFF# AI strategy of Kerravale\n\n## Why now\n', 'financing');
    expect(after).toMatch(/^\uFEFF# AI strategy of Kerravale\n\n## Why now\n\n## Financing\n/u);
  });
});

describe('inserting twice', () => {
  test.each(LANGUAGES)('adds nothing the second time to the thin draft in %s', language => {
    const open = openDraft(thin(language));
    const items = insertableTogether(open.strategy, missingItems(open));
    expect(items.length).toBeGreaterThan(4);
    const again = openDraft(applyEdits(open.text, insertSections(open.strategy, items)));
    expect(items.filter(id => missingItems(again).includes(id))).toEqual([]);
    expect(insertableTogether(again.strategy, missingItems(again))).toEqual([]);
  });

  test.each(LANGUAGES)('adds nothing to the thin draft in %s with CRLF either', language => {
    const open = openDraft(thin(language).replaceAll('\n', '\r\n'));
    const again = openDraft(applyEdits(open.text, insertSections(open.strategy, missingItems(open))));
    expect(insertSections(again.strategy, missingItems(again))).toEqual([]);
  });

  test('reports what was inserted as a placeholder, never as covered', () => {
    const again = openDraft(inserted(NUMBERED, 'financing'));
    expect(again.strategy.coverage.elements.financing.status).toBe('absent');
    expect(again.problems.filter(({ fix }) => fix && 'items' in fix && fix.items.includes('financing')).map(problem => problem.rule)).toEqual(['placeholder']);
  });
});

test('every edit is an insertion, so one undo takes it back', () => {
  const open = openDraft(thin('es'));
  const edits = insertSections(open.strategy, missingItems(open));
  expect(edits.every(({ span }) => span.start === span.end)).toBe(true);
  expect(new Set(edits.map(({ span }) => span.start)).size).toBe(edits.length);
});

test('a theme brings its aspects along', () => {
  const { strategy } = openDraft(NUMBERED);
  expect(insertable(strategy, ['procurement/requirements', 'procurement'])).toEqual(['procurement']);
  expect(insertable(strategy, ['procurement/requirements'])).toEqual(['procurement/requirements']);
});

test('an area is left to the element that it belongs with when both are missing', () => {
  const { strategy } = openDraft(NUMBERED);
  expect(insertableTogether(strategy, ['enablers/funding', 'financing'])).toEqual(['financing']);
  expect(insertableTogether(strategy, ['enablers/funding'])).toEqual(['enablers/funding']);
});

test('an item with a heading of its own gets no second section', () => {
  const { strategy } = openDraft(`${NUMBERED}\n## 3. Financiación\n\nSe gestionarán los recursos.\n`);
  expect(insertable(strategy, ['financing'])).toEqual([]);
});
