import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, openThin, until, waitForProblem } from './support.ts';

suite('Completion', () => {
  teardown(closeAll);

  test('inside a directive come the verbs, then the ids of items', async () => {
    const editor = await openThin();
    await waitForProblem(editor.document, 'placeholder');
    assert.deepEqual(await labels(await append(editor, '<!-- ai-strategy ')).then(all => all.slice(0, 5).sort()), ['covers', 'ignore', 'ignore-file', 'not-about', 'not-applicable']);
    const ids = await labels(await append(editor, 'covers '));
    for (const id of ['goals', 'procurement', 'capacity/sharing', 'responsible/fairness']) assert.ok(ids.includes(id), `${id} is not offered`);
  });

  test('after an ignoring directive come the rules', async () => {
    const editor = await openThin();
    await waitForProblem(editor.document, 'placeholder');
    const rules = await labels(await append(editor, '<!-- ai-strategy ignore '));
    assert.ok(rules.includes('section-empty'), rules.join(', '));
  });

  test('a heading that begins offers the sections that are still missing, elements first', async () => {
    const editor = await openThin(text => text.slice(0, text.indexOf('## Glosario')));
    await waitForProblem(editor.document, 'placeholder');
    const items = await completions(await append(editor, '## '));
    const own = items.filter(item => insertedText(item).includes('<!-- ai-strategy covers'));
    assert.equal(labelOf(own[0]), 'Metas e indicadores');
    assert.match(insertedText(own[0]), /^## 9\. Metas e indicadores\n\n<!-- ai-strategy covers goals -->/u);
    assert.equal(own.some(item => labelOf(item) === 'Objetivos estratégicos'), false, 'a section is offered that is there');
  });

  test('front matter offers its keys', async () => {
    const editor = await openText('---\nai-strategy:\n  \n---\n\n# Estrategia de IA\n');
    const place = new vscode.Position(2, 2);
    await until('the keys', async () => {
      const all = await labels({ document: editor.document, place });
      return ['stage', 'not-applicable'].every(key => all.includes(key));
    });
  });
});

suite('Snippets', () => {
  teardown(closeAll);

  for (const [prefix, heading] of [['ia-metas', '## Metas e indicadores'], ['ia-financiacion', '## Financiación']] as const) {
    test(`${prefix} and Enter write the section, with its first blank selected`, async () => {
      const editor = await openText(`# Estrategia de IA\n\n${prefix}`);
      editor.selection = new vscode.Selection(2, prefix.length, 2, prefix.length);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await until('the snippet', async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.lineCount > 4;
      });
      assert.equal(editor.document.lineAt(2).text, heading);
      assert.match(editor.document.getText(), /<!-- ai-strategy covers /u);
      assert.notEqual(editor.document.getText(editor.selection), '');
    });
  }
});

interface Place {
  readonly document: vscode.TextDocument;
  readonly place: vscode.Position;
}

/** Writes at the end of the last line. */
async function append(editor: vscode.TextEditor, text: string): Promise<Place> {
  const { document } = editor;
  await editor.edit(edit => { edit.insert(document.lineAt(document.lineCount - 1).range.end, text); });
  return { document, place: document.lineAt(document.lineCount - 1).range.end };
}

async function completions({ document, place }: Place): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
  return [...items].sort((a, b) => (a.sortText ?? labelOf(a)).localeCompare(b.sortText ?? labelOf(b)));
}

async function labels(place: Place): Promise<string[]> {
  return (await completions(place)).map(labelOf);
}

function labelOf(item: vscode.CompletionItem | undefined): string {
  return typeof item?.label === 'object' ? item.label.label : item?.label ?? '';
}

function insertedText(item: vscode.CompletionItem | undefined): string {
  const { insertText } = item ?? {};
  return typeof insertText === 'object' ? insertText.value : insertText ?? '';
}
