// Builds the client (CommonJS, as VS Code loads it), the language server and the command line, and the suite that runs inside VS Code.
// node esbuild.mjs [--watch] [--production]
import { build, context } from 'esbuild';
import { readFileSync } from 'node:fs';

const production = process.argv.includes('--production');
const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'node20',
  platform: 'node',
  logLevel: 'info',
  mainFields: ['module', 'main'],
  define: { __VERSION__: JSON.stringify(version) },
};
// Some dependencies of the server are CommonJS and call require: an ES module has none of its own.
const requireShim = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };

const builds = [
  { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.cjs', format: 'cjs', external: ['vscode'] },
  { ...common, entryPoints: ['server/src/node.ts', 'server/src/cli.ts'], outdir: 'server/dist', format: 'esm', banner: requireShim },
  { ...common, entryPoints: ['test/vscode/suite/index.ts'], outfile: 'test/out/suite/index.cjs', format: 'cjs', external: ['vscode'], minify: false, logOverride: { 'require-resolve-not-external': 'silent' } },
];

if (process.argv.includes('--watch')) {
  for (const options of builds) await (await context(options)).watch();
} else {
  await Promise.all(builds.map(options => build(options)));
}
