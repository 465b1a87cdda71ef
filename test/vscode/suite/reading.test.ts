import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hoverText, openThin, placeOf, until, waitForProblem } from './support.ts';

const SOURCE_LINK = /\*\*Source:\*\* \[[^\]]+\]\(https:\/\/(?:doi\.org|oecd-opsi\.org)\/[^)]+\)/u;

suite('Hover', () => {
  teardown(closeAll);

  test('a heading shows what the report asks for, with its source and the evidence in the draft', async () => {
    const { document } = await openThin();
    const text = await hoverText(document, placeOf(document, '## 5. Objetivos', 8));
    assert.match(text, /### Strategic objectives/u);
    assert.match(text, /What the report asks/u);
    assert.match(text, /Guiding questions/u);
    assert.match(text, /line \d+/u);
    assert.match(text, SOURCE_LINK);
  });

  test('a heading says why the passages below it do not suffice', async () => {
    const { document } = await openThin();
    const text = await hoverText(document, placeOf(document, '## 7. Seguimiento', 8));
    assert.match(text, /\*\*In this draft: partial\*\*\s+Follow-up is announced, but not set up\./u);
    assert.match(text, /El Gobierno de Sierraluna [^\n]+\n +\*counts: somebody commits to act/u);
  });

  test('the name of an element in a directive shows it', async () => {
    const { document } = await openThin(text => `${text}\n## 9. Metas\n\n<!-- ai-strategy covers goals -->\n`);
    const text = await hoverText(document, placeOf(document, 'covers goals', 'covers g'.length));
    assert.match(text, /### Measurable goals/u);
    assert.match(text, SOURCE_LINK);
  });

  test('the name of a message in a directive shows it', async () => {
    const { document } = await openThin(text => `${text}\n<!-- ai-strategy not-applicable responsible: -->\n`);
    const text = await hoverText(document, placeOf(document, 'applicable responsible', 'applicable r'.length));
    assert.match(text, /### Promote responsible, reliable and human-centred guidance/u);
    assert.match(text, /What the report asks/u);
    assert.match(text, SOURCE_LINK);
  });

  test('the title shows what the strategy covers', async () => {
    const { document } = await openThin();
    assert.match(await hoverText(document, placeOf(document, '# Estrategia', 5)), /What this strategy covers[\s\S]*\d of 7/u);
  });

  test('text that is on nothing of the report shows nothing', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'placeholder');
    assert.equal(await hoverText(document, placeOf(document, 'una fotocopia que falta', 6)), '');
  });
});

suite('Code lenses', () => {
  teardown(closeAll);

  test('a section says what it covers and how well; a click shows the passages', async () => {
    const editor = await openThin();
    const { document } = editor;
    const lens = await until('a lens on follow-up', async () => (await lensesAt(document, '## 7. Seguimiento')).find(each => each.command?.title.endsWith(': partial')));
    const { command = '', arguments: args = [] } = lens.command ?? {};
    assert.equal(command, 'aiStrategy.showEvidence');
    await vscode.commands.executeCommand(command, ...args);
    // Only where the list of places is open does this go to the next of them.
    await until('a place in the list', async () => {
      await vscode.commands.executeCommand('goToNextReference');
      return document.lineAt(editor.selection.start.line).text.includes('un mecanismo de seguimiento');
    });
    await vscode.commands.executeCommand('closeReferenceSearch');
  });
});

async function lensesAt(document: vscode.TextDocument, heading: string): Promise<vscode.CodeLens[]> {
  const { line } = placeOf(document, heading);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1000);
  return lenses.filter(({ range }) => range.start.line === line);
}
