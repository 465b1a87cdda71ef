/** Our edits in the protocol's form, as rich as the editor can take them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft/index.ts';
import type { Client } from './client.ts';
import type { Edit } from './edits/index.ts';
import { asPlain, asSnippet, hasBlanks } from './edits/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

type ProtocolEdit = TextDocumentEdit['edits'][number];

/** Edits with blanks become snippets where the editor has them. */
export function interactiveEdit({ uri, version, strategy }: OpenDraft, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { draft } = strategy.main;
  if (!client.snippetEdits || !edits.some(edit => hasBlanks(edit.text))) return plainEdit({ uri, version, strategy }, edits, client);
  const snippets = edits.map((edit): ProtocolEdit => (hasBlanks(edit.text) ? { range: rangeOf(draft, edit.span), snippet: { kind: 'snippet', value: asSnippet(edit.text) } } : textEdit(draft, edit)));
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

/** Edits as plain text: for many at once, where stopping at every blank would be in the way. */
export function plainEdit({ uri, version, strategy }: Pick<OpenDraft, 'uri' | 'version' | 'strategy'>, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const plain = edits.map(edit => textEdit(strategy.main.draft, edit));
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] } : { changes: { [uri]: plain } };
}

function textEdit(draft: Draft, { span, text }: Edit): TextEdit {
  return { range: rangeOf(draft, span), newText: asPlain(text) };
}
