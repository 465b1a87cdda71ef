/** Export and import as an editor asks for them: over a real connection. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import * as protocol from '../../server/src/protocol.ts';
import { Editor } from './editor.ts';

const URI = 'file:///drafts/estrategia.md';
const OTHER = 'file:///drafts/lista.md';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ locale: 'pt-BR' });
  await editor.open(URI, readFileSync('examples/es/complete.md', 'utf8'));
  await editor.open(OTHER, '# Lista de compras\n\n- Pan\n');
});
afterAll(async () => { expect(await editor.stop()).toBe(0); });

const exported = (uri: string, format: protocol.RegisterFormat): Promise<protocol.ExportRegisterResult | null> =>
  editor.connection.sendRequest(protocol.ExportRegisterRequest, { uri, format });
const imported = (uri: string, content: Uint8Array): Promise<protocol.ImportPlanResult> =>
  editor.connection.sendRequest(protocol.ImportPlanRequest, { uri, base64: Buffer.from(content).toString('base64') });
const bytesOf = (result: protocol.ExportRegisterResult | null): Buffer => Buffer.from(result?.base64 ?? '', 'base64');

test('a draft is exported in every format, in its own language', async () => {
  expect(bytesOf(await exported(URI, 'csv')).toString()).toMatch(/^\ufeffCódigo;Objetivo;Acción;.*;estrategia\.md;/su);
  expect(bytesOf(await exported(URI, 'md')).toString()).toMatch(/^\| Código \|/u);
  expect(JSON.parse(bytesOf(await exported(URI, 'json')).toString())).toMatchObject({ version: 1, strategies: [{ recognised: true }] });
  expect(bytesOf(await exported(URI, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('what is no strategy has nothing to export', async () => {
  expect(await exported(OTHER, 'csv')).toBeNull();
});

test('a workbook is imported as the table that was exported, and what is left out is said in the language of the editor', async () => {
  const result = await imported(URI, bytesOf(await exported(URI, 'xlsx')));
  expect(result.markdown).toBe(bytesOf(await exported(URI, 'md')).toString());
  expect(result.rows).toBeGreaterThan(30);
  expect(result.messages).toEqual([expect.stringMatching(/^Foram omitidas colunas/u)]);
});

test('a table is in the language of the draft into which it goes', async () => {
  const { markdown } = await imported(URI, Buffer.from('Action,Responsible body,Deadline\nCreate,Agency,2027-12-31\n'));
  expect(markdown).toBe('| Acción | Responsable | Plazo |\n|---|---|---|\n| Create | Agency | 31 de diciembre de 2027 |\n');
});

test('what cannot be read is named by row and column', async () => {
  expect(await imported(OTHER, Buffer.from('Acción;Plazo\nCrear;#REF!\n'))).toEqual({ markdown: null, rows: 0, messages: ['Linha 2, coluna B (Plazo): a célula contém o erro #REF!.'] });
});
