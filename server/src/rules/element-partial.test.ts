import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'element-partial';
const lines = (...text: string[]) => `${text.join('\n')}\n`;
const partial = (text: string) => problemsIn(text, RULE).flatMap(({ about }) => about);

/** Tables of five actions with all parts but money, and a chapter that promises it. */
const EN = lines(
  '# National Artificial Intelligence Strategy', '', '## Strategic objectives', '', '1. Shorter waiting times.', '2. Decisions that can be explained.', '',
  '## Action plan', '', '| Action | Responsible body | Target | Deadline |', '|---|---|---|---|',
  '| Introduce an AI assistant for permits | Planning Department | 9,000 requests | June 2028 |',
  '| Publish a register of algorithms | Cabinet Office | 100% of systems | March 2027 |',
  '| Train public officers in AI | Civil Service College | 800 officers | December 2028 |',
  '| Clean the land register | Survey Department | 41,000 parcels | May 2028 |',
  '| Test every system before launch | Audit Office | 100% of systems | January 2028 |', '',
  '## Financing', '', 'The necessary resources will be mobilised for the implementation of this strategy.', '',
  '## Monitoring', '', 'The Cabinet Office will publish a progress report every six months. The Audit Office will publish an independent evaluation by June 2029.',
);
const ES = lines(
  '# Estrategia Nacional de Inteligencia Artificial', '', '## Objetivos estratégicos', '', '1. Acortar las esperas.', '2. Explicar las decisiones.', '',
  '## Plan de acción', '', '| Acción | Responsable | Meta | Plazo |', '|---|---|---|---|',
  '| Implementar un asistente de IA para licencias | Ministerio de Obras Públicas | 9.000 solicitudes | junio de 2028 |',
  '| Publicar un registro de algoritmos | Secretaría de Modernización | 100 % de los sistemas | marzo de 2027 |',
  '| Capacitar a funcionarios en IA | Escuela de Gobierno | 800 funcionarios | diciembre de 2028 |',
  '| Depurar el catastro | Instituto Geográfico | 41.000 parcelas | mayo de 2028 |',
  '| Probar cada sistema antes de usarlo | Contraloría General | 100 % de los sistemas | enero de 2028 |', '',
  '## Financiación', '', 'Se gestionarán los recursos necesarios para la implementación de esta estrategia.', '',
  '## Seguimiento', '', 'La Secretaría de Modernización publicará cada semestre un informe de avance. La Contraloría General publicará una evaluación externa antes de junio de 2029.',
);
const PT = lines(
  '# Estratégia Nacional de Inteligência Artificial', '', '## Objetivos estratégicos', '', '1. Encurtar as esperas.', '2. Explicar as decisões.', '',
  '## Plano de ação', '', '| Ação | Responsável | Meta | Prazo |', '|---|---|---|---|',
  '| Implantar um assistente de IA para licenças | Ministério das Cidades | 9.000 pedidos | junho de 2028 |',
  '| Publicar um registro de algoritmos | Controladoria-Geral | 100% dos sistemas | março de 2027 |',
  '| Capacitar servidores em IA | Escola de Governo | 800 servidores | dezembro de 2028 |',
  '| Corrigir o cadastro rural | Instituto de Terras | 41.000 imóveis | maio de 2028 |',
  '| Testar cada sistema antes do uso | Tribunal de Contas | 100% dos sistemas | janeiro de 2028 |', '',
  '## Financiamento', '', 'Serão mobilizados os recursos necessários à implementação desta estratégia.', '',
  '## Acompanhamento', '', 'A Controladoria-Geral publicará a cada seis meses um relatório de progresso. O Tribunal de Contas publicará uma avaliação externa até junho de 2029.',
);

