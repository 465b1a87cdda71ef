import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { positionAt } from '../draft/index.ts';
import type { Client } from './client.ts';
import { FIX_ALL, codeActionsAt, insertMissing } from './code-actions.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { OpenDraft } from './open-draft.ts';
import { CLIENT, PLAIN_CLIENT, openDraft } from './testing.ts';

const thin = readFileSync('examples/es/thin.md', 'utf8');

function diagnosticAbout(open: OpenDraft, rule: string, item?: string): Diagnostic {
  const problem = open.problems.find(each => each.rule === rule && (item === undefined || (each.fix?.kind === 'missing' && each.fix.items.some(id => id === item))));
  if (!problem) throw new Error(`no problem ${rule} ${item ?? ''}`);
  return diagnosticOf(problem, open, CLIENT);
}

const actionsFor = (open: OpenDraft, diagnostic: Diagnostic, only?: string[], client: Client = CLIENT) =>
  codeActionsAt(open, diagnostic.range, { diagnostics: [diagnostic], ...(only && { only }) }, client);

const titles = (actions: readonly CodeAction[]) => actions.map(action => action.title);

function editsOf(action: CodeAction | undefined): (TextEdit | SnippetTextEdit)[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return change && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {}).flat();
}

/** The text after an action, tab stops as their default text. */
function applied(open: OpenDraft, action: CodeAction | undefined): string {
  const plain = editsOf(action).map((edit): TextEdit => ('snippet' in edit ? { range: edit.range, newText: withoutStops(edit.snippet.value) } : edit));
  return TextDocument.applyEdits(TextDocument.create(open.uri, 'markdown', 1, open.text), plain);
}

const withoutStops = (snippet: string) => snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|([^,|]*)[^}]*\|\}|\$\d+/gu, (_, text: string | undefined, choice: string | undefined) => text ?? choice ?? '').replace(/\\([\\$}])/gu, '$1');

