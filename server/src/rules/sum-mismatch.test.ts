import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { problemsOf } from './index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'sum-mismatch';
const TITLES = { en: '---\nlang: en\n---\n\n# AI Strategy', es: '---\nlang: es\n---\n\n# Estrategia de IA', pt: '---\nlang: pt\n---\n\n# Estratégia de IA' } as const;

/** A document with a table; the delimiter row is written for it. */
function table(language: 'en' | 'es' | 'pt', header: string, ...rows: readonly string[]): string {
  const delimiter = `|${'---|'.repeat(header.split('|').length - 2)}`;
  return `${[TITLES[language], '', '## Plan', '', header, delimiter, ...rows].join('\n')}\n`;
}

const found = (text: string) => problemsIn(text, RULE).map(({ messageId, at }) => [messageId, at]);

const EN = (total: string) => table('en', '| Action | Body | Cost (USD) |', '| Train officers in AI | College | 450,000 |', '| Publish a register | Archive | 300,000 |', '| Build a platform | Agency | 600,000 |', `| **Total** | | **${total}** |`);
const ES = (total: string) => table('es', '| Acción | Responsable | Costo (USD) |', '| Capacitar en IA | Escuela | 450.000 |', '| Publicar un registro | Archivo | 300.000 |', '| Construir una plataforma | Agencia | 600.000 |', `| Total general | | ${total} |`);
const PT = (total: string) => table('pt', '| Ação | Responsável | Custo |', '| Capacitar em IA | Escola | R$ 450 mil |', '| Publicar um registro | Arquivo | R$ 300 mil |', '| Construir uma plataforma | Agência | R$ 0,6 milhão |', `| TOTAL | | ${total} |`);

