/** The commands of the palette, the status item, code lenses and hovers. */
import * as vscode from 'vscode';
import { EXPLAIN_COMMAND, SECTION, SHOW_EVIDENCE_COMMAND, SHOW_PLACES_COMMAND } from '../../server/src/protocol.ts';
import type { ItemInfo, ItemState, ProtocolRange } from '../../server/src/protocol.ts';
import { languageOfTag } from '../../server/src/text/language.ts';
import type { StrategyServer } from './client.ts';
import { collectCorrections } from './corrections.ts';
import { declare } from './declaration.ts';
import type { Explanations } from './explanation.ts';
import { LANGUAGE_NAMES, languagesFor } from './languages.ts';
import { coverageEntries, itemEntries } from './outline.ts';
import { pick } from './pick.ts';
import { exportCommitments, importActionPlan } from './register.ts';

/** Registers every command until disposed. */
export function registerCommands(server: StrategyServer, explanations: Explanations): vscode.Disposable {
  const commands = new Commands(server, explanations);
  const register = (name: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(name.startsWith(SECTION) ? name : `${SECTION}.${name}`, run);
  return vscode.Disposable.from(
    register('checkDraft', () => commands.checkDraft()),
    register('insertMissing', () => commands.insertMissing()),
    register('showCoverage', () => commands.showCoverage()),
    register('exportCommitments', (format?: unknown, target?: unknown) => commands.exportCommitments(format, target)),
    register('importActionPlan', (source?: unknown) => commands.importActionPlan(source)),
    register('collectCorrections', () => collectCorrections(server)),
    register('newStrategy', () => commands.newStrategy()),
    register('restartServer', () => server.restart()),
    register('showOutput', () => { server.output.show(); }),
    register(EXPLAIN_COMMAND, (item?: unknown, uri?: unknown) => commands.explainItem(item, uri)),
    register(SHOW_EVIDENCE_COMMAND, (uri: unknown, item: unknown, position?: unknown) => commands.showEvidence(uri, item, position)),
    register(SHOW_PLACES_COMMAND, showPlaces),
  );
}

class Commands {
  readonly #server: StrategyServer;
  readonly #explanations: Explanations;

  constructor(server: StrategyServer, explanations: Explanations) {
    this.#server = server;
    this.#explanations = explanations;
  }

  /** Checks the active draft now and shows its problems; offers to declare it where it is not recognised. */
  async checkDraft(): Promise<void> {
    const draft = await this.#activeStrategy();
    if (draft === undefined) return;
    this.#server.refreshProblems();
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  /** Inserts a skeleton for all that is missing, as one step that one undo takes back. */
  async insertMissing(): Promise<void> {
    const draft = await this.#activeStrategy();
    if (draft === undefined) return;
    const version = draft.document.version;
    const edit = await this.#server.insertMissing({ uri: draft.document.uri.toString() });
    if (edit === null) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing to insert: the draft has a section for everything that is checked.'));
    if (!edit) return;
    if (draft.document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The draft changed meanwhile. Please try again.'));
    }
  }

  /** Lists how the active draft stands; a choice leads to its first evidence or, where there is none, to the explanation. */
  async showCoverage(): Promise<void> {
    const draft = await this.#activeStrategy();
    if (draft === undefined) return;
    const { document, items } = draft;
    const chosen = await pick(coverageEntries(items, vscode.l10n.t), {
      title: vscode.l10n.t('What the strategy covers'),
      placeholder: vscode.l10n.t('Choose an item to go to the passage, or to read what is missing'),
      explain: item => this.explainItem(item.id, document.uri.toString()),
    });
    if (chosen === undefined) return;
    const first = chosen.evidence[0];
    if (first === undefined) await this.explainItem(chosen.id, document.uri.toString());
    else await vscode.window.showTextDocument(document, { selection: toRange(first.range) });
  }

  /** Explains an item; asks which one where none is named. */
  async explainItem(id?: unknown, uri?: unknown): Promise<void> {
    const items = await this.#server.items();
    if (items === undefined) return;
    const item = typeof id === 'string' ? items.find(candidate => candidate.id === id) : await this.#pickItem(items);
    if (item === undefined) return;
    const draft = typeof uri === 'string' ? uri : activeDraft()?.uri.toString();
    await this.#explanations.show(item.name, { item: item.id, ...(draft !== undefined && { uri: draft }) });
  }

  /** Shows the passages that count for an item, in place. */
  async showEvidence(uri: unknown, id: unknown, position: unknown): Promise<void> {
    if (typeof uri !== 'string' || typeof id !== 'string') return;
    const address = vscode.Uri.parse(uri, true);
    const coverage = await this.#server.coverage({ uri });
    const item = coverage?.items.find(candidate => candidate.id === id);
    if (item === undefined) return;
    const locations = item.evidence.map(({ range }) => new vscode.Location(address, toRange(range)));
    const first = locations[0];
    if (first === undefined) return this.explainItem(id, uri);
    await vscode.commands.executeCommand('editor.action.showReferences', address, toPosition(position) ?? first.range.start, locations);
  }

  /** Saves the commitments of the active draft as a file. */
  async exportCommitments(format: unknown, target: unknown): Promise<void> {
    const draft = await this.#activeStrategy();
    if (draft !== undefined) await exportCommitments(this.#server, draft.document, format, target);
  }

  /** Inserts an action plan from a spreadsheet into the active draft. */
  async importActionPlan(source: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === 'markdown') await importActionPlan(this.#server, editor, source);
    else void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown draft first.'));
  }

  /** Opens an untitled draft with the template of a strategy, tab stops included. */
  async newStrategy(): Promise<void> {
    const choices = languagesFor(languageOfTag(vscode.env.language)).map(language => ({ label: LANGUAGE_NAMES[language], language }));
    const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Language of the new strategy') });
    if (chosen === undefined) return;
    const template = await this.#server.template({ language: chosen.language });
    if (template === undefined) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(template.snippet));
  }

  #pickItem(items: readonly ItemInfo[]): Promise<ItemInfo | undefined> {
    return pick(itemEntries(items, vscode.l10n.t), {
      title: vscode.l10n.t('What the report asks for'),
      placeholder: vscode.l10n.t('Choose an item to read about it'),
    });
  }

  /** The active draft with its coverage. Says why where there is none. */
  async #activeStrategy(): Promise<{ readonly document: vscode.TextDocument; readonly items: readonly ItemState[] } | undefined> {
    const document = activeDraft();
    if (document === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown draft first.'));
      return undefined;
    }
    const uri = document.uri.toString();
    let coverage = await this.#server.coverage({ uri });
    if (coverage === null && await offerDeclaration(document)) coverage = await this.#server.coverage({ uri });
    return coverage ? { document, items: coverage.items } : undefined;
  }
}

