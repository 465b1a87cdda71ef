import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { problemsOf } from './index.ts';
import { numberedPlan } from './numbered-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'id-duplicate';
const seen = (text: string) => problemsIn(text, RULE).map(({ at, line, about }) => [at, line, about]);

describe('id-duplicate', () => {
  it.each(LANGUAGES)('says nothing where each action has its own id (%s)', language => {
    expect(seen(numberedPlan(language))).toEqual([]);
  });

  it.each(LANGUAGES)('stands at the second of two rows with the same id, and offers the next free one (%s)', language => {
    expect(problemsIn(numberedPlan(language, { rows: { 3: { id: 'A3' } } }), RULE)).toEqual([{ messageId: 'duplicate', at: 'A3', line: 20, severity: 'information', about: ['A7'] }]);
  });

  it('points at the first', () => {
    const text = numberedPlan('es', { rows: { 3: { id: 'A3' } } });
    const [problem] = problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(({ rule }) => rule === RULE);
    expect(problem?.related?.map(({ span }) => [text.slice(span.start, span.end), text.slice(0, span.start).split('\n').length])).toEqual([['A3', 19]]);
  });

  it('names the other action in its message', () => {
    const change = { rows: { 3: { id: 'A3' } } };
    expect(messagesIn(numberedPlan('en', change), RULE, 'en')).toEqual(['“A3” is already the id of “Train city officers in AI”. Give one of the two actions another id, and check what refers to it.']);
    expect(messagesIn(numberedPlan('es', change), RULE, 'es')).toEqual(['«A3» ya es el código de «Capacitar al personal de salud en IA». Conviene dar otro código a una de las dos acciones y revisar dónde se cita.']);
    expect(messagesIn(numberedPlan('pt', change), RULE, 'pt')).toEqual(['“A3” já é o código de “Formar servidores da saúde em IA”. Convém dar outro código a uma das duas ações e rever onde ele é citado.']);
  });

  it('knows an id in another spelling', () => {
    expect(seen(numberedPlan('en', { rows: { 3: { id: 'A-3' } } }))).toEqual([['A-3', 20, ['A-7']]]);
  });

  it('finds it in tables with the same header, headings and lists', () => {
    const header = '| Código | Acción | Responsable | Plazo |\n|---|---|---|---|\n';
    const table = (id: string, text: string) => `${header}| ${id} | ${text} | Secretaría de Salud | mayo de 2028 |`;
    expect(seen(numberedPlan('es', { after: `${table('B1', 'Abrir un laboratorio')}\n\n## Más\n\n${table('B1', 'Contratar cinco médicas')}` })).map(([at]) => at)).toEqual(['B1']);
    const headings = (second: string) => `### B1. Open laboratory\n\nThe Science Agency will open a laboratory by May 2028.\n\n### ${second}\n\nThe Science Agency will hire 12 officers by May 2028.`;
    expect(seen(numberedPlan('en', { after: headings('B1. New officers') })).map(([at]) => at)).toEqual(['B1']);
    expect(seen(numberedPlan('en', { after: headings('B2. New officers') }))).toEqual([]);
    const items = '- B1. The Science Agency will open a laboratory by May 2028.\n- B1. The Staff College will hire 12 officers by June 2028.';
    expect(seen(numberedPlan('en', { after: `## More actions\n\n${items}` })).map(([at]) => at)).toEqual(['B1']);
  });

  it('is silent where the same action is stated twice, in other words or in another form', () => {
    expect(seen(numberedPlan('en', { rows: { 3: { id: 'A3', action: 'Train officers of the city in AI, second year' } } }))).toEqual([]);
    const summary = '| No. | Milestone | Deadline |\n|---|---|---|\n| A3 | College ready | May 2027 |';
    expect(seen(numberedPlan('en', { after: summary }))).toEqual([]);
    expect(seen(numberedPlan('en', { after: '### A3. College\n\nThe Staff College will hire 12 teachers by May 2027.' }))).toEqual([]);
  });

  it('is silent where two lists tell of the same actions', () => {
    const after = '## More actions\n\n- B1. The Science Agency will open a laboratory by May 2028.\n\nMilestones:\n\n- B1. The Staff College will hire 12 officers by June 2028.';
    expect(seen(numberedPlan('en', { after }))).toEqual([]);
  });

  it('is silent where ids number groups or begin anew', () => {
    expect(seen(numberedPlan('en', { rows: { 1: { id: 'A1' }, 2: { id: 'A1' }, 4: { id: 'A4' }, 5: { id: 'A4' } } }))).toEqual([]);
    const axis = (title: string, one: string, two: string) => `## ${title}\n\n### Acción 1. ${one}\n\nLa Secretaría de Salud ${one.toLowerCase()} antes de mayo de 2028.\n\n### Acción 2. ${two}\n\nLa Secretaría de Salud ${two.toLowerCase()} antes de mayo de 2028.`;
    expect(seen(numberedPlan('es', { after: `${axis('Eje 1', 'Abrirá un laboratorio', 'Contratará médicas')}\n\n${axis('Eje 2', 'Publicará los datos', 'Comprará equipos')}` }))).toEqual([]);
  });

  it('does not mind rows that only count', () => {
    expect(seen(numberedPlan('es', { rows: { 0: { id: '1' }, 1: { id: '1' }, 2: { id: '2' } } }))).toEqual([]);
  });

  it('finds numbers with dots that stand twice in one table', () => {
    const rows = Object.fromEntries(['1.1', '1.2', '1.2', '1.3', '1.4', '2.1'].map((id, index) => [index, { id }]));
    expect(seen(numberedPlan('pt', { rows }))).toEqual([['1.2', 19, ['1.5']]]);
  });

  it('finds it across the documents of a strategy', () => {
    const first = analyse(parseDraft('1.md', numberedPlan('en')));
    const second = analyse(parseDraft('2.md', numberedPlan('en', { rows: Object.fromEntries([0, 1, 2, 4, 5].map(row => [row, { id: `B${row}` }])) }).replace('Test every system for bias', 'Hire twelve officers')));
    const joined = { ...strategyOf(first, 'draft'), documents: [first, second] };
    expect(problemsOf(joined).filter(({ rule }) => rule === RULE).map(({ draft, values }) => [draft.uri, values['word']])).toEqual([['2.md', 'A4']]);
  });
});
