/** An editor for tests: starts the built server as a process and speaks the protocol with it over stdio. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ClientCapabilities, CodeAction, CompletionItem, Diagnostic, DocumentDiagnosticReport, Hover, InitializeResult, Position, ProtocolConnection, PublishDiagnosticsParams, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import {
  CodeActionRequest, CodeLensRequest, CompletionRequest, ConfigurationRequest, DiagnosticRefreshRequest, CodeLensRefreshRequest, DidChangeConfigurationNotification, DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, DocumentLinkRequest, ExitNotification, HoverRequest, InitializeRequest, InitializedNotification,
  LogMessageNotification, PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter, createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { StatusParams } from '../../server/src/protocol.ts';
import { StatusNotification } from '../../server/src/protocol.ts';

const SERVER = 'server/dist/node.js';

/** What VS Code says that it can do, as far as it matters here. */
const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } }, isPreferredSupport: true, dataSupport: true },
  },
};

export interface EditorOptions {
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  /** The settings of the section `aiStrategy`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  readonly statuses: StatusParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: string[] = [];
  refreshes = 0;
  initialized: InitializeResult | undefined;
  settings: Readonly<Record<string, unknown>>;
  readonly #process: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(server: ChildProcess, connection: ProtocolConnection, settings: Readonly<Record<string, unknown>>) {
    this.#process = server;
    this.connection = connection;
    this.settings = settings;
  }

  /** Starts a server and shakes hands with it. */
  static async start({ locale = 'en', capabilities = CAPABILITIES, settings = {} }: EditorOptions = {}): Promise<Editor> {
    if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run "npm run build" first`);
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const editor = new Editor(server, connection, settings);
    editor.#listen();
    editor.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: null, locale, capabilities, initializationOptions: { docsUri: 'file:///docs/rules', files: true },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Ends the server as the protocol asks for; gives its exit status. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>(resolve => { this.#process.once('exit', resolve); });
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const status = await exited;
    this.connection.dispose();
    return status;
  }

  async open(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Makes edits in one step, as one undo would take back, and tells the server of each. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const contentChanges = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start)).map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  /** Applies a workspace edit to one document; tab stops become their default text. */
  async apply(uri: string, { documentChanges = [], changes = {} }: WorkspaceEdit): Promise<void> {
    const [change] = documentChanges;
    const edits = change && 'edits' in change ? change.edits : changes[uri] ?? [];
    await this.edit(uri, edits.map(each => ('snippet' in each ? { range: each.range, newText: plain(each.snippet.value) } : { range: each.range, newText: each.newText })));
  }

  /** Replaces the whole text, as an undo does. */
  async replaceAll(uri: string, text: string): Promise<void> {
    const document = this.document(uri);
    await this.edit(uri, [{ range: { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) }, newText: text }]);
  }

  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The position at which a piece of text begins, moved by some characters. */
  positionOf(uri: string, piece: string, moved = 0): Position {
    const index = this.text(uri).indexOf(piece);
    if (index < 0) throw new Error(`not in the text: ${piece}`);
    return this.document(uri).positionAt(index + moved);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items : [];
  }

  async codeActions(uri: string, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], ...(only && { only }) } });
    return (found ?? []).filter((each): each is CodeAction => !('command' in each && typeof each.command === 'string'));
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async completions(uri: string, position: Position): Promise<CompletionItem[]> {
    const found = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(found) ? found : found?.items ?? [];
  }

  codeLenses(uri: string) {
    return this.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  }

  links(uri: string) {
    return this.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  }

  #listen(): void {
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => { this.registrations.push(...registrations.map(each => each.method)); });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => { this.refreshes += 1; });
    this.connection.onRequest(CodeLensRefreshRequest.type, () => undefined);
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => { this.log.push(message); });
    this.connection.onNotification(PublishDiagnosticsNotification.type, params => { this.published.push(params); });
    this.connection.onNotification(StatusNotification, (params: StatusParams) => { this.statuses.push(params); });
    this.connection.listen();
  }
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20));
}

/** The text of a range. */
export function textIn(document: TextDocument, range: Range | undefined): string {
  return document.getText(range);
}

function plain(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/gu, (_, choice: string | undefined, text: string | undefined) => choice ?? text ?? '')
    .replace(/\\([\\$}])/gu, '$1');
}
