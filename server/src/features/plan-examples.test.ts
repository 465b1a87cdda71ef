/** The examples as a whole: what is offered for their plans changes their form and nothing that they say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionAt } from '../draft/index.ts';
import { registerOf } from '../strategy/register.ts';
import { codeActionsAt } from './code-actions.ts';
import { diagnosticOf } from './diagnostics.ts';
import { registerContent } from './edits/same-register.ts';
import type { OpenDraft } from './open-draft.ts';
import { PLAIN_CLIENT, openDraft } from './testing.ts';

const FILES = ['en', 'es', 'pt'].flatMap(language => ['thin', 'complete'].map(name => `examples/${language}/${name}.md`));

const applied = (open: OpenDraft, action: CodeAction) => TextDocument.applyEdits(TextDocument.create('', '', 1, open.text), Object.values(action.edit?.changes ?? {}).flat() as TextEdit[]);
const content = (open: OpenDraft) => registerContent(registerOf(open.strategy).entries);

describe.each(FILES)('%s', file => {
  const open = openDraft(readFileSync(file, 'utf8'), { settings: { stage: 'final' } });

  test('says the same after each change of form', () => {
    const { draft } = open.strategy.main;
    for (const { span: { start } } of draft.sections.flatMap(({ blocks }) => blocks)) {
      const position = positionAt(draft, start);
      const actions = codeActionsAt(open, { start: position, end: position }, { diagnostics: [], only: [CodeActionKind.RefactorRewrite] }, PLAIN_CLIENT);
      for (const action of actions.filter(({ title }) => title.startsWith('Turn into'))) {
        const after = openDraft(applied(open, action));
        expect([action.title, position.line, JSON.parse(content(after))]).toEqual([action.title, position.line, JSON.parse(content(open))]);
      }
    }
  });

  test('has no problem with a part for which nothing is offered, and none that its fix leaves', () => {
    for (const problem of open.problems.filter(({ fix }) => fix?.kind === 'part')) {
      const diagnostic = diagnosticOf(problem, open, PLAIN_CLIENT);
      const [action] = codeActionsAt(open, diagnostic.range, { diagnostics: [diagnostic] }, PLAIN_CLIENT);
      const words = [problem.rule, open.text.slice(problem.span.start, problem.span.end)];
      expect([...words, action?.isPreferred]).toEqual([...words, true]);
      const after = action ? openDraft(applied(open, action), { settings: { stage: 'final' } }) : open;
      expect(after.problems.filter(each => each.rule === problem.rule).map(each => after.text.slice(each.span.start, each.span.end))).not.toContain(words[1]);
    }
  });
});
