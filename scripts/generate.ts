// Writes every generated file, or with --check fails when one is not what it would write. node scripts/generate.ts [--check]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GeneratedFile } from './generate/file.ts';
import { conceptFiles } from './generate/concepts.ts';
import { frameworkFiles } from './generate/framework.ts';

const current = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
};

function write({ path, content }: GeneratedFile): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}

// The data is written first, then the models that are trained with it, then the weights that are fitted to what the models say: each generator
// imports no more of the engine than needs what was written before, since a module reads its data once.
const check = process.argv.includes('--check');
const data = [...frameworkFiles(), ...conceptFiles()];
const stale = (files: readonly GeneratedFile[]) => files.filter(file => current(file.path) !== file.content);
const staleData = stale(data);
if (!check) staleData.forEach(write);
const { modelFiles } = await import('./generate/models.ts');
const staleModels = stale(modelFiles());
if (!check) staleModels.forEach(write);
const { accountFiles } = await import('./generate/accounts.ts');
const staleAccounts = stale(accountFiles());
if (!check) staleAccounts.forEach(write);
const { derivedFiles } = await import('./generate/derived.ts');
const staleFiles = stale(derivedFiles());
if (!check) staleFiles.forEach(write);

const all = [...staleData, ...staleModels, ...staleAccounts, ...staleFiles];
if (check && all.length > 0) {
  console.error(`Stale: ${all.map(file => file.path).join(', ')}. Run "npm run generate" and commit the result.`);
  process.exit(1);
}
console.log(check ? 'Generated files are up to date.' : `${all.length} generated files written.`);
