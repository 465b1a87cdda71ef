import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol/node';
import { MarkupContent } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/src/protocol.ts';
import { Editor, textIn } from './editor.ts';

const URI = 'file:///drafts/estrategia.md';
const thin = readFileSync('examples/es/thin.md', 'utf8');

let editor: Editor;
beforeAll(async () => { editor = await Editor.start({ locale: 'es-CO' }); });
afterAll(async () => { expect(await editor.stop()).toBe(0); });

const itemsOf = (diagnostic: Diagnostic): readonly string[] => (diagnostic.data as { fix?: { items?: string[] } }).fix?.items ?? [];
const about = (diagnostics: readonly Diagnostic[], rule: string, item: string) => diagnostics.find(each => each.code === rule && itemsOf(each).includes(item));
const markdown = (hover: Hover | null) => (hover && MarkupContent.is(hover.contents) ? hover.contents.value : '');

test('the server says what it can do', () => {
  expect(editor.initialized?.serverInfo?.name).toBe('AI Strategy Linter');
  expect(editor.initialized?.capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { identifier: 'ai-strategy', interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.aiStrategy'] },
    hoverProvider: true,
    completionProvider: { resolveProvider: true },
  });
});

describe('the thin Spanish example', () => {
  test('has problems with messages in the language of the editor, at their exact places', async () => {
    await editor.open(URI, thin);
    const diagnostics = await editor.diagnostics(URI);
    const title = { start: { line: 5, character: 2 }, end: { line: 5, character: 62 } };
    expect(about(diagnostics, 'element-missing', 'financing')).toMatchObject({
      range: title,
      severity: 2,
      source: 'ai-strategy',
      codeDescription: { href: 'file:///docs/rules/element-missing.es.md' },
      message: expect.stringMatching(/^No se encontró nada sobre «Mecanismos de financiación»/u) as string,
      data: { rule: 'element-missing', fix: { kind: 'missing', items: ['financing'] } },
    });
    expect(diagnostics.filter(each => each.code === 'section-empty').map(each => textIn(editor.document(URI), each.range))).toEqual(['4. Marco normativo']);
    expect(diagnostics.filter(each => each.code === 'placeholder').map(each => textIn(editor.document(URI), each.range))).toEqual(['está por definir']);
    expect(editor.published).toEqual([]);
  });

  test('is reported as unchanged as long as nothing changes', async () => {
    const report = await editor.report(URI);
    expect(await editor.report(URI, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
  });

  test('tells the status after its analysis, once', () => {
    const own = editor.statuses.filter(status => status.uri === URI);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ recognised: true, language: 'es', stage: 'draft', elements: [expect.any(Number), 7], themes: [expect.any(Number), 9] });
  });

  test.each([
    ['element-missing', 'financing', '## 9. Financiación'],
    ['theme-missing', 'procurement', '## 9. Compra de IA'],
    ['aspect-missing', 'capacity/sharing', '## 9. Intercambio de prácticas y trabajo que cambia'],
  ])('a quick fix for %s of %s inserts its section, after which the problem is gone, and one undo brings it back', async (rule, item, heading) => {
    const before = editor.text(URI);
    const diagnostic = about(await editor.diagnostics(URI), rule, item);
    const [insert] = diagnostic ? await editor.codeActions(URI, diagnostic, ['quickfix']) : [];
    expect(insert?.title).toMatch(/^Insertar la sección «/u);
    await editor.apply(URI, insert?.edit ?? {});
    expect(editor.text(URI)).toContain(`\n\n${heading}\n\n<!-- ai-strategy covers ${item} -->\n`);
    expect(about(await editor.diagnostics(URI), rule, item)).toBeUndefined();
    expect(about(await editor.diagnostics(URI), 'placeholder', item)).toMatchObject({ severity: 3 });
    await editor.replaceAll(URI, before);
    expect(about(await editor.diagnostics(URI), rule, item)).toEqual(diagnostic);
  });

  test('inserting all that is missing leaves nothing to insert', async () => {
    const before = editor.text(URI);
    const edit = await editor.connection.sendRequest<object | null>(protocol.InsertMissingRequest, { uri: URI });
    await editor.apply(URI, edit ?? {});
    expect(await editor.connection.sendRequest(protocol.InsertMissingRequest, { uri: URI })).toBeNull();
    expect((await editor.diagnostics(URI)).filter(each => each.code === 'element-missing' || each.code === 'theme-missing')).toEqual([]);
    await editor.replaceAll(URI, before);
  });

  test('explains an element and shows where the draft speaks of it', async () => {
    const hover = await editor.hover(URI, editor.positionOf(URI, '7. Seguimiento', 5));
    expect(textIn(editor.document(URI), hover?.range)).toBe('7. Seguimiento');
    expect(markdown(hover)).toMatch(/^### Instrumentos de seguimiento\n/u);
    expect(markdown(hover)).toMatch(/\[línea \d+\]\(file:\/\/\/drafts\/estrategia\.md#L\d+\)/u);
    expect(markdown(hover)).toContain('**Fuente:** [OCDE');
  });

  test('completes a heading with what is still missing, elements first', async () => {
    const before = editor.text(URI);
    const at = editor.positionOf(URI, '## 8. Palabras finales');
    await editor.edit(URI, [{ range: { start: at, end: at }, newText: '## \n\n' }]);
    const found = await editor.completions(URI, { line: at.line, character: 3 });
    expect(found.slice(0, 3).map(each => each.label)).toEqual(['Metas e indicadores', 'Cronograma de ejecución', 'Financiación']);
    expect(found[2]?.textEdit).toMatchObject({ newText: expect.stringMatching(/^## Financiación\n\n<!-- ai-strategy covers financing -->/u) as string });
    await editor.replaceAll(URI, before);
  });

  test('has code lenses that show evidence, and none where these are switched off', async () => {
    const lenses = await editor.codeLenses(URI);
    const line = editor.positionOf(URI, '## 5. Objetivos').line;
    expect(lenses).toContainEqual({
      range: { start: { line, character: 3 }, end: { line, character: 28 } },
      command: { title: 'Objetivos estratégicos: presente', command: 'aiStrategy.showEvidence', arguments: [URI, 'objectives', { line, character: 3 }] },
    });
    await editor.configure({ codeLens: false });
    expect(await editor.codeLenses(URI)).toEqual([]);
    await editor.configure({});
  });

  test('follows changed settings: severity, language, stage, off', async () => {
    const severityOf = async () => about(await editor.diagnostics(URI), 'element-missing', 'financing')?.severity;
    const refreshes = editor.refreshes;
    await editor.configure({ stage: 'final' });
    expect(await severityOf()).toBe(1);
    await editor.configure({ rules: { 'element-missing': 'hint' }, messageLanguage: 'pt' });
    expect(await severityOf()).toBe(4);
    expect(about(await editor.diagnostics(URI), 'element-missing', 'financing')?.message).toMatch(/^Nada foi encontrado sobre “Mecanismos de financiamento”/u);
    await editor.configure({ detect: 'off' });
    expect(await editor.diagnostics(URI)).toEqual([]);
    await editor.configure({ detect: 'configured' });
    expect(await editor.diagnostics(URI)).toEqual([]);
    await editor.configure({});
    expect(await severityOf()).toBe(2);
    expect(editor.refreshes).toBeGreaterThan(refreshes);
    expect(editor.registrations).toContain('workspace/didChangeConfiguration');
  });
});

describe('our own requests', () => {
  test('list the coverage of a strategy, nothing for other files', async () => {
    const { items } = await editor.connection.sendRequest<protocol.CoverageResult>(protocol.CoverageRequest, { uri: URI });
    expect(items).toHaveLength(54);
    expect(items.find(item => item.id === 'financing')).toMatchObject({ status: 'absent', statusText: 'falta', evidence: [] });
    expect(await editor.connection.sendRequest(protocol.CoverageRequest, { uri: 'file:///not/open.md' })).toBeNull();
  });

  test('explain an item, with and without a draft', async () => {
    const alone = await editor.connection.sendRequest<protocol.ExplainResult>(protocol.ExplainRequest, { item: 'financing' });
    const inDraft = await editor.connection.sendRequest<protocol.ExplainResult>(protocol.ExplainRequest, { item: 'financing', uri: URI });
    expect(alone.markdown).toMatch(/^### Mecanismos de financiación\n/u);
    expect(alone.markdown).not.toContain('En este borrador');
    expect(inDraft.markdown).toContain('**En este borrador: falta**');
    expect(await editor.connection.sendRequest(protocol.ExplainRequest, { item: 'no-such-item' })).toEqual({ markdown: '' });
  });

  test('collect the corrections in open documents, with the answers that they correct', async () => {
    const uri = 'file:///drafts/correcciones.md';
    await editor.open(uri, '---\nlang: es\nai-strategy: true\n---\n\n# Estrategia de IA\n\n## Compras\n\n<!-- ai-strategy covers financing: es el presupuesto -->\n\nTexto.\n');
    const { version, corrections } = await editor.connection.sendRequest<protocol.CorrectionsResult>(protocol.CorrectionsRequest, { folders: [] });
    expect(version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(corrections).toEqual([{
      file: 'correcciones.md', line: 10, language: 'es', says: 'covers', items: ['financing'], reason: 'es el presupuesto',
      linter: [{ item: 'financing', status: 'absent', section: false }], heading: 'Compras', passage: 'Texto.',
    }]);
    await editor.close(uri);
  });

  test('give the template of a new strategy', async () => {
    const { snippet } = await editor.connection.sendRequest<protocol.TemplateResult>(protocol.TemplateRequest, { language: 'pt' });
    expect(snippet).toMatch(/^---\nlang: pt\nai-strategy:\n {2}stage: draft\n---\n\n# \$\{1:\[Nome da estratégia de IA\]\}\n\n## 1\. /u);
  });
});
