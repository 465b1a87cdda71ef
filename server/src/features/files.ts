/** Files that are not open in the editor. The server never touches a disk itself: the editor, or the entry point for Node, answers. */
import type { Connection } from 'vscode-languageserver';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../protocol.ts';
import { ListFilesRequest, ReadFileRequest } from '../protocol.ts';

export interface Files {
  /** The text of a file; `undefined` where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Addresses of the Markdown files below a folder, at most `limit`. */
  list(folder: string, limit: number): Promise<readonly string[]>;
}

/** Files that the editor reads for us, so that virtual and remote folders work too. */
export function clientFiles(connection: Pick<Connection, 'sendRequest'>): Files {
  return {
    read: async uri => (await connection.sendRequest<ReadFileResult>(ReadFileRequest, { uri } satisfies ReadFileParams)) ?? undefined,
    list: (folder, limit) => connection.sendRequest<ListFilesResult>(ListFilesRequest, { folder, limit } satisfies ListFilesParams),
  };
}
