import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { problemsOf } from './index.ts';
import { cellOf, numberedPlan } from './numbered-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'objective-without-action';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);
const THIRD = { en: 'O3. Services that reach the outer districts.', es: 'OE3. Llevar la atención a las zonas rurales.', pt: 'OE3. Levar o atendimento a quem mora longe da sede.' };
/** The one action for the third objective serves the first instead. */
const moved = (language: 'en' | 'es' | 'pt') => ({ 5: { objective: cellOf(language, 0, 'objective') } });

describe('objective-without-action', () => {
  it.each(LANGUAGES)('says nothing where each objective has an action (%s)', language => {
    expect(seen(numberedPlan(language))).toEqual([]);
    expect(seen(numberedPlan(language, { stage: 'final' }))).toEqual([]);
  });

  it.each(LANGUAGES)('stands at the objective that no action serves (%s)', language => {
    expect(problemsIn(numberedPlan(language, { rows: moved(language) }), RULE)).toEqual([{ messageId: 'each', at: THIRD[language], line: 11, severity: 'information', about: [] }]);
  });

  it('names the objective in its message', () => {
    expect(messagesIn(numberedPlan('en', { rows: moved('en') }), RULE, 'en')).toEqual(['No action serves the objective “O3 Services that reach the outer districts”. Add what will be done for it, or say which of the actions serve it.']);
    expect(messagesIn(numberedPlan('es', { rows: moved('es') }), RULE, 'es')).toEqual(['Ninguna acción responde al objetivo «OE3 Llevar la atención a las zonas rurales». Conviene agregar qué se hará para alcanzarlo o indicar qué acciones le corresponden.']);
    expect(messagesIn(numberedPlan('pt', { rows: moved('pt') }), RULE, 'pt')).toEqual(['Nenhuma ação atende ao objetivo “OE3 Levar o atendimento a quem mora longe da sede”. Convém acrescentar o que será feito para alcançá-lo ou indicar que ações lhe correspondem.']);
  });

  it('is one problem for several objectives, at their heading, until the text is final', () => {
    const objectives = ['O1. Shorter waiting times.', 'O2. Decisions that anybody can understand.', 'O3. Services for the districts.', 'O4. Open data.', 'O5. A safe cloud.'];
    expect(seen(numberedPlan('en', { objectives }))).toEqual([['many', 'Strategic objectives', 7]]);
    expect(messagesIn(numberedPlan('en', { objectives }), RULE, 'en')).toEqual([expect.stringMatching(/^2 of 5 objectives have no action that serves them, such as “O4 Open data”/u)]);
    expect(seen(numberedPlan('en', { objectives, stage: 'final' }))).toEqual([['each', 'O4. Open data.', 12], ['each', 'O5. A safe cloud.', 13]]);
  });

  it('counts an action that names the objective in its own words, or several in its cell', () => {
    expect(seen(numberedPlan('es', { rows: { 5: { objective: 'OE1, OE3' } } }))).toEqual([]);
    expect(seen(numberedPlan('pt', { rows: { 5: { objective: 'OE1', action: 'Abrir pontos de atendimento remoto (OE3)' } } }))).toEqual([]);
  });

  it.each([['en', 'All'], ['es', 'Todos'], ['pt', 'Transversal'], ['en', 'O1–O3'], ['es', 'OE1 a OE3']] as const)('is silent where an action may serve every objective (%s: %s)', (language, all) => {
    expect(seen(numberedPlan(language, { rows: { 5: { objective: all } } }))).toEqual([]);
  });

  it('is silent where the plan does not tie its actions to objectives', () => {
    expect(seen(numberedPlan('en', { without: ['objective'] }))).toEqual([]);
    expect(seen(numberedPlan('es', { rows: { 0: { objective: '–' }, 1: { objective: '–' }, 2: { objective: '–' }, 4: { objective: '–' }, 5: { objective: '–' } } }))).toEqual([]);
  });

  it('does not ask a general objective above those that have actions', () => {
    const objectives = ['OG1. Un Estado que resuelve a tiempo.', 'OE1. Acortar la espera.', 'OE2. Explicar cada decisión.', 'OE3. Llegar a las zonas rurales.'];
    expect(seen(numberedPlan('es', { objectives }))).toEqual([]);
    expect(seen(numberedPlan('es', { objectives: ['OE1. Acortar la espera.', 'OE2. Explicar cada decisión.', 'OE3. Llegar a las zonas rurales.'], rows: { 5: { objective: 'OE3.1' } } }))).toEqual([]);
  });

  it('reads which actions stand under the heading of an objective', () => {
    const action = (text: string, body: string) => `- ${body} ${text} by June 2028.`;
    const under = (third: string) => [
      '---', 'ai-strategy: true', '---', '# National AI Strategy', '', '## Objective 1. Shorter waiting times', '',
      action('will introduce an AI assistant for permits', 'The Planning Department'), action('will train 400 officers in AI', 'The Staff College'), '',
      '## Objective 2. Decisions that can be explained', '', action('will publish a register of algorithms', 'The Cabinet Office'), action('will test 30 systems for bias', 'The Audit Office'), action('will open a help desk', 'The Cabinet Office'), '',
      '## Objective 3. Services for the districts', '', third, '',
    ].join('\n');
    expect(seen(under('The districts lie far from the capital, and their people wait for months.'))).toEqual([['each', 'Objective 3. Services for the districts', 17]]);
    expect(seen(under(action('will open 12 service points', 'The Districts Office')))).toEqual([]);
    expect(seen(under('- Service points\n- Interpreters'))).toEqual([]);
    expect(seen(under('[Body] will open [number] service points by [date].'))).toEqual([]);
  });

  it('takes the number of an action for that of its objective', () => {
    const rows = Object.fromEntries(['1.1', '2.1', '2.2', '2.3', '1.2', '3.1'].map((id, index) => [index, { id, ...(index === 5 ? { objective: 'O1' } : {}) }]));
    expect(seen(numberedPlan('en', { rows }))).toEqual([]);
  });

  it('leaves a strategy of few actions to the rules on elements', () => {
    expect(seen('---\nai-strategy: true\n---\n# AI Strategy\n\n## Objectives\n\n- O1. Short waits.\n- O2. Open data.\n\n## Actions\n\n- The Cabinet Office will train 300 officers by May 2028 (O1).\n')).toEqual([]);
  });

  it('does not mind what other chapters commit to', () => {
    const after = `## Governance\n\n${['Health', 'Finance', 'Justice', 'Labour', 'Culture', 'Energy', 'Trade', 'Sport'].map(name => `The Ministry of ${name} will appoint an officer by May 2027.`).join('\n\n')}`;
    expect(seen(numberedPlan('en', { rows: moved('en'), after }))).toEqual([['each', THIRD.en, 11]]);
  });

  it('finds the action in another document of the strategy', () => {
    const first = analyse(parseDraft('1.md', numberedPlan('en', { rows: moved('en') })));
    const second = (text: string) => analyse(parseDraft('2.md', `# Annex\n\n## Actions\n\n- A7. The Districts Office will open 12 service points by May 2028${text}.\n`));
    const problems = (text: string) => problemsOf({ ...strategyOf(first, 'draft'), documents: [first, second(text)] }).filter(({ rule }) => rule === RULE);
    expect(problems('').map(({ draft }) => draft.uri)).toEqual(['1.md']);
    expect(problems(' (O3)')).toEqual([]);
  });

  it('can be ignored for an objective', () => {
    const text = numberedPlan('en', { rows: moved('en') }).replace('## Strategic objectives\n', '## Strategic objectives\n\n<!-- ai-strategy ignore objective-without-action: O3 is for later -->\n');
    expect(seen(text)).toEqual([]);
  });
});
