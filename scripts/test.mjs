// Runs every check and every test, sets up what they need, and ends with the line "N passed, N failed".
// node scripts/test.mjs [--quick]    --quick leaves out the tests in VS Code
//
// It starts in a fresh clone, under any Node from 20 on: Node's own modules only until the dependencies are installed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, ROOT, continueUnderProjectNode, ensureDependencies, npm, run } from './lib/machine.mjs';

const quick = process.argv.includes('--quick');
const ci = ['true', '1'].includes(process.env.CI ?? '');

/**
 * @typedef {{ passed: number, failed: number, skipped: number, why?: string }} Result
 * @typedef {{ name: string, needs?: string, run: () => Promise<Result> }} Step
 */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', run: () => check('tsc', '--noEmit') },
  { name: 'lint', run: () => check('eslint', '.') },
  { name: 'generated files', run: () => check('node', 'scripts/generate.ts', '--check') },
  { name: 'build', run: () => check('npm', 'run', '--silent', 'build') },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'server tests', needs: 'build', run: () => vitest('server') },
  { name: 'grammar tests', run: grammarTests },
  { name: 'package', needs: 'build', run: () => check('node', 'scripts/package.mjs') },
  { name: 'tests in VS Code', needs: 'package', run: () => vscodeTests('current') },
  { name: 'tests in the oldest VS Code', needs: 'package', run: () => vscodeTests('oldest') },
];

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = why => ({ passed: 0, failed: 1, skipped: 0, why });
const skipped = why => ({ passed: 0, failed: 0, skipped: 1, why });

async function check(command, ...args) {
  const { status, output } = await run(command, args);
  return status === 0 ? passed : failed(`${command} ended with status ${status}${output && `: ${output}`}`);
}

async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'ai-strategy-vitest-'));
  try {
    const file = join(folder, 'report.json');
    const { status } = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    return vitestCounts(JSON.parse(readFileSync(file, 'utf8')), status);
  } catch (error) {
    return failed(`vitest wrote no report (${error.message})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A file that cannot be loaded has no tests; an error outside of any test is in no count.
function vitestCounts(report, status) {
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, skipped: report.numPendingTests + report.numTodoTests };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1, why: `vitest ended with status ${status}` } : counts;
}

// vscode-tmgrammar-test ticks each file off; anything else counts as one check.
async function grammarTests() {
  const { status, output } = await npm(['run', '--silent', 'test:grammar'], { quiet: true });
  console.log(output.trimEnd());
  const count = pattern => [...output.matchAll(pattern)].length;
  const counts = { passed: count(/^\s*✓/gm), failed: count(/^\s*✖/gm), skipped: 0 };
  if (status !== 0) return { ...counts, failed: Math.max(1, counts.failed), why: `npm run test:grammar ended with status ${status}` };
  return counts.passed > 0 ? counts : passed;
}

async function vscodeTests(name) {
  if (quick) return skipped('--quick');
  const { prepareVSCode, runInVSCode } = await import('../test/vscode/run-in-vscode.mjs');
  const { VSIX } = await import('./lib/vsix.mjs');
  let prepared;
  try {
    prepared = await prepareVSCode(name);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return ci ? failed(error.message) : skipped(error.message);
  }
  return runInVSCode(prepared.host, { chromium: prepared.chromium, vsix: VSIX, evidence: join(ROOT, 'test/out', `vscode-${prepared.host.version}`) });
}

async function runSteps() {
  const results = new Map();
  for (const step of STEPS) {
    console.log(`\n── ${step.name}`);
    const start = performance.now();
    const result = await runStep(step, results);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    results.set(step.name, { ...result, seconds });
    if (result.why) console.log(`   ${result.failed > 0 ? 'failed' : 'skipped'}: ${result.why}`);
    console.log(`   ${countsLine(result)} (${seconds} s)`);
  }
  return results;
}

async function runStep({ needs, run: runIt }, results) {
  if (needs !== undefined && results.get(needs).failed > 0) return skipped(`"${needs}" failed`);
  try {
    return await runIt();
  } catch (error) {
    return failed(error instanceof Failure ? error.message : error.stack);
  }
}

function countsLine({ passed: good, failed: bad, skipped: left }) {
  return `${good} passed, ${bad} failed${left > 0 ? `, ${left} skipped` : ''}`;
}

function summarise(results) {
  console.log('\n── summary');
  const width = Math.max(...[...results.keys()].map(name => name.length));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, result] of results) {
    console.log(`   ${name.padEnd(width)}  ${result.seconds.padStart(6)} s  ${countsLine(result)}`);
    for (const key of Object.keys(total)) total[key] += result[key];
  }
  return total;
}

async function testEverything() {
  try {
    await ensureDependencies();
    await continueUnderProjectNode(fileURLToPath(import.meta.url));
  } catch (error) {
    console.error(error.message);
    return failed();
  }
  return summarise(await runSteps());
}

const total = await testEverything();
console.log(`\n${countsLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
