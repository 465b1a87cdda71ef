import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest, HoverRequest, IPCMessageReader, IPCMessageWriter, InitializeRequest, createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { Editor, textIn, until } from './editor.ts';

const thin = readFileSync('examples/en/thin.md', 'utf8');
const README = '# Widget\n\nA small library for dates.\n\n## Install\n\nRun `npm install widget`. We will add more formats by 2027.\n\n## License\n\nMIT\n';

let editor: Editor;
let count = 0;
beforeAll(async () => { editor = await Editor.start(); });
afterAll(async () => {
  expect(editor.log).toEqual([]);
  expect(await editor.stop()).toBe(0);
});

async function opened(text: string): Promise<string> {
  const uri = `file:///drafts/${++count}.md`;
  await editor.open(uri, text);
  return uri;
}

test('a README of another project shows nothing at all', async () => {
  const uri = await opened(README);
  expect(await editor.diagnostics(uri)).toEqual([]);
  expect(await editor.codeLenses(uri)).toEqual([]);
  expect(await editor.links(uri)).toEqual([]);
  expect(await editor.hover(uri, { line: 0, character: 3 })).toBeNull();
  expect(await editor.completions(uri, { line: 1, character: 0 })).toEqual([]);
  expect(editor.statuses.findLast(status => status.uri === uri)).toMatchObject({ recognised: false, problems: 0 });
});

test('malformed front matter is a problem at its place, and the rest is checked', async () => {
  const uri = await opened(thin.replace(/^---\n/u, '---\nbroken: [1, 2\n'));
  const diagnostics = await editor.diagnostics(uri);
  const broken = diagnostics.filter(each => each.code === 'front-matter-invalid');
  expect(broken).toHaveLength(1);
  expect(broken[0]?.range.start.line).toBeLessThan(thin.split('\n').indexOf('---', 1) + 2);
  expect(diagnostics.filter(each => each.code === 'placeholder').map(each => textIn(editor.document(uri), each.range))).toEqual(['TBD']);
});

test('positions are right with CRLF and behind emoji', async () => {
  const uri = await opened(thin.replace('TBD', '🚀 👩‍👩‍👧 TBD').replaceAll('\n', '\r\n'));
  const diagnostics = await editor.diagnostics(uri);
  expect(diagnostics.filter(each => each.code === 'placeholder').map(each => textIn(editor.document(uri), each.range))).toEqual(['TBD']);
});

test.each([
  ['nothing', ''],
  ['one line without end', '# AI strategy'],
  ['front matter only', '---\nai-strategy: true\n---'],
  ['binary content', Array.from({ length: 3000 }, (_, index) => String.fromCharCode((index * 7919) % 65536)).join('')],
  ['an unclosed fence', '---\nai-strategy: true\nlang: en\n---\n# AI\n\n```\n# not a heading\n'],
  ['an unclosed comment', '---\nai-strategy: true\nlang: en\n---\n# AI\n\n<!-- ai-strategy covers\n'],
  ['deep headings and right-to-left text', '---\nai-strategy: true\nlang: en\n---\n# AI\n\n###### \u202Eשלום\n\nText.\n'],
])('a file that holds %s harms nobody', async (_, text) => {
  const uri = await opened(text);
  const diagnostics = await editor.diagnostics(uri);
  const lines = editor.document(uri).lineCount;
  for (const { range } of diagnostics) expect(range.end.line).toBeLessThan(lines);
  for (const diagnostic of diagnostics) for (const action of await editor.codeActions(uri, diagnostic)) expect(action.title).not.toBe('');
  await editor.hover(uri, { line: 0, character: 0 });
  await editor.completions(uri, { line: 0, character: 0 });
});

test('a file of 1 MB is checked, and gets no more than 1000 problems', async () => {
  const paragraph = 'The Digital Agency will publish the catalogue by 2027. The date of the second edition: TBD\n\n';
  const uri = await opened(`${thin}\n\n## Annex\n\n${paragraph.repeat(Math.ceil(1_000_000 / paragraph.length))}`);
  expect(await editor.diagnostics(uri)).toHaveLength(1000);
  await editor.close(uri);
});

describe('cancellation', () => {
  test('ends a request early, and the next one is answered', async () => {
    const uri = await opened(`${thin}\n\n${'The agency will act. '.repeat(5000)}\n`);
    const source = new CancellationTokenSource();
    const cancelled = editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: -32800 });
    expect(editor.statuses.some(status => status.uri === uri)).toBe(false);
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
  });

  test('typing overtakes requests about older content', async () => {
    const uri = await opened(thin);
    const requests = [];
    for (let index = 0; index < 10; index++) {
      await editor.edit(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '\n' }]);
      requests.push(editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } }));
    }
    await Promise.all(requests);
    expect(editor.statuses.filter(status => status.uri === uri).length).toBeLessThan(10);
  });
});

test('requests about documents that are not open are answered with nothing', async () => {
  expect(await editor.diagnostics('file:///nowhere.md')).toEqual([]);
  expect(await editor.hover('file:///nowhere.md', { line: 0, character: 0 })).toBeNull();
});

describe('an editor that neither pulls diagnostics nor answers for settings', () => {
  test('gets diagnostics pushed, after each change and when settings change, and none after closing', async () => {
    const plain = await Editor.start({ capabilities: {} });
    const uri = 'file:///drafts/plain.md';
    const last = () => plain.published.findLast(each => each.uri === uri);
    await plain.open(uri, thin);
    await until(() => last()?.version === 1);
    expect(last()?.diagnostics.map(each => each.code)).toContain('placeholder');
    await plain.replaceAll(uri, thin.replace('TBD', 'March 2027'));
    await until(() => last()?.version === 2);
    expect(last()?.diagnostics.map(each => each.code)).not.toContain('placeholder');
    await plain.connection.sendNotification('workspace/didChangeConfiguration', { settings: { aiStrategy: { detect: 'off' } } });
    await until(() => last()?.diagnostics.length === 0);
    const before = plain.published.length;
    await plain.close(uri);
    await until(() => plain.published.length > before);
    expect(last()).toEqual({ uri, diagnostics: [] });
    expect(await plain.stop()).toBe(0);
  });
});

test('the server speaks over Node’s own channel too, as VS Code starts it', async () => {
  const server = fork('server/dist/node.js', ['--node-ipc']);
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  expect(capabilities.hoverProvider).toBe(true);
  const exited = new Promise(resolve => { server.once('exit', resolve); });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exited).toBe(0);
});
