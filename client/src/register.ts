/** Saves the commitments of a draft as a file, and inserts an action plan from a spreadsheet. */
import * as vscode from 'vscode';
import type { RegisterFormat } from '../../server/src/protocol.ts';
import { REGISTER_FORMATS } from '../../server/src/protocol.ts';
import { fromBase64, toBase64 } from '../../server/src/text/base64.ts';
import type { StrategyServer } from './client.ts';
import { blockAt } from './insertion.ts';

/** Asks for a format and a file where none is given, has the server build the content, and writes it. */
export async function exportCommitments(server: StrategyServer, document: vscode.TextDocument, format?: unknown, target?: unknown): Promise<void> {
  const chosen = REGISTER_FORMATS.find(each => each === format) ?? await pickFormat();
  if (chosen === undefined) return;
  const file = target instanceof vscode.Uri ? target : await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export commitments'),
    defaultUri: fileBeside(document, chosen),
    filters: { [chosen.toUpperCase()]: [chosen] },
  });
  if (file === undefined) return;
  const content = await server.exportRegister({ uri: document.uri.toString(), format: chosen });
  if (content === null) void vscode.window.showInformationMessage(vscode.l10n.t('This draft was not recognised as an AI strategy.'));
  if (!content) return;
  try {
    await vscode.workspace.fs.writeFile(file, fromBase64(content.base64));
    void vscode.window.showInformationMessage(vscode.l10n.t('The commitments were written to {0}.', nameOf(file)));
  } catch (error) {
    server.output.error(`${file.toString()}: ${String(error)}`);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', nameOf(file)));
  }
}

/** Asks for a spreadsheet where none is given, and inserts its rows at the cursor as a table. */
export async function importActionPlan(server: StrategyServer, editor: vscode.TextEditor, source?: unknown): Promise<void> {
  const { document, selection: { active } } = editor;
  const { version } = document;
  const file = source instanceof vscode.Uri ? source : await pickSpreadsheet();
  const bytes = file && await read(server, file);
  if (file === undefined || bytes === undefined) return;
  const plan = await server.importPlan({ uri: document.uri.toString(), base64: toBase64(bytes) });
  if (plan === undefined) return;
  if (plan.markdown === null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be imported.', nameOf(file)), { modal: true, detail: plan.messages.join('\n') });
    return;
  }
  const { offset, text } = blockAt(document.getText(), document.offsetAt(active), plan.markdown);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(offset), text);
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The draft changed meanwhile. Please try again.'));
    return;
  }
  void vscode.window.showInformationMessage([vscode.l10n.t('Rows imported: {0}.', plan.rows), ...plan.messages].join(' '));
}

async function pickFormat(): Promise<RegisterFormat | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly format: RegisterFormat })[] = [
    { label: 'Excel', description: '.xlsx', detail: vscode.l10n.t('A workbook to sort, filter and add up'), format: 'xlsx' },
    { label: 'CSV', description: '.csv', detail: vscode.l10n.t('A table for any spreadsheet'), format: 'csv' },
    { label: 'Markdown', description: '.md', detail: vscode.l10n.t('An action plan to paste into a draft'), format: 'md' },
    { label: 'JSON', description: '.json', detail: vscode.l10n.t('Data for other programs'), format: 'json' },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export commitments'), matchOnDescription: true }))?.format;
}

async function pickSpreadsheet(): Promise<vscode.Uri | undefined> {
  const [file] = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import action plan'),
    filters: { [vscode.l10n.t('Spreadsheets')]: ['xlsx', 'csv', 'tsv', 'txt'] },
  }) ?? [];
  return file;
}

async function read(server: StrategyServer, file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    server.output.error(`${file.toString()}: ${String(error)}`);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read.', nameOf(file)));
    return undefined;
  }
}

/** A file beside the draft, with its name; for a draft that was never saved, in the folder that is open. */
function fileBeside({ uri, isUntitled }: vscode.TextDocument, format: RegisterFormat): vscode.Uri | undefined {
  const name = `${nameOf(uri).replace(/\.(?:md|markdown)$/iu, '')}-${vscode.l10n.t('commitments')}.${format}`;
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return folder && vscode.Uri.joinPath(folder, name);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
