// Runs the suite of test/vscode/suite in a real VS Code from npm, in Debian's Chromium.
//
// How: VS Code's own server serves its workbench; the page's address carries the payload that VS Code's own browser tests use
// (extensionDevelopmentPath, extensionTestsPath); the suite runs in the Node extension host; the page calls codeAutomationLog and
// codeAutomationExit, which this module provides.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { ROOT, closeAll, closeWhenInterrupted } from '../../scripts/lib/machine.mjs';
import { ensureHost } from '../../scripts/lib/vscode-host.mjs';
import { openBrowser } from './browser.mjs';
import { createHome, fillWorkspace, installVsix, remoteUri, removeHome, saveLogs, startServer, workbenchUrl } from './server.mjs';

const NOISE = /^(Resolv(ing|ed) connection token|Creating a socket|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate|ChatModelSelection)|Ignoring fetching additional|Updating additional builtin|Canceled)/;
const SUITE = join(ROOT, 'test/out/suite/index.cjs');

/**
 * Installs what the tests need and what is missing. Throws a Failure where that is not possible.
 * @param {'current' | 'oldest'} name
 */
export async function prepareVSCode(name) {
  return { chromium: await ensureChromium(), host: await ensureHost(name) };
}

/**
 * Runs the suite and returns its counts. A run without a report counts as one failure.
 * @param {{ version: string, command: string[] }} host
 * @param {object} options
 * @param {string} options.chromium path of the browser
 * @param {string} [options.vsix] the packaged extension; without it the checkout itself is run
 * @param {string} [options.grep] only tests whose title matches
 * @param {number} [options.seconds] how long the suite may take
 * @param {string} [options.evidence] folder for screenshot and logs when something failed
 * @param {string} [options.suite] the bundled suite
 * @param {string} [options.workspace] copied before the run, with the examples: the tests may edit it
 * @returns {Promise<{ passed: number, failed: number, skipped: number, why?: string }>}
 */
export async function runInVSCode(host, { suite = SUITE, workspace, ...options }) {
  const home = createHome();
  const open = [() => { removeHome(home); }];
  const forget = closeWhenInterrupted(() => closeAll(open));
  try {
    fillWorkspace(home, workspace);
    return await runSuite(host, home, { ...options, suite }, open);
  } finally {
    forget();
    await closeAll(open);
  }
}

async function runSuite(host, home, options, open) {
  const report = join(home.root, 'report.json');
  const extension = options.vsix === undefined ? ROOT : await installVsix(host, home, options.vsix);
  const server = await startServer(host, home, {
    // The extension host inherits this environment.
    env: { VSCODE_TEST_REPORT: report, VSCODE_TEST_GREP: options.grep ?? '' },
    // VS Code 1.133 and later ignore the test payload without this driver.
    args: ['--without-connection-token', '--enable-smoke-test-driver'],
  });
  open.unshift(server.stop);
  const browser = await openBrowser(options.chromium, home.profile);
  open.unshift(browser.close);
  const ending = await openAndWait(browser.page, server, home, extension, options);
  const result = judge(ending, readReport(report));
  if (result.failed > 0 && options.evidence !== undefined) await saveEvidence(browser.page, server, home, report, options.evidence);
  return result;
}

async function openAndWait(page, server, home, extension, { suite, seconds = 300 }) {
  const { ended } = await listen(page);
  const timer = new Promise(resolve => { setTimeout(resolve, seconds * 1000, { code: 124, why: `no result in ${seconds} s` }).unref(); });
  const stopped = server.ended.then(code => ({ code: 1, why: `VS Code's server ended with status ${code}` }));
  await page.goto(workbenchUrl(server.url, home.workspace, [
    ['extensionDevelopmentPath', remoteUri(server.url, extension)],
    ['extensionTestsPath', remoteUri(server.url, suite)],
    ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
  ]));
  return Promise.race([ended, timer, stopped]);
}

// The promise is returned inside an object: an async function would otherwise wait for it.
async function listen(page) {
  let end;
  const ended = new Promise(resolve => { end = resolve; });
  await page.exposeFunction('codeAutomationLog', (type, args) => { showLine(type, format(...args)); });
  await page.exposeFunction('codeAutomationExit', code => { end({ code }); });
  page.on('crash', () => { end({ code: 1, why: 'the page crashed' }); });
  page.on('pageerror', error => { console.error(`page error: ${error.message}`); });
  return { ended };
}

function showLine(type, line) {
  if (NOISE.test(line)) return;
  (type === 'error' || type === 'warn' ? console.error : console.log)(line);
}

// An extension host that is killed, crashes or exits early ends with status 0 too: only the report that the suite writes at its
// very end shows that it ran.
function judge({ code, why }, stats) {
  if (stats === undefined) return { passed: 0, failed: 1, skipped: 0, why: why ?? 'the extension host ended before the suite did (no report)' };
  const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
  if (stats.failures > 0) return counts;
  if (stats.passes === 0) return { ...counts, failed: 1, why: 'no test passed' };
  return code === 0 ? counts : { ...counts, failed: 1, why: why ?? `the suite ended with status ${code}` };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : undefined;
}

async function saveEvidence(page, server, home, report, folder) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'end.png') }).catch(() => undefined);
  writeFileSync(join(folder, 'server.log'), server.log());
  saveLogs(home, folder);
  if (existsSync(report)) cpSync(report, join(folder, 'report.json'));
  console.error(`Screenshot and logs: ${folder}`);
}
