import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hoverText, openText, placeOf, set, until, waitForProblem } from './support.ts';

const PLAN = `---
lang: es
ai-strategy: true
---

# Plan de IA

## Objetivos

- **OE7.** Gobernar los datos.

| Código | Objetivo | Acción | Responsable | Fin | Costo (USD) |
|---|---|---|---|---|---|
| ZA7.1 | OE7 | Crear el registro | Ministerio de Salud (MINSA) | 2027 | 1.000 |
| ZA7.2 | OE7 | Publicar la guía | MINSA | | |

La guía depende de la acción ZA7.1.

## Pendiente

TBD
`;

suite('Commitments by name', () => {
  teardown(async () => {
    await set('highlightParts', undefined);
    await closeAll();
  });

  async function openPlan(): Promise<vscode.TextDocument> {
    const { document } = await openText(PLAN);
    await waitForProblem(document, 'placeholder');
    return document;
  }

  const mention = (document: vscode.TextDocument) => placeOf(document, 'acción ZA7.1', 'acción Z'.length);
  const textAt = (document: vscode.TextDocument, { range }: vscode.Location) => document.getText(range);

  test('an id leads to its row and to all its mentions', async () => {
    const document = await openPlan();
    const found = await until('a definition', async () => (await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, mention(document)))[0]);
    assert.equal(document.lineAt(found.range.start.line).text.slice(0, 11), '| ZA7.1 | O');
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, mention(document));
    assert.deepEqual(places.map(place => textAt(document, place)), ['ZA7.1', 'ZA7.1']);
  });

  test('renaming an id changes it everywhere in one step; one undo takes it back', async () => {
    const document = await openPlan();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, mention(document), 'ZA7.9');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), PLAN.replaceAll('ZA7.1', 'ZA7.9'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  test('an id that is taken is refused with a reason', async () => {
    const document = await openPlan();
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, mention(document), 'ZA7.2'), /already the id of “Publicar la guía”/u);
  });

  test('a body is renamed by the spelling under the cursor', async () => {
    const document = await openPlan();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, placeOf(document, '(MINSA', 2), 'MSP');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), PLAN.replaceAll('MINSA', 'MSP'));
  });

  test('pointing at a commitment shows its parts and what is missing', async () => {
    const document = await openPlan();
    const text = await until('a hover', async () => (await hoverText(document, placeOf(document, 'Publicar la guía', 3))) || undefined);
    assert.match(text, /\*\*ZA7\\\.2 Publicar la guía\*\* · \*action\*/u);
    assert.match(text, /\| Responsible body \| MINSA \| here \|/u);
    assert.match(text, /\*\*Not stated:\*\* .*Deadline/u);
  });

  test('a line over the plan counts its actions; a click leads to those without funding', async () => {
    const document = await openPlan();
    const lens = await until('a lens on funding', async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1000)).find(each => each.command?.title === '1 without funding'));
    const { command = '', arguments: args = [] } = lens.command ?? {};
    assert.equal(command, 'aiStrategy.showPlaces');
    await vscode.commands.executeCommand(command, ...args);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  test('outline and search list the actions', async () => {
    const document = await openPlan();
    const names = (symbols: readonly vscode.DocumentSymbol[]): string[] => symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    await until('the action in the outline', async () =>
      names(await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)).includes('ZA7.1 Crear el registro'));
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'ZA7.2');
    assert.deepEqual(found.filter(({ location }) => location.uri.toString() === document.uri.toString()).map(({ name }) => name), ['ZA7.2 Publicar la guía']);
  });

  test('parts are marked in the text once the setting asks for it', async () => {
    const document = await openPlan();
    const tokens = async () => (await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri))?.data.length ?? 0;
    assert.equal(await tokens(), 0);
    await set('highlightParts', true);
    await until('marks', async () => (await tokens()) > 0);
  });
});
