// VS Code's own server, started from a folder of its own: nothing of the user's VS Code is read or changed.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, ROOT, run } from '../../scripts/lib/machine.mjs';

const START_TIME = 60_000;
const STOP_TIME = 5_000;

/** Nothing that calls out, pops up or takes the focus. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * A temporary folder for one run of VS Code: settings, extensions, browser profile.
 * @param {Record<string, unknown>} settings added to the quiet ones
 */
export function createHome(settings = {}) {
  const root = mkdtempSync(join(tmpdir(), 'ai-strategy-vscode-'));
  const home = { root };
  for (const part of ['user', 'data', 'extensions', 'home', 'tmp', 'profile', 'workspace']) {
    home[part] = join(root, part);
    mkdirSync(home[part]);
  }
  mkdirSync(join(home.user, 'User'));
  writeFileSync(join(home.user, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  return home;
}

/**
 * Copies what the tests open into the workspace: they may edit it. The examples are those that the project ships.
 * @param {string} workspace a folder with further files
 */
export function fillWorkspace(home, workspace = join(ROOT, 'test/vscode/workspace')) {
  cpSync(workspace, home.workspace, { recursive: true });
  cpSync(join(ROOT, 'examples'), join(home.workspace, 'examples'), { recursive: true });
}

/** Deletes the temporary folder. */
export function removeHome(home) {
  rmSync(home.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Copies what VS Code logged into a folder. */
export function saveLogs(home, folder) {
  for (const logs of [join(home.user, 'logs'), join(home.data, 'data/logs')]) {
    if (existsSync(logs)) cpSync(logs, join(folder, 'logs'), { recursive: true });
  }
}

/**
 * Installs a packaged extension.
 * @returns {Promise<string>} the folder it was installed in
 */
export async function installVsix(host, home, vsix) {
  const [command, ...args] = [...host.command, ...folderArguments(home), '--install-extension', vsix, '--force'];
  const { status, output } = await run(command, args, { env: serverEnvironment(home), quiet: true });
  const folders = readdirSync(home.extensions, { withFileTypes: true }).filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
  if (status !== 0 || folders.length !== 1) throw new Failure(`VS Code ${host.version} did not install ${vsix} (status ${status}).\n${output}`);
  return join(home.extensions, folders[0].name);
}

/**
 * Starts the server on a free port of this machine.
 * @param {{ env?: Record<string, string>, args?: string[] }} options
 * @returns {Promise<{ url: URL, log: () => string, ended: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startServer(host, home, { env = {}, args = ['--without-connection-token'] } = {}) {
  const [command, ...rest] = [...host.command, ...folderArguments(home), '--host', '127.0.0.1', '--port', '0', '--telemetry-level', 'off', '--disable-workspace-trust', ...args];
  // A process group of its own, so that extension hosts and language servers end with it.
  const child = spawn(command, rest, { env: { ...serverEnvironment(home), ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise(resolve => { child.once('exit', resolve); });
  const stop = () => stopGroup(child, ended);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => { log += text; });
  try {
    return { url: await address(child, ended, () => log), log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function address(child, ended, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Failure(`VS Code's server did not start.\n${log()}`)); }, START_TIME);
    void ended.then(code => { clearTimeout(timer); reject(new Failure(`VS Code's server ended with status ${code}.\n${log()}`)); });
    child.stdout.on('data', () => {
      const match = /Web UI available at (http:\/\/\S+)/.exec(log());
      if (match === null) return;
      clearTimeout(timer);
      resolve(new URL(match[1]));
    });
  });
}

async function stopGroup(child, ended) {
  const timer = setTimeout(() => { signalGroup(child, 'SIGKILL'); }, STOP_TIME);
  signalGroup(child, 'SIGTERM');
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

const folderArguments = home => ['--server-data-dir', home.data, '--user-data-dir', home.user, '--extensions-dir', home.extensions, '--accept-server-license-terms'];

const FOREIGN_VARIABLES = ['NODE_OPTIONS', 'VSCODE_IPC_HOOK_CLI', 'ELECTRON_RUN_AS_NODE'];

function serverEnvironment(home) {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN_VARIABLES.includes(name))),
    HOME: home.home,
    // Otherwise it leaves its sockets in the machine's own folder.
    TMPDIR: home.tmp,
    // No queries to a marketplace.
    EXTENSIONS_GALLERY: '{}',
    VSCODE_SKIP_BUILTIN_EXTENSIONS: 'GitHub.copilot-chat',
  };
}

/**
 * The address of a workbench on a folder.
 * @param {URL} base the server's address
 * @param {[string, string][]} payload what VS Code's own browser tests pass to the workbench
 */
export function workbenchUrl(base, folder, payload = []) {
  const url = new URL(base);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** The address by which the workbench names a file of this machine: its authority must be the host that the page was opened on. */
export function remoteUri(base, path) {
  return new URL(`vscode-remote://${base.host}${path.split('/').map(encodeURIComponent).join('/')}`).href;
}
