import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import { cellOf, numberedHeading, numberedPlan } from './numbered-tester.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'id-unresolved';
const seen = (text: string) => problemsIn(text, RULE).map(({ at, line }) => [at, line]);
/** Actions 1.1 to 3.1, with letters. */
const deep = (letters: string) => Object.fromEntries(['1.1', '1.2', '2.1', '2.2', '2.3', '3.1'].map((number, index) => [index, { id: `${letters}${number}`, depends: '' }]));

describe('id-unresolved', () => {
  it.each(LANGUAGES)('says nothing where every id is known (%s)', language => {
    expect(seen(numberedPlan(language))).toEqual([]);
    expect(seen(numberedPlan(language, { stage: 'final' }))).toEqual([]);
  });

  it.each(LANGUAGES)('stands at an id that no action has, and offers those that come nearest (%s)', language => {
    expect(problemsIn(numberedPlan(language, { rows: { 3: { depends: 'A9' } } }), RULE)).toEqual([{ messageId: 'each', at: 'A9', line: 20, severity: 'information', about: ['A6', 'A5', 'A4'] }]);
  });

  it.each(LANGUAGES)('stands at an objective that is not in the list (%s)', language => {
    const letters = cellOf(language, 0, 'objective').slice(0, -1);
    expect(seen(numberedPlan(language, { rows: { 5: { objective: `${letters}7` } } }))).toEqual([[`${letters}7`, 22]]);
  });

  it('says what was probably meant', () => {
    const change = { rows: { ...deep('A'), 3: { id: 'A2.2', depends: 'A2.4' } } };
    expect(messagesIn(numberedPlan('en', change), RULE, 'en')).toEqual(['No action or objective of the strategy has the id “A2.4”. Correct it, or add what it stands for. Did you mean “A2.3”, “A2.2”, or “A2.1”?']);
    expect(messagesIn(numberedPlan('es', change), RULE, 'es')).toEqual(['Ninguna acción ni objetivo de la estrategia tiene el código «A2.4». Conviene corregirlo o agregar lo que designa. ¿Se quiso decir «A2.3», «A2.2» o «A2.1»?']);
    expect(messagesIn(numberedPlan('pt', change), RULE, 'pt')).toEqual(['Nenhuma ação nem objetivo da estratégia tem o código “A2.4”. Convém corrigi-lo ou acrescentar o que ele designa. Quis dizer “A2.3”, “A2.2” ou “A2.1”?']);
  });

  it('is one problem for several mentions, at the heading of the plan, until the text is final', () => {
    const rows = { 3: { depends: 'A9' }, 5: { depends: 'A8' } };
    expect(seen(numberedPlan('es', { rows }))).toEqual([[numberedHeading('es'), 13]]);
    expect(messagesIn(numberedPlan('es', { rows }), RULE, 'es')).toEqual([expect.stringMatching(/^2 menciones son de códigos que ninguna acción ni objetivo de la estrategia tiene, como «A9»/u)]);
    expect(seen(numberedPlan('es', { rows, stage: 'final' }))).toEqual([['A9', 20], ['A8', 22]]);
  });

  it.each([
    ['en', 'The laboratory depends on A9.9 and begins in 2028.'], ['es', 'El laboratorio depende de A9.9 y empieza en 2028.'], ['pt', 'O laboratório depende de A9.9 e começa em 2028.'],
  ] as const)('finds an id with dots in a sentence (%s)', (language, after) => {
    expect(seen(numberedPlan(language, { rows: deep('A'), after }))).toEqual([['A9.9', 24]]);
  });

  it('is silent on a short id in a sentence, which may be anything', () => {
    expect(seen(numberedPlan('en', { after: 'The register is printed on A8 and A9 paper.' }))).toEqual([]);
    expect(seen(numberedPlan('en', { after: 'The plan contributes to Objective 16 of the 2030 Agenda and to Objective 4.' }))).toEqual([]);
  });

  it('is silent on ids of another document', () => {
    expect(seen(numberedPlan('es', { rows: deep('A'), after: 'El laboratorio se apoya en la acción A9.9 del Plan Nacional de Ciencia.' }))).toEqual([]);
    expect(seen(numberedPlan('en', { rows: deep('A'), after: 'It builds on A9.9 of the Digital Agenda.' }))).toEqual([]);
  });

  it('is silent on an id that opens a heading, an item or a row, even where nothing is committed to', () => {
    const mention = 'The laboratory depends on A9.9.';
    expect(seen(numberedPlan('en', { rows: deep('A'), after: `${mention}\n\n### A9.9 Laboratory\n\nMuch is unclear.` }))).toEqual([]);
    expect(seen(numberedPlan('en', { rows: deep('A'), after: `${mention}\n\n- A9.9: laboratory` }))).toEqual([]);
    expect(seen(numberedPlan('en', { rows: deep('A'), after: `${mention}\n\n| No. | Action | Deadline |\n|---|---|---|\n| A9.9 | Laboratory | |` }))).toEqual([]);
  });

  it('is silent where the strategy has no list of objectives', () => {
    expect(seen(numberedPlan('es', { objectives: ['Acortar la espera.', 'Explicar cada decisión.'], rows: { 5: { objective: 'OE7' } } }))).toEqual([]);
  });

  it('knows the word of an id', () => {
    const rows = Object.fromEntries([0, 1, 2, 3, 4, 5].map(index => [index, { id: `Acción ${index + 1}`, depends: '' }]));
    expect(seen(numberedPlan('es', { rows, after: 'El laboratorio depende de la acción 9 y empieza en 2028.' }))).toEqual([['acción 9', 24]]);
    expect(seen(numberedPlan('es', { rows, after: 'El laboratorio depende del proyecto 9 y de la acción IV; empieza en 2028.' }))).toEqual([]);
  });

  it('is silent on ids that are built in another way', () => {
    expect(seen(numberedPlan('en', { rows: deep('A'), after: 'The servers follow B2.4, ISO 27001, A9 and CO2 rules of 2027.' }))).toEqual([]);
  });

  it('says nothing about an empty document', () => {
    expect(seen('')).toEqual([]);
  });
});
