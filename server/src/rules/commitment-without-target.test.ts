import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-without-target';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);
const final = (title: string, heading: string, ...items: string[]) => `---\nai-strategy:\n  stage: final\n---\n# ${title}\n\n## ${heading}\n\n${items.map(item => `- ${item}\n`).join('')}`;

describe('commitment-without-target', () => {
  it.each(LANGUAGES)('says nothing of a plan in which each action has its target (%s)', language => {
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    ['en', 'Set up a laboratory for experiments'], ['es', 'Crear un laboratorio de experimentación'], ['pt', 'Criar um laboratório de experimentação'],
  ] as const)('stands at the action whose cell is empty, whatever the action (%s)', (language, title) => {
    expect(problemsIn(planIn(language, { rows: { 6: { target: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: title, line: 22, severity: 'information', about: ['quantity'] },
    ]);
    expect(seen(planIn(language, { rows: { 5: { target: '' }, 6: { target: 'N/A' } } }))).toEqual([['many', planHeading(language), 12]]);
  });

  it.each([['en', 'Law adopted'], ['es', 'Ley aprobada'], ['pt', 'Lei aprovada']] as const)('leaves a target without a figure to the rule on goals: %s %s', (language, target) => {
    expect(seen(planIn(language, { stage: 'final', rows: { 6: { target } } }))).toEqual([]);
  });

  it('reports a sentence that promises more of something and not how much', () => {
    expect(seen(final('AI Strategy', 'Actions', 'The Civil Service College will strengthen skills in AI.', 'The Audit Office will publish a guide.', 'The Ministry of Health will train 400 nurses.')))
      .toEqual([['each', 'The Civil Service College will strengthen skills in AI', 9]]);
    expect(seen(final('Estrategia de IA', 'Acciones', 'La Escuela de Gobierno fortalecerá las competencias en IA.', 'La Contraloría General publicará una guía.', 'Mejorar la calidad de los datos.')))
      .toEqual([['each', 'La Escuela de Gobierno fortalecerá las competencias en IA', 9], ['each', 'Mejorar la calidad de los datos', 11]]);
    expect(seen(final('Estratégia de IA', 'Ações', 'A Escola de Governo fortalecerá as competências em IA.', 'O Tribunal de Contas publicará um guia.', 'O Ministério da Saúde irá ampliar o uso da IA.')))
      .toEqual([['each', 'A Escola de Governo fortalecerá as competências em IA', 9], ['each', 'O Ministério da Saúde irá ampliar o uso da IA', 11]]);
  });

  it('does not take what something is for as the promise', () => {
    expect(seen(final('Estrategia de IA', 'Acciones', 'La Contraloría General publicará una guía para mejorar los datos.', 'La Agencia de Ciencia creará un laboratorio.', 'El Ministerio de Salud abrirá sus datos.'))).toEqual([]);
    expect(seen(final('AI Strategy', 'Actions', 'The Audit Office will publish a guide to improve data.', 'The Science Agency will set up a laboratory.', 'The Ministry of Health will open its data.'))).toEqual([]);
  });

  it('counts in three languages', () => {
    const rows = { 5: { target: '' }, 6: { target: '' } };
    expect(messagesIn(planIn('en', { rows }), RULE, 'en')[0]).toMatch(/^2 of 7 actions do not say how much is to be reached/u);
    expect(messagesIn(planIn('es', { rows }), RULE, 'es')[0]).toMatch(/^2 de 7 acciones no dicen cuánto se quiere alcanzar/u);
    expect(messagesIn(planIn('pt', { rows }), RULE, 'pt')[0]).toMatch(/^2 de 7 ações não dizem quanto se quer alcançar/u);
  });

  it('leaves a plan without targets to the rules on elements until the text is final', () => {
    const without = ['target', 'indicator'] as const;
    expect(seen(planIn('es', { without }))).toEqual([]);
    expect(seen(planIn('es', { without, stage: 'final' }))).toEqual([['each', 'Capacitar a funcionarios en IA', 18]]);
  });

  it('leaves blanks in brackets alone, and believes the drafter that no targets are needed', () => {
    expect(seen(planIn('pt', { stage: 'final', rows: { 6: { target: '[meta]' } } }))).toEqual([]);
    const text = planIn('pt', { stage: 'final', rows: { 6: { target: '' } } });
    expect(seen(text.replace('  stage: final\n', '  stage: final\n  not-applicable:\n    goals: fixadas nos contratos de gestão\n'))).toEqual([]);
  });
});
