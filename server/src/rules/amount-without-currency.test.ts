import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'amount-without-currency';
const HEADERS = { en: '| Action | Responsible body | Cost |', es: '| Acción | Responsable | Costo |', pt: '| Ação | Responsável | Custo |' } as const;
const TITLES = { en: '---\nlang: en\n---\n\n# AI Strategy', es: '---\nlang: es\n---\n\n# Estrategia de IA', pt: '---\nlang: pt\n---\n\n# Estratégia de IA' } as const;

/** A plan with two amounts. */
function plan(language: 'en' | 'es' | 'pt', first: string, second: string, header: string = HEADERS[language], before = '', after = ''): string {
  const rows = [`| Publicar guía | Agencia Digital | ${first} |`, `| Crear registro | Archivo General | ${second} |`];
  return `${[TITLES[language], '', '## Plan', '', ...(before === '' ? [] : [before, '']), header, '|---|---|---|', ...rows, ...(after === '' ? [] : ['', after])].join('\n')}\n`;
}

const found = (text: string) => problemsIn(text, RULE).map(({ messageId, at, about }) => [messageId, at, ...about]);

describe('amount-without-currency', () => {
  it.each([['en', 'Cost'], ['es', 'Costo'], ['pt', 'Custo']] as const)('reports a column without one at its header (%s)', (language, at) => {
    expect(problemsIn(plan(language, '120.000', '300.000'), RULE)).toMatchObject([{ messageId: 'column', at, line: 9, severity: 'information' }]);
    expect(found(plan(language, '1.5 million', '2 million'.replace('million', language === 'en' ? 'million' : 'millones')))).toHaveLength(1);
  });

  it('reports single cells where others of the column name it, and offers the currency', () => {
    expect(found(plan('es', 'USD 120.000', '300.000'))).toEqual([['cell', '300.000', 'USD 300.000']]);
    expect(found(plan('en', '120,000', 'EUR 300,000'))).toEqual([['cell', '120,000', 'EUR 120,000']]);
    expect(found(plan('pt', 'R$ 120.000', '300.000', '| Ação | Responsável | Valor |'))).toEqual([['cell', '300.000', 'BRL 300.000']]);
    expect(found(plan('pt', 'R$ 120.000', '300.000'))).toEqual([['cell', '300.000', 'BRL 300.000']]);
  });

  it('offers the only currency of the other tables', () => {
    const other = '\n| Acción | Responsable | Costo (USD) |\n|---|---|---|\n| Capacitar | Escuela | 500 |\n';
    expect(found(`${plan('es', '120.000', '300.000')}\n## Otras\n${other}`)).toEqual([['column', 'Costo', 'Costo (USD)']]);
  });

  it('takes a total for one of money below a heading on money', () => {
    const table = '| Eje | 2027 | Total |\n|---|---|---|\n| Datos | 100 | 200 |\n| Talento | 20 | 30 |\n';
    expect(found(`---\nlang: es\n---\n\n# Estrategia de IA\n\n## Financiación\n\n${table}`)).toEqual([['column', 'Total']]);
    expect(found(`---\nlang: es\n---\n\n# Estrategia de IA\n\n## Plan\n\n${table}`)).toEqual([]);
  });

  it.each([
    plan('en', '120,000', '300,000', '| Action | Responsible body | Cost (USD) |'), plan('es', '120.000', '300.000', '| Acción | Responsable | Costo ($) |'),
    plan('es', '1,2', '3', '| Acción | Responsable | Costo (millones de pesos) |'), plan('pt', '120.000', '300.000', '| Ação | Responsável | Custo (R$) |'),
    plan('es', '$ 120.000', '$ 300.000'), plan('es', '120.000 pesos', '300.000 pesos'), plan('pt', 'R$ 120 mil', 'R$ 300 mil'),
    plan('es', '120.000', '300.000', HEADERS.es, 'Tabla 1. Costos en millones de pesos'), plan('en', '120,000', '300,000', HEADERS.en, '', 'Amounts in thousands of euros.'),
    plan('pt', '120.000', '300.000', HEADERS.pt, '', 'Valores em reais.'),
    plan('es', '120.000', '300.000').replace('## Plan', '## Presupuesto en dólares'),
    plan('es', '120.000', '300.000').replace('## Plan', '## Alcance\n\nTodos los montos de esta estrategia se expresan en dólares de 2026.\n\n## Plan'),
  ])('is content with a currency in the cell, the header, the heading, the caption or for all: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    plan('es', 'por definir', '—'), plan('es', 'sin costo', '0'), plan('es', '30 %', 'doce'), plan('es', '120.000', '300.000', '| Acción | Responsable | Total |'),
    plan('es', 'presupuesto de funcionamiento', 'recursos propios'), plan('en', 'none', 'TBD'),
  ])('leaves alone what is no readable amount, or may count anything: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('gets more severe with the stage and speaks the reader’s language', () => {
    const text = plan('es', '120.000', '300.000');
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'warning']);
    expect(messagesIn(text, RULE, 'en')[0]).toMatch(/^The amounts in the column “Costo” name no currency/u);
    expect(messagesIn(text, RULE, 'es')[0]).toMatch(/^Los montos de la columna «Costo» no indican la moneda/u);
    expect(messagesIn(text, RULE, 'pt')[0]).toMatch(/^Os valores da coluna “Costo” não indicam a moeda/u);
  });
});
