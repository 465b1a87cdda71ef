import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DefinitionRequest, DocumentSymbolRequest, PrepareRenameRequest, ReferencesRequest, RenameRequest, SemanticTokensRefreshRequest, SemanticTokensRequest, WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { Editor } from './editor.ts';

const PLAN = 'file:///plans/plan.md';
const CHAPTER = 'file:///plans/chapter.md';
const HEAD = '---\nlang: es\nai-strategy: true\n---\n\n';
const plan = `${HEAD}# Plan\n\n| Código | Acción | Responsable | Fin |\n|---|---|---|---|\n| A1.1 | Crear el registro | Ministerio de Salud | 2027 |\n| A1.2 | Publicar la guía | Ministerio de Salud | 2028 |\n`;
const chapter = `${HEAD}# Capítulo\n\nLa guía depende de la acción A1.1.\n`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ locale: 'es' });
  await editor.open(PLAN, plan);
  await editor.open(CHAPTER, chapter);
});
afterAll(async () => { expect(await editor.stop()).toBe(0); });

const inChapter = () => ({ textDocument: { uri: CHAPTER }, position: editor.positionOf(CHAPTER, 'A1.1', 1) });
const row = { start: { line: 9, character: 2 }, end: { line: 9, character: 6 } };

test('an id leads from one open draft to the one that defines it, and back', async () => {
  expect(await editor.connection.sendRequest(DefinitionRequest.type, inChapter())).toEqual({ uri: PLAN, range: row });
  const references = await editor.connection.sendRequest(ReferencesRequest.type, { ...inChapter(), context: { includeDeclaration: false } });
  expect(references?.map(({ uri }) => uri)).toEqual([CHAPTER]);
});

test('renaming it changes both, and what cannot be renamed is refused with a reason', async () => {
  expect(await editor.connection.sendRequest(PrepareRenameRequest.type, inChapter())).toMatchObject({ placeholder: 'A1.1' });
  const edit = await editor.connection.sendRequest(RenameRequest.type, { ...inChapter(), newName: 'A5' });
  expect(edit?.documentChanges).toEqual([
    { textDocument: { uri: CHAPTER, version: 1 }, edits: [{ range: { start: { line: 7, character: 29 }, end: { line: 7, character: 33 } }, newText: 'A5' }] },
    { textDocument: { uri: PLAN, version: 1 }, edits: [{ range: row, newText: 'A5' }] },
  ]);
  await expect(editor.connection.sendRequest(RenameRequest.type, { ...inChapter(), newName: 'A1.2' })).rejects.toThrow('«A1.2» ya es el código de «Publicar la guía». Elija otro.');
  const elsewhere = { textDocument: { uri: CHAPTER }, position: editor.positionOf(CHAPTER, 'guía', 1) };
  await expect(editor.connection.sendRequest(PrepareRenameRequest.type, elsewhere)).rejects.toThrow(/^Aquí solo se puede cambiar el código/u);
});

test('outline and search list the commitments', async () => {
  const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: PLAN } });
  expect(symbols?.map(({ name }) => name)).toEqual(['Plan', 'A1.1 Crear el registro', 'A1.2 Publicar la guía']);
  const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'registro' });
  expect(found?.map(({ name }) => name)).toEqual(['A1.1 Crear el registro']);
});

test('parts are marked once the setting asks for it', async () => {
  let refreshed = 0;
  editor.connection.onRequest(SemanticTokensRefreshRequest.type, () => { refreshed += 1; });
  const tokens = async () => (await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: PLAN } }))?.data;
  expect(editor.initialized?.capabilities.semanticTokensProvider).toMatchObject({ legend: { tokenTypes: expect.arrayContaining(['strategyActor']) as string[] } });
  expect(await tokens()).toEqual([]);
  await editor.configure({ highlightParts: true });
  expect((await tokens())?.slice(0, 10)).toEqual([9, 29, 19, 0, 0, 0, 22, 4, 1, 0]);
  // This editor does not say that it refreshes tokens.
  expect(refreshed).toBe(0);
});
