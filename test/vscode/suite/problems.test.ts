import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openThin, pause, problem, problems, ruleOf, set, until, waitForProblem, waitUntilGone } from './support.ts';

/** All that is found in the thin Spanish example: the rule, and what its message names. */
const THIN: readonly (readonly [rule: string, named: string])[] = [
  ['element-missing', '“Measurable goals”'],
  ['element-missing', '“Implementation timelines”'],
  ['element-missing', '“Financing mechanisms”'],
  ['element-partial', 'Follow-up'],
  ['theme-missing', '“AI procurement”'],
  ['theme-missing', '“Experimenting and piloting”'],
  ['theme-missing', '“Infrastructure”'],
  ['theme-without-action', '“Trustworthy and ethical approaches”'],
  ['aspect-missing', '“Sharing practice and preparing for automation”'],
  ['area-missing', '“Adopt a strategic approach”'],
  ['area-missing', '“Promote responsible, reliable and human-centred guidance”'],
  ['area-missing', '“Build key governance capacities”'],
  ['area-missing', '“Establish critical enablers”'],
  ['section-empty', '“Marco normativo”'],
  ['placeholder', '“está por definir”'],
  ['actor-vague', '“Gobierno”'],
];

suite('Problems', () => {
  teardown(closeAll);

  test('the thin Spanish example has exactly the problems that are expected', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    assert.deepEqual(problems(document).map(label).sort(), THIN.map(([rule, named]) => `${rule} ${named}`).sort());
  });

  test('each problem links a page about its rule that exists', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    for (const { code } of problems(document)) {
      assert.ok(typeof code === 'object' && code.target, `${JSON.stringify(code)} has no address`);
      assert.match(code.target.path, new RegExp(`/docs/rules/${code.value}\\.md$`, 'u'));
      await vscode.workspace.fs.stat(code.target);
    }
  });

  test('a problem stands where the draft speaks of it, and on the title where it says nothing', async () => {
    const { document } = await openThin();
    assert.match(document.getText((await waitForProblem(document, 'section-empty')).range), /^(?:4\. )?Marco normativo$/u);
    assert.equal(document.getText((await waitForProblem(document, 'placeholder')).range), 'está por definir');
    const { range } = await waitForProblem(document, 'element-missing', 'goals');
    assert.equal(document.getText(range), 'Estrategia Regional de Inteligencia Artificial de Sierraluna');
  });

  test('the complete examples have none', async () => {
    for (const language of ['es', 'pt', 'en']) {
      const { document } = await open(`examples/${language}/complete.md`);
      await checked(document);
      assert.deepEqual(problems(document).map(label), [], language);
    }
  });
});

suite('Files that are no strategy', () => {
  teardown(closeAll);

  for (const path of ['README.md', 'meeting-notes.md', 'examples/README.md']) {
    test(`${path} shows nothing`, async () => {
      const { document } = await open(path);
      await checked(document);
      assert.deepEqual(problems(document).map(label), []);
      assert.deepEqual(await ownLenses(document), []);
    });
  }
});

suite('Settings', () => {
  teardown(async () => {
    for (const name of ['detect', 'rules', 'stage', 'messageLanguage', 'codeLens']) await set(name, undefined);
    await closeAll();
  });

  test('aiStrategy.detect: off takes all problems away, auto brings them back', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    await set('detect', 'off');
    await until('no problems', () => problems(document).length === 0);
    await set('detect', 'auto');
    await waitForProblem(document, 'placeholder');
  });

  test('aiStrategy.detect: configured asks for a declaration in the front matter', async () => {
    const editor = await openThin();
    await waitForProblem(editor.document, 'placeholder');
    await set('detect', 'configured');
    await until('no problems', () => problems(editor.document).length === 0);
    await editor.edit(edit => { edit.insert(new vscode.Position(1, 0), 'ai-strategy: true\n'); });
    await waitForProblem(editor.document, 'placeholder');
  });

  test('aiStrategy.rules changes the severity of one rule and silences another', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'section-empty');
    await set('rules', { 'placeholder': 'error', 'section-empty': 'off' });
    await waitUntilGone(document, 'section-empty');
    assert.equal(problem(document, 'placeholder')?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem(document, 'element-missing')?.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('aiStrategy.stage: final makes a missing element an error', async () => {
    const { document } = await openThin();
    assert.equal((await waitForProblem(document, 'element-missing')).severity, vscode.DiagnosticSeverity.Warning);
    await set('stage', 'final');
    await until('an error', () => problem(document, 'element-missing')?.severity === vscode.DiagnosticSeverity.Error);
  });

  test('aiStrategy.messageLanguage: es gives messages and pages in Spanish', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'element-missing');
    await set('messageLanguage', 'es');
    const { code } = await waitForProblem(document, 'element-missing', 'Metas medibles');
    assert.ok(typeof code === 'object' && code.target);
    assert.match(code.target.path, /element-missing\.es\.md$/u);
    await vscode.workspace.fs.stat(code.target);
  });

  test('aiStrategy.codeLens: false takes the lenses away', async () => {
    const { document } = await openThin();
    await until('lenses', async () => (await ownLenses(document)).length > 0);
    await set('codeLens', false);
    await until('no lenses', async () => (await ownLenses(document)).length === 0);
  });
});

function label(diagnostic: vscode.Diagnostic): string {
  const rule = ruleOf(diagnostic);
  const known = THIN.find(each => each[0] === rule && diagnostic.message.includes(each[1]));
  return known ? known.join(' ') : `${rule} ${diagnostic.message}`;
}

/** Waits until the server has looked at a document: it answers other questions about it only then. */
async function checked(document: vscode.TextDocument): Promise<void> {
  await ownLenses(document);
  await pause(1000);
}

async function ownLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 1000);
  return lenses.filter(({ command }) => command?.command.startsWith('aiStrategy.') === true);
}
