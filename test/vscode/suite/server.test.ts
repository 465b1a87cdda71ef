import { readFileSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, openThin, until, waitForProblem, waitUntilGone } from './support.ts';

suite('Server', () => {
  teardown(closeAll);

  test('Restart Server brings the problems back, and they follow the text', async () => {
    const editor = await openThin();
    await waitForProblem(editor.document, 'section-empty');
    await vscode.commands.executeCommand('aiStrategy.restartServer');
    await waitForProblem(editor.document, 'section-empty');
    await fillEmptySection(editor);
  });

  test('a server that is killed comes back by itself', async function () {
    if (process.platform !== 'linux') this.skip();
    const editor = await openThin();
    await waitForProblem(editor.document, 'section-empty');
    const [first] = serverProcesses();
    if (first === undefined) throw new Error('the server does not run');
    process.kill(first, 'SIGKILL');
    await until('another server', () => serverProcesses().some(pid => pid !== first));
    await fillEmptySection(editor);
  });
});

/** The problem goes only if a server reads along. */
async function fillEmptySection({ document, edit }: vscode.TextEditor): Promise<void> {
  const line = document.getText().split('\n').indexOf('## 4. Marco normativo');
  await edit(change => { change.insert(new vscode.Position(line + 1, 0), '\nLa Asamblea Regional aprobará la ley de datos.\n'); });
  await waitUntilGone(document, 'section-empty');
}

/** The language server is a child of the extension host, in which this runs. */
function serverProcesses(): number[] {
  return readdirSync('/proc').filter(name => /^\d+$/u.test(name)).map(Number).filter(pid => isServer(pid));
}

function isServer(pid: number): boolean {
  try {
    const [, parent] = /\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/dist/node.js');
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
