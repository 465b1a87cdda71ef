import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-without-indicator';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('commitment-without-indicator', () => {
  it.each(LANGUAGES)('says nothing of a plan in which each action has an indicator (%s)', language => {
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    ['en', 'Publish a register of algorithms'], ['es', 'Publicar un registro de algoritmos'], ['pt', 'Publicar um registro de algoritmos'],
  ] as const)('stands at the action whose cell is empty (%s)', (language, title) => {
    expect(problemsIn(planIn(language, { rows: { 1: { indicator: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: title, line: 17, severity: 'information', about: ['indicator'] },
    ]);
    expect(seen(planIn(language, { rows: { 1: { indicator: 'N/A' } } }))).toEqual([['each', 'N/A', 17]]);
    expect(seen(planIn(language, { rows: { 1: { indicator: '' }, 2: { indicator: '' } } }))).toEqual([['many', planHeading(language), 12]]);
  });

  it('counts in three languages, and reports each in a final text', () => {
    const rows = { 1: { indicator: '' }, 2: { indicator: '' } };
    expect(messagesIn(planIn('en', { rows }), RULE, 'en')).toEqual(['2 of 7 actions have no indicator. Say for each what is measured.']);
    expect(messagesIn(planIn('es', { rows }), RULE, 'es')).toEqual(['2 de 7 acciones no tienen indicador. Conviene decir para cada una qué se mide.']);
    expect(messagesIn(planIn('pt', { rows }), RULE, 'pt')).toEqual(['2 de 7 ações não têm indicador. Convém dizer, para cada uma, o que se mede.']);
    expect(problemsIn(planIn('es', { rows, stage: 'final' }), RULE).map(({ line, severity }) => [line, severity])).toEqual([[17, 'warning'], [18, 'warning']]);
  });

  it.each(LANGUAGES)('does not ask a plan that has no indicators at all (%s)', language => {
    expect(seen(planIn(language, { stage: 'final', without: ['indicator'] }))).toEqual([]);
  });

  it.each([
    ['en', 'AI Strategy', 'Actions', ['Open the health data', 'Set up a laboratory', 'Test every system', 'Publish a guide on AI'], 'Responsible: Ministry of Health', 'Deadline: May 2028', 'Indicator: number of datasets'],
    ['es', 'Estrategia de IA', 'Acciones', ['Abrir los datos de salud', 'Crear un laboratorio', 'Probar cada sistema', 'Publicar una guía de IA'], 'Responsable: Ministerio de Salud', 'Plazo: mayo de 2028', 'Indicador: número de conjuntos'],
    ['pt', 'Estratégia de IA', 'Ações', ['Abrir os dados de saúde', 'Criar um laboratório', 'Testar cada sistema', 'Publicar um guia de IA'], 'Responsável: Ministério da Saúde', 'Prazo: maio de 2028', 'Indicador: número de conjuntos'],
  ] as const)('asks the one action that has none among labelled ones (%s)', (_, title, heading, actions, actor, deadline, indicator) => {
    const blocks = actions.map((action, index) => `### ${action}\n\n${actor}\n\n${deadline}\n${index === 1 ? '' : `\n${indicator}\n`}`);
    expect(seen(`---\nai-strategy:\n  stage: final\n---\n# ${title}\n\n## ${heading}\n\n${blocks.join('\n')}`)).toEqual([['each', actions[1], 17]]);
  });

  it('is content with a means of verification', () => {
    const after = '## Anexo\n\n| Acción | Responsable | Indicador | Fuente de verificación |\n|---|---|---|---|\n| Publicar una guía de uso | Agencia de Ciencia | | Informe anual |';
    expect(seen(planIn('es', { stage: 'final', after }))).toEqual([]);
  });

  it('leaves blanks in brackets alone, and believes the drafter that no follow-up is needed', () => {
    expect(seen(planIn('pt', { stage: 'final', rows: { 1: { indicator: '[indicador]' } } }))).toEqual([]);
    const text = planIn('pt', { stage: 'final', rows: { 1: { indicator: '' } } });
    expect(seen(text.replace('  stage: final\n', '  stage: final\n  not-applicable:\n    monitoring: cabe ao tribunal\n'))).toEqual([]);
  });
});
