import { describe, expect, it } from 'vitest';
import { FOLLOW_UP, followedUp, speaksOfFollowUp } from './monitoring-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'monitoring-without-frequency';
const seen = (text: string) => problemsIn(text, RULE).map(({ at, line }) => [at, line]);
const EN = 'The City Secretariat will monitor the implementation of all actions with a set of indicators. It will publish periodically a progress report on the strategy.';
const ES = 'La Secretaría de Modernización hará el seguimiento de todas las acciones con un conjunto de indicadores. Publicará periódicamente un informe de avance sobre la ejecución de la política.';
const PT = 'A Controladoria-Geral fará o acompanhamento de todas as ações com um conjunto de indicadores. Publicará periodicamente um relatório de progresso sobre a execução do plano.';

describe('monitoring-without-frequency', () => {
  speaksOfFollowUp(RULE, { en: EN, es: ES, pt: PT });

  it('says what to do next', () => {
    expect(messagesIn(followedUp('en', EN), RULE, 'en')).toEqual(['No passage on follow-up says how often it takes place. Say when progress is reported, such as “every six months”, and when the strategy is evaluated.']);
    expect(messagesIn(followedUp('es', ES), RULE, 'es')).toEqual(['Ningún pasaje sobre el seguimiento dice cada cuánto se hace. Conviene decir cuándo se informa de los avances, por ejemplo «cada seis meses», y cuándo se evalúa la estrategia.']);
    expect(messagesIn(followedUp('pt', PT), RULE, 'pt')).toEqual(['Nenhuma passagem sobre o acompanhamento diz com que frequência é feito. Convém dizer quando se informa o andamento, por exemplo “a cada seis meses”, e quando a estratégia é avaliada.']);
  });

  it.each([
    ['en', EN, 'Each quarter all bodies send their figures.'], ['en', EN, 'Every 6 months all bodies send their figures.'], ['en', EN, 'The annual report goes to the Mayor.'], ['en', EN, 'It will be evaluated by June 2029.'], ['en', EN, 'The committee meets twice a year.'],
    ['es', ES, 'Todos los trimestres las entidades envían sus datos.'], ['es', ES, 'El informe anual va al Gobernador.'], ['es', ES, 'Habrá una evaluación antes de junio de 2029.'], ['es', ES, 'El comité se reúne dos veces al año.'], ['es', ES, 'Frecuencia: semestral.'],
    ['pt', PT, 'A cada quatro meses os órgãos enviam os dados.'], ['pt', PT, 'O relatório anual vai ao Governador.'], ['pt', PT, 'Haverá uma avaliação até junho de 2029.'], ['pt', PT, 'O comitê se reúne duas vezes por ano.'],
  ] as const)('is silent where a rhythm or a date is given (%s, %#)', (language, text, when) => {
    expect(seen(followedUp(language, `${text} ${when}`))).toEqual([]);
  });

  it.each([
    ['en', EN, 'The strategy of 2027-2030 will be followed up regularly.'], ['es', ES, 'La política 2027-2030 tendrá un seguimiento regular durante cuatro años.'], ['pt', PT, 'O plano 2027-2030 terá acompanhamento regular durante quatro anos.'],
  ] as const)('does not take the years of the strategy for a rhythm (%s)', (language, text, when) => {
    expect(seen(followedUp(language, `${text} ${when}`))).toEqual([[FOLLOW_UP[language], 24]]);
  });

  it('is silent where the plan has a column for the frequency', () => {
    const table = '| Indicador | Meta | Frecuencia |\n|---|---|---|\n| Sistemas inventariados | 100 % | Trimestral |';
    expect(seen(followedUp('es', ES).replace('## Seguimiento', `${table}\n\n## Seguimiento`))).toEqual([]);
  });
});
