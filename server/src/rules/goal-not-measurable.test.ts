import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'goal-not-measurable';
const PLANS = {
  en: ['---\nlang: en\n---\n\n# AI Strategy', '| Action | Body | Indicator | Target | Deadline |', '12 guides', 'Guides published', 'June 2028'],
  es: ['---\nlang: es\n---\n\n# Estrategia de IA', '| Acción | Responsable | Indicador | Meta | Plazo |', '12 guías', 'Guías publicadas', 'junio de 2028'],
  pt: ['---\nlang: pt\n---\n\n# Estratégia de IA', '| Ação | Responsável | Indicador | Meta | Prazo |', '12 guias', 'Guias publicadas', 'junho de 2028'],
} as const;

/** A plan of six good actions and one more for each goal. */
function plan(language: 'en' | 'es' | 'pt', ...goals: readonly string[]): string {
  const [title, header, target, indicator, deadline] = PLANS[language];
  const rows = [...Array.from({ length: 6 }, () => target), ...goals].map((goal, index) => `| Tarea ${'abcdefghijkl'[index] ?? ''} | Agencia Digital | ${indicator} | ${goal} | ${deadline} |`);
  return `${[title, '', '## Plan', '', header, '|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

const found = (text: string, stage: 'draft' | 'consultation' | 'final' = 'draft') => problemsIn(text, RULE, stage).map(({ messageId, at }) => [messageId, at]);

describe('the figure of a goal', () => {
  it.each([
    ['en', 'Improve the quality of services', 'Faster answers'], ['es', 'Mejorar la calidad de los servicios', 'Mayor confianza'], ['pt', 'Melhorar a qualidade dos serviços', 'Redução do tempo de espera'],
  ] as const)('is missed in a cell that announces a change of some degree (%s)', (language, first, second) => {
    expect(found(plan(language, first))).toEqual([['quantity', first]]);
    expect(found(plan(language, first, second))).toEqual([['quantities', 'Plan']]);
    expect(found(plan(language, first, second), 'final')).toEqual([['quantity', first], ['quantity', second]]);
  });

  it.each([
    plan('en', 'Guide published', 'Register in operation', '100% of systems', 'Double the number of users'), plan('es', 'Guía publicada', 'Sí', 'Reducir en un 30 % la espera', 'Duplicar los usuarios'),
    plan('pt', 'Guia publicado', 'Reduzir a espera pela metade', 'Todos os órgãos', '5'), plan('es', '', 'N/A', 'por definir', '[cantidad]'),
    plan('es', 'Plan de acción', '2028', 'Ley en vigor'),
  ])('is not asked of a thing that is there or is not, nor of an empty cell: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('is asked of what stands behind a label', () => {
    const label = { en: '## Register\n\nA public register will be created.\n\n- Target: improve transparency\n- Deadline: May 2028\n', es: '## Registro\n\nSe creará un registro público.\n\n- Meta: mejorar la transparencia\n- Plazo: mayo de 2028\n', pt: '## Registro\n\nSerá criado um registro público.\n\n- Meta: melhorar a transparência\n- Prazo: maio de 2028\n' };
    expect(found(`${plan('en')}\n${label.en}`)).toEqual([['quantity', 'improve transparency']]);
    expect(found(`${plan('es')}\n${label.es}`)).toEqual([['quantity', 'mejorar la transparencia']]);
    expect(found(`${plan('pt')}\n${label.pt}`)).toEqual([['quantity', 'melhorar a transparência']]);
  });
});

describe('the goals of a section', () => {
  it('are read without their ids', () => {
    const text = `${plan('es')}\n## Metas 2030\n\n- Meta 1: 100 % de las entidades con plan de datos.\n- Meta 2: Mejorar la posición del país en el índice regional.\n`;
    expect(found(text)).toEqual([['quantity', 'Mejorar la posición del país en el índice regional']]);
  });

  it('are the last of several columns', () => {
    const text = `${plan('es')}\n## Indicadores\n\n| Objetivo | Indicador | Meta 2028 | Meta 2030 |\n|---|---|---|---|\n| Confianza | Índice de confianza | 45 | Mayor que hoy |\n`;
    expect(found(text)).toEqual([['quantity', 'Mayor que hoy']]);
  });
});

describe('the date of a goal', () => {
  it('is asked of the lines of a section on goals', () => {
    const es = `${plan('es')}\n## Metas\n\n- Capacitar a 500 funcionarios.\n- Abrir 30 conjuntos de datos antes de 2029.\n`;
    const pt = `${plan('pt')}\n## Metas\n\n- Capacitar 500 servidores.\n- Abrir 30 conjuntos de dados até 2029.\n`;
    const en = `${plan('en')}\n## Targets\n\n- Train 500 officers.\n- Open 30 datasets by 2029.\n`;
    expect([es, pt, en].map(text => found(text))).toEqual([[['deadline', 'Capacitar a 500 funcionarios']], [['deadline', 'Capacitar 500 servidores']], [['deadline', 'Train 500 officers']]]);
  });

  it('may stand in the header or in a heading', () => {
    const table = (heading: string, header: string) => `${plan('es')}\n## ${heading}\n\n| Objetivo | Indicador | ${header} |\n|---|---|---|\n| Servicios ágiles | Días de espera | 5 días |\n`;
    expect(found(table('Indicadores', 'Meta'))).toEqual([['deadline', '5 días']]);
    for (const text of [table('Indicadores', 'Meta 2030'), table('Indicadores 2030', 'Meta'), table('Indicadores', 'Meta final')]) expect(found(text)).toEqual([]);
  });
});

describe('the aim of a goal', () => {
  it('is missed where a row has nothing but a figure', () => {
    const text = (indicator: string) => `${plan('es')}\n## Indicadores 2030\n\n| Indicador | Meta |\n|---|---|\n| Trámites en línea | 80 % |\n| ${indicator} | 30 % |\n`;
    expect(found(text(''))).toEqual([['aim', '30 %']]);
    expect(found(text('Datos abiertos'))).toEqual([]);
  });
});

describe('goal-not-measurable', () => {
  it('leaves the word to the rules on elements while the strategy has few goals or none', () => {
    const text = '---\nlang: es\n---\n\n# Estrategia de IA\n\n## Metas\n\n- Mejorar la calidad de los servicios públicos.\n';
    expect(found(text)).toEqual([]);
    expect(found(text, 'consultation')).toEqual([]);
    expect(found(text, 'final')).toEqual([['quantity', 'Mejorar la calidad de los servicios públicos'], ['deadline', 'Mejorar la calidad de los servicios públicos']]);
  });

  it('is silent where goals do not apply', () => {
    expect(found(plan('es', 'Mejorar la calidad').replace('lang: es', 'lang: es\nai-strategy:\n  not-applicable:\n    goals: están en el plan anual'))).toEqual([]);
  });

  it('counts, and speaks the reader’s language', () => {
    const text = plan('es', 'Mejorar la calidad', 'Mayor confianza');
    expect(messagesIn(text, RULE, 'en')).toEqual(['2 of 8 goals do not say how much, such as “Mejorar la calidad”. Add the figure to reach: a number, a percentage, a time.']);
    expect(messagesIn(text, RULE, 'es')).toEqual(['2 de 8 metas no dicen cuánto, como «Mejorar la calidad». Conviene agregar la cifra por alcanzar: un número, un porcentaje, un tiempo.']);
    expect(messagesIn(text, RULE, 'pt')).toEqual(['2 de 8 metas não dizem quanto, como “Mejorar la calidad”. Convém acrescentar o valor a alcançar: um número, um percentual, um tempo.']);
  });
});
