/** Starts the language server and speaks with it. */
import * as vscode from 'vscode';
import { CloseAction, DocumentDiagnosticRequest, ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ErrorHandler, LanguageClientOptions, ServerOptions, WorkspaceEdit } from 'vscode-languageclient/node';
import * as protocol from '../../server/src/protocol.ts';
import { listFiles, readFile } from './files.ts';
import type { ServerState } from './statusText.ts';

export const PRODUCT = 'AI Strategy Linter';

/** Writes failures to the output only: what a drafter must know is said once, by `StrategyServer`. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server of this window: one at a time, replaced on restart. */
export class StrategyServer implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel(PRODUCT, { log: true });
  readonly #context: vscode.ExtensionContext;
  readonly #stateEmitter = new vscode.EventEmitter<ServerState>();
  readonly #statusEmitter = new vscode.EventEmitter<protocol.StatusParams>();
  readonly onDidChangeState = this.#stateEmitter.event;
  /** What the server says about a document after each analysis. */
  readonly onStatus = this.#statusEmitter.event;
  #client: LanguageClient | undefined;
  #state: ServerState = 'starting';
  #queue: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server, or replaces the one that runs. Failures are shown, never thrown. */
  restart(): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      await this.#stopClient();
      await this.#startClient();
    });
    return this.#queue;
  }

  stop(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#stopClient());
    return this.#queue;
  }

  dispose(): void {
    this.#stateEmitter.dispose();
    this.#statusEmitter.dispose();
    this.output.dispose();
  }

  // ---- Requests. Each answers `undefined` where the server could not: the user was told then.

  async items(): Promise<readonly protocol.ItemInfo[] | undefined> {
    return (await this.#request<protocol.ItemsResult>(protocol.ItemsRequest))?.items;
  }

  coverage(params: protocol.CoverageParams): Promise<protocol.CoverageResult | null | undefined> {
    return this.#request(protocol.CoverageRequest, params);
  }

  async insertMissing(params: protocol.InsertMissingParams): Promise<vscode.WorkspaceEdit | null | undefined> {
    const edit = await this.#request<WorkspaceEdit | null>(protocol.InsertMissingRequest, params);
    return edit ? this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit) : edit;
  }

  explain(params: protocol.ExplainParams): Promise<protocol.ExplainResult | undefined> {
    return this.#request(protocol.ExplainRequest, params);
  }

  template(params: protocol.TemplateParams): Promise<protocol.TemplateResult | undefined> {
    return this.#request(protocol.TemplateRequest, params);
  }

  corrections(params: protocol.CorrectionsParams, token: vscode.CancellationToken): Promise<protocol.CorrectionsResult | undefined> {
    return this.#request(protocol.CorrectionsRequest, params, token);
  }

  exportRegister(params: protocol.ExportRegisterParams): Promise<protocol.ExportRegisterResult | null | undefined> {
    return this.#request(protocol.ExportRegisterRequest, params);
  }

  importPlan(params: protocol.ImportPlanParams): Promise<protocol.ImportPlanResult | undefined> {
    return this.#request(protocol.ImportPlanRequest, params);
  }

  /** Has the problems of all open drafts worked out again. */
  refreshProblems(): void {
    this.#client?.getFeature(DocumentDiagnosticRequest.method).refresh();
  }

  async #request<R>(method: string, params?: object, token?: vscode.CancellationToken): Promise<R | undefined> {
    await this.#queue;
    try {
      if (this.#client === undefined || this.#state === 'failed') throw new Error('The server is not running.');
      // A token that is not there would be sent as a second parameter.
      return await (token ? this.#client.sendRequest<R>(method, params, token) : this.#client.sendRequest<R>(method, params));
    } catch (error) {
      if (token?.isCancellationRequested) return undefined;
      this.output.error(`${method}: ${String(error)}`);
      this.#tell(this.#state === 'failed' ? vscode.l10n.t('The strategy checker is not running.') : vscode.l10n.t('The strategy checker could not answer.'));
      return undefined;
    }
  }

  async #startClient(): Promise<void> {
    this.#setState('starting');
    const client = new QuietClient(protocol.SECTION, PRODUCT, serverOptions(this.#context), this.#clientOptions());
    this.#client = client;
    client.onRequest(protocol.ReadFileRequest, readFile);
    client.onRequest(protocol.ListFilesRequest, listFiles);
    client.onNotification(protocol.StatusNotification, (params: protocol.StatusParams) => { this.#statusEmitter.fire(params); });
    try {
      await client.start();
      this.#setState('running');
    } catch {
      this.#fail(vscode.l10n.t('The strategy checker could not be started, so drafts are not checked.'));
    }
  }

  async #stopClient(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that never ran, or is gone already, cannot be stopped.
      this.output.debug(`Stopping the server: ${String(error)}`);
    }
  }

  #clientOptions(): LanguageClientOptions {
    const initializationOptions: protocol.InitializationOptions = {
      docsUri: vscode.Uri.joinPath(this.#context.extensionUri, 'docs', 'rules').toString(),
      files: true,
    };
    return {
      documentSelector: documentSchemes().map(scheme => ({ language: 'markdown', scheme })),
      initializationOptions,
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
      outputChannel: this.output,
      traceOutputChannel: this.output,
      diagnosticCollectionName: protocol.SECTION,
      diagnosticPullOptions: { onChange: true },
      markdown: { isTrusted: { enabledCommands: [protocol.SHOW_EVIDENCE_COMMAND, protocol.EXPLAIN_COMMAND] } },
    };
  }

  /** Lets the client bring a crashed server back a few times; gives up on one that never ran or keeps crashing. */
  #errorHandler(): ErrorHandler {
    let standard: ErrorHandler | undefined;
    return {
      error: () => ({ action: ErrorAction.Continue }),
      closed: async () => {
        if (this.#client === undefined || this.#state !== 'running') return { action: CloseAction.DoNotRestart };
        standard ??= this.#client.createDefaultErrorHandler();
        const { action } = await standard.closed();
        if (action === CloseAction.DoNotRestart) this.#fail(vscode.l10n.t('The strategy checker stopped several times and was not started again.'));
        return { action };
      },
    };
  }

  #setState(state: ServerState): void {
    this.#state = state;
    this.#stateEmitter.fire(state);
  }

  #fail(message: string): void {
    this.#setState('failed');
    this.#tell(message);
  }

  /** Shows an error, with the two things that one can do about it. */
  #tell(message: string): void {
    const showOutput = vscode.l10n.t('Show Output');
    const restart = vscode.l10n.t('Restart');
    void vscode.window.showErrorMessage(message, showOutput, restart).then(choice => {
      if (choice === showOutput) this.output.show();
      if (choice === restart) void this.restart();
    });
  }
}

/** Where drafts live. Cells of notebooks and the old side of a comparison have schemes of their own and stay out. */
function documentSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...folders.map(folder => folder.uri.scheme)])];
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const run = { module: context.asAbsolutePath('server/dist/node.js'), transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}
