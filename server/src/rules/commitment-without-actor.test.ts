import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { planHeading, planIn } from './commitment-tester.ts';
import { problemsOf } from './index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'commitment-without-actor';
const seen = (text: string) => problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line]);

describe('commitment-without-actor', () => {
  it.each(LANGUAGES)('says nothing of a plan that names a body for each action (%s)', language => {
    expect(seen(planIn(language))).toEqual([]);
    expect(seen(planIn(language, { stage: 'final' }))).toEqual([]);
  });

  it.each([
    ['en', 'Publish a register of algorithms'], ['es', 'Publicar un registro de algoritmos'], ['pt', 'Publicar um registro de algoritmos'],
  ] as const)('stands at the action whose cell is empty (%s)', (language, title) => {
    expect(problemsIn(planIn(language, { rows: { 1: { actor: '' } } }), RULE)).toEqual([
      { messageId: 'each', at: title, line: 17, severity: 'information', about: ['actor'] },
    ]);
  });

  it.each([['en', 'TBD'], ['en', 'N/A'], ['es', 'Por definir'], ['es', 'S/D'], ['pt', 'A definir']] as const)('stands at a cell that names nobody: %s %s', (language, void_) => {
    expect(seen(planIn(language, { rows: { 2: { actor: void_ } } }))).toEqual([['each', void_, 18]]);
  });

  it.each(LANGUAGES)('is one problem for several actions, at the heading of the plan (%s)', language => {
    const text = planIn(language, { rows: { 1: { actor: '' }, 2: { actor: '–' } } });
    expect(seen(text)).toEqual([['many', planHeading(language), 12]]);
  });

  it('counts, in words that somebody reads at a glance', () => {
    const change = { rows: { 1: { actor: '' }, 2: { actor: '' } } };
    expect(messagesIn(planIn('en', change), RULE, 'en')).toEqual(['2 of 7 actions name nobody responsible. Name one body for each.']);
    expect(messagesIn(planIn('es', change), RULE, 'es')).toEqual(['2 de 7 acciones no nombran a ningún responsable. Conviene nombrar una entidad para cada una.']);
    expect(messagesIn(planIn('pt', change), RULE, 'pt')).toEqual(['2 de 7 ações não nomeiam nenhum responsável. Convém nomear um órgão para cada uma.']);
  });

  it('points at some of the places', () => {
    const text = planIn('es', { rows: { 1: { actor: '' }, 2: { actor: 'Por definir' } } });
    const [problem] = problemsOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft')).filter(({ rule }) => rule === RULE);
    expect(problem?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Publicar un registro de algoritmos', 'Por definir']);
  });

  it('is one problem for each action of a final text', () => {
    const text = planIn('en', { stage: 'final', rows: { 0: { actor: '' }, 1: { actor: '' }, 2: { actor: '' }, 3: { actor: '' }, 4: { actor: '' } } });
    expect(problemsIn(text, RULE).map(({ messageId, line, severity }) => [messageId, line, severity])).toEqual([16, 17, 18, 19, 20].map(line => ['each', line, 'error']));
  });

  it('leaves a plan without any actors to the rules on elements until the text is final', () => {
    const without = ['actor'] as const;
    expect(seen(planIn('pt', { without }))).toEqual([]);
    expect(seen(planIn('pt', { without, stage: 'consultation' }))).toEqual([]);
    expect(seen(planIn('pt', { without, stage: 'final' }))).toHaveLength(7);
  });

  it.each(LANGUAGES)('leaves actors that could be anybody to actor-vague (%s)', language => {
    const actor = { en: 'Relevant agencies', es: 'Entidades competentes', pt: 'Órgãos competentes' }[language];
    expect(seen(planIn(language, { rows: { 1: { actor } } }))).toEqual([]);
  });

  it('leaves blanks in brackets to placeholder', () => {
    expect(seen(planIn('es', { rows: { 1: { actor: '[entidad]' }, 2: { actor: '', deadline: '[fecha]' } } }))).toEqual([]);
  });

  it.each([
    ['es', 'Encomienda', 'Señora Pérez y equipo'], ['en', 'Whom to call', 'Mrs Jones and team'], ['pt', 'Encomenda', 'Senhora Souza e equipe'],
  ] as const)('cannot tell of a table with a column that it does not understand (%s)', (language, header, who) => {
    const rows = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map(index => [index, { actor: who }]));
    expect(seen(planIn(language, { stage: 'final', headers: { actor: header }, rows }))).toEqual([]);
  });

  it('cannot tell of a row that is too short', () => {
    const text = planIn('es', { stage: 'final', after: '| Acción | Costo | Plazo | Responsable |\n|---|---|---|---|\n| Publicar una guía de uso | USD 3.000 | mayo de 2028 |' });
    expect(seen(text)).toEqual([]);
  });

  it('takes cells left empty below a merged one for the same', () => {
    const table = '## Anexo: acciones\n\n| Objetivo | Responsable | Acción | Plazo |\n|---|---|---|---|\n| Mejores servicios | Agencia de Ciencia | Publicar una guía de uso | mayo de 2028 |\n| | | Publicar un catálogo abierto | mayo de 2028 |';
    expect(seen(planIn('es', { stage: 'final', after: table }))).toEqual([]);
  });

  it('leaves a table of milestones alone, where the plan names the bodies', () => {
    const table = '## Cronograma\n\n| Hito | Fecha |\n|---|---|\n| Se publicará la guía de uso | mayo de 2028 |';
    expect(seen(planIn('es', { stage: 'final', after: table }))).toEqual([]);
  });

  it('does not ask sentences that explain the plan', () => {
    expect(seen(planIn('en', { stage: 'final', after: '## Services\n\nThe assistant will answer in four languages. A catalogue will be published for all.' }))).toEqual([]);
  });

  it('asks the text where it is all the plan there is, paragraph by paragraph', () => {
    const text = '---\nai-strategy:\n  stage: final\n---\n# Estrategia de IA\n\nSe creará un laboratorio de inteligencia artificial.\n\nEl Ministerio de Salud capacitará a 400 enfermeras. Se publicarán los resultados.\n';
    expect(seen(text)).toEqual([['each', 'Se creará un laboratorio de inteligencia artificial', 7]]);
  });

  it('takes an action once that is stated twice', () => {
    const after = '## Detalle\n\n| Acción | Plazo | Responsable |\n|---|---|---|\n| Publicar un registro de algoritmos | marzo de 2027 | Agencia de Ciencia |';
    expect(seen(planIn('es', { stage: 'final', rows: { 1: { actor: '' } }, after }))).toEqual([]);
  });

  it('believes the drafter that a section gives the actors, or that none are needed', () => {
    const change = { stage: 'final', rows: { 1: { actor: '' } } } as const;
    expect(seen(planIn('en', { ...change, after: '## Who does what\n\n<!-- ai-strategy covers actors -->\n\nThe Cabinet Office keeps the list of those in charge.' }))).toEqual([]);
    expect(seen(planIn('en', change).replace('  stage: final\n', '  stage: final\n  not-applicable:\n    actors: fixed by decree 12\n'))).toEqual([]);
  });

  it('does not count what is ignored', () => {
    const ignored = '## Anexo\n\n<!-- ai-strategy ignore commitment-without-actor: se nombran por decreto -->\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar una guía de uso | | mayo de 2028 |\n| Publicar un catálogo abierto | | mayo de 2028 |';
    expect(seen(planIn('es', { rows: { 1: { actor: '' } }, after: ignored }))).toEqual([['each', 'Publicar un registro de algoritmos', 17]]);
  });

  it('counts over all documents of a strategy', () => {
    const first = analyse(parseDraft('1.md', planIn('en', { rows: { 1: { actor: '' } } })));
    const second = analyse(parseDraft('2.md', '# Annex\n\n## Actions\n\n| Action | Responsible | Deadline |\n|---|---|---|\n| Publish a guide on procurement | | May 2028 |\n| Publish a catalogue of data | | May 2028 |\n'));
    const [problem] = problemsOf({ ...strategyOf(first, 'draft'), documents: [first, second] }).filter(({ rule }) => rule === RULE);
    expect(problem).toMatchObject({ messageId: 'many', values: { count: 3, total: 9 } });
    expect(problem?.draft.uri).toBe('2.md');
    expect(second.draft.text.slice(problem?.span.start, problem?.span.end)).toBe('Actions');
  });

  it('finds the same with Windows line ends, and nothing in an empty document', () => {
    const text = planIn('pt', { rows: { 1: { actor: '' }, 2: { actor: '' } } });
    expect(problemsIn(text.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(text, RULE));
    expect(seen('')).toEqual([]);
  });
});
