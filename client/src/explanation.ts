/** Shows what an item of the report asks for: a read-only Markdown document, in VS Code's own preview. */
import * as vscode from 'vscode';
import type { ExplainParams } from '../../server/src/protocol.ts';
import type { StrategyServer } from './client.ts';
import { previewable } from './previewable.ts';

/** Scheme of the documents that hold explanations. */
export const EXPLANATION_SCHEME = 'ai-strategy';

export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: StrategyServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(server: StrategyServer) {
    this.#server = server;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const params = paramsOf(address);
    return params === undefined ? '' : previewable((await this.#server.explain(params))?.markdown ?? '');
  }

  /** Opens the explanation beside the draft. It stays on its item when another file is looked at. */
  async show(name: string, params: ExplainParams): Promise<void> {
    // The name is the title of the tab. Without `.md`, extensions for Markdown leave the document alone; the preview needs none.
    const address = vscode.Uri.from({ scheme: EXPLANATION_SCHEME, path: `/${name.replaceAll('/', '-')}`, query: JSON.stringify(params) });
    // A document that is still held has the status of an older draft.
    this.#changed.fire(address);
    // Asked for from an explanation, the next one joins it instead of opening a third column.
    if (vscode.window.activeTextEditor === undefined) await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    try {
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', address);
    } catch {
      // Without the built-in Markdown extension there is no preview: the text can be read all the same.
      await vscode.window.showTextDocument(address, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
  }
}

function paramsOf(address: vscode.Uri): ExplainParams | undefined {
  try {
    const value = JSON.parse(address.query) as Partial<ExplainParams>;
    return typeof value.item === 'string' ? { item: value.item, ...(typeof value.uri === 'string' && { uri: value.uri }) } : undefined;
  } catch {
    return undefined;
  }
}
