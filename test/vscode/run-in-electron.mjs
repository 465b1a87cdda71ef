// Runs the suite in a desktop VS Code through @vscode/test-electron, for machines that can download VS Code.
// node test/vscode/run-in-electron.mjs [--vscode VERSION]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { Failure, ROOT, main } from '../../scripts/lib/machine.mjs';
import { createHome, fillWorkspace, removeHome } from './server.mjs';

const { values } = parseArgs({ options: { vscode: { type: 'string', default: 'stable' } } });

await main(async () => {
  const home = createHome();
  try {
    fillWorkspace(home);
    return await runTests({
      version: values.vscode,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'test/out/suite/index.cjs'),
      launchArgs: [home.workspace, '--user-data-dir', home.user, '--extensions-dir', home.extensions, '--disable-workspace-trust'],
    });
  } catch (error) {
    throw new Failure(`The suite did not pass in the desktop VS Code: ${error.message}`);
  } finally {
    removeHome(home);
  }
});
