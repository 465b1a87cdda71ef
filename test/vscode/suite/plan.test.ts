import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix, closeAll, openText, placeOf, until, waitForProblem, waitUntilGone } from './support.ts';

const PLAN = `---
lang: es
ai-strategy:
  stage: final
---

# Plan de IA 2027-2030

## Acciones

| Código | Acción | Responsable | Costo |
|---|---|---|---|
| A1 | Publicar un registro de algoritmos | Secretaría de Modernización | USD 10.000 |
| A2 | Probar cada sistema antes de usarlo | | USD 20.000 |
| A3 | Capacitar a funcionarios en IA | Escuela de Gobierno | |
`;

suite('The plan', () => {
  teardown(closeAll);

  test('a fix leaves a selected blank in the empty cell', async () => {
    const editor = await openText(PLAN);
    await applyFix(editor.document, await waitForProblem(editor.document, 'commitment-without-actor'), 'Write “[entidad]” in the column “Responsable”');
    await until('a selected blank', () => editor.document.getText(editor.selection) === '[entidad]');
    assert.match(editor.document.getText(), /\| A2 \| Probar cada sistema antes de usarlo \| \[entidad\] \| USD 20\.000 \|/u);
    await waitUntilGone(editor.document, 'commitment-without-actor');
  });

  test('a fix adds a column, Tab leads from row to row, and one undo takes it back', async () => {
    const editor = await openText(PLAN);
    const before = editor.document.getText();
    await applyFix(editor.document, await waitForProblem(editor.document, 'commitment-without-deadline'), 'Add the column “Plazo” to the table');
    await until('a selected blank', () => editor.document.getText(editor.selection) === '[fecha]');
    const { line } = editor.selection.active;
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the next row', () => editor.selection.active.line === line + 1);
    assert.deepEqual(editor.document.getText().split('\n').slice(10, 14), [
      '| Código | Acción | Responsable | Costo | Plazo |', '|---|---|---|---|---|',
      '| A1 | Publicar un registro de algoritmos | Secretaría de Modernización | USD 10.000 | [fecha] |', '| A2 | Probar cada sistema antes de usarlo | | USD 20.000 | [fecha] |',
    ]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('a table becomes a list and a table again', async () => {
    const { document } = await openText(PLAN);
    await waitForProblem(document, 'commitment-without-actor');
    await refactor(document, 'A1', 'Turn into a list of actions');
    assert.match(document.getText(), /- A1\. Publicar un registro de algoritmos\n {2}- Responsable: Secretaría de Modernización\n {2}- Costo: USD 10\.000\n- A2\. /u);
    await refactor(document, 'A1.', 'Turn into an action-plan table');
    assert.match(document.getText(), /\| A1 \| Publicar un registro de algoritmos \| Secretaría de Modernización \| \| USD 10\.000 \|/u);
  });

  test('an empty cell offers the bodies that the strategy names', async () => {
    const { document } = await openText(PLAN);
    await waitForProblem(document, 'commitment-without-actor');
    const place = placeOf(document, 'usarlo | |', 'usarlo | '.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const body of ['Secretaría de Modernización', 'Escuela de Gobierno']) assert.ok(labels.includes(body), labels.join(', '));
  });
});

/** Applies the refactoring with a title at a text. */
async function refactor(document: vscode.TextDocument, text: string, title: string): Promise<void> {
  const place = placeOf(document, text);
  const action = await until(`“${title}”`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.RefactorRewrite.value);
    return actions.find(each => each.title === title);
  });
  assert.ok(action.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was refused');
}
