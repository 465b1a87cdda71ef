import { describe, expect, it } from 'vitest';
import { FOLLOW_UP, followedUp, speaksOfFollowUp } from './monitoring-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'monitoring-without-publication';
const seen = (text: string) => problemsIn(text, RULE).map(({ at, line }) => [at, line]);
const EN = 'The City Secretariat will monitor the implementation of all actions with a set of indicators. It will prepare a progress report on the strategy for the public sector every six months.';
const ES = 'La Secretaría de Modernización hará el seguimiento de todas las acciones con un conjunto de indicadores. Elaborará cada seis meses un informe de avance sobre la ejecución de la política pública.';
const PT = 'A Controladoria-Geral fará o acompanhamento de todas as ações com um conjunto de indicadores. Elaborará a cada seis meses um relatório de progresso sobre a execução da política pública.';

describe('monitoring-without-publication', () => {
  speaksOfFollowUp(RULE, { en: EN, es: ES, pt: PT });

  it('says what to do next', () => {
    expect(messagesIn(followedUp('en', EN), RULE, 'en')).toEqual(['No passage on follow-up says that the results are published. Say where anybody can read them, such as a website or an open dashboard.']);
    expect(messagesIn(followedUp('es', ES), RULE, 'es')).toEqual(['Ningún pasaje sobre el seguimiento dice que los resultados se publican. Conviene decir dónde puede leerlos cualquier persona, por ejemplo en un sitio web o un tablero abierto.']);
    expect(messagesIn(followedUp('pt', PT), RULE, 'pt')).toEqual(['Nenhuma passagem sobre o acompanhamento diz que os resultados são publicados. Convém dizer onde qualquer pessoa pode lê-los, por exemplo em um site ou painel aberto.']);
  });

  it.each([
    ['en', EN, 'The report will be published.'], ['en', EN, 'It is on the website of the city.'], ['en', EN, 'It goes to Parliament.'], ['en', EN, 'The results are made public.'],
    ['es', ES, 'El informe se publicará.'], ['es', ES, 'El informe se publica en junio.'], ['es', ES, 'Estará en el sitio web.'], ['es', ES, 'Se presentará al Congreso.'], ['es', ES, 'Los resultados se harán públicos.'], ['es', ES, 'Habrá un tablero de control.'],
    ['pt', PT, 'O relatório será publicado.'], ['pt', PT, 'O órgão publica os relatórios.'], ['pt', PT, 'Estará no site.'], ['pt', PT, 'Será apresentado ao Congresso.'], ['pt', PT, 'Os resultados se tornarão públicos.'], ['pt', PT, 'Haverá um painel de monitoramento.'],
  ] as const)('is silent where somebody outside can read the results (%s, %#)', (language, text, where) => {
    expect(seen(followedUp(language, `${text} ${where}`))).toEqual([]);
  });

  it('does not take a register that is published by an action for the results of follow-up', () => {
    expect(seen(followedUp('es', ES, { rows: { 1: { action: 'Publicar el inventario de algoritmos en el sitio web' } } }))).toEqual([[FOLLOW_UP.es, 24]]);
  });
});
