import { describe, expect, it } from 'vitest';
import { FOLLOW_UP, followedUp, speaksOfFollowUp } from './monitoring-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'monitoring-without-owner';
const seen = (text: string) => problemsIn(text, RULE).map(({ at, line }) => [at, line]);
const EN = 'Progress on all actions will be monitored with a set of indicators. A progress report on the implementation of the plan will be published every six months.';
const ES = 'Se hará seguimiento de todas las acciones con un conjunto de indicadores. Se publicará cada seis meses un informe de avance sobre la ejecución de la política.';
const PT = 'Será feito o acompanhamento de todas as ações com um conjunto de indicadores. Será publicado a cada seis meses um relatório de progresso sobre a execução do plano.';

describe('monitoring-without-owner', () => {
  speaksOfFollowUp(RULE, { en: EN, es: ES, pt: PT });

  it('says what to do next', () => {
    expect(messagesIn(followedUp('en', EN), RULE, 'en')).toEqual(['No passage on follow-up names who does it. Name the body that gathers the progress of all actions, and the one that decides when an action is late.']);
    expect(messagesIn(followedUp('es', ES), RULE, 'es')).toEqual(['Ningún pasaje sobre el seguimiento nombra a quien lo hace. Conviene nombrar a la entidad que reúne los avances de todas las acciones y a la que decide cuando una se atrasa.']);
    expect(messagesIn(followedUp('pt', PT), RULE, 'pt')).toEqual(['Nenhuma passagem sobre o acompanhamento nomeia quem o faz. Convém nomear o órgão que reúne o andamento de todas as ações e o que decide quando uma atrasa.']);
  });

  it.each([
    ['en', EN, 'The Cabinet Office is in charge.'], ['en', EN, 'A steering committee meets twice a year.'], ['en', EN, 'An independent evaluator looks at the results.'],
    ['es', ES, 'La Secretaría de Modernización responde por ello.'], ['es', ES, 'El comité se reúne dos veces al año.'], ['es', ES, 'Responsable: MINTIC'],
    ['pt', PT, 'A Controladoria-Geral responde por isso.'], ['pt', PT, 'O comitê se reúne duas vezes por ano.'], ['pt', PT, '| Atividade | Responsável |\n|---|---|\n| Painel | CGU |'],
  ] as const)('is silent where somebody is named (%s, %#)', (language, text, who) => {
    expect(seen(followedUp(language, `${text}\n\n${who}`))).toEqual([]);
  });

  it.each([
    ['en', EN, 'The competent entities take part.'], ['es', ES, 'Participan las entidades competentes.'], ['pt', PT, 'Participam os órgãos competentes.'],
  ] as const)('does not take somebody for a name who could be anybody (%s)', (language, text, who) => {
    expect(seen(followedUp(language, `${text} ${who}`))).toEqual([[FOLLOW_UP[language], 24]]);
  });

  it('does not take those who are responsible for actions for those who follow up', () => {
    expect(seen(followedUp('es', ES, { rows: { 0: { actor: 'Comisión Nacional de Seguimiento' } } }))).toEqual([[FOLLOW_UP.es, 24]]);
  });
});
