// Builds the extension for production and packages it: node scripts/package.mjs
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vsce from '@vscode/vsce';
import { Failure, ROOT, main, run } from './lib/machine.mjs';
import { VSIX, extensionFiles } from './lib/vsix.mjs';

const UNWANTED = /\.map$|\.ts$|(^|\/)(test|src|node_modules|scripts)\//;

await main(async () => {
  const { status } = await run('npm', ['run', '--silent', 'vscode:prepublish']);
  if (status !== 0) throw new Failure('The build for production failed.');
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  await packageExtension(manifest);
  checkFiles(extensionFiles(VSIX), manifest);
});

// vsce looks at every file below its folder, and .tools holds whole copies of VS Code: it gets a folder with the extension alone.
async function packageExtension(manifest) {
  const folder = mkdtempSync(join(tmpdir(), 'ai-strategy-package-'));
  try {
    for (const file of ['.vscodeignore', ...globSync(packagedPatterns(), { cwd: ROOT })]) cpSync(join(ROOT, file), join(folder, file));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(withoutDevelopment(manifest), undefined, 2));
    await vsce.createVSIX({
      cwd: folder, packagePath: VSIX, dependencies: false,
      // Without a repository there is nothing that relative links could be rewritten to.
      allowMissingRepository: true, rewriteRelativeLinks: manifest.repository !== undefined,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packagedPatterns() {
  const lines = readFileSync(join(ROOT, '.vscodeignore'), 'utf8').split(/\r?\n/);
  return lines.filter(line => line.startsWith('!')).map(line => line.slice(1));
}

function withoutDevelopment(manifest) {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !['scripts', 'devDependencies', 'workspaces'].includes(key)));
}

function checkFiles(files, manifest) {
  const unwanted = files.filter(file => UNWANTED.test(file));
  if (unwanted.length > 0) throw new Failure(`The package holds files that nobody needs: ${unwanted.join(', ')}. See .vscodeignore.`);
  const missing = neededFiles(manifest).filter(file => !files.includes(file));
  if (missing.length > 0) throw new Failure(`The package lacks files that the extension names: ${missing.join(', ')}. See .vscodeignore.`);
}

function neededFiles({ main: entry, icon, contributes = {} }) {
  const { snippets = [], grammars = [] } = contributes;
  const named = [entry, ...(icon === undefined ? [] : [icon]), ...[...snippets, ...grammars].map(({ path }) => path)];
  return ['server/dist/node.js', 'package.nls.json', ...named.map(path => path.replace(/^\.\//, ''))];
}