/** Shows places that a code lens counts, in a list that opens at a position. */
async function showPlaces(uri: unknown, position: unknown, places: unknown): Promise<void> {
  const at = toPosition(position);
  if (typeof uri !== 'string' || at === undefined || !Array.isArray(places)) return;
  const locations = places.flatMap(toLocation);
  if (locations.length > 0) await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri, true), at, locations);
}

/** Asks whether an unrecognised draft is a strategy, and writes the answer into its front matter. Tells whether it did. */
async function offerDeclaration(document: vscode.TextDocument): Promise<boolean> {
  if (vscode.workspace.getConfiguration(SECTION, document).get('detect') === 'off') {
    const settings = vscode.l10n.t('Open Settings');
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Checking is switched off in the settings.'), settings);
    if (choice === settings) await vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.detect`);
    return false;
  }
  const declaration = declare(document.getText());
  const mark = vscode.l10n.t('Mark as a Strategy');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('This draft was not recognised as an AI strategy.'),
    ...(declaration === undefined ? [] : [mark]),
  );
  // The draft may have been edited while the question stood.
  const change = choice === mark ? declare(document.getText()) : undefined;
  if (change === undefined) return false;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(change.offset), document.positionAt(change.offset + change.length));
  edit.replace(document.uri, range, change.text);
  return vscode.workspace.applyEdit(edit);
}

function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}

function toRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function toPosition(value: unknown): vscode.Position | undefined {
  const { line, character } = (value ?? {}) as Partial<ProtocolRange['start']>;
  return typeof line === 'number' && typeof character === 'number' ? new vscode.Position(line, character) : undefined;
}

function toLocation(value: unknown): vscode.Location[] {
  const { uri, range } = (value ?? {}) as { readonly uri?: unknown; readonly range?: Partial<ProtocolRange> };
  const [start, end] = [toPosition(range?.start), toPosition(range?.end)];
  return typeof uri === 'string' && start && end ? [new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Range(start, end))] : [];
}
