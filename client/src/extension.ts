/** Entry point of the extension in VS Code. */
import * as vscode from 'vscode';
import { StrategyServer } from './client.ts';
import { registerCommands } from './commands.ts';
import { EXPLANATION_SCHEME, Explanations } from './explanation.ts';
import { createStatus } from './status.ts';

let server: StrategyServer | undefined;

/** Puts commands and status in place and starts the server; does not wait for it. Answers when the server is up, for tests. */
export function activate(context: vscode.ExtensionContext): { readonly started: Promise<void> } {
  server = new StrategyServer(context);
  const explanations = new Explanations(server);
  context.subscriptions.push(
    server,
    explanations,
    vscode.workspace.registerTextDocumentContentProvider(EXPLANATION_SCHEME, explanations),
    registerCommands(server, explanations),
    createStatus(server),
  );
  return { started: server.restart() };
}

/** Stops the server; VS Code waits for it. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
