import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'goal-without-baseline';
const PLANS = {
  en: ['---\nlang: en\n---\n\n# AI Strategy', '| Action | Body | Indicator | Baseline | Target | Deadline |', 'Guides published', 'June 2028'],
  es: ['---\nlang: es\n---\n\n# Estrategia de IA', '| Acción | Responsable | Indicador | Línea base | Meta | Plazo |', 'Guías publicadas', 'junio de 2028'],
  pt: ['---\nlang: pt\n---\n\n# Estratégia de IA', '| Ação | Responsável | Indicador | Linha de base | Meta | Prazo |', 'Guias publicadas', 'junho de 2028'],
} as const;
type Goal = readonly [indicator: string, baseline: string, target: string];

/** A plan of six goals that have all, and more. */
function plan(language: 'en' | 'es' | 'pt', ...goals: readonly Goal[]): string {
  const [title, header, indicator, deadline] = PLANS[language];
  const rows = [...Array.from({ length: 6 }, (): Goal => [indicator, '0', '12']), ...goals].map(([what, from, to], index) => `| Tarea ${'abcdefghijkl'[index] ?? ''} | Agencia Digital | ${what} | ${from} | ${to} | ${deadline} |`);
  return `${[title, '', '## Plan', '', header, '|---|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

/** The same without the column of baselines. */
const without = (text: string) => text.split('\n').map(line => line.startsWith('|') ? line.split('|').toSpliced(4, 1).join('|') : line).join('\n');

const found = (text: string, stage: 'draft' | 'consultation' | 'final' = 'draft') => problemsIn(text, RULE, stage).map(({ messageId, at, about }) => [messageId, at, ...about]);

describe('goal-without-baseline', () => {
  it.each([
    ['en', 'Share of services online', 'N/A'], ['es', 'Porcentaje de trámites en línea', 'N/D'], ['pt', 'Percentual de serviços on-line', 'a definir'],
  ] as const)('reports a cell that says nothing (%s)', (language, indicator, empty) => {
    expect(found(plan(language, [indicator, empty, '80 %']))).toEqual([['each', empty, 'baseline']]);
    expect(found(plan(language, [indicator, '', '80 %']))).toEqual([['each', '80 %', 'baseline']]);
  });

  it('becomes one problem for several, and one each in a final text', () => {
    const text = plan('es', ['Trámites en línea', '', '80 %'], ['Días de espera', 'N/D', '5 días']);
    expect(found(text)).toEqual([['many', 'Plan', 'baseline']]);
    expect(found(text, 'final')).toEqual([['each', '80 %', 'baseline'], ['each', 'N/D', 'baseline']]);
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['hint', 'information', 'warning']);
  });

  it('asks in a table without such a column too, where the start matters', () => {
    expect(found(without(plan('es', ['Trámites en línea', '', '80 %'])))).toEqual([['each', '80 %', 'baseline']]);
    expect(found(without(plan('en', ['Services online', '', '80%'])))).toEqual([['each', '80%', 'baseline']]);
    expect(found(without(plan('pt', ['Serviços on-line', '', '80%'])))).toEqual([['each', '80%', 'baseline']]);
  });

  it.each([
    ['en', 'The Digital Agency will cut the waiting time by 30% by June 2028.', '30%'], ['es', 'La Agencia Digital reducirá un 30 % el tiempo de espera antes de junio de 2028.', '30 %'],
    ['pt', 'A Agência Digital reduzirá em 30% o tempo de espera até junho de 2028.', '30%'],
  ] as const)('asks where a sentence promises a rise or fall (%s)', (language, sentence, at) => {
    expect(found(`${plan(language)}\n${sentence}\n`)).toEqual([['each', at, 'baseline']]);
  });

  it.each([
    plan('es', ['Trámites en línea', '20 %', '80 %'], ['Planes', '', '1']), without(plan('en', ['Sandboxes in operation', '', '3'])), without(plan('es')), without(plan('en')), without(plan('pt')),
    `${plan('es')}\nLa Agencia Digital aumentará los trámites en línea del 30 % al 50 % antes de junio de 2028.\n`,
    `${plan('es')}\nLa Agencia Digital reducirá un 30 % la espera respecto de 2025 antes de junio de 2028.\n`,
    `${plan('en')}\nThe Digital Agency will raise the share of services online from 30% to 50% by June 2028.\n`,
    `${plan('pt')}\nA Agência Digital reduzirá em 30% a espera em relação a 2025 até junho de 2028.\n`,
    `${plan('es')}\nLa Agencia Digital capacitará a 1.200 funcionarios antes de junio de 2028.\n`,
  ])('leaves alone what starts at none, says where it starts or is there or not: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('leaves the word to the rules on elements while the strategy has few goals', () => {
    const text = '---\nlang: es\n---\n\n# Estrategia de IA\n\n## Plan\n\nLa Agencia Digital reducirá un 30 % el tiempo de espera antes de junio de 2028.\n';
    expect(found(text)).toEqual([]);
    expect(found(text, 'final')).toEqual([['each', '30 %', 'baseline']]);
  });

  it('counts, and speaks the reader’s language', () => {
    const text = plan('es', ['Trámites en línea', '', '80 %'], ['Días de espera', 'N/D', '5 días']);
    expect(messagesIn(text, RULE, 'en')[0]).toMatch(/^2 of \d measurable goals do not say where they start\./u);
    expect(messagesIn(text, RULE, 'es')[0]).toMatch(/^2 de \d metas medibles no dicen de dónde parten\./u);
    expect(messagesIn(text, RULE, 'pt')[0]).toMatch(/^2 de \d metas mensuráveis não dizem de onde partem\./u);
  });
});
