// Runs only the tests in VS Code, on a package built from the present state.
// node scripts/test-vscode.mjs [current|oldest ...] [--grep TITLE] [--unpackaged]    --unpackaged: the checkout as it was last built
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT, continueUnderProjectNode, ensureDependencies, main, run } from './lib/machine.mjs';
import { VSIX } from './lib/vsix.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' }, unpackaged: { type: 'boolean', default: false } } });

await main(async () => {
  await ensureDependencies();
  await continueUnderProjectNode(fileURLToPath(import.meta.url));
  if (!values.unpackaged && !await isPackaged()) return 1;
  let status = 0;
  for (const name of positionals.length > 0 ? positionals : ['current']) {
    if (await failures(name) > 0) status = 1;
  }
  return status;
});

async function isPackaged() {
  return (await run('node', ['scripts/package.mjs'])).status === 0;
}

async function failures(name) {
  const { prepareVSCode, runInVSCode } = await import('../test/vscode/run-in-vscode.mjs');
  const { host, chromium } = await prepareVSCode(name);
  const result = await runInVSCode(host, { chromium, grep: values.grep, evidence: join(ROOT, 'test/out', `vscode-${host.version}`), ...(values.unpackaged ? {} : { vsix: VSIX }) });
  console.log(`VS Code ${host.version}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped${result.why ? ` (${result.why})` : ''}`);
  return result.failed;
}
