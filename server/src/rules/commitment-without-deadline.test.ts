import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-without-deadline';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('commitment-without-deadline', () => {
  it.each(LANGUAGES)('says nothing of a plan that gives each action a date (%s)', language => {
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    ['en', 'Clean the land register'], ['es', 'Depurar el catastro'], ['pt', 'Corrigir o cadastro rural'],
  ] as const)('stands at the action whose cell is empty (%s)', (language, title) => {
    expect(problemsIn(planIn(language, { rows: { 3: { deadline: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: title, line: 19, severity: 'information', about: ['deadline'] },
    ]);
  });

  it.each([['en', 'To be confirmed'], ['es', 'Por definir'], ['pt', 'n/d']] as const)('stands at words that say nothing: %s %s', (language, words) => {
    expect(seen(planIn(language, { rows: { 3: { deadline: words } } }))).toEqual([['each', words, 19]]);
  });

  it.each([
    ['en', 'Depending on resources'], ['es', 'Sujeto a recursos'], ['pt', 'Conforme os recursos'],
  ] as const)('says of words in which no date can be read that they cannot be read (%s)', (language, words) => {
    expect(problemsIn(planIn(language, { rows: { 3: { deadline: words } } }), RULE)).toEqual([
      { messageId: 'unreadable', at: words, line: 19, severity: 'information', about: [] },
    ]);
    const several = planIn(language, { rows: { 3: { deadline: words }, 4: { deadline: words } } });
    expect(seen(several)).toEqual([['unreadableMany', planHeading(language), 12]]);
  });

  it.each([
    ['en', 'Ongoing'], ['en', 'Q3 2028'], ['en', 'Phase 2'], ['es', 'Permanente'], ['es', '18 meses'], ['es', '2027-2028'], ['pt', 'Contínuo'], ['pt', '2º semestre de 2028'],
  ] as const)('takes %s %s for an answer', (language, words) => {
    expect(seen(planIn(language, { stage: 'final', rows: { 3: { deadline: words } } }))).toEqual([]);
  });

  it('leaves days that do not exist to the rule on dates', () => {
    expect(seen(planIn('es', { stage: 'final', rows: { 3: { deadline: '31/02/2027' } } }))).toEqual([]);
  });

  it('is one problem for several actions, and one for each of a final text', () => {
    const rows = { 3: { deadline: '' }, 4: { deadline: '—' } };
    expect(seen(planIn('en', { rows }))).toEqual([['many', 'Action plan', 12]]);
    expect(messagesIn(planIn('en', { rows }), RULE, 'en')).toEqual(['2 of 7 actions do not say by when. Give each a month or quarter and a year.']);
    expect(messagesIn(planIn('es', { rows }), RULE, 'es')).toEqual(['2 de 7 acciones no dicen hasta cuándo. Conviene dar a cada una un mes o trimestre y un año.']);
    expect(messagesIn(planIn('pt', { rows }), RULE, 'pt')).toEqual(['2 de 7 ações não dizem até quando. Convém dar a cada uma um mês ou trimestre e um ano.']);
    expect(problemsIn(planIn('en', { rows, stage: 'final' }), RULE).map(({ at, severity }) => [at, severity])).toEqual([['Clean the land register', 'warning'], ['—', 'warning']]);
  });

  it('leaves a plan without dates to the rules on elements until the text is final', () => {
    expect(seen(planIn('pt', { without: ['deadline'] }))).toEqual([]);
    expect(seen(planIn('pt', { without: ['deadline'], stage: 'final' }))).toHaveLength(7);
  });

  it('takes the years of a phase for the dates of its actions', () => {
    const text = '---\nai-strategy:\n  stage: final\n---\n# Estrategia de IA\n\n## Acciones\n\n### Fase 1 (2027-2028)\n\n- El Ministerio de Salud abrirá sus datos.\n- La Agencia de Ciencia creará un laboratorio.\n- La Contraloría General probará cada sistema.\n';
    expect(seen(text)).toEqual([]);
  });

  it('reports a list item without a date, and leaves blanks in brackets alone', () => {
    const text = '---\nai-strategy:\n  stage: final\n---\n# Estratégia de IA\n\n## Ações\n\n- O Ministério da Saúde abrirá seus dados até maio de 2028.\n- A Agência de Ciência criará um laboratório.\n- O Tribunal de Contas testará cada sistema até [mês e ano].\n- A Escola de Governo formará 30 servidores até maio de 2028.\n';
    expect(seen(text)).toEqual([['each', 'A Agência de Ciência criará um laboratório', 10]]);
  });

  it('believes the drafter that no dates are needed', () => {
    const text = planIn('es', { stage: 'final', rows: { 3: { deadline: '' } } });
    expect(seen(text.replace('  stage: final\n', '  stage: final\n  not-applicable:\n    timeline: lo fija la ley\n'))).toEqual([]);
  });
});
