/** The language server: wires requests to features. Runs in Node and in a browser worker. */
import type { CancellationToken, Connection, InitializeResult } from 'vscode-languageserver';
import { CancellationToken as Tokens, DidChangeConfigurationNotification, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetAt } from './draft/index.ts';
import { readClient } from './features/client.ts';
import { ACTION_KINDS, codeActionsAt, insertMissing } from './features/code-actions.ts';
import { codeLensesOf } from './features/code-lens.ts';
import { TRIGGER_CHARACTERS, completionsAt, resolveCompletion } from './features/completion.ts';
import { SOURCE, diagnosticReport } from './features/diagnostics.ts';
import { documentLinksOf } from './features/document-links.ts';
import { explain } from './features/explain.ts';
import type { Files } from './features/files.ts';
import { clientFiles } from './features/files.ts';
import { hoverAt } from './features/hover.ts';
import type { OpenDraft } from './features/open-draft.ts';
import { coverageList, itemList } from './features/overview.ts';
import { Session } from './features/session.ts';
import { strategyTemplate } from './features/strategy-template.ts';
import { isItemId } from './framework/index.ts';
import type { CoverageParams, ExplainParams, ExplainResult, InsertMissingParams, TemplateParams } from './protocol.ts';
import { CoverageRequest, ExplainRequest, InsertMissingRequest, ItemsRequest, SECTION, TemplateRequest } from './protocol.ts';
import { languageOfTag } from './text/language.ts';

declare const __VERSION__: string;

type Documents = TextDocuments<TextDocument>;
/** Gives the session once the editor has said what it can do. */
type Sessions = () => Session;

/** Serves one editor until the connection ends. `files` reads files for editors that do not offer to. */
export function startServer(connection: Connection, files?: Files): void {
  const documents = new TextDocuments(TextDocument);
  let current: Session | undefined;
  const session = (): Session => {
    if (!current) throw new Error('not initialized');
    return current;
  };
  connection.onInitialize(params => {
    const client = readClient(params);
    current = new Session(connection, documents, client, client.isOurs ? clientFiles(connection) : files);
    return capabilities();
  });
  followDocuments(connection, documents, session);
  answerLanguageRequests(connection, session);
  answerOwnRequests(connection, session);
  documents.listen(connection);
  connection.listen();
}

function capabilities(): InitializeResult {
  return {
    serverInfo: { name: 'AI Strategy Linter', version: __VERSION__ },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
      codeLensProvider: {},
      documentLinkProvider: {},
    },
  };
}

function followDocuments(connection: Connection, documents: Documents, session: Sessions): void {
  const quietly = (what: string, run: () => Promise<void>) => session().guarded(what, undefined, run);
  connection.onInitialized(() => quietly('initialized', async () => {
    if (session().client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }));
  connection.onDidChangeConfiguration(({ settings }) => quietly('didChangeConfiguration', () => session().reconfigure(settings, Tokens.None)));
  documents.onDidChangeContent(({ document }) => {
    if (!session().client.pullsDiagnostics) void quietly(document.uri, () => session().push(document.uri, Tokens.None));
  });
  documents.onDidClose(({ document }) => void quietly(document.uri, () => session().close(document.uri)));
}

function answerLanguageRequests(connection: Connection, session: Sessions): void {
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => session().guarded('diagnostic', { kind: 'full', items: [] }, async () => {
    const seen = await session().look(uri, token);
    return seen ? diagnosticReport(seen.outcome, session().client, seen.language, previousResultId) : { kind: 'full', items: [] };
  }));
  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
    onDraft(session(), 'codeAction', uri, token, [], draft => codeActionsAt(draft, range, context, session().client)));
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    onDraft(session(), 'hover', uri, token, null, draft => hoverAt(draft, offsetAt(draft.strategy.main.draft, position))));
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    session().guarded('completion', [], async () => {
      const seen = await session().look(uri, token);
      const open = seen?.outcome.kind === 'draft' ? seen.outcome.draft : undefined;
      const facts = seen && 'facts' in seen.outcome ? seen.outcome.facts : undefined;
      return seen && facts ? completionsAt(facts.draft, open, position, session().client, seen.language) : [];
    }));
  connection.onCompletionResolve(item => session().guarded('resolve', item, async () => resolveCompletion(item, await session().language(), undefined)));
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    onDraft(session(), 'codeLens', uri, token, [], draft => codeLensesOf(draft, session().client)));
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    onDraft(session(), 'documentLink', uri, token, [], documentLinksOf));
}

function answerOwnRequests(connection: Connection, session: Sessions): void {
  connection.onRequest(ItemsRequest, () => session().guarded(ItemsRequest, { items: [] }, async () => itemList(await session().language())));
  connection.onRequest(CoverageRequest, ({ uri }: CoverageParams, token: CancellationToken) => onDraft(session(), CoverageRequest, uri, token, null, coverageList));
  connection.onRequest(InsertMissingRequest, ({ uri }: InsertMissingParams, token: CancellationToken) =>
    onDraft(session(), InsertMissingRequest, uri, token, null, draft => insertMissing(draft, session().client)));
  connection.onRequest(ExplainRequest, ({ item, uri }: ExplainParams, token: CancellationToken) => session().guarded<ExplainResult>(ExplainRequest, { markdown: '' }, async () => {
    const draft = uri === undefined ? undefined : await session().draft(uri, token);
    const language = draft?.language ?? await session().language();
    return { markdown: isItemId(item) ? explain(item, language, draft?.strategy) : '' };
  }));
  connection.onRequest(TemplateRequest, ({ language }: TemplateParams) => strategyTemplate(languageOfTag(String(language)) ?? 'en'));
}

/** Answers about a document that was taken for a strategy; about all others `otherwise`. */
function onDraft<T>(session: Session, what: string, uri: string, token: CancellationToken, otherwise: T, answer: (draft: OpenDraft) => T): Promise<T> {
  return session.guarded(what, otherwise, async () => {
    const draft = await session.draft(uri, token);
    return draft ? answer(draft) : otherwise;
  });
}
