/** What the editor at the other end can do, read once at `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { Language } from '../text/language.ts';
import { languageOfTag } from '../text/language.ts';

export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesTokens: boolean;
  /** Whether outlines are trees; where they are not, they are lists. */
  readonly symbolTrees: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Tab stops in workspace edits (LSP 3.18) and in completions. */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly versionedEdits: boolean;
  readonly relatedInformation: boolean;
  /** Whether it has the commands of `protocol.ts` and answers requests for files: our own client does both. */
  readonly isOurs: boolean;
  readonly docsUri: string | undefined;
  /** The editor's display language; English where it is none of ours. */
  readonly language: Language;
}

/** Reads what a client offers. What it does not say it does not offer. */
export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const options = optionsOf(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    isOurs: options.files === true,
    docsUri: options.docsUri?.replace(/\/+$/u, ''),
    language: languageOfTag(locale ?? '') ?? 'en',
  };
}

function optionsOf(value: unknown): InitializationOptions {
  const { docsUri, files } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return { ...(typeof docsUri === 'string' && { docsUri }), ...(typeof files === 'boolean' && { files }) };
}
