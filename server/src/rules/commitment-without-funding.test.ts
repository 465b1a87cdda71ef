import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-without-funding';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('commitment-without-funding', () => {
  it.each(LANGUAGES)('says nothing of a plan that is costed (%s)', language => {
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    ['en', 'Open the health data'], ['es', 'Abrir los datos de salud'], ['pt', 'Abrir os dados de saúde'],
  ] as const)('stands at the action that has neither (%s)', (language, title) => {
    expect(problemsIn(planIn(language, { rows: { 5: { cost: '', source: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: title, line: 21, severity: 'information', about: ['money'] },
    ]);
    expect(seen(planIn(language, { rows: { 5: { cost: 'N/D', source: '' } } }))).toEqual([['each', 'N/D', 21]]);
  });

  it.each(LANGUAGES)('is content with a sum or with a source (%s)', language => {
    expect(seen(planIn(language, { stage: 'final', rows: { 4: { cost: '' }, 5: { source: '' } } }))).toEqual([]);
  });

  it.each([
    ['en', 'No additional cost'], ['en', 'Existing budget'], ['es', 'Sin costo'], ['es', 'Recursos propios'], ['pt', 'Sem custo'], ['pt', 'Orçamento próprio'],
  ] as const)('takes %s "%s" for an answer', (language, cost) => {
    expect(seen(planIn(language, { stage: 'final', rows: { 5: { cost, source: '' } } }))).toEqual([]);
  });

  it.each([['en', 'Modest'], ['es', 'Bajo'], ['pt', 'Baixo']] as const)('says of a cost that is no sum that it cannot be read: %s %s', (language, cost) => {
    expect(seen(planIn(language, { rows: { 5: { cost, source: '' } } }))).toEqual([['unreadable', cost, 21]]);
    expect(seen(planIn(language, { rows: { 4: { cost, source: '' }, 5: { cost, source: '' } } }))).toEqual([['unreadableMany', planHeading(language), 12]]);
    // Who names the source has said where the money is.
    expect(seen(planIn(language, { rows: { 5: { cost } } }))).toEqual([]);
  });

  it('counts at first, and reports each in a final text', () => {
    const rows = { 4: { cost: '', source: '' }, 5: { cost: '', source: '' } };
    expect(messagesIn(planIn('en', { rows }), RULE, 'en')).toEqual(['2 of 7 actions say neither what they cost nor who pays. Add a sum or a source to each, or say that it needs no new money.']);
    expect(messagesIn(planIn('es', { rows }), RULE, 'es')[0]).toMatch(/^2 de 7 acciones no dicen ni cuánto cuestan ni quién las paga\. /u);
    expect(messagesIn(planIn('pt', { rows }), RULE, 'pt')[0]).toMatch(/^2 de 7 ações não dizem nem quanto custam nem quem paga\. /u);
    expect(problemsIn(planIn('en', { rows, stage: 'final' }), RULE).map(({ line, severity }) => [line, severity])).toEqual([[20, 'warning'], [21, 'warning']]);
  });

  it('leaves a plan without money to the rules on elements until the text is final', () => {
    const without = ['cost', 'source'] as const;
    expect(seen(planIn('es', { without, stage: 'consultation' }))).toEqual([]);
    expect(seen(planIn('es', { without, stage: 'final' }))).toHaveLength(7);
  });

  it('reads sums and sources in sentences', () => {
    const text = '---\nai-strategy:\n  stage: final\n---\n# AI Strategy\n\n## Actions\n\n- The Ministry of Health will open its data with USD 20,000.\n- The Science Agency will set up a laboratory, financed by the Regional Bank.\n- The Audit Office will test every system.\n';
    expect(seen(text)).toEqual([['each', 'The Audit Office will test every system', 11]]);
  });

  it('believes the drafter that a section gives the money', () => {
    const after = '## Recursos\n\n<!-- ai-strategy covers financing -->\n\nEl presupuesto de la ley 12 paga todas las acciones.';
    expect(seen(planIn('es', { stage: 'final', rows: { 5: { cost: '', source: '' } }, after }))).toEqual([]);
  });
});
