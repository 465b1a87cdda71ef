import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import type { Language } from '../text/language.ts';
import { goalsOf } from './goal-support.ts';

function goalsIn(body: string, language: Language) {
  return goalsOf(strategyOf(analyse(parseDraft('draft.md', `---\nlang: ${language}\nai-strategy: true\n---\n\n# T\n\n${body}\n`)), 'draft')).map(({ text, hasAim, hasDate }) => ({ text, hasAim, hasDate }));
}

describe('goals', () => {
  it.each<[Language, string, string]>([
    ['es', '## Plan\n\n| Meta | Plazo |\n|---|---|\n| Capacitar a 500 personas | 2027 |', 'Capacitar a 500 personas'],
    ['en', '## Plan\n\n| Target | Deadline |\n|---|---|\n| Train 500 people | 2027 |', 'Train 500 people'],
    ['pt', '## Plano\n\n| Meta | Prazo |\n|---|---|\n| Capacitar 500 pessoas | 2027 |', 'Capacitar 500 pessoas'],
  ])('stand in tables of nothing but goals and dates, %s', (language, body, text) => {
    expect(goalsIn(body, language)).toEqual([{ text, hasAim: true, hasDate: true }]);
  });

  it.each<[Language, string, string]>([
    ['es', '## Metas\n\n- Capacitar a 500 personas.', 'Capacitar a 500 personas'],
    ['en', '## Targets\n\n- Train 500 people.', 'Train 500 people'],
    ['pt', '## Metas\n\n- Capacitar 500 pessoas.', 'Capacitar 500 pessoas'],
  ])('stand below a heading of goals, %s', (language, body, text) => {
    expect(goalsIn(body, language)).toEqual([{ text, hasAim: true, hasDate: false }]);
  });
});
