/** Our edits in the protocol's form, as rich as the editor can take them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft/index.ts';
import type { Client } from './client.ts';
import type { Edit } from './edits/index.ts';
import { asPlain, asSnippet, countBlanks } from './edits/index.ts';
import type { OpenDraft } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

type ProtocolEdit = TextDocumentEdit['edits'][number];

/** Edits with blanks become snippets where the editor has them. Stops are counted on over all edits: equal numbers would be one stop. */
export function interactiveEdit(open: OpenDraft, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version, strategy: { main: { draft } } } = open;
  if (!client.snippetEdits || edits.every(edit => countBlanks(edit.text) === 0)) return plainEdit(open, edits, client);
  let stops = 0;
  const snippets = edits.map((edit): ProtocolEdit => {
    const first = stops + 1;
    stops += countBlanks(edit.text);
    return { range: rangeOf(draft, edit.span), snippet: { kind: 'snippet', value: asSnippet(edit.text, first) } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

/** Edits as plain text: for many at once, where stopping at every blank would be in the way. */
export function plainEdit({ uri, version, strategy }: OpenDraft, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const plain = edits.map(edit => textEdit(strategy.main.draft, edit));
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] } : { changes: { [uri]: plain } };
}

function textEdit(draft: Draft, { span, text }: Edit): TextEdit {
  return { range: rangeOf(draft, span), newText: asPlain(text) };
}
