/** Entry point of the language server for Node: `--node-ipc` from VS Code, `--stdio` (or nothing) from every other editor. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type { Files } from './features/files.ts';
import { startServer } from './server.ts';

const MARKDOWN = /\.(?:md|markdown)$/iu;
const SKIPPED = /^(?:\.|node_modules$)/u;

/** Files on the disk, for editors that do not read them for us. */
const diskFiles: Files = {
  read: uri => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined),
  list: async (folder, limit) => {
    const found: string[] = [];
    await collect(fileURLToPath(folder), limit, found).catch(() => undefined);
    return found.map(path => pathToFileURL(path).href);
  },
};

async function collect(folder: string, limit: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (found.length >= limit) return;
    if (SKIPPED.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isFile() && MARKDOWN.test(entry.name)) found.push(path);
    if (entry.isDirectory()) await collect(path, limit, found).catch(() => undefined);
  }
}

const hasTransport = process.argv.some(argument => /^--(?:node-ipc|stdio|socket|pipe)\b/u.test(argument));
startServer(hasTransport ? createConnection() : createConnection(process.stdin, process.stdout), diskFiles);
