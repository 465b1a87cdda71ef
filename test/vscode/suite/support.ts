// What the tests share: drafts to work on, waiting, and what VS Code shows about a document.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Identifier of the extension under test. */
export const EXTENSION = 'ai-strategy-linter.ai-strategy-linter';

/** Source of all its problems. */
const SOURCE = 'ai-strategy';
const SECTION = 'aiStrategy';
const PATIENCE = 10_000;

/** A file of the workspace. */
export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(path));
}

let copies = 0;

/** Opens a new file that holds the thin Spanish example, changed as a test needs it. */
export async function openThin(change: (text: string) => string = text => text): Promise<vscode.TextEditor> {
  const bytes = await vscode.workspace.fs.readFile(fileUri('examples/es/thin.md'));
  return openText(change(new TextDecoder().decode(bytes)));
}

/** Opens a new file that holds a text. */
export async function openText(text: string): Promise<vscode.TextEditor> {
  copies += 1;
  const path = `drafts/${copies}.md`;
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return open(path);
}

/** Closes all editors; what they held is lost. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until something is there, and answers it. */
export async function until<T>(what: string, find: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new assert.AssertionError({ message: `waited ${PATIENCE / 1000} s in vain for ${what}` });
    await pause(50);
  }
}

/** Does nothing for a while: where it is to be shown that nothing happens. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** The problems of the extension in a document. */
export function problems({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/** The rule of a problem. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The first problem of a rule whose message names something. */
export function problem(document: vscode.TextDocument, rule: string, named = ''): vscode.Diagnostic | undefined {
  return problems(document).find(each => ruleOf(each) === rule && each.message.includes(named));
}

/** Waits for a problem. */
export function waitForProblem(document: vscode.TextDocument, rule: string, named = ''): Promise<vscode.Diagnostic> {
  return until(`${rule} ${named} among ${JSON.stringify(problems(document).map(ruleOf))}`, () => problem(document, rule, named));
}

/** Waits until a problem is gone. */
export function waitUntilGone(document: vscode.TextDocument, rule: string, named = ''): Promise<true> {
  return until(`the end of ${rule} ${named}`, () => problem(document, rule, named) === undefined);
}

/** The quick fixes that VS Code offers for a problem. */
export async function quickFixes({ uri }: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
}

/** Applies the quick fix of a problem whose title begins with some words, as choosing it in the menu does. */
export async function applyFix(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, title: string): Promise<void> {
  const actions = await quickFixes(document, diagnostic);
  const action = actions.find(each => each.title.startsWith(title));
  assert.ok(action?.edit, `no fix “${title}” among:\n${actions.map(each => each.title).join('\n')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was refused');
}

/** The place of a text in a document, or that many characters behind its beginning. */
export function placeOf(document: vscode.TextDocument, text: string, characters = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `“${text}” is not in the document`);
  return document.positionAt(offset + characters);
}

/** The lines of a document, from the first that holds a text; as many as asked for. */
export function linesFrom(document: vscode.TextDocument, text: string, count: number): string[] {
  const { line } = placeOf(document, text);
  return document.getText().split(/\r?\n/u).slice(line, line + count);
}

/** What the extension's hover shows at a place. */
export async function hoverText({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map(content => (typeof content === 'string' ? content : content.value))).join('\n');
}

/** Changes a setting of the extension in the workspace. */
export async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update(name, value, vscode.ConfigurationTarget.Workspace);
}
