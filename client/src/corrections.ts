/** Collects the corrections of a workspace for a report on wrong answers. Opens them as a document: whether they are sent is up to the user. */
import * as vscode from 'vscode';
import type { CorrectionsResult } from '../../server/src/protocol.ts';
import type { StrategyServer } from './client.ts';

/** Opens an untitled document with all corrections in the workspace's Markdown files and in those that are open; says so where there are none. */
export async function collectCorrections(server: StrategyServer): Promise<void> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.toString());
  const progress = { location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Collecting corrections') };
  const result = await vscode.window.withProgress(progress, async (_, token) => {
    const found = await server.corrections({ folders }, token);
    return token.isCancellationRequested ? undefined : found;
  });
  if (result === undefined) return;
  if (result.corrections.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No corrections were found in the Markdown files of this workspace.'));
    return;
  }
  const note = vscode.l10n.t('Nothing was sent. Read this file and take out what nobody else should see before you attach it to an error report.');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'json', content: asJson(result, note) }));
}

function asJson(result: CorrectionsResult, note: string): string {
  return `${JSON.stringify({ note, ...result }, null, 2)}\n`;
}
