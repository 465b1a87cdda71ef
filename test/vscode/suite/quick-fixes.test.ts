import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix, closeAll, linesFrom, openThin, placeOf, problem, problems, quickFixes, ruleOf, until, waitForProblem, waitUntilGone } from './support.ts';

interface Gap {
  readonly name: string;
  readonly rule: string;
  readonly item: string;
  readonly fix: string;
  readonly change?: (text: string) => string;
  /** The last line of the chapter before and all lines up to the text to be filled in. */
  readonly lines: readonly string[];
  /** The line that follows what was inserted. */
  readonly next: string;
}

const LAST_CHAPTER = 'Este documento es un punto de partida.';

const GAPS: readonly Gap[] = [
  {
    name: 'an element becomes the next numbered chapter', rule: 'element-missing', item: 'Measurable goals', fix: 'Insert the section “Metas e indicadores”',
    lines: [LAST_CHAPTER, '', '## 9. Metas e indicadores', '', '<!-- ai-strategy covers goals -->'], next: '## Glosario',
  },
  {
    name: 'a theme becomes the next numbered chapter', rule: 'theme-missing', item: 'AI procurement', fix: 'Insert the section “Compra de IA”',
    lines: [LAST_CHAPTER, '', '## 9. Compra de IA', '', '<!-- ai-strategy covers procurement -->'], next: '## Glosario',
  },
  {
    name: 'an aspect goes below the section on its theme, one level deeper', rule: 'aspect-missing', item: 'Sharing practice', fix: 'Insert the section “Intercambio de prácticas y trabajo que cambia”',
    change: text => text.replace('### 6.3 Personas y alianzas (objetivo 3)', '### 6.3 Capacidades de la función pública'),
    lines: ['- La Secretaría de Producción firmará un convenio', '', '#### 6.3.1 Intercambio de prácticas y trabajo que cambia', '', '<!-- ai-strategy covers capacity/sharing -->'],
    next: '### 6.4 Información pública (objetivo 4)',
  },
];