describe('the total below a column', () => {
  it('is reported where it is not the sum', () => {
    expect(found(EN('1,250,000'))).toEqual([['column', '**1,250,000**']]);
    expect(found(ES('1.250.000'))).toEqual([['column', '1.250.000']]);
    expect(found(PT('R$ 1,45 milhão'))).toEqual([['column', 'R$ 1,45 milhão']]);
  });

  it('is offered as the parts make it, written as the table writes amounts', () => {
    expect([EN('1,250,000'), ES('1.250.000'), PT('R$ 1,45 milhão'), ES('USD 990.000')].map(text => problemsIn(text, RULE).map(({ about }) => about))).toEqual([[['**1,350,000**']], [['1.350.000']], [['R$ 1,35 milhão']], []]);
  });

  it('is left alone where it is, exactly or rounded', () => {
    for (const text of [EN('1,350,000'), ES('1.350.000'), PT('R$ 1,35 milhão'), PT('R$ 1,4 milhão')]) expect(found(text)).toEqual([]);
    expect(found(table('es', '| Eje | Costo (USD millones) |', '| Datos | 1,3 |', '| Talento | 2,4 |', '| Ética | 0,4 |', '| Total | 4,2 |'))).toEqual([]);
    expect(found(table('es', '| Eje | Costo (USD millones) |', '| Datos | 1,3 |', '| Talento | 2,4 |', '| Ética | 0,4 |', '| Total | 4,9 |'))).toEqual([['column', '4,9']]);
  });

  it('shows the amounts that it is made of, and the sum', () => {
    const text = EN('1,250,000');
    const [problem] = problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(({ rule }) => rule === RULE);
    expect(problem?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['450,000', '300,000', '600,000']);
    expect(messagesIn(text, RULE, 'en')).toEqual(['The total “1,250,000” differs from the sum of the rows above it, 1,350,000. Correct the total or the amount that is wrong.']);
    expect(messagesIn(text, RULE, 'es')[0]).toContain('1.350.000');
    expect(messagesIn(text, RULE, 'pt')[0]).toContain('1.350.000');
  });

  it('gets more severe with the stage', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(ES('1'), RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it('knows subtotals, groups that repeat their sum, and the only total of a table by another name', () => {
    const header = '| Acción | Responsable | Costo (USD) |';
    const [a, b, c, d] = ['| Guía | Agencia | 100 |', '| Datos | Agencia | 200 |', '| Registro | Archivo | 300 |', '| Escuela | Escuela | 400 |'];
    const subtotals = (total: string) => table('es', header, a ?? '', b ?? '', '| Subtotal | | 300 |', c ?? '', d ?? '', '| Subtotal | | 700 |', `| Total | | ${total} |`);
    expect(found(subtotals('1.000'))).toEqual([]);
    expect(found(subtotals('1.200'))).toEqual([['column', '1.200']]);
    const groups = (total: string) => table('es', header, '| 1. Datos | | 300 |', '| 1.1 Guía | Agencia | 100 |', '| 1.2 Portal | Agencia | 200 |', '| 2. Talento | | 50 |', '| 2.1 Cursos | Escuela | 50 |', `| Total | | ${total} |`);
    expect(found(groups('350'))).toEqual([]);
    expect(found(groups('450'))).toEqual([['column', '450']]);
    expect(found(table('es', header, a ?? '', b ?? '', '| Total OE1 | | 400 |'))).toEqual([['column', '400']]);
  });

  it.each([
    table('es', '| Acción | Responsable | Costo (USD) |', '| Guía | Agencia | 100 |', '| Datos | Agencia | |', '| Registro | Archivo | 300 |', '| Total | | 900 |'),
    table('es', '| Acción | Responsable | Costo (USD) |', '| Guía | Agencia | 100 |', '| Datos | Agencia | por definir |', '| Total | | 900 |'),
    table('es', '| Acción | Responsable | Costo |', '| Guía | Agencia | USD 100 |', '| Datos | Agencia | 200 EUR |', '| Total | | USD 900 |'),
    table('es', '| Acción | Responsable | Costo |', '| Guía | Agencia | 1.500,5 |', '| Datos | Agencia | 2,345.5 |', '| Total | | 9.000 |'),
    table('es', '| Acción | Responsable | Costo (millones) |', '| Guía | Agencia | 1,5 |', '| Datos | Agencia | USD 2.300.000 |', '| Total | | 9 |'),
    table('en', '| Action | Body | Cost (USD) |', '| Guide | Agency | 100-200 |', '| Data | Agency | 300 |', '| Total | | 900 |'),
    table('pt', '| Ação | Responsável | Custo (R$) |', '| Guia | Agência | 100 |', '| Total | | 900 |'),
  ])('keeps quiet where a cell cannot be read, or currencies and scales differ: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('takes a dash for nothing', () => {
    expect(found(table('es', '| Eje | Costo (USD) |', '| Datos | 100 |', '| Talento | – |', '| Ética | 50 |', '| Total | 150 |'))).toEqual([]);
    expect(found(table('es', '| Eje | Costo (USD) |', '| Datos | 100 |', '| Talento | – |', '| Ética | 50 |', '| Total | 160 |'))).toEqual([['column', '160']]);
  });
});

describe('the total of a row', () => {
  const YEARS = '| Eje | 2027 | 2028 | 2029 | Total (USD) |';

  it('is reported where it is not the sum of its years', () => {
    expect(found(table('es', YEARS, '| Datos | 100 | 200 | 300 | 600 |', '| Talento | 10 | 20 | 30 | 70 |', '| Ética | 1 | 2 | 3 | 6 |'))).toEqual([['row', '70']]);
    expect(found(table('en', '| Goal | 2027 | 2028 | Total (EUR) |', '| Data | 1,000 | 2,000 | 3,000 |', '| Skills | 10 | 20 | 40 |', '| Ethics | 1 | 2 | 3 |'))).toEqual([['row', '40']]);
    expect(found(table('pt', '| Eixo (R$ milhões) | 2027 | 2028 | Total |', '| Dados | 1,5 | 2,5 | 4,0 |', '| Talento | 0,5 | 0,5 | 1,5 |', '| Ética | 1 | 2 | 3 |'))).toEqual([['row', '1,5']]);
  });

  it('is left to its column where both disagree', () => {
    expect(found(table('es', YEARS, '| Datos | 100 | 200 | 300 | 600 |', '| Talento | 10 | 20 | 30 | 60 |', '| Total | 110 | 220 | 330 | 670 |'))).toEqual([['column', '670']]);
  });

  it.each([
    table('es', YEARS, '| Datos | 100 | 200 | 300 | 900 |', '| Talento | 10 | 20 | 30 | 90 |', '| Ética | 1 | 2 | 3 | 9 |'),
    table('es', '| Acción | Meta | Costo unitario | Costo total (USD) |', '| Capacitar | 50 | 100 | 5.000 |', '| Publicar | 1 | 200 | 200 |'),
    table('es', YEARS, '| Datos | 100 | | 300 | 600 |', '| Talento | 10 | 20 | 30 | 60 |'),
  ])('is left alone where it may be the total of something else: %s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('the total in the text', () => {
  it.each([
    [EN('1,350,000'), 'The total cost of the strategy is 1.5 million dollars (USD).'.replace('dollars (USD)', 'US dollars'), '1.5 million US dollars'],
    [ES('1.350.000'), 'El costo total de la estrategia asciende a 3,5 millones de dólares.', '3,5 millones de dólares'],
    [PT('R$ 1,35 milhão'), 'O custo total do plano é de R$ 2 milhões.', 'R$ 2 milhões'],
  ])('is reported where it differs from that of the table: %s', (text, sentence, at) => {
    expect(found(`${text}\n${sentence}\n`)).toEqual([['text', at]]);
  });

  it('reads currency and scale in the caption of the table', () => {
    const text = (amount: string) => `${TITLES.es}\n\nLa estrategia cuesta ${amount} millones de pesos.\n\nTabla 1. Costo por eje (millones de pesos)\n\n| Eje | 2027 | 2028 | Total |\n|---|---|---|---|\n| Datos | 10 | 20 | 30 |\n| Talento | 30 | 40 | 70 |\n| Total | 40 | 60 | 100 |\n`;
    expect(found(text('120'))).toEqual([['text', '120 millones de pesos']]);
    expect(found(text('100'))).toEqual([]);
  });

  it.each([
    'El costo total de la estrategia asciende a 1,4 millones de dólares.', 'El costo total de la estrategia es de unos 1,3 millones de dólares.',
    'El costo total de la estrategia supera más de 1 millón de dólares.', 'El costo total de la estrategia en 2027 es de 400.000 dólares.',
    'El costo total de la estrategia asciende a 5.000 millones de pesos.', 'El costo total del laboratorio asciende a 3 millones de dólares.',
    'El costo total de la estrategia es de 400.000 dólares por año.',
  ])('is left alone where it is rounded, bounded or about something else: %s', sentence => {
    expect(found(`${ES('1.350.000')}\n${sentence}\n`)).toEqual([]);
  });

  it('is compared with no total whose scale nobody can tell', () => {
    const text = (header: string, before = '') => `${TITLES.en}\n\nThe total cost of the strategy is 5 million US dollars.\n\n## Plan\n\n${before}| Action | Body | ${header} |\n|---|---|---|\n| Guide | Agency | 1,000 |\n| Data | Agency | 2,000 |\n| Total | | 3,000 |\n`;
    expect(found(text("Budget (USD '000)"))).toEqual([]);
    expect(found(text('Budget', 'The loan is 2 million US dollars.\n\n'))).toEqual([]);
    expect(found(text('Budget', 'Amounts in thousands of euros.\n\n'))).toEqual([]);
    expect(found(text('Budget (USD thousand)'))).toEqual([['text', '5 million US dollars']]);
  });

  it('is compared with no total where tables have several', () => {
    const sentence = 'El costo total de la estrategia asciende a 3,5 millones de dólares.';
    const second = '\n| Fuente | Monto (USD) |\n|---|---|\n| Crédito | 100 |\n| Tesoro | 200 |\n| Total | 300 |\n';
    expect(found(`${ES('1.350.000')}\n${sentence}\n${second}`)).toEqual([]);
  });
});
