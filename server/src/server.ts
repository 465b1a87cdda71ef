/** The language server: wires requests to features. Runs in Node and in a browser worker. */
import type { CancellationToken, Connection, InitializeResult, Position } from 'vscode-languageserver';
import { CancellationToken as Tokens, DidChangeConfigurationNotification, LSPErrorCodes, ResponseError, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetAt } from './draft/index.ts';
import { readClient } from './features/client.ts';
import { ACTION_KINDS, codeActionsAt, insertMissing } from './features/code-actions.ts';
import { codeLensesOf } from './features/code-lens.ts';
import { TRIGGER_CHARACTERS, completionsAt, resolveCompletion } from './features/completion.ts';
import { collectCorrections } from './features/corrections.ts';
import { definitionAt } from './features/definition.ts';
import { SOURCE, diagnosticReport } from './features/diagnostics.ts';
import { documentLinksOf } from './features/document-links.ts';
import { documentSymbolsOf } from './features/document-symbols.ts';
import { explain } from './features/explain.ts';
import type { Files } from './features/files.ts';
import { clientFiles } from './features/files.ts';
import { hoverAt } from './features/hover.ts';
import type { OpenDraft } from './features/open-draft.ts';
import { coverageList, itemList } from './features/overview.ts';
import { exportedRegister, importedPlan } from './features/register-files.ts';
import { referencesAt } from './features/references.ts';
import type { Refusal } from './features/rename.ts';
import { prepareRename, renameAt } from './features/rename.ts';
import { TOKEN_TYPES, semanticTokensOf } from './features/semantic-tokens.ts';
import { Session } from './features/session.ts';
import { strategyTemplate } from './features/strategy-template.ts';
import { today } from './features/today.ts';
import { workspaceSymbolsOf } from './features/workspace-symbols.ts';
import { isItemId } from './framework/index.ts';
import type { CorrectionsParams, CoverageParams, ExplainParams, ExplainResult, ExportRegisterParams, ImportPlanParams, InsertMissingParams, TemplateParams } from './protocol.ts';
import { CorrectionsRequest, CoverageRequest, ExplainRequest, ExportRegisterRequest, ImportPlanRequest, InsertMissingRequest, ItemsRequest, SECTION, TemplateRequest } from './protocol.ts';
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
  answerNavigation(connection, session);
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
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: { label: 'AI Strategy Linter' },
      workspaceSymbolProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
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

/** Requests about names: ids and bodies, which other open drafts may share. */
function answerNavigation(connection: Connection, session: Sessions): void {
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    onName(session(), 'definition', uri, position, token, null, definitionAt));
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    onName(session(), 'references', uri, position, token, [], (draft, offset, others) => referencesAt(draft, offset, context.includeDeclaration, others)));
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    onName(session(), 'prepareRename', uri, position, token, null, (...where) => orRefuse(prepareRename(...where))));
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    onName(session(), 'rename', uri, position, token, null, (draft, offset, others) => orRefuse(renameAt(draft, offset, newName, session().client, others))));
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    onDraft(session(), 'documentSymbol', uri, token, [], draft => documentSymbolsOf(draft, session().client)));
  connection.onWorkspaceSymbol(({ query }, token) => session().guarded('workspaceSymbol', [], async () => workspaceSymbolsOf(await session().drafts(token), query)));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    onDraft(session(), 'semanticTokens', uri, token, { data: [] }, semanticTokensOf));
}

/** Editors show the message of an error to the drafter. */
function orRefuse<T extends object>(answer: T | Refusal): T {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
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
  answerRegisterRequests(connection, session);
  connection.onRequest(CorrectionsRequest, async (params: CorrectionsParams, token: CancellationToken) =>
    collectCorrections(params, session().sources(), { version: __VERSION__, language: await session().language(), today: today(), isCancelled: () => token.isCancellationRequested }));
  connection.onRequest(TemplateRequest, ({ language }: TemplateParams) => strategyTemplate(languageOfTag(String(language)) ?? 'en'));
}

/** Failures reach the editor, which says that there is no answer: an empty file or table would say that there are no commitments. */
function answerRegisterRequests(connection: Connection, session: Sessions): void {
  connection.onRequest(ExportRegisterRequest, async ({ uri, format }: ExportRegisterParams, token: CancellationToken) => {
    const draft = await session().draft(uri, token);
    return draft ? await exportedRegister(draft, String(format)) : null;
  });
  connection.onRequest(ImportPlanRequest, async ({ uri, base64 }: ImportPlanParams, token: CancellationToken) => {
    const seen = await session().look(uri, token);
    const facts = seen && 'facts' in seen.outcome ? seen.outcome.facts : undefined;
    return await importedPlan(base64, facts?.language, seen?.language ?? await session().language());
  });
}

/** Answers about a document that was taken for a strategy; about all others `otherwise`. */
function onDraft<T>(session: Session, what: string, uri: string, token: CancellationToken, otherwise: T, answer: (draft: OpenDraft) => T): Promise<T> {
  return session.guarded(what, otherwise, async () => {
    const draft = await session.draft(uri, token);
    return draft ? answer(draft) : otherwise;
  });
}

/** Answers about a place in a draft, with the other drafts that are open; about all other documents `otherwise`. */
function onName<T>(session: Session, what: string, uri: string, position: Position, token: CancellationToken, otherwise: T, answer: (draft: OpenDraft, offset: number, others: readonly OpenDraft[]) => T): Promise<T> {
  return session.guarded(what, otherwise, async () => {
    const draft = await session.draft(uri, token);
    return draft ? answer(draft, offsetAt(draft.strategy.main.draft, position), await session.drafts(token, uri)) : otherwise;
  });
}
