import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const ID = 'ai-strategy-linter.ai-strategy-linter';

suite('Activation', () => {
  test('activates when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is not installed`);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'no folder is open');
    console.log(`VS Code ${vscode.version} (${vscode.env.appHost}, Node ${process.versions.node})`);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'meeting-notes.md'));
    await until(() => extension.isActive);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 50));
}
