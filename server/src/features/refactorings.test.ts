import { describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionAt } from '../draft/index.ts';
import { registerOf } from '../strategy/register.ts';
import type { Language } from '../text/language.ts';
import { codeActionsAt } from './code-actions.ts';
import { diagnosticOf } from './diagnostics.ts';
import { registerContent } from './edits/same-register.ts';
import type { OpenDraft } from './open-draft.ts';
import { CLIENT, openDraft, withCursor } from './testing.ts';

interface Asked {
  readonly open: OpenDraft;
  readonly actions: readonly CodeAction[];
}

function ask(body: string, language: Language = 'es', triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked): Asked {
  const { text, offset } = withCursor(`---\nai-strategy: true\nlang: ${language}\n---\n\n# IA\n\n${body}\n`);
  const open = openDraft(text, { language });
  const start = positionAt(open.strategy.main.draft, offset);
  return { open, actions: codeActionsAt(open, { start, end: start }, { diagnostics: [], only: [CodeActionKind.RefactorRewrite], triggerKind }, CLIENT) };
}

function applied({ open, actions }: Asked, title: string): string {
  const action = actions.find(each => each.title === title);
  const [change] = action?.edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error(`no ${title} among ${actions.map(each => each.title).join(', ')}`);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, open.text), change.edits as TextEdit[]);
}

const content = (open: OpenDraft) => registerContent(registerOf(open.strategy).entries);

describe('the plan changes its form', () => {
  const LISTS = {
    en: ['## Actions\n\n- ‸A1. Publish a guide\n  - Responsible body: Audit Office\n- A2. Open the data\n  - Responsible body: Cabinet Office\n  - Deadline: June 2028', 'Turn into an action-plan table', 'Turn into a list of actions'],
    es: ['## Acciones\n\n- ‸A1. Publicar una guía\n  - Responsable: Agencia Digital\n- A2. Abrir los datos\n  - Responsable: Agencia Digital\n  - Plazo: junio de 2028', 'Convertir en una tabla del plan de acción', 'Convertir en una lista de acciones'],
    pt: ['## Ações\n\n- ‸A1. Publicar um guia\n  - Responsável: Agência Digital\n- A2. Abrir os dados\n  - Responsável: Agência Digital\n  - Prazo: junho de 2028', 'Converter em uma tabela do plano de ação', 'Converter em uma lista de ações'],
  } as const;

  test.each(['en', 'es', 'pt'] as const)('from a list to a table and back, and the register stays the same (%s)', language => {
    const [list, toTable, toList] = LISTS[language];
    const asked = ask(list, language);
    const table = applied(asked, toTable);
    expect(content(openDraft(table))).toBe(content(asked.open));
    const body = table.slice(table.indexOf('##'));
    expect(applied(ask(body.replace('| A1 |', '| ‸A1 |').trimEnd(), language), toList)).toBe(asked.open.text);
  });

  test('only if somebody asks, not at each move of the cursor', () => {
    expect(ask(LISTS.es[0], 'es', CodeActionTriggerKind.Automatic).actions.map(({ title }) => title)).not.toContain(LISTS.es[1]);
  });

  test('not where a table holds no actions', () => {
    expect(ask('## Siglas\n\n| Sigla | Nombre |\n|---|---|\n| ‸IA | Inteligencia artificial |').actions.filter(({ title }) => /Convertir|código/u.test(title))).toEqual([]);
  });
});

describe('actions get ids', () => {
  test.each([
    ['en', '## Plan\n\n| Action | Responsible body |\n|---|---|\n| ‸Publish a guide | Audit Office |\n| Open the data | Cabinet Office |', 'Give ids to 2 actions', '| A2 | Open the data |'],
    ['es', '## Acciones\n\n- ‸Publicar una guía.\n- Abrir los datos.', 'Poner código a 2 acciones', '- A2. Abrir los datos.'],
    ['pt', '## Ações\n\n- A1. Publicar um guia.\n- ‸Abrir os dados.', 'Dar código a 1 ação', '- A2. Abrir os dados.'],
  ] as const)('in a table or list (%s)', (language, body, title, line) => {
    expect(applied(ask(body, language), title)).toContain(line);
  });
});

describe('a body', () => {
  test('is called by the name that a problem proposes, in all places where it has another', () => {
    const body = '## Acciones\n\nEl Ministerio de Educación Pública publicará datos en 2028. El Ministerio de Educación Pública formará a 30 docentes.\n\nEl ‸Ministerio de Educacion Publica creará una guía. El Ministerio de Educacion Publica abrirá una oficina.';
    const text = applied(ask(body), 'Usar «Ministerio de Educación Pública» en los 2 lugares');
    expect(text).not.toContain('Educacion');
    expect(text.match(/Ministerio de Educación Pública/gu)).toHaveLength(4);
  });

  test('is added to the list of bodies, as a refactoring and as a fix', () => {
    const asked = ask('## Lista de entidades\n\n- Ministerio de Salud\n- Agencia Digital\n\n## Acciones\n\nLa ‸Contraloría General auditará todos los sistemas en 2028.');
    expect(applied(asked, 'Agregar «Contraloría General» a la lista de entidades')).toContain('- Agencia Digital\n- Contraloría General\n\n## Acciones');
    const problem = asked.open.problems.find(({ rule }) => rule === 'actor-unknown');
    const diagnostic = problem && diagnosticOf(problem, asked.open, CLIENT);
    expect(diagnostic && codeActionsAt(asked.open, diagnostic.range, { diagnostics: [diagnostic], only: [CodeActionKind.QuickFix] }, CLIENT)[0]?.title).toBe('Agregar «Contraloría General» a la lista de entidades');
  });
});
