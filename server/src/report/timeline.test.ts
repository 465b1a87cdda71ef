import { describe, expect, it } from 'vitest';
import { checkedDraft, PLANS } from './register/testing.ts';
import { LANGUAGES } from '../text/language.ts';
import { timelineOf } from './timeline.ts';

const days = (body: string) => {
  const { dated, undated, span } = timelineOf(checkedDraft(body, 'es').strategy);
  return { dated: dated.map(({ entry, start, end }) => [entry.id, start, end]), undated: undated.map(({ id }) => id), span };
};

describe('the timeline', () => {
  it.each(LANGUAGES)('has the first and last days of entries, %s', language => {
    const { dated, undated, span } = timelineOf(checkedDraft(PLANS[language], language).strategy);
    expect(dated.map(({ entry, start, end }) => [entry.id, start, end])).toEqual([['A1.2', '2026-01-01', undefined], ['A1.1', '2026-02-01', '2027-05-31'], ['A1.3', undefined, '2027-06-30']]);
    expect(undated).toEqual([]);
    expect(span).toEqual({ start: '2026-01-01', end: '2027-06-30' });
  });

  it('is sorted by first day, last day and reading order, with undated entries apart', () => {
    expect(days('# Plan\n\n| Código | Acción | Inicio | Plazo |\n|---|---|---|---|\n| A1 | Crear uno | 2027 | 2029 |\n| A2 | Crear dos | | permanente |\n| A3 | Crear tres | 2027 | 2028 |\n| A4 | Crear cuatro | | 2026 |\n| A5 | Crear cinco | | |\n| A6 | Crear seis | 2027 | 2029 |')).toEqual({
      dated: [['A4', undefined, '2026-12-31'], ['A3', '2027-01-01', '2028-12-31'], ['A1', '2027-01-01', '2029-12-31'], ['A6', '2027-01-01', '2029-12-31']],
      undated: ['A2', 'A5'], span: { start: '2026-12-31', end: '2029-12-31' },
    });
  });

  it('counts lengths of time from the start of the action, or else of the strategy', () => {
    expect(days('# Plan 2026-2030\n\n| Código | Acción | Inicio | Plazo |\n|---|---|---|---|\n| A1 | Crear uno | 01/07/2027 | 6 meses |\n| A2 | Crear dos | | 6 meses |').dated).toEqual([['A2', undefined, '2026-06-30'], ['A1', '2027-07-01', '2027-12-31']]);
  });

  it('of a draft without commitments is empty', () => {
    expect(days('# Plan\n\nTexto.')).toEqual({ dated: [], undated: [], span: undefined });
  });
});