describe('element-partial', () => {
  it.each([['en', EN, 'Financing', 18], ['es', ES, 'Financiación', 18], ['pt', PT, 'Financiamento', 18]])('reports an element that is only announced, at its heading (%s)', (_, text, at, line) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'financing', at, line, severity: 'information', about: ['financing'] }]);
  });

  it.each([
    [EN, 'The necessary resources will be mobilised for the implementation of this strategy.', 'The Ministry of Finance will allocate 4 million dollars from the investment budget of 2027 to the action plan. A loan of 3 million dollars from the Regional Bank will finance the registers.'],
    [ES, 'Se gestionarán los recursos necesarios para la implementación de esta estrategia.', 'El Ministerio de Hacienda destinará 4 millones de dólares del presupuesto de inversión de 2027 al plan de acción. Un crédito de 3 millones de dólares del Banco Regional financiará los registros.'],
    [PT, 'Serão mobilizados os recursos necessários à implementação desta estratégia.', 'O Ministério da Fazenda destinará R$ 4 milhões do orçamento de investimento de 2027 ao plano de ação. Um empréstimo de R$ 3 milhões do Banco Regional financiará os cadastros.'],
  ])('is content once it is given', (text, weak, strong) => {
    expect(text).toContain(weak);
    expect(problemsIn(text.replace(weak, strong), RULE)).toEqual([]);
  });

  it.each([
    [EN, 'en', /^Money is mentioned, but 0 of \d+ actions say how much\. /u],
    [ES, 'es', /^Se menciona el dinero, pero 0 de \d+ acciones dicen cuánto\. /u],
    [PT, 'pt', /^O dinheiro é mencionado, mas 0 de \d+ ações dizem quanto\. /u],
  ] as const)('says how many actions have it', (text, language, message) => {
    expect(messagesIn(text, RULE, language)).toEqual([expect.stringMatching(message)]);
  });

  it('asks for each action, however few there are', () => {
    const text = '# Estrategia de IA\n\nEl Ministerio de Salud capacitará a 400 enfermeras.\n';
    expect(messagesIn(text, RULE, 'en')).toEqual([
      'Few specific actions were found (1). Say for each objective what will be done: who does what, by when.',
      '1 of 1 actions name a responsible body. Name one for each action.',
    ]);
    expect(messagesIn(text, RULE, 'es')[0]).toBe('Se encontraron pocas acciones específicas (1). Conviene decir para cada objetivo qué se hará: quién hace qué y hasta cuándo.');
    expect(messagesIn(text, RULE, 'pt')[1]).toBe('1 de 1 ações nomeiam um responsável. Convém nomear um para cada ação.');
  });

  it.each([
    ['# AI Strategy\n\n## Monitoring\n\nThe strategy will be monitored periodically.\n', 'Monitoring'],
    ['# Estrategia de IA\n\n## Seguimiento\n\nSe realizará un seguimiento periódico de la estrategia.\n', 'Seguimiento'],
    ['# Estratégia de IA\n\n## Acompanhamento\n\nA estratégia será acompanhada e avaliada periodicamente.\n', 'Acompanhamento'],
  ])('takes one sentence that promises follow-up for an announcement: %j', (text, at) => {
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'monitoring', at, line: 3, severity: 'information', about: ['monitoring'] });
  });

  it('counts a few actions as a beginning', () => {
    const text = '# Estrategia de IA\n\nEl Ministerio de Salud capacitará a 400 enfermeras antes de junio de 2028. El Ministerio de Justicia publicará 30 conjuntos de datos antes de marzo de 2027.\n';
    expect(partial(text)).toEqual(['actions', 'goals', 'actors', 'timeline']);
  });

  it('reports dates that are given for a few actions only', () => {
    const text = lines(
      '# Artificial Intelligence Strategy', '', '## Actions', '',
      ...['Health', 'Justice', 'Labour', 'Transport', 'Culture'].map(name => `- The Ministry of ${name} will introduce an AI assistant.`),
      '- The Ministry of Defence will publish a guide by June 2028.', '- The Ministry of Finance will publish 30 datasets by May 2027.',
    );
    expect(partial(text)).toContain('timeline');
    expect(partial(text)).not.toContain('actors');
    expect(partial(text)).not.toContain('actions');
  });

  it('stands at the title where the element has no section of its own', () => {
    const text = '# AI Strategy\n\nThe Government will look for funding sources to finance the implementation of this strategy.\n';
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'financing', at: 'AI Strategy', line: 1, severity: 'information', about: ['financing'] });
  });

  it('grows more severe with the stage', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(ES, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it('believes the drafter that a section gives the element', () => {
    expect(partial(EN.replace('## Financing\n', '## Financing\n\n<!-- ai-strategy covers financing -->\n'))).toEqual([]);
  });

  it('says nothing on an element that does not apply', () => {
    expect(partial(`---\nai-strategy:\n  not-applicable:\n    financing: Aprobado en la ley de presupuesto\n---\n\n${ES}`)).toEqual([]);
  });

  it('leaves a section that is still a skeleton to placeholder', () => {
    const skeleton = PT.replace('Serão mobilizados os recursos necessários à implementação desta estratégia.', '<!-- ai-strategy covers financing -->\n\n[Órgão que paga] financiará [ação] com [valor e moeda].');
    expect(partial(skeleton)).toEqual([]);
    expect(problemsIn(skeleton, 'placeholder')).toMatchObject([{ about: ['financing'] }]);
  });

  it('is ignored in the section in which it stands', () => {
    expect(partial(ES.replace('## Financiación\n', '## Financiación\n\n<!-- ai-strategy ignore element-partial financing: se decide en marzo -->\n'))).toEqual([]);
    expect(partial(ES.replace('## Financiación\n', '## Financiación\n\n<!-- ai-strategy ignore element-partial goals: se decide en marzo -->\n'))).toEqual(['financing']);
  });

  it('says nothing about an empty document or one without any element', () => {
    expect(problemsIn('', RULE)).toEqual([]);
    expect(problemsIn('# AI Strategy\n\nThe sun shines on the islands.\n', RULE)).toEqual([]);
  });

  it('finds the same with Windows line ends and with headings in bold', () => {
    expect(problemsIn(EN.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(EN, RULE));
    const bold = EN.replace(/^#+ (.+)$/gmu, '**$1**');
    expect(problemsIn(bold, RULE)).toEqual([{ messageId: 'financing', at: 'Financing', line: 18, severity: 'information', about: ['financing'] }]);
  });
});
