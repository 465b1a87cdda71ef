/** One connection to an editor: its documents, its settings, and what is known of each document. */
import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import { CodeLensRefreshRequest, LSPErrorCodes, ResponseError, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../protocol.ts';
import { DEFAULT_SETTINGS, SECTION, StatusNotification } from '../protocol.ts';
import type { Language } from '../text/language.ts';
import type { Client } from './client.ts';
import type { Sources } from './corrections.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Files } from './files.ts';
import type { OpenDocument, OpenDraft, Outcome } from './open-draft.ts';
import { DraftCache } from './open-draft.ts';
import { statusOf } from './overview.ts';
import { readSettings } from './settings.ts';
import { today } from './today.ts';

/** A document with all that came of looking at it. */
export interface Seen {
  readonly document: OpenDocument;
  readonly outcome: Outcome;
  readonly language: Language;
}

/** While somebody types, work waits: a moment for short documents, longer for long ones. */
const CHARACTERS_PER_MILLISECOND = 500;
const LONGEST_WAIT = 400;

export class Session {
  readonly client: Client;
  /** Files that are not open; `undefined` where nobody can read any. */
  readonly files: Files | undefined;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #cache: DraftCache;
  readonly #settings = new Map<string, Promise<Settings>>();
  #pushedSettings = DEFAULT_SETTINGS;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, client: Client, files: Files | undefined) {
    this.client = client;
    this.files = files;
    this.#connection = connection;
    this.#documents = documents;
    this.#cache = new DraftCache({
      onAnalysed: (document, outcome, settings) => void connection.sendNotification(StatusNotification, statusOf(document, outcome, settings)),
      onFailure: (what, error) => { this.log(what, error); },
      today,
    });
  }

  /** Language of messages where no document is concerned. */
  async language(): Promise<Language> {
    return this.#languageFor(await this.#settingsFor(''));
  }

  /** What is known of a document; `undefined` where it is not open. Throws only where the editor no longer wants to know. */
  async look(uri: string, token: CancellationToken): Promise<Seen | undefined> {
    const settings = await this.#settingsFor(uri);
    stopIfCancelled(token);
    await this.#calm(uri);
    stopIfCancelled(token);
    const document = this.#open(uri);
    if (!document) return undefined;
    const language = this.#languageFor(settings);
    return { document, outcome: this.#cache.get(document, settings, language), language };
  }

  /** A document that was taken for a strategy. */
  async draft(uri: string, token: CancellationToken): Promise<OpenDraft | undefined> {
    const seen = await this.look(uri, token);
    return seen?.outcome.kind === 'draft' ? seen.outcome.draft : undefined;
  }

  /** All open documents that were taken for a strategy, except one. */
  async drafts(token: CancellationToken, except?: string): Promise<OpenDraft[]> {
    const drafts: OpenDraft[] = [];
    for (const uri of this.#documents.keys().filter(each => each !== except).sort()) {
      const draft = await this.draft(uri, token);
      if (draft) drafts.push(draft);
    }
    return drafts;
  }

  /** Texts of files, those of the editor first; for work on many files at once. */
  sources(): Sources {
    return {
      open: this.#documents.keys(),
      list: async (folder, limit) => await this.files?.list(folder, limit) ?? [],
      text: async uri => this.#documents.get(uri)?.getText() ?? await this.files?.read(uri),
      onFailure: (uri, error) => { this.log(uri, error); },
    };
  }

  /** Sends the diagnostics of a document to an editor that does not ask for them. */
  async push(uri: string, token: CancellationToken): Promise<void> {
    const version = this.#documents.get(uri)?.version;
    const seen = await this.look(uri, token);
    if (this.client.pullsDiagnostics || !seen || seen.document.version !== version) return;
    await this.#connection.sendDiagnostics({ uri, version: seen.document.version, diagnostics: diagnosticsOf(seen.outcome, this.client, seen.language) });
  }

  /** Forgets a document that was closed. */
  async close(uri: string): Promise<void> {
    this.#cache.forget(uri);
    this.#settings.delete(uri);
    if (!this.client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Takes over changed settings and has the editor ask again for all that depends on them. */
  async reconfigure(settings: unknown, token: CancellationToken): Promise<void> {
    this.#settings.clear();
    const own = typeof settings === 'object' && settings !== null ? (settings as Readonly<Record<string, unknown>>)[SECTION] : undefined;
    if (own !== undefined) this.#pushedSettings = readSettings(own);
    if (this.client.refreshesCodeLenses) await this.#connection.sendRequest(CodeLensRefreshRequest.type);
    if (this.client.refreshesTokens) await this.#connection.sendRequest(SemanticTokensRefreshRequest.type);
    if (this.client.refreshesDiagnostics) await this.#connection.languages.diagnostics.refresh();
    if (!this.client.pullsDiagnostics) await Promise.all(this.#documents.keys().map(uri => this.push(uri, token)));
  }

  /** Runs a handler. What goes wrong is logged, and the editor gets `fallback`; only cancellation and what a feature refuses are passed on. */
  async guarded<T>(what: string, fallback: T, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ResponseError && (error.code === LSPErrorCodes.RequestCancelled || error.code === LSPErrorCodes.RequestFailed)) throw error;
      this.log(what, error);
      return fallback;
    }
  }

  log(what: string, error: unknown): void {
    this.#connection.console.error(`${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  }

  #open(uri: string): OpenDocument | undefined {
    const document = this.#documents.get(uri);
    return document && { uri, version: document.version, text: document.getText() };
  }

  /** Lets pending edits and cancellations in before a document is worked on. */
  async #calm(uri: string): Promise<void> {
    const document = this.#open(uri);
    if (!document || this.#cache.has(document)) return;
    await new Promise(resolve => setTimeout(resolve, Math.min(LONGEST_WAIT, document.text.length / CHARACTERS_PER_MILLISECOND)));
  }

  #languageFor({ messageLanguage }: Settings): Language {
    return messageLanguage === 'auto' ? this.client.language : messageLanguage;
  }

  #settingsFor(uri: string): Promise<Settings> {
    if (!this.client.answersConfiguration) return Promise.resolve(this.#pushedSettings);
    const known = this.#settings.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#settings.set(uri, asked);
    return asked;
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ section: SECTION, ...(uri !== '' && { scopeUri: uri }) }));
    } catch (error) {
      this.log('workspace/configuration', error);
      return DEFAULT_SETTINGS;
    }
  }
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
