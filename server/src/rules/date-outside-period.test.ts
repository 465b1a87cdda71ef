import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { problemsOf } from './index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'date-outside-period';
const EN = (...dates: string[]) => plan('---\nlang: en\n---\n\n# AI Strategy 2027-2030', '| Action | Responsible body | Deadline |', 'Publish guide', dates);
const ES = (...dates: string[]) => plan('---\nlang: es\n---\n\n# Estrategia de IA 2027-2030', '| Acción | Responsable | Plazo |', 'Publicar guía', dates);
const PT = (...dates: string[]) => plan('---\nlang: pt\n---\n\n# Estratégia de IA 2027-2030', '| Ação | Responsável | Prazo |', 'Publicar guia', dates);

function plan(title: string, header: string, action: string, dates: readonly string[]): string {
  return `${[title, '', '## Plan', '', header, '|---|---|---|', ...dates.map((date, index) => `| ${action} ${'abcdef'[index] ?? ''} | Digital Office | ${date} |`)].join('\n')}\n`;
}

const found = (text: string) => problemsIn(text, RULE).map(({ messageId, at }) => [messageId, at]);

describe('date-outside-period', () => {
  it('reports a deadline after the period or before it', () => {
    expect(found(EN('June 2028', 'March 2032', 'May 2029'))).toEqual([['outside', 'March 2032']]);
    expect(found(ES('junio de 2028', 'marzo de 2026', 'mayo de 2029'))).toEqual([['outside', 'marzo de 2026']]);
    expect(found(PT('junho de 2028', '2027-2032', 'maio de 2029'))).toEqual([['outside', '2027-2032']]);
  });

  it('becomes one problem for several dates at the heading of most, and one each in a final text', () => {
    const text = ES('junio de 2028', 'marzo de 2032', 'mayo de 2033');
    expect(problemsIn(text, RULE)).toMatchObject([{ messageId: 'several', at: 'Plan', line: 7, severity: 'information' }]);
    expect(problemsIn(text, RULE, 'final')).toMatchObject([{ at: 'marzo de 2032', severity: 'warning' }, { at: 'mayo de 2033', severity: 'warning' }]);
  });

  it('points at the period', () => {
    const text = ES('junio de 2028', 'marzo de 2032');
    const [problem] = problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(({ rule }) => rule === RULE);
    expect(problem?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['2027-2030']);
  });

  it.each([
    EN('June 2028', '2030', '31 December 2030'), ES('2025-2028', '2027', 'permanente'), PT('18 meses', 'por definir', 'Fase 3'),
    '---\nlang: es\n---\n\n# Estrategia de IA\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar una guía | Agencia Digital | 2040 |\n',
    '---\nlang: es\n---\n\n# Estrategia de IA 2027-2030\n\n## Acciones\n\n- La Agencia Digital publicará una evaluación externa antes de junio de 2031.\n',
    '---\nlang: en\n---\n\n# AI Strategy 2027-2030\n\n## Actions\n\n- The Digital Agency will revise the contracts signed by June 2025.\n',
    '---\nlang: pt\n---\n\n# Estratégia de IA 2027-2030\n\n## Ações\n\n- A Agência Digital publicará o contrato, assinado em outubro de 2026.\n',
  ])('leaves alone what overlaps the period, has no day, comes after on purpose or dates something else: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('does not trust a period that only the text mentions where most dates lie outside', () => {
    const rows = '| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar una guía | Agencia Digital | 2029 |\n| Abrir datos | Archivo General | 2028 |\n';
    expect(found(`---\nlang: es\n---\n\n# Estrategia de IA\n\nEl plan anterior abarcó de 2018 a 2022.\n\n## Plan\n\n${rows}`)).toEqual([]);
  });

  it('says the years in the reader’s language', () => {
    const text = PT('junho de 2028', 'março de 2032');
    expect(messagesIn(text, RULE, 'pt')).toEqual(['“março de 2032” fica fora do período da estratégia (2027–2030). Convém corrigir a data ou explicar o motivo.']);
    expect(messagesIn(text, RULE, 'es')[0]).toMatch(/^«março de 2032» queda fuera del período/u);
    expect(messagesIn(text, RULE, 'en')[0]).toMatch(/^“março de 2032” lies outside/u);
  });
});
