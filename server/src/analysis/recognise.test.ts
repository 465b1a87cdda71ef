import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import { analyse } from './index.ts';

const recognised = (language: string, title: string, lines: readonly string[]) => analyse(parseDraft('draft.md', `---\nlang: ${language}\n---\n\n# ${title}\n\n${lines.map(line => `- ${line}`).join('\n')}\n`)).recognised;

const ACTIONS = {
  en: ['The Digital Agency will publish guidance on artificial intelligence by 2027.', 'The Ministry of Health will test three AI systems by 2028.', 'The Civil Service College will train 300 officials in AI by 2027.'],
  es: ['La Agencia Digital publicará la guía de inteligencia artificial en 2027.', 'El Ministerio de Salud probará tres sistemas de IA antes de 2028.', 'La Escuela de Gobierno capacitará a 300 funcionarios en IA antes de 2027.'],
  pt: ['A Agência Digital publicará o guia de inteligência artificial em 2027.', 'O Ministério da Saúde testará três sistemas de IA até 2028.', 'A Escola de Governo capacitará 300 servidores em IA até 2027.'],
} as const;
const OTHERS = { en: 'The Ministry of Works will repair the coastal road by 2027.', es: 'El Ministerio de Obras reparará la carretera costera antes de 2027.', pt: 'O Ministério das Obras reparará a estrada costeira até 2027.' } as const;
const TITLES = {
  en: ['National Artificial Intelligence Strategy', 'Sovereign Horizon: National Strategy 2030', 'Minutes of the council'],
  es: ['Estrategia Nacional de Inteligencia Artificial', 'Horizonte propio: Estrategia Nacional 2030', 'Acta del consejo'],
  pt: ['Estratégia Nacional de Inteligência Artificial', 'Horizonte próprio: Estratégia Nacional 2030', 'Ata do conselho'],
} as const;

describe.each(['en', 'es', 'pt'] as const)('a strategy in %s', language => {
  const [named, other, none] = TITLES[language];
  const actions = ACTIONS[language];

  it('is recognised by its title and its actions', () => {
    expect(recognised(language, named, actions)).toBe(true);
  });

  it('is recognised where a plan by another name speaks of little but AI', () => {
    expect(recognised(language, other, actions)).toBe(true);
  });

  it('is recognised by what a decree approves in its opening sentence', () => {
    const text = (opening: string) => `# ${none}\n\n${opening}\n\n${actions.map(line => `- ${line}`).join('\n')}\n`;
    const opening = { en: 'Approving the National Artificial Intelligence Strategy and its rules.', es: 'Por el cual se aprueba la Estrategia Nacional de Inteligencia Artificial.', pt: 'Sumário: Aprova a Estratégia Nacional de Inteligência Artificial.' }[language];
    const mention = { en: 'The council spoke of the National Artificial Intelligence Strategy.', es: 'El consejo habló de la Estrategia Nacional de Inteligencia Artificial.', pt: 'O conselho falou da Estratégia Nacional de Inteligência Artificial.' }[language];
    expect([opening, mention].map(each => analyse(parseDraft('draft.md', text(each))).recognised)).toEqual([true, false]);
  });

  it('is not taken for one where a plan speaks of AI among much else, nor where no plan is named', () => {
    expect(recognised(language, other, [...actions, ...Array.from({ length: 9 }, () => OTHERS[language])])).toBe(false);
    expect(recognised(language, none, actions)).toBe(false);
  });
});
