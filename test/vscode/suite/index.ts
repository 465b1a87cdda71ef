// What @vscode/test-electron calls extensionTestsPath: a module that exports run(). esbuild bundles it with the tests and Mocha.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Runs all tests inside VS Code's extension host; rejects if one fails. */
export async function run(): Promise<void> {
  const mocha = await createMocha();
  const { VSCODE_TEST_REPORT: report } = process.env;
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => {
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
    if (report) runner.once('end', () => { writeReport(runner, report); });
  });
}

// The tests are imported late: they need suite() and test(), which "pre-require" defines.
async function createMocha(): Promise<Mocha> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  const { VSCODE_TEST_GREP: grep } = process.env;
  if (grep) mocha.grep(grep);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./tests.ts');
  return mocha;
}

// The outer runner wants it: an extension host that dies is reported as a success.
function writeReport(runner: Mocha.Runner, file: string): void {
  writeFileSync(file, JSON.stringify({ stats: runner.stats }));
}
