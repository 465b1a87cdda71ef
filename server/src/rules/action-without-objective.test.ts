import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { cellOf, numberedHeading, numberedPlan } from './numbered-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'action-without-objective';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('action-without-objective', () => {
  it.each(LANGUAGES)('says nothing where each action names its objective (%s)', language => {
    expect(seen(numberedPlan(language))).toEqual([]);
    expect(seen(numberedPlan(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([['en', 'TBD'], ['en', '–'], ['es', 'Por definir'], ['pt', 'A definir']] as const)('stands at a cell that names no objective (%s: %s)', (language, objective) => {
    expect(problemsIn(numberedPlan(language, { rows: { 3: { objective } } }), RULE)).toEqual([{ messageId: 'each', at: objective, line: 20, severity: 'information', about: ['objective'] }]);
  });

  it.each(LANGUAGES)('stands at the action where its cell is empty, if the table repeats objectives from row to row (%s)', language => {
    expect(seen(numberedPlan(language, { rows: { 4: { objective: '' } } }))).toEqual([['each', cellOf(language, 4, 'action'), 21]]);
  });

  it('takes an empty cell for the rest of a merged one in a table that does not', () => {
    expect(seen(numberedPlan('es', { rows: { 2: { objective: '' }, 3: { objective: '' } } }))).toEqual([]);
  });

  it('names the action in its message', () => {
    const change = { rows: { 3: { objective: '–' } } };
    expect(messagesIn(numberedPlan('en', change), RULE, 'en')).toEqual(['“A4 Test every system for bias” does not say which objective it serves, while most actions do. Name the objective, or ask whether the action belongs here.']);
    expect(messagesIn(numberedPlan('es', change), RULE, 'es')).toEqual(['«A4 Auditar los sesgos de cada sistema» no dice a qué objetivo responde, y la mayoría de las acciones sí lo dice. Conviene indicar el objetivo o revisar si la acción corresponde a esta estrategia.']);
    expect(messagesIn(numberedPlan('pt', change), RULE, 'pt')).toEqual(['“A4 Auditar os vieses de cada sistema” não diz a que objetivo atende, e a maioria das ações diz. Convém indicar o objetivo ou rever se a ação cabe nesta estratégia.']);
  });

  it('is one problem for several actions, at the heading of the plan, until the text is final', () => {
    const rows = { 0: { objective: '–' }, 3: { objective: '–' } };
    expect(seen(numberedPlan('es', { rows }))).toEqual([['many', numberedHeading('es'), 13]]);
    expect(messagesIn(numberedPlan('es', { rows }), RULE, 'es')).toEqual([expect.stringMatching(/^2 de 6 acciones no dicen a qué objetivo responden, como «A1 /u)]);
    expect(problemsIn(numberedPlan('es', { rows, stage: 'final' }), RULE).map(({ line, severity }) => [line, severity])).toEqual([[17, 'warning'], [20, 'warning']]);
  });

  it('is silent where half of the actions or more name none', () => {
    const rows = { 0: { objective: '–' }, 1: { objective: '–' }, 2: { objective: '–' } };
    expect(seen(numberedPlan('pt', { rows }))).toEqual([]);
    expect(seen(numberedPlan('pt', { without: ['objective'] }))).toEqual([]);
  });

  it('does not ask what other chapters commit to', () => {
    const after = '## Financing\n\nThe Ministry of Finance will allocate 4 million dollars to the plan by May 2027.\n\n## Follow-up\n\nThe City Secretariat will publish a progress report every six months.';
    expect(seen(numberedPlan('en', { after }))).toEqual([]);
  });

  it('asks an action that is numbered like the others, wherever it stands', () => {
    const after = '## Other measures\n\n- A7. The Health Office will open 4 mobile clinics by May 2028.';
    expect(seen(numberedPlan('en', { after })).map(([id, , line]) => [id, line])).toEqual([['each', 26]]);
    expect(seen(numberedPlan('en', { after: after.replace('2028.', '2028 (O3).') }))).toEqual([]);
  });

  it('takes the number of an action for that of its objective', () => {
    const rows = Object.fromEntries(['1.1', '2.1', '2.2', '2.3', '1.2', '3.1'].map((id, index) => [index, { id, ...(index === 5 ? { objective: '–' } : {}) }]));
    expect(seen(numberedPlan('en', { rows }))).toEqual([]);
  });

  it('leaves actions that wait to be completed to the rule on placeholders', () => {
    expect(seen(numberedPlan('en', { rows: { 3: { objective: '–', actor: '[body]' } } }))).toEqual([]);
  });

  it('says nothing where objectives do not apply', () => {
    const text = numberedPlan('en', { rows: { 3: { objective: '–' } } }).replace('stage: draft', 'stage: final\n  not-applicable:\n    objectives: set by the digital agenda');
    expect(seen(text)).toEqual([]);
  });

  it('says nothing about an empty document', () => {
    expect(seen('')).toEqual([]);
  });
});
