/** Answers the server's file requests from the editor's file systems, so that virtual workspaces work too. */
import * as vscode from 'vscode';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/protocol.ts';

/** A strategy is prose: what is larger is something else. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Guards against folders that are not a project, such as a home directory. */
const MAX_FOLDERS = 5000;
const MARKDOWN = /\.(?:md|markdown)$/iu;
const SKIPPED = /^(?:\..*|node_modules)$/u;

/** The text of a file in UTF-8, without a byte order mark; `null` where it is missing, too large, binary or in another encoding. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const address = vscode.Uri.parse(uri, true);
    if ((await vscode.workspace.fs.stat(address)).size > MAX_BYTES) return null;
    return decode(await vscode.workspace.fs.readFile(address));
  } catch {
    return null;
  }
}

/** Addresses of the Markdown files below a folder, nearest first; hidden folders, links to folders and installed packages are left out. */
export async function listFiles({ folder, limit }: ListFilesParams, token: vscode.CancellationToken): Promise<ListFilesResult> {
  const found: string[] = [];
  const queue = [vscode.Uri.parse(folder, true)];
  for (let visited = 0; visited < MAX_FOLDERS && found.length < limit && !token.isCancellationRequested; visited++) {
    const next = queue.shift();
    if (next === undefined) break;
    for (const [name, type] of await entriesOf(next)) {
      const address = vscode.Uri.joinPath(next, name);
      if (type === vscode.FileType.Directory && !SKIPPED.test(name)) queue.push(address);
      else if ((type & vscode.FileType.File) !== 0 && MARKDOWN.test(name)) found.push(address.toString());
    }
  }
  return found.slice(0, limit);
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
