// The main job in one command: installs, builds, checks an example in the terminal, packages the extension, opens VS Code with it.
// node scripts/start.mjs [--no-editor] [--browser]    --browser: VS Code in the browser even where there is a desktop VS Code
import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, ROOT, closeAll, continueUnderProjectNode, ensureDependencies, findCommand, interruption, main, run } from './lib/machine.mjs';
import { ensureHost } from './lib/vscode-host.mjs';
import { VSIX } from './lib/vsix.mjs';

const EXAMPLES = join(ROOT, 'examples');
const EXAMPLE = join(EXAMPLES, 'es/thin.md');

const { values } = parseArgs({ options: { 'no-editor': { type: 'boolean', default: false }, browser: { type: 'boolean', default: false } } });

await main(async () => {
  await ensureDependencies();
  await continueUnderProjectNode(fileURLToPath(import.meta.url));
  await step('Building', 'npm', ['run', '--silent', 'build']);
  await checkExample();
  await step('Packaging the extension', 'node', ['scripts/package.mjs']);
  if (values['no-editor']) return;
  if (!values.browser && await openDesktop()) return;
  await openInBrowser();
});

async function step(title, command, args) {
  console.log(`\n${title} ...`);
  const { status } = await run(command, args);
  if (status !== 0) throw new Failure(`${title} failed.`);
}

// The example has gaps: status 1, problems found, is what should come out.
async function checkExample() {
  const file = relative(ROOT, EXAMPLE);
  console.log(`\nai-strategy-lint check ${file}\n`);
  const { status } = await run('node', ['server/bin/ai-strategy-lint.js', 'check', file]);
  if (status > 1) throw new Failure(`The example could not be checked (status ${status}).`);
}

// A desktop VS Code can be too old, or refuse to run here: then VS Code in the browser takes its place.
async function openDesktop() {
  const code = findCommand(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code === undefined) return false;
  console.log('\nOpening VS Code ...');
  for (const args of [['--install-extension', VSIX, '--force'], [EXAMPLES, EXAMPLE]]) {
    if ((await run(code, args)).status !== 0) return false;
  }
  console.log('The extension is installed in your VS Code, and the examples are open. Its Problems panel lists what the example lacks.');
  return true;
}

async function openInBrowser() {
  const vscode = await import('../test/vscode/server.mjs');
  const host = await ensureHost('current');
  const home = vscode.createHome();
  const open = [() => { vscode.removeHome(home); }];
  const stop = interruption();
  try {
    await vscode.installVsix(host, home, VSIX);
    // The token keeps other users of this machine out.
    const server = await vscode.startServer(host, home, { args: ['--connection-token', randomBytes(16).toString('hex')] });
    open.unshift(server.stop);
    sayAddress(vscode.workbenchUrl(server.url, EXAMPLES, [['openFile', vscode.remoteUri(server.url, EXAMPLE)]]), host.version);
    await Promise.race([stop, server.ended]);
    console.log('\nStopping VS Code ...');
  } finally {
    await closeAll(open);
  }
}

function sayAddress(address, version) {
  console.log(`\nVS Code ${version} runs with the extension, on the examples. Open this address in a browser:\n\n  ${address}\n`);
  console.log('Its Problems panel (Ctrl+Shift+M) lists what the example lacks. Stop VS Code with Ctrl+C here.');
}
