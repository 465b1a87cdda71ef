// Finds a Chromium for the tests in VS Code, and installs Debian's where that is possible.
import { existsSync } from 'node:fs';
import { Failure, findCommand, mustRun, run } from './machine.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of an installed Chromium, or undefined. The environment variable CHROMIUM comes first. */
export function findChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return NAMES.map(name => findCommand(name)).find(path => path !== undefined);
}

/** The path of a Chromium, installed with apt-get first if there is none. Throws a Failure where that cannot be done. */
export async function ensureChromium() {
  return findChromium() ?? await installChromium();
}

async function installChromium() {
  const prefix = await rootPrefix();
  if (prefix === undefined || findCommand('apt-get') === undefined) {
    throw new Failure('There is no Chromium, and it cannot be installed here (it needs apt-get, and root or sudo without a password). Install one, or name it in the environment variable CHROMIUM.');
  }
  console.log('Installing Debian\'s Chromium (apt-get) ...');
  await aptGet(prefix, ['update', '-qq']);
  await aptGet(prefix, ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  const path = findChromium();
  if (path === undefined) throw new Failure('apt-get installed Chromium, but it is not on the search path.');
  return path;
}

function aptGet(prefix, args) {
  const [command, ...rest] = [...prefix, 'apt-get', ...args];
  return mustRun(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'], { quiet: true })).status === 0 ? ['sudo', '-n'] : undefined;
}
