import { describe, expect, test } from 'vitest';
import type { CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { planIn } from '../rules/commitment-tester.ts';
import { LANGUAGES } from '../text/language.ts';
import { codeActionsAt } from './code-actions.ts';
import { dataOf, diagnosticOf } from './diagnostics.ts';
import type { OpenDraft } from './open-draft.ts';
import { CLIENT, PLAIN_CLIENT, openDraft } from './testing.ts';

const open = (text: string, language: 'en' | 'es' | 'pt' = 'en') => openDraft(text, { language });

function fixOf(draft: OpenDraft, rule: string, client = CLIENT): CodeAction | undefined {
  const problem = draft.problems.find(each => each.rule === rule);
  if (!problem) throw new Error(`no problem ${rule} among ${draft.problems.map(each => each.rule).join(', ')}`);
  const diagnostic = diagnosticOf(problem, draft, CLIENT);
  const [first] = codeActionsAt(draft, diagnostic.range, { diagnostics: [JSON.parse(JSON.stringify(diagnostic)) as typeof diagnostic] }, client);
  return first;
}

function editsOf(action: CodeAction | undefined): (TextEdit | SnippetTextEdit)[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return change && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {}).flat();
}

const newTexts = (action: CodeAction | undefined) => editsOf(action).map(edit => ('snippet' in edit ? edit.snippet.value : edit.newText));

const applied = (draft: OpenDraft, action: CodeAction | undefined) =>
  TextDocument.applyEdits(TextDocument.create(draft.uri, 'markdown', 1, draft.text), editsOf(action) as TextEdit[]);

describe('a part that an action lacks', () => {
  test.each([
    ['en', 'Write “[body]” in the column “Responsible body”', '${1:[body]}'],
    ['es', 'Escribir «[entidad]» en la columna «Responsable»', '${1:[entidad]}'],
    ['pt', 'Escrever “[órgão]” na coluna “Responsável”', '${1:[órgão]}'],
  ] as const)('is left as a tab stop in its empty cell (%s)', (language, title, stop) => {
    const fix = fixOf(open(planIn(language, { rows: { 2: { actor: '' } } }), language), 'commitment-without-actor');
    expect([fix?.title, newTexts(fix), fix?.isPreferred]).toEqual([title, [` ${stop} `], true]);
  });

  test.each([
    ['en', 'Add the column “Deadline” to the table'], ['es', 'Agregar la columna «Plazo» a la tabla'], ['pt', 'Acrescentar a coluna “Prazo” à tabela'],
  ] as const)('gets its column in a table that has none: header, dashes and all rows (%s)', (language, title) => {
    const draft = open(planIn(language, { without: ['deadline'], stage: 'final' }), language);
    const fix = fixOf(draft, 'commitment-without-deadline');
    expect(fix?.title).toBe(title);
    expect(newTexts(fix)).toEqual([expect.any(String), ' --- |', ...Array.from({ length: 7 }, (_, index) => expect.stringContaining(`\${${index + 1}:[`) as string)]);
    expect(open(applied(draft, fixOf(draft, 'commitment-without-deadline', PLAIN_CLIENT))).problems.map(({ rule }) => rule)).not.toContain('commitment-without-deadline');
  });

  test.each(LANGUAGES)('is missing no longer once the blank is filled in, in all places at once (%s)', language => {
    const draft = open(planIn(language, { rows: { 1: { actor: '' }, 5: { actor: 'N/A' } } }), language);
    const fix = fixOf(draft, 'commitment-without-actor', PLAIN_CLIENT);
    expect(fix?.title).toMatch(/2/u);
    const text = applied(draft, fix);
    expect(text).not.toBe(draft.text);
    expect(open(text).problems.map(({ rule }) => rule)).not.toContain('commitment-without-actor');
    expect(open(text.replace(/\[(?:body|entidad|órgão)\]/gu, 'MIN')).problems.filter(({ rule }) => rule === 'commitment-without-actor' || rule === 'placeholder')).toEqual([]);
  });

  test('is not added where a problem of an earlier version points at other words', () => {
    const draft = open(planIn('en', { rows: { 2: { actor: '' } } }));
    const problem = draft.problems.find(({ rule }) => rule === 'commitment-without-actor');
    const diagnostic = problem && diagnosticOf(problem, draft, CLIENT);
    const moved = diagnostic && { ...diagnostic, range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } } };
    const actions = moved ? codeActionsAt(draft, moved.range, { diagnostics: [moved] }, CLIENT) : [];
    expect(actions.map(({ title }) => title)).toEqual(['Ignore commitment-without-actor here, because …']);
  });

  test('travels with the diagnostic and back', () => {
    const draft = open(planIn('en', { rows: { 1: { actor: '' }, 2: { actor: '' } } }));
    const problem = draft.problems.find(({ rule }) => rule === 'commitment-without-actor');
    const diagnostic = problem && diagnosticOf(problem, draft, CLIENT);
    expect(diagnostic && dataOf(diagnostic)).toEqual({ rule: 'commitment-without-actor', fix: problem?.fix });
    expect(problem?.fix).toMatchObject({ kind: 'part', part: 'actor', places: [{}, {}] });
  });
});
