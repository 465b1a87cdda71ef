import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import { codeLensesOf } from './code-lens.ts';
import { planLensesOf } from './plan-lenses.ts';
import { CLIENT, openDraft } from './testing.ts';

const PLANS: Readonly<Record<Language, string>> = {
  en: '## OE1. Govern the data\n\n| Code | Action | Responsible | End | Cost (USD) |\n|---|---|---|---|---|\n| A1.1 | Create the register | Ministry of Health | 2027 | 1,000 |\n| A1.2 | Publish the guide | Ministry of Health | | |\n| A1.3 | Train the clerks | Ministry of Health | 2028 | |\n\n## OE2. Train people\n\nText.',
  es: '## OE1. Gobernar los datos\n\n| Código | Acción | Responsable | Fin | Costo (USD) |\n|---|---|---|---|---|\n| A1.1 | Crear el registro | Ministerio de Salud | 2027 | 1.000 |\n| A1.2 | Publicar la guía | Ministerio de Salud | | |\n| A1.3 | Formar a la gente | Ministerio de Salud | 2028 | |\n\n## OE2. Formar a las personas\n\nTexto.',
  pt: '## OE1. Governar os dados\n\n| Código | Ação | Responsável | Fim | Custo (USD) |\n|---|---|---|---|---|\n| A1.1 | Criar o registro | Ministério da Saúde | 2027 | 1.000 |\n| A1.2 | Publicar o guia | Ministério da Saúde | | |\n| A1.3 | Formar as pessoas | Ministério da Saúde | 2028 | |\n\n## OE2. Formar as pessoas\n\nTexto.',
};
const TITLES: Readonly<Record<Language, readonly string[]>> = {
  en: ['3 actions', '2 with a deadline', '2 without funding', 'no action yet'],
  es: ['3 acciones', '2 con plazo', '2 sin financiación', 'aún sin acciones'],
  pt: ['3 ações', '2 com prazo', '2 sem financiamento', 'ainda sem ações'],
};

const open = (body: string, language: Language = 'en') => openDraft(`---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n${body}\n`, { language });

describe('lenses over objectives and plans', () => {
  test.each(LANGUAGES)('count the actions, those with a deadline and those without funding, %s', language => {
    const lenses = planLensesOf(open(PLANS[language], language), CLIENT).map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);
    const [all, timed, unfunded, none] = TITLES[language];
    expect(lenses).toEqual([`7 ${all}`, `7 ${timed}`, `7 ${unfunded}`, `15 ${none}`, `9 ${all}`, `9 ${timed}`, `9 ${unfunded}`]);
  });

  test('lead to the places that they count', () => {
    const unfunded = planLensesOf(open(PLANS.en), CLIENT).find(({ command }) => command?.title === '2 without funding');
    const place = (line: number, start: number, end: number) => ({ uri: 'file:///strategy.md', range: { start: { line, character: start }, end: { line, character: end } } });
    expect(unfunded?.command).toEqual({
      title: '2 without funding', command: 'aiStrategy.showPlaces',
      arguments: ['file:///strategy.md', { line: 7, character: 3 }, [place(12, 9, 26), place(13, 9, 25)]],
    });
  });

  test('have words alone for editors that do not know the command, and where there is nothing to show', () => {
    expect(planLensesOf(open(PLANS.en), { ...CLIENT, isOurs: false }).map(({ command }) => command?.command)).not.toContain('aiStrategy.showPlaces');
    expect(planLensesOf(open(PLANS.en), CLIENT).find(({ command }) => command?.title === 'no action yet')?.command?.command).toBe('');
  });

  test('stand over list items, never between the rows of a table', () => {
    const lines = (body: string) => planLensesOf(open(body), CLIENT).map(({ range }) => range.start.line);
    const plan = '## Plan\n\n| Objective | Action | End |\n|---|---|---|\n| OE1 | Create the register | 2027 |';
    expect(lines(`- **OE1.** Govern the data.\n\n${plan}`)).toEqual([7, 7, 7, 11, 11, 11]);
    expect(lines(`| Code | Objective |\n|---|---|\n| OE1 | Govern the data |\n\n${plan}`)).toEqual([13, 13, 13]);
  });

  test('say nothing of funding that the drafter settled, nor of objectives in a draft that links no action to any', () => {
    expect(planLensesOf(open(`<!-- ai-strategy not-applicable financing: none -->\n\n${PLANS.en}`), CLIENT).map(({ command }) => command?.title)).not.toContain('2 without funding');
    expect(planLensesOf(open('## OE1. Govern the data\n\nText.\n\n## OE2. Train people\n\nText.'), CLIENT)).toEqual([]);
  });

  test('go with the others when lenses are switched off', () => {
    const off = openDraft(open(PLANS.en).text, { settings: { codeLens: false } });
    expect(codeLensesOf(off, CLIENT)).toEqual([]);
    expect(codeLensesOf(open(PLANS.en), CLIENT).map(({ command }) => command?.title)).toContain('3 actions');
  });
});
