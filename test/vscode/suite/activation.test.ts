import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, closeAll, open, until } from './support.ts';

suite('Activation', () => {
  teardown(closeAll);

  test('activates when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension, `${EXTENSION} is not installed`);
    console.log(`VS Code ${vscode.version} (${vscode.env.appHost}, Node ${process.versions.node})`);
    await open('meeting-notes.md');
    await until('the extension', () => extension.isActive);
  });
});
