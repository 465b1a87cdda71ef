import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import type { ElementId, ItemId, ThemeId } from '../framework/index.ts';
import { analyse, reasonsFor, verdictOn } from './index.ts';
import type { Facts, Finding } from './index.ts';

const factsOf = (...lines: readonly string[]) => analyse(parseDraft('draft.md', `${lines.join('\n')}\n`));
const findingOf = ({ coverage }: Facts, id: ItemId): Finding => coverage.themes[id as ThemeId] ?? coverage.elements[id as ElementId];
/** The reasons for an item by what each passage begins with. */
const reasons = (facts: Facts, id: ItemId) => reasonsFor(id, findingOf(facts, id), facts).map(({ passage, role, parts }) => [passage.text.slice(0, 12), role, ...parts.map(({ name, text }) => `${name}: ${text}`)]);
const verdict = (facts: Facts, id: ItemId) => verdictOn(id, findingOf(facts, id), facts);

describe('a passage that counts', () => {
  it.each([
    ['en', '# AI strategy', '## Training', 'The Ministry of Finance will train 1,200 officials in AI skills by June 2027.', ['actor: Ministry of Finance', 'quantity: 1,200 officials', 'deadline: by June 2027']],
    ['es', '# Estrategia de IA', '## Capacitación', 'El Ministerio de Hacienda capacitará a 1200 funcionarios en competencias de IA antes de junio de 2027.', ['actor: Ministerio de Hacienda', 'quantity: 1200 funcionarios', 'deadline: antes de junio de 2027']],
    ['pt', '# Estratégia de IA', '## Capacitação', 'O Ministério da Fazenda capacitará 1200 servidores em competências de IA até junho de 2027.', ['actor: Ministério da Fazenda', 'quantity: 1200 servidores', 'deadline: até junho de 2027']],
  ] as const)('commits a body to a quantity by a day (%s)', (language, title, heading, sentence, parts) => {
    const [first] = reasons(factsOf('---', `lang: ${language}`, '---', '', title, '', heading, '', sentence), 'capacity');
    expect(first).toEqual([sentence.slice(0, 12), 'commitment', ...parts]);
  });

  it('names no body that could be anybody', () => {
    const [first] = reasons(factsOf('# AI strategy', '', '## Training', '', 'The competent authorities will train public officials in AI skills.'), 'capacity');
    expect(first).toEqual(['The competen', 'commitment']);
  });

  it('is marked where the drafter said so of its section or one above it', () => {
    const facts = factsOf('---', 'lang: en', '---', '', '# AI strategy', '', '## Means', '', '<!-- ai-strategy covers procurement -->', '', 'It stands here.', '', '### More', '', 'And here.');
    expect(reasons(facts, 'procurement').map(([, role]) => role)).toEqual(['marked', 'marked', 'marked', 'marked']);
  });
});

describe('a passage that only names a theme', () => {
  const cases = {
    en: ['# AI strategy', [['## Where we stand', 'diagnosis'], ['## Principles', 'principles'], ['## International experience', 'abroad'], ['## Approach', 'mention']], 'Artificial intelligence must be ethical, transparent and trustworthy.'],
    es: ['# Estrategia de IA', [['## Diagnóstico', 'diagnosis'], ['## Principios', 'principles'], ['## Experiencia internacional', 'abroad'], ['## Enfoque', 'mention']], 'La inteligencia artificial debe ser ética, transparente y confiable.'],
    pt: ['# Estratégia de IA', [['## Diagnóstico', 'diagnosis'], ['## Princípios', 'principles'], ['## Experiência internacional', 'abroad'], ['## Abordagem', 'mention']], 'A inteligência artificial deve ser ética, transparente e confiável.'],
  } as const;

  it.each(['en', 'es', 'pt'] as const)('does so for a reason that its section gives (%s)', language => {
    const [title, headings, sentence] = cases[language];
    for (const [heading, role] of headings) {
      const facts = factsOf('---', `lang: ${language}`, '---', '', title, '', heading, '', sentence);
      const found = reasons(facts, 'trustworthy-ai').filter(([start]) => start === sentence.slice(0, 12));
      expect(found, heading).toEqual([[sentence.slice(0, 12), role]]);
      expect(verdict(facts, 'trustworthy-ai')).toEqual({ kind: 'uncommitted' });
    }
  });
});

it('a theme that is near to commitments, but named by none of them, says so', () => {
  const facts = factsOf('# AI strategy', '', '## Work', '', 'The Ministry of Finance will train public officials.');
  const [evidence] = facts.coverage.themes.capacity.evidence;
  const finding: Finding = { status: 'mentioned', evidence: evidence ? [evidence] : [] };
  expect(evidence?.commits).toBe(true);
  expect(verdictOn('capacity', finding, facts)).toEqual({ kind: 'unnamed' });
  expect(reasonsFor('capacity', finding, facts)).toMatchObject([{ role: 'near', parts: [{ name: 'actor', text: 'Ministry of Finance' }] }]);
});

describe('an element that is given for some actions only', () => {
  const plan = factsOf('---', 'lang: en', 'ai-strategy: true', '---', '', '# AI strategy', '', '## Plan', '',
    '- The Ministry of Finance will publish a register of algorithms by June 2027.', '- Every system will be tested.', '- The Ministry of Works will connect 60 offices.');

  it('has the counts of its actions', () => {
    expect(verdict(plan, 'actors')).toEqual({ kind: 'counts', element: 'actors', count: 2, total: 3 });
    expect(verdict(plan, 'actions')).toEqual({ kind: 'counts', element: 'actions', count: 3, total: 3 });
  });

  it('shows first the action that has it', () => {
    expect(reasons(plan, 'actors')[0]).toEqual(['The Ministry', 'commitment', 'actor: Ministry of Finance', 'deadline: by June 2027']);
  });
});

it('an item that is settled, absent or not applicable has no verdict', () => {
  const facts = factsOf('---', 'lang: en', 'ai-strategy: true', '---', '', '# AI strategy', '', '## Training', '', '<!-- ai-strategy not-applicable procurement: bought centrally -->', '', 'The Ministry of Finance will train 1,200 officials in AI skills.');
  for (const id of ['capacity', 'monitoring', 'procurement'] as const) expect(verdict(facts, id)).toBeUndefined();
});

it('a labelled line tells of the action that it completes', () => {
  const facts = factsOf('---', 'lang: en', 'ai-strategy: true', '---', '', '# AI strategy', '', '## Actions', '', '### Register of algorithms', '', '- Responsible: Ministry of Finance', '- Deadline: June 2027', '- Budget: USD 2 million', '- Indicator: register online');
  const line = reasons(facts, 'financing').find(([start]) => start === 'Budget: USD ');
  if (line?.[1] === 'commitment') expect(line).toContain('actor: Ministry of Finance');
});
