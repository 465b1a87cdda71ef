/** The language status item of Markdown files: how far the strategy is, or quietly that it is none. */
import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol.ts';
import type { Settings, StatusParams } from '../../server/src/protocol.ts';
import { PRODUCT } from './client.ts';
import type { StrategyServer } from './client.ts';
import { statusView } from './statusText.ts';
import type { StatusAction, StatusView } from './statusText.ts';

const SEVERITIES: Readonly<Record<StatusView['severity'], vscode.LanguageStatusSeverity>> = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** Keeps the item in step with the active editor, the server and the settings until disposed. */
export function createStatus(server: StrategyServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(`${SECTION}.status`, { language: 'markdown' });
  item.name = PRODUCT;
  const known = new Map<string, StatusParams>();

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const detect = vscode.workspace.getConfiguration(SECTION, document).get<Settings['detect']>('detect', 'auto');
    const view = statusView(server.state, known.get(document.uri.toString()), detect, vscode.l10n.t);
    item.text = view.text;
    item.detail = view.detail;
    item.severity = SEVERITIES[view.severity];
    item.busy = view.busy;
    item.command = view.action === undefined ? undefined : actionCommand(view.action);
  };

  update();
  return vscode.Disposable.from(
    item,
    server.onStatus(status => {
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      update();
    }),
    server.onDidChangeState(state => {
      if (state !== 'running') known.clear();
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(SECTION)) update(); }),
    vscode.workspace.onDidCloseTextDocument(document => { known.delete(document.uri.toString()); }),
  );
}

function actionCommand(action: StatusAction): vscode.Command {
  const titles: Readonly<Record<StatusAction, string>> = {
    showCoverage: vscode.l10n.t('Coverage'),
    checkDraft: vscode.l10n.t('Check'),
    restartServer: vscode.l10n.t('Restart'),
  };
  return { command: `${SECTION}.${action}`, title: titles[action] };
}
