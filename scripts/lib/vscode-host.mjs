// Installs VS Code's server from the npm package code-server into .tools/, without a compiler and without install scripts.
// To raise a version: change it in test/vscode/host/<name>/package.json, run "npm install --package-lock-only" there, adapt HOSTS.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, PROJECT_NODE, ROOT, npm } from './machine.mjs';

const SOURCES = join(ROOT, 'test/vscode/host');

/** The versions of VS Code that the tests run in. */
export const HOSTS = {
  current: { version: '1.139', legacyPeerDeps: false },
  // Its server-main.js does not listen by itself.
  oldest: { version: '1.93', legacyPeerDeps: true, launcher: join(SOURCES, 'serve-old.mjs') },
};

/**
 * Where a version of VS Code lies, installed first if it is missing.
 * @param {'current' | 'oldest'} name
 * @returns {Promise<{ version: string, command: string[] }>} the command that starts its server
 */
export async function ensureHost(name) {
  const { version, launcher } = HOSTS[name];
  const folder = join(ROOT, '.tools', `vscode-${version}`);
  if (!isInstalled(name, folder)) await install(name, folder);
  const serverMain = join(vscodeFolder(folder), 'out/server-main.js');
  return { version, command: [nodeOf(folder), ...(launcher ? [launcher] : []), serverMain] };
}

// The oldest VS Code brings the Node of its desktop build, so that nothing newer slips into the extension.
function nodeOf(folder) {
  const own = join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin/node');
  return existsSync(own) ? own : PROJECT_NODE;
}

const vscodeFolder = folder => join(folder, 'node_modules/code-server/lib/vscode');
const stampFile = folder => join(folder, 'installed.txt');

function isInstalled(name, folder) {
  return existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === wantedStamp(name);
}

function wantedStamp(name) {
  const hash = createHash('sha256');
  for (const file of [`${name}/package-lock.json`, 'spdlog-stub.cjs']) hash.update(readFileSync(join(SOURCES, file)));
  return hash.digest('hex');
}

// Built beside its place and moved there at the end, so that a stopped or a second installation leaves nothing half done.
async function install(name, folder) {
  const building = `${folder}.${process.pid}`;
  console.log(`Installing VS Code ${HOSTS[name].version} from npm ...`);
  try {
    await installPackages(name, building);
    stubNativeModules(vscodeFolder(building));
    writeFileSync(stampFile(building), wantedStamp(name));
    moveIntoPlace(name, building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function installPackages(name, folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(SOURCES, name, file), join(folder, file));
  await installIn(name, folder, 'ci');
  // "npm ci" refuses the shrinkwrap files of VS Code (a peer is missing from them); "npm install" honours them and adds the peer.
  await installIn(name, vscodeFolder(folder), 'install');
  await installIn(name, join(vscodeFolder(folder), 'extensions'), 'install');
}

async function installIn(name, folder, command) {
  const env = {
    npm_config_ignore_scripts: 'true', npm_config_omit: 'dev', npm_config_audit: 'false', npm_config_fund: 'false',
    npm_config_loglevel: 'error', npm_config_legacy_peer_deps: String(HOSTS[name].legacyPeerDeps),
  };
  const { status, output } = await npm([command], { cwd: folder, env, quiet: true });
  if (status !== 0) throw new Failure(`VS Code ${HOSTS[name].version} could not be installed from npm (npm ${command}, status ${status}).\n${firstLines(output, 20)}`);
}

// npm prints its whole manual after an error.
const firstLines = (text, count) => text.split('\n').slice(0, count).join('\n');

// Two native modules that VS Code logs stack traces about when they were not compiled.
function stubNativeModules(vscode) {
  copyFileSync(join(SOURCES, 'spdlog-stub.cjs'), join(vscode, 'node_modules/@vscode/spdlog/index.js'));
  for (const module of ['@vscode/native-watchdog', 'native-watchdog']) {
    const folder = join(vscode, 'node_modules', module);
    if (existsSync(folder)) writeFileSync(join(folder, 'index.js'), 'exports.start = () => {};\n');
  }
}

function moveIntoPlace(name, from, to) {
  if (isInstalled(name, to)) return;
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}
