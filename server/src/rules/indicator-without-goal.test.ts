import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { cellOf, numberedHeading, numberedPlan } from './numbered-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'indicator-without-goal';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('indicator-without-goal', () => {
  it.each(LANGUAGES)('says nothing where each indicator has a target (%s)', language => {
    expect(seen(numberedPlan(language))).toEqual([]);
    expect(seen(numberedPlan(language, { stage: 'final' }))).toEqual([]);
  });

  it.each(LANGUAGES)('stands at the indicator whose cell for the target is empty (%s)', language => {
    expect(problemsIn(numberedPlan(language, { rows: { 2: { target: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: cellOf(language, 2, 'indicator'), line: 19, severity: 'information', about: ['quantity'] },
    ]);
  });

  it.each([['en', 'TBD'], ['es', 'Por definir'], ['es', 'N/A'], ['pt', 'A definir']] as const)('stands at a cell that says nothing (%s: %s)', (language, target) => {
    expect(seen(numberedPlan(language, { rows: { 2: { target } } }))).toEqual([['each', target, 19]]);
  });

  it('names the indicator in its message', () => {
    const change = { rows: { 2: { target: '' } } };
    expect(messagesIn(numberedPlan('en', change), RULE, 'en')).toEqual(['The indicator “Number of officers trained” has no target. Say which value it should reach, and by when.']);
    expect(messagesIn(numberedPlan('es', change), RULE, 'es')).toEqual(['El indicador «Número de funcionarios certificados» no tiene meta. Conviene decir qué valor debe alcanzar y hasta cuándo.']);
    expect(messagesIn(numberedPlan('pt', change), RULE, 'pt')).toEqual(['O indicador “Número de servidores certificados” não tem meta. Convém dizer que valor deve alcançar e até quando.']);
  });

  it('is one problem for several indicators, at the heading of the plan, until the text is final', () => {
    const rows = { 0: { target: '' } };
    const after = '| Indicator | Target | Deadline |\n|---|---|---|\n| Share of offices connected | | May 2028 |';
    expect(seen(numberedPlan('en', { rows, after }))).toEqual([['many', numberedHeading('en'), 13]]);
    expect(messagesIn(numberedPlan('en', { rows, after }), RULE, 'en')).toEqual([expect.stringMatching(/^2 of 7 indicators have no target, such as “Number of requests answered”/u)]);
    expect(seen(numberedPlan('en', { rows, after, stage: 'final' })).map(([id, , line]) => [id, line])).toEqual([['each', 17], ['each', 26]]);
  });

  it('finds a measure in a table without a column for targets, and no fault with a deed', () => {
    const table = (indicator: string) => `| Action | Responsible body | Indicator | Deadline |\n|---|---|---|---|\n| Connect the offices | Works Department | ${indicator} | May 2028 |`;
    expect(seen(numberedPlan('en', { after: table('Share of offices connected') }))).toEqual([['each', 'Share of offices connected', 26]]);
    expect(seen(numberedPlan('en', { after: table('Law adopted') }))).toEqual([]);
    expect(seen(numberedPlan('en', { after: table('Share of offices connected (90%)') }))).toEqual([]);
  });

  it('finds the target in the words of the action, in an unknown column and in another table', () => {
    expect(seen(numberedPlan('en', { rows: { 2: { target: '', action: 'Train 400 officers in AI' } } }))).toEqual([]);
    const years = '| Action | Responsible body | Indicator | 2027 | 2028 |\n|---|---|---|---|---|\n| Connect the offices by May 2028 | Works Department | Share of offices connected | 4 | 9 |';
    expect(seen(numberedPlan('en', { after: years }))).toEqual([]);
    const other = '| Indicator | Target | Deadline |\n|---|---|---|\n| Number of officers trained | 400 officers | May 2028 |';
    expect(seen(numberedPlan('en', { rows: { 2: { target: '' } }, after: other }))).toEqual([]);
  });

  it('takes an empty cell for the rest of a merged one where the action is empty too', () => {
    expect(seen(numberedPlan('es', { rows: { 3: { action: '', target: '' } } }))).toEqual([]);
  });

  it.each([
    ['en', '- The Works Department will connect the offices to the cloud.\n  Indicator: share of offices connected.', 'share of offices connected'],
    ['es', '- La Secretaría de Obras conectará las oficinas a la nube.\n  Indicador: porcentaje de oficinas conectadas.', 'porcentaje de oficinas conectadas'],
    ['pt', '- A Secretaria de Obras ligará os postos à nuvem.\n  Indicador: percentual de postos ligados.', 'percentual de postos ligados'],
  ] as const)('finds a measure behind a label (%s)', (language, item, at) => {
    expect(seen(numberedPlan(language, { after: `## ${numberedHeading(language)} II\n\n${item}` })).map(([id, found]) => [id, found])).toEqual([['each', at]]);
  });

  it.each([['en', 'Target: 90% of offices.'], ['en', 'Baseline: 12%. Target: 90%.']] as const)('finds the target behind another label (%s: %s)', (language, label) => {
    const item = `- The Works Department will connect the offices to the cloud.\n  Indicator: share of offices connected.\n  ${label}`;
    expect(seen(numberedPlan(language, { after: `## More\n\n${item}` }))).toEqual([]);
  });

  it('leaves chapters on today alone', () => {
    const after = '## Diagnóstico de la situación actual\n\n| Indicador | Año | Fuente |\n|---|---|---|\n| Porcentaje de hogares con internet | 2024 | Instituto de Estadística |';
    expect(seen(numberedPlan('es', { after }))).toEqual([]);
  });

  it('leaves blanks to the rule on placeholders', () => {
    expect(seen(numberedPlan('en', { rows: { 2: { target: '[number]' } } }))).toEqual([]);
  });

  it('leaves a strategy without measurable goals to the rules on elements until the text is final', () => {
    const change = { rows: Object.fromEntries([0, 1, 2, 3, 4, 5].map(row => [row, { target: '' }])) };
    expect(seen(numberedPlan('en', change))).toEqual([]);
    expect(seen(numberedPlan('en', { ...change, stage: 'consultation' }))).toEqual([]);
    // "Every system" is a target in the words of the action.
    expect(seen(numberedPlan('en', { ...change, stage: 'final' }))).toHaveLength(5);
  });
});