describe('quick fixes for a missing element', () => {
  const open = openDraft(thin, { language: 'es' });
  const diagnostic = diagnosticAbout(open, 'element-missing', 'financing');

  test('insert, mark, exempt, ignore and explain, in this order', () => {
    expect(titles(actionsFor(open, diagnostic)).map(title => title.replace(/(?<=La sección «).*?(?=» cubre)/u, '…'))).toEqual([
      'Insertar la sección «Financiación» después de «Palabras finales»',
      expect.stringMatching(/^Insertar las \d+ secciones faltantes$/u),
      ...titles(actionsFor(open, diagnostic)).filter(title => title.endsWith('cubre «Mecanismos de financiación»')).map(() => 'La sección «…» cubre «Mecanismos de financiación»'),
      '«Mecanismos de financiación» no aplica, porque…',
      'Ignorar element-missing aquí, porque…',
      'Explicar «Mecanismos de financiación»',
    ]);
  });

  test('insert the section as a snippet, tied to the version of the document', () => {
    const [insert] = actionsFor(open, diagnostic);
    expect(insert?.diagnostics).toEqual([diagnostic]);
    expect(insert?.edit?.documentChanges).toEqual([{
      textDocument: { uri: open.uri, version: 1 },
      edits: [{ range: expect.anything() as object, snippet: { kind: 'snippet', value: expect.stringMatching(/^## 9\. Financiación\n\n<!-- ai-strategy covers financing -->\n[^]*\$\{1:\[Entidad que paga\]\}/u) as string } }],
    }]);
    const glossary = positionAt(open.strategy.main.draft, thin.indexOf('## Glosario'));
    expect(editsOf(insert)[0]?.range).toEqual({ start: glossary, end: glossary });
  });

  test('insert plain text for editors without snippets or versions', () => {
    const [insert] = actionsFor(open, diagnostic, undefined, PLAIN_CLIENT);
    expect(insert?.edit?.documentChanges).toBeUndefined();
    expect(applied(open, insert)).toContain('## 9. Financiación\n\n<!-- ai-strategy covers financing -->\n');
  });

  test('offer no command to editors that have none', () => {
    expect(actionsFor(open, diagnostic, undefined, PLAIN_CLIENT).filter(action => action.command)).toEqual([]);
  });

  test('are not offered again once they were applied', () => {
    for (const action of actionsFor(open, diagnostic).filter(each => each.edit)) {
      const again = openDraft(applied(open, action), { language: 'es' });
      expect(titles(actionsFor(again, diagnostic))).not.toContain(action.title);
    }
  });

  test('settle the problem, or turn it into the question for a reason', () => {
    for (const action of actionsFor(open, diagnostic).filter(each => each.edit)) {
      const { problems } = openDraft(applied(open, action));
      const left = problems.filter(({ fix }) => fix?.kind === 'missing' && fix.items.includes('financing')).map(problem => problem.rule);
      const asksForReason = problems.some(problem => problem.rule === 'directive-invalid' && problem.messageId === 'no-reason');
      expect([action.title, left.length === 0 || asksForReason]).toEqual([action.title, true]);
    }
  });
});

test('several open areas can be inserted together or one by one, and marked by choosing', () => {
  const open = openDraft(thin);
  const actions = actionsFor(open, diagnosticAbout(open, 'area-missing', 'enablers/funding'));
  expect(titles(actions).slice(0, 3)).toEqual(['Insert these 2 missing sections', expect.stringMatching(/^Insert the section “Financiación de la IA”/u), expect.stringMatching(/^Insert the section “Infraestructura digital”/u)]);
  const stops = editsOf(actions[0]).flatMap(edit => ('snippet' in edit ? Array.from(edit.snippet.value.matchAll(/\$\{(\d+):/gu), match => Number(match[1])) : []));
  expect(stops).toEqual(stops.map((_, index) => index + 1));
  const exempt = actions.find(action => action.title === 'One of these areas does not apply, because …');
  expect(editsOf(exempt)).toEqual([expect.objectContaining({ snippet: { kind: 'snippet', value: '\n\n<!-- ai-strategy not-applicable ${1|enablers/funding,enablers/digital-infrastructure|}: $2 -->' } })]);
});

test('a misspelt word of a directive is replaced by what was meant, and that is preferred', () => {
  const open = openDraft('---\nai-strategy: true\nlang: en\n---\n# AI strategy\n\n## Money\n\n<!-- ai-strategy covers financin -->\n\nText.\n');
  const [first, ...others] = actionsFor(open, diagnosticAbout(open, 'directive-invalid'));
  expect(first).toMatchObject({ title: 'Replace with “financing”', isPreferred: true });
  expect(titles(others)).toEqual(['Ignore directive-invalid here, because …']);
  expect(applied(open, first)).toContain('<!-- ai-strategy covers financing -->');
});

describe('which kinds are wanted', () => {
  const open = openDraft(thin);
  const diagnostic = diagnosticAbout(open, 'theme-missing');

  test('only quick fixes where only these are asked for', () => {
    expect(new Set(actionsFor(open, diagnostic, ['quickfix']).map(action => action.kind))).toEqual(new Set(['quickfix']));
  });

  test('nothing where other kinds are asked for', () => {
    expect(actionsFor(open, diagnostic, ['source.organizeImports'])).toEqual([]);
  });

  test.each(['source', 'source.fixAll', FIX_ALL])('fix-all where %s is asked for, never unasked', only => {
    expect(actionsFor(open, diagnostic, [only]).map(action => action.kind)).toEqual([FIX_ALL]);
    expect(actionsFor(open, diagnostic).some(action => action.kind === FIX_ALL)).toBe(false);
  });
});

test('fix-all inserts elements and themes, once', () => {
  const open = openDraft(thin);
  const [fix] = actionsFor(open, diagnosticAbout(open, 'theme-missing'), [FIX_ALL]);
  const after = openDraft(applied(open, fix));
  expect(after.text).toContain('<!-- ai-strategy covers financing -->');
  expect(after.text).not.toMatch(/covers \S+\//u);
  expect(codeActionsAt(after, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, { diagnostics: [], only: [FIX_ALL] }, CLIENT)).toEqual([]);
});

test('inserting all that is missing is one edit, after which nothing is', () => {
  const open = openDraft(thin);
  const edit = insertMissing(open, CLIENT);
  expect(edit?.documentChanges).toHaveLength(1);
  const after = openDraft(applied(open, { title: '', ...(edit && { edit }) }));
  expect(insertMissing(after, CLIENT)).toBeNull();
});

test('on a heading its section can be marked, choosing from what is open', () => {
  const open = openDraft(thin);
  const at = positionAt(open.strategy.main.draft, thin.indexOf('## 8. Palabras') + 4);
  const [action, ...others] = codeActionsAt(open, { start: at, end: at }, { diagnostics: [], only: ['refactor'] }, CLIENT);
  expect(others).toEqual([]);
  expect(action).toMatchObject({ title: 'The section “Palabras finales” covers …', kind: 'refactor.rewrite' });
  expect(editsOf(action)).toEqual([expect.objectContaining({ snippet: { kind: 'snippet', value: expect.stringMatching(/^\n\n<!-- ai-strategy covers \$\{1\|(?:[\w-]+(?:\/[\w-]+)?,)*financing,[^|]*\|\} -->$/u) as string } })]);
});

test('diagnostics of others are left alone', () => {
  const open = openDraft(thin);
  const foreign = { ...diagnosticAbout(open, 'theme-missing'), source: 'spelling' };
  expect(actionsFor(open, foreign)).toEqual([]);
});
