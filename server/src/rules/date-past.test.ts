import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { problemsOf } from './index.ts';
import { problemsIn } from './rule-tester.ts';

const RULE = 'date-past';
const TODAY = '2027-04-15';
const EN = (...dates: string[]) => plan('---\nlang: en\n---\n\n# AI Strategy', '| Action | Responsible body | Deadline |', dates);
const ES = (...dates: string[]) => plan('---\nlang: es\n---\n\n# Estrategia de IA', '| Acción | Responsable | Plazo |', dates);
const PT = (...dates: string[]) => plan('---\nlang: pt\n---\n\n# Estratégia de IA', '| Ação | Responsável | Prazo |', dates);

function plan(title: string, header: string, dates: readonly string[]): string {
  return `${[title, '', '## Plan', '', header, '|---|---|---|', ...dates.map((date, index) => `| Guía ${'abcdef'[index] ?? ''} | Agencia Digital | ${date} |`)].join('\n')}\n`;
}

const found = (text: string, today: string | undefined = TODAY) => problemsIn(text, RULE, 'draft', today).map(({ messageId, at }) => [messageId, at]);

describe('date-past', () => {
  it('reports a deadline that is over', () => {
    expect(found(EN('March 2027', 'June 2028'))).toEqual([['past', 'March 2027']]);
    expect(found(ES('14/04/2027', 'junio de 2028'))).toEqual([['past', '14/04/2027']]);
    expect(found(PT('1º trimestre de 2027', 'junho de 2028'))).toEqual([['past', '1º trimestre de 2027']]);
  });

  it('counts the last day of what is named', () => {
    expect(found(ES('15/04/2027'))).toEqual([]);
    expect(found(ES('abril de 2027', '2027', '2025-2027', 'antes de mayo de 2027'))).toEqual([]);
    expect(found(ES('antes de abril de 2027'))).toEqual([['past', 'antes de abril de 2027']]);
  });

  it('becomes one problem for several, at the heading of most, and one each in a final text', () => {
    const text = ES('2025', '2026', 'junio de 2028');
    expect(problemsIn(text, RULE, 'draft', TODAY)).toMatchObject([{ messageId: 'several', at: 'Plan', severity: 'information' }]);
    expect(problemsIn(text, RULE, 'final', TODAY)).toMatchObject([{ at: '2025', severity: 'warning' }, { at: '2026', severity: 'warning' }]);
  });

  it.each([
    ['---\nlang: en\n---\n\n# AI Strategy\n\nThe Digital Agency will publish a guide on AI by March 2027.\n', 'by March 2027'],
    ['---\nlang: es\n---\n\n# Estrategia de IA\n\nLa Agencia Digital publicará una guía de IA a más tardar en marzo de 2027.\n', 'a más tardar en marzo de 2027'],
    ['---\nlang: pt\n---\n\n# Estratégia de IA\n\nA Agência Digital publicará um guia de IA até março de 2027.\n', 'até março de 2027'],
  ])('reads sentences: %s', (text, at) => {
    expect(found(text)).toEqual([['past', at]]);
  });

  it('is silent where nobody told which day it is', () => {
    expect(problemsIn(ES('2025'), RULE)).toEqual([]);
  });

  it.each([
    ES('por definir', 'permanente', '18 meses', '31/02/2027'),
    '---\nlang: es\n---\n\n# Estrategia de IA\n\nLa Agencia Digital publicará los contratos firmados antes de marzo de 2026.\n',
    '---\nlang: en\n---\n\n# AI Strategy\n\nThe Digital Agency will use the loan, which was signed in October 2026, for training.\n',
    '---\nlang: es\n---\n\n# Estrategia de IA\n\n## Diagnóstico\n\nEl Ministerio implementará mejoras antes de marzo de 2026.\n',
  ])('leaves alone what names no day, does not exist or is not the deadline of an action: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('leaves what lies before the period of the strategy to the rule on that', () => {
    const text = ES('marzo de 2026', 'marzo de 2027', 'junio de 2028', 'junio de 2029').replace('---\nlang: es\n---\n\n# Estrategia de IA', '---\nlang: es\n---\n\n# Estrategia de IA 2027-2030');
    expect(found(text)).toEqual([['past', 'marzo de 2027']]);
    expect(problemsIn(text, 'date-outside-period')).toMatchObject([{ at: 'marzo de 2026' }]);
  });

  it('reads all documents of a strategy, each at its own place', () => {
    const [first, second] = ['a.md', 'b.md'].map((uri, index) => analyse(parseDraft(uri, ES(index === 0 ? 'marzo de 2026' : 'marzo de 2025'))));
    if (!first || !second) throw new Error('no documents');
    const problems = problemsOf({ ...strategyOf(first, 'final', TODAY), documents: [first, second] }).filter(({ rule }) => rule === RULE);
    expect(problems.map(({ draft, span }) => [draft.uri, draft.text.slice(span.start, span.end)])).toEqual([['a.md', 'marzo de 2026'], ['b.md', 'marzo de 2025']]);
  });
});
