import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'actor-vague';
const VAGUE = { en: 'Relevant agencies', es: 'Las entidades competentes', pt: 'Órgãos competentes' } as const;
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('actor-vague', () => {
  it.each(LANGUAGES)('says nothing of bodies with a name (%s)', language => {
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each(LANGUAGES)('stands at the words that name nobody (%s)', language => {
    expect(problemsIn(planIn(language, { rows: { 1: { actor: VAGUE[language] } } }), RULE)).toEqual([
      { messageId: 'each', at: VAGUE[language], line: 17, severity: 'information', about: ['actor'] },
    ]);
  });

  it.each(LANGUAGES)('is one problem for several actions until the text is final (%s)', language => {
    const rows = { 1: { actor: VAGUE[language] }, 2: { actor: VAGUE[language] } };
    expect(seen(planIn(language, { rows }))).toEqual([['many', planHeading(language), 12]]);
    expect(problemsIn(planIn(language, { rows, stage: 'final' }), RULE).map(({ line, severity }) => [line, severity])).toEqual([[17, 'warning'], [18, 'warning']]);
  });

  it('quotes the words in three languages', () => {
    const rows = (actor: string) => ({ 1: { actor }, 2: { actor } });
    expect(messagesIn(planIn('en', { rows: rows(VAGUE.en) }), RULE, 'en')).toEqual(['2 of 7 actions are left to bodies without a name, such as “Relevant agencies”. Name the body that answers for each.']);
    expect(messagesIn(planIn('es', { rows: rows(VAGUE.es) }), RULE, 'es')).toEqual(['2 de 7 acciones quedan a cargo de entidades sin nombre, como «Las entidades competentes». Conviene nombrar a la que responde por cada una.']);
    expect(messagesIn(planIn('pt', { rows: rows(VAGUE.pt) }), RULE, 'pt')).toEqual(['2 de 7 ações ficam a cargo de órgãos sem nome, como “Órgãos competentes”. Convém nomear o que responde por cada uma.']);
  });

  it.each([
    ['# AI Strategy\n\n## Actions\n\n- The competent entities will publish 30 datasets.\n- The Audit Office will test every system.\n- The Science Agency will set up a laboratory.\n', 'competent entities'],
    ['# Estrategia de IA\n\n## Acciones\n\n- Las autoridades competentes publicarán 30 conjuntos.\n- La Contraloría General probará cada sistema.\n- La Agencia de Ciencia creará un laboratorio.\n', 'autoridades competentes'],
    ['# Estratégia de IA\n\n## Ações\n\n- Os órgãos competentes publicarão 30 conjuntos.\n- O Tribunal de Contas testará cada sistema.\n- A Agência de Ciência criará um laboratório.\n', 'órgãos competentes'],
  ])('reads the subject of a sentence: %j', (text, words) => {
    const [problem, ...others] = problemsIn(text, RULE);
    expect(others).toEqual([]);
    expect(problem?.at).toContain(words);
  });

  it('is silent where a named body stands beside the vague one', () => {
    expect(seen(planIn('es', { stage: 'final', rows: { 1: { actor: 'Ministerio de Salud con las entidades competentes' } } }))).toEqual([]);
  });

  it('does not ask sentences that explain the plan, nor blanks, nor where actors do not apply', () => {
    expect(seen(planIn('es', { stage: 'final', after: '## Servicios\n\nLas entidades competentes publicarán sus avances.' }))).toEqual([]);
    expect(seen(planIn('es', { stage: 'final', rows: { 1: { actor: 'Las entidades competentes', deadline: '[fecha]' } } }))).toEqual([]);
    const text = planIn('es', { stage: 'final', rows: { 1: { actor: 'Las entidades competentes' } } });
    expect(seen(text.replace('  stage: final\n', '  stage: final\n  not-applicable:\n    actors: los fija un decreto\n'))).toEqual([]);
  });
});
