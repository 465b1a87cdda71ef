// What the scripts know about this machine: the checkout, its Node, its dependencies.
// Used before anything is installed, so it runs under Node 20 and imports Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/** The folder of the checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The Node that the development dependency `node` brings. */
export const PROJECT_NODE = join(ROOT, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

const BINS = join(ROOT, 'node_modules/.bin');

/** A failure that is explained by its message alone: no stack is shown. */
export class Failure extends Error {}

/** The search path with the project's own commands first, as npm scripts have it. */
export const projectPath = () => [BINS, ...otherPaths()].join(delimiter);

const otherPaths = () => (process.env.PATH ?? '').split(delimiter).filter(path => path !== '' && path !== BINS);

/** The first file of that name on the search path, without the project's own commands. */
export function findCommand(name) {
  return otherPaths().map(path => join(path, name)).find(path => existsSync(path));
}

/**
 * Runs a command and waits for its end. Its output is shown as it comes, or with `quiet` kept and returned.
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { cwd = ROOT, env = {}, quiet = false } = {}) {
  return new Promise(done => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH: projectPath(), ...env }, stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])], shell: windows });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => { output += text; });
    child.once('error', error => done({ status: 127, output: error.message }));
    child.once('close', (code, signal) => done({ status: code ?? (signal === null ? 1 : 130), output }));
  });
}

/** Runs a command quietly; when it fails, its output is the message. */
export async function mustRun(command, args, options) {
  const { status, output } = await run(command, args, { ...options, quiet: true });
  if (status !== 0) throw new Failure(`${command} ${args.join(' ')} failed (${status})\n${output}`);
  return output;
}

/** Runs npm under the machine's own Node: the project's Node lies in the folder that `npm ci` deletes. */
export function npm(args, { env = {}, ...options } = {}) {
  return run('npm', args, { ...options, env: { PATH: otherPaths().join(delimiter), ...env } });
}

/** Installs the locked dependencies if they are missing or are not those of the lock file. */
export async function ensureDependencies() {
  if (dependenciesMatchLock()) return;
  console.log('Installing the dependencies (npm ci) ...');
  const { status } = await npm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) throw new Failure('npm ci failed.');
}

// By content: the times of files say nothing after a git checkout.
function dependenciesMatchLock() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === undefined || !existsSync(PROJECT_NODE)) return false;
  return Object.entries(readPackages('package-lock.json') ?? {})
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

function readPackages(lock) {
  const file = join(ROOT, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * Calls the handler on Ctrl+C, on a request to terminate, and when the parent has gone: a shell that npm started does not pass
 * signals on. Returns a function that takes the handler back.
 */
function whenInterrupted(handler) {
  const parent = process.ppid;
  const timer = setInterval(() => { if (process.ppid !== parent) handler('SIGTERM'); }, 1000).unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, handler);
  return () => {
    clearInterval(timer);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, handler);
  };
}

/** Resolves when the process is to end. */
export const interruption = () => new Promise(resolve => { whenInterrupted(resolve); });

/** Calls `close` and ends the process when it is to end. Returns a function that takes this back. */
export function closeWhenInterrupted(close) {
  let closing = false;
  return whenInterrupted(signal => {
    if (closing) return;
    closing = true;
    void Promise.resolve(close()).finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  });
}

/** Calls the closing functions one after the other, each once. */
export async function closeAll(open) {
  for (let close = open.shift(); close !== undefined; close = open.shift()) await close();
}

/** Runs the calling script once more under the project's Node, if another one runs it now, and ends with its status. */
export async function continueUnderProjectNode(script) {
  if (process.versions.node === projectNodeVersion()) return;
  if (!existsSync(PROJECT_NODE)) throw new Failure('The development dependency "node" is not complete: its install script did not run. Run "npm ci" with install scripts allowed.');
  const child = spawn(PROJECT_NODE, [script, ...process.argv.slice(2)], { env: { ...process.env, PATH: projectPath() }, stdio: 'inherit' });
  // The child ends what it started; this process only waits for it.
  whenInterrupted(signal => { child.kill(signal); });
  process.exit(await new Promise(resolve => { child.once('close', code => resolve(code ?? 1)); }));
}

function projectNodeVersion() {
  const file = join(ROOT, 'node_modules/node/package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Runs the main function of a script: a failure is one message and exit status 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