suite('Quick fixes', () => {
  teardown(closeAll);

  for (const gap of GAPS) {
    test(`insert a missing section: ${gap.name}`, async () => {
      const { document } = await openThin(gap.change);
      await applyFix(document, await waitForProblem(document, gap.rule, gap.item), gap.fix);
      assertLines(document, gap);
      await waitUntilGone(document, gap.rule, gap.item);
      await until('a placeholder in the new section', () => placeholderIn(document, gap));
    });

    test(`one undo takes it back byte for byte: ${gap.name}`, async () => {
      const { document } = await openThin(gap.change);
      const before = document.getText();
      await applyFix(document, await waitForProblem(document, gap.rule, gap.item), gap.fix);
      assert.notEqual(document.getText(), before);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await waitForProblem(document, gap.rule, gap.item);
    });
  }

  test('after inserting, the first blank is selected and the next is one Tab away', async () => {
    const editor = await openThin();
    await applyFix(editor.document, await waitForProblem(editor.document, 'element-missing', 'Financing'), 'Insert the section “Financiación”');
    const first = await until('a selected blank', () => selected(editor) || undefined);
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    const second = await until('the next blank', () => (selected(editor) !== first ? selected(editor) : undefined));
    assert.match(first, /^\[.+\]$/u);
    assert.match(second, /^\[.+\]$/u);
  });

  test('all missing sections at once, in outline order, leave nothing that is missing', async () => {
    const { document } = await openThin();
    const before = document.getText();
    await applyFix(document, await waitForProblem(document, 'element-missing'), 'Insert all ');
    const numbers = [...document.getText().matchAll(/^## (\d+)\. /gmu)].map(match => Number(match[1]));
    assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
    await waitUntilGone(document, 'element-missing');
    await waitUntilGone(document, 'theme-missing');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('a section that is waiting to be written is not inserted a second time', async () => {
    const { document } = await openThin();
    const diagnostic = await waitForProblem(document, 'element-missing', 'goals');
    await applyFix(document, diagnostic, 'Insert the section “Metas e indicadores”');
    await waitUntilGone(document, 'element-missing', 'goals');
    const titles = (await quickFixes(document, diagnostic)).map(({ title }) => title);
    assert.deepEqual(titles.filter(title => title.startsWith('Insert the section “Metas e indicadores”')), []);
  });

  test('“does not apply” records the reason, and the problem goes when there is one', async () => {
    const editor = await openThin();
    await applyFix(editor.document, await waitForProblem(editor.document, 'theme-missing', 'procurement'), '“AI procurement” does not apply');
    await vscode.commands.executeCommand('type', { text: 'la región compra por el convenio nacional' });
    assert.match(editor.document.getText(), /la región compra por el convenio nacional/u);
    await waitUntilGone(editor.document, 'theme-missing', 'procurement');
  });

  test('“it is there” quotes the nearest passage, marks its section and settles the item', async () => {
    const { document } = await openThin();
    await applyFix(document, await waitForProblem(document, 'element-partial', 'Follow-up'), 'It is there: “El Gobierno de Sierraluna');
    assert.deepEqual(linesFrom(document, '## 7. Seguimiento', 3), ['## 7. Seguimiento', '', '<!-- ai-strategy covers monitoring -->']);
    await waitUntilGone(document, 'element-partial');
  });

  test('“not about” takes back what a section was taken for', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'element-partial');
    const place = placeOf(document, '## 7. Seguimiento', 5);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.Refactor.value);
    const action = actions.find(({ title }) => title === 'This section is not about “Follow-up instruments”');
    assert.ok(action?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.deepEqual(linesFrom(document, '## 7. Seguimiento', 3), ['## 7. Seguimiento', '', '<!-- ai-strategy not-about monitoring -->']);
    await waitUntilGone(document, 'element-partial', 'Follow-up');
    await waitForProblem(document, 'element-missing', 'Follow-up instruments');
  });

  test('“ignore here” silences one problem and leaves the others', async () => {
    const { document } = await openThin();
    const count = (await until('all problems', () => problem(document, 'placeholder') && problems(document))).length;
    await applyFix(document, await waitForProblem(document, 'section-empty'), 'Ignore section-empty here');
    await vscode.commands.executeCommand('type', { text: 'se redacta con la Asamblea' });
    await until('all problems but one', () => problems(document).length === count - 1);
    assert.equal(problem(document, 'section-empty'), undefined);
  });

  test('a CRLF document stays one', async () => {
    const { document } = await openThin(text => text.replaceAll('\n', '\r\n'));
    await applyFix(document, await waitForProblem(document, 'element-missing', 'goals'), 'Insert the section “Metas e indicadores”');
    await document.save();
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    assert.match(saved, /\r\n## 9\. Metas e indicadores\r\n\r\n<!-- ai-strategy covers goals -->\r\n/u);
    assert.doesNotMatch(saved, /[^\r]\n/u);
  });

  test('source.fixAll.aiStrategy inserts elements and themes', async () => {
    const { document } = await openThin();
    await waitForProblem(document, 'element-missing');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, 'source.fixAll.aiStrategy');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await waitUntilGone(document, 'element-missing');
    await waitUntilGone(document, 'theme-missing');
  });
});

function assertLines(document: vscode.TextDocument, { lines, next }: Gap): void {
  const [first = '', ...others] = linesFrom(document, lines[0] ?? '', lines.length);
  assert.ok(first.startsWith(lines[0] ?? ''), first);
  assert.deepEqual(others, lines.slice(1));
  const text = document.getText();
  const inserted = text.slice(text.indexOf(lines[2] ?? ''), text.indexOf(`\n${next}`));
  assert.match(inserted, /\[.+\]/u, 'no blanks to fill in');
  assert.match(inserted, /\S\n$/u, 'one blank line before what follows');
  assert.equal(inserted.match(/^#+ /gmu)?.length, 1, 'something else stands between');
}

function placeholderIn(document: vscode.TextDocument, { lines: [, , heading = ''], next }: Gap): vscode.Diagnostic | undefined {
  const text = document.getText();
  const range = new vscode.Range(document.positionAt(text.indexOf(heading)), document.positionAt(text.indexOf(`\n${next}`)));
  return problems(document).find(each => ruleOf(each) === 'placeholder' && range.contains(each.range));
}

function selected({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}
