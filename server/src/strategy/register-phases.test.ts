import { describe, expect, it } from 'vitest';
import { factsOf } from '../analysis/commitments/testing.ts';
import { daysOfEntry } from '../report/normal.ts';
import { registerOf } from './register.ts';
import { strategyOf } from './index.ts';

const registerIn = (body: string, language: 'en' | 'es' | 'pt') => registerOf(strategyOf(factsOf(body, language), 'draft'));

describe('the phases of a strategy', () => {
  it.each([
    ['es', '## Fases\n\nLa fase 1 (2027) prepara; la fase 2 (2028-2029) extiende.'],
    ['pt', '## Fases\n\n- Fase I: 2027\n- Fase II: de 2028 a 2029'],
    ['en', '## Phase 1: 2027\n\nWe prepare.\n\n## Phase 2: 2028-2029\n\nWe extend.'],
  ] as const)('have the days that headings, sentences and items give them, %s: %s', (language, body) => {
    expect([...registerIn(body, language).phases]).toEqual([[1, { start: '2027-01-01', end: '2027-12-31' }], [2, { start: '2028-01-01', end: '2029-12-31' }]]);
  });

  it.each([
    ['es', '## Fases\n\nLa fase 1 (2027) prepara; la fase 2 (2028-2029) extiende.\n\n## Plan\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar la guía | Agencia Digital | Fase 2 |\n| Abrir el aula | Agencia Digital | Fase 3 |'],
    ['pt', '## Fases\n\nA fase 1 (2027) prepara; a fase 2 (2028-2029) estende.\n\n## Plano\n\n| Ação | Responsável | Prazo |\n|---|---|---|\n| Publicar o guia | Agência Digital | Fase II |\n| Abrir a sala | Agência Digital | Fase III |'],
    ['en', '## Phases\n\nPhase 1 (2027) prepares; phase 2 (2028-2029) extends.\n\n## Plan\n\n| Action | Lead agency | Deadline |\n|---|---|---|\n| Publish the guide | Digital Agency | Phase 2 |\n| Open the hall | Digital Agency | Phase 3 |'],
  ] as const)('give their days to the actions that name them, and nothing to those that name a phase of which nothing is said, %s', (language, body) => {
    const register = registerIn(body, language);
    expect(register.entries.filter(({ title }) => /gu[ií]|aula|sala|hall/iu.test(title)).map(entry => daysOfEntry(entry, register))).toEqual([
      { start: { start: '2028-01-01', end: '2029-12-31' }, deadline: { start: '2028-01-01', end: '2029-12-31' } },
      { start: undefined, deadline: undefined },
    ]);
  });
});
