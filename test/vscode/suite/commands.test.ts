import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openText, openThin, placeOf, problems, ruleOf, until, waitForProblem, waitUntilGone } from './support.ts';

const run = <T>(name: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`aiStrategy.${name}`, ...args);

suite('Commands', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('all of them are there', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const name of ['checkDraft', 'insertMissing', 'showCoverage', 'explainItem', 'exportCommitments', 'importActionPlan', 'collectCorrections', 'newStrategy', 'restartServer', 'showOutput', 'showEvidence', 'showPlaces']) {
      assert.ok(known.includes(`aiStrategy.${name}`), name);
    }
  });

  test('Check This Draft keeps the problems of a draft and shows them', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    const before = problems(document).map(ruleOf).sort();
    await run('checkDraft');
    await waitForProblem(document, 'placeholder');
    assert.deepEqual(problems(document).map(ruleOf).sort(), before);
  });

  test('Check This Draft asks about a file that is no strategy, and reports nothing', async () => {
    const { document } = await openText('# Lista de compras\n\n- Pan\n');
    const done = run('checkDraft');
    // It waits for an answer: the question is dismissed.
    await until('the answer', async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      return Promise.race([done.then(() => true), new Promise<false>(resolve => setTimeout(resolve, 200, false))]);
    });
    assert.equal(document.getText(), '# Lista de compras\n\n- Pan\n');
    assert.deepEqual(problems(document), []);
  });

  test('Insert Missing Sections inserts all of them in one step, and nothing the second time', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    const before = document.getText();
    await run('insertMissing');
    assert.match(document.getText(), /^## \d+\. Metas e indicadores$/mu);
    await waitUntilGone(document, 'element-missing');
    const after = document.getText();
    await run('insertMissing');
    assert.equal(document.getText(), after);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('Show Coverage leads to the passage of the item that is chosen', async () => {
    const editor = await openThin();
    await waitForProblem(editor.document, 'placeholder');
    const done = run('showCoverage');
    await choose(done);
    const { selection, document } = vscode.window.activeTextEditor ?? editor;
    assert.equal(document.uri.toString(), editor.document.uri.toString());
    assert.ok(selection.start.isAfterOrEqual(placeOf(document, '## 5. Objetivos')), `the selection is in line ${selection.start.line + 1}`);
  });

  test('Show Coverage ends when the list is closed', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    const done = run('showCoverage');
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([done.then(() => true), new Promise<false>(resolve => setTimeout(resolve, 200, false))]);
    });
  });

  test('Explain Item opens a page on an item beside the draft', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    await run('explainItem', 'goals', document.uri.toString());
    await until('the page', () => tabs().find(({ label }) => label.includes('Measurable goals')));
    const page = await until('its text', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'ai-strategy'));
    assert.match(page.getText(), /Measurable goals[\s\S]*What the report asks[\s\S]*Source/u);
  });

  test('New Strategy from Template opens a strategy in which all is still to be written', async () => {
    const done = run('newStrategy');
    await choose(done);
    const document = await until('the draft', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.lineCount > 20 ? active : undefined;
    });
    assert.equal(document.languageId, 'markdown');
    await waitForProblem(document, 'placeholder');
    assert.deepEqual(problems(document).map(ruleOf).filter(rule => rule === 'element-missing' || rule === 'theme-missing'), []);
  });

  test('Export Commitments writes a file that Import Action Plan puts back as a table, in one step', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    const file = fileUri('drafts/commitments.csv');
    await run('exportCommitments', 'csv', file);
    const csv = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(csv, /^Código;Objetivo;Acción;/u);
    const plan = await openText('---\nlang: es\n---\n\n# Plan\n');
    const before = plan.document.getText();
    plan.selection = new vscode.Selection(plan.document.lineCount - 1, 0, plan.document.lineCount - 1, 0);
    await run('importActionPlan', file);
    assert.match(plan.document.getText(), /^\| Código \| Objetivo \| Acción \|/mu);
    await vscode.commands.executeCommand('undo');
    assert.equal(plan.document.getText(), before);
  });

  test('Collect Corrections opens all corrections with the answers that they correct, as a file that is not saved', async () => {
    await openText('---\nlang: es\nai-strategy: true\n---\n\n# Estrategia de IA\n\n## Compras\n\n<!-- ai-strategy covers financing: es el presupuesto -->\n\nTexto.\n');
    await run('collectCorrections');
    const document = await until('the file', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.languageId === 'json' ? active : undefined;
    });
    const { version, corrections } = JSON.parse(document.getText()) as { version: string; corrections: { says: string; items: string[]; heading: string; reason: string; linter: unknown[] }[] };
    assert.match(version, /^\d+\.\d+\.\d+/u);
    const own = corrections.find(({ reason }) => reason === 'es el presupuesto');
    assert.deepEqual([own?.says, own?.items, own?.heading], ['covers', ['financing'], 'Compras']);
    assert.deepEqual(own?.linter, [{ item: 'financing', status: 'absent', section: false }]);
  });

  test('Show Output shows it', async () => {
    await run('showOutput');
  });
});

/** Takes the first entry of the list that a command opens. */
async function choose(done: Thenable<unknown>): Promise<void> {
  await until('the end of the command', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return Promise.race([done.then(() => true), new Promise<false>(resolve => setTimeout(resolve, 200, false))]);
  });
}

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs);
}
