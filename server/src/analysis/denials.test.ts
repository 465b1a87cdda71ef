import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import { analyse } from './index.ts';
import type { Facts } from './index.ts';

const factsOf = (text: string) => analyse(parseDraft('draft.md', text));
const sectionOf = ({ sections }: Facts, heading: string) => sections.find(({ section }) => section.heading?.text === heading);

const DRAFTS = {
  en: ['en', '# Artificial intelligence strategy', '## Training', 'The Civil Service College will train 1,200 officials in artificial intelligence skills by 2027.', '### Online courses', 'The Civil Service College will offer online training courses on AI skills to public officials.'],
  es: ['es', '# Estrategia de inteligencia artificial', '## Capacitación', 'La Escuela de Gobierno capacitará a 1200 funcionarios en competencias de inteligencia artificial antes de 2027.', '### Cursos en línea', 'La Escuela de Gobierno ofrecerá cursos de capacitación en IA a los funcionarios públicos.'],
  pt: ['pt', '# Estratégia de inteligência artificial', '## Capacitação', 'A Escola de Governo capacitará 1200 servidores em competências de inteligência artificial até 2027.', '### Cursos a distância', 'A Escola de Governo oferecerá cursos de capacitação em IA aos servidores públicos.'],
} as const;

const draftIn = (language: keyof typeof DRAFTS, said: string, saidBelow = '') => {
  const [lang, title, heading, sentence, below, sentenceBelow] = DRAFTS[language];
  return ['---', `lang: ${lang}`, 'ai-strategy: true', '---', '', title, '', heading, '', said, '', sentence, '', below, '', saidBelow, '', sentenceBelow, ''].join('\n');
};

describe.each(['en', 'es', 'pt'] as const)('a section that is not about a theme, in %s', language => {
  const heading = DRAFTS[language][2].replace('## ', '');

  it('counts for it as long as nobody says so', () => {
    const facts = factsOf(draftIn(language, ''));
    expect(facts.coverage.themes.capacity.status).toBe('addressed');
    expect(sectionOf(facts, heading)?.themes).toContain('capacity');
  });

  it('counts no more for the theme, its aspects or in its subsections once somebody says so', () => {
    const { coverage, sections } = factsOf(draftIn(language, '<!-- ai-strategy not-about capacity -->'));
    expect(coverage.themes.capacity).toMatchObject({ status: 'absent', evidence: [] });
    expect([coverage.aspects['capacity/training'].status, coverage.aspects['capacity/sharing'].status]).toEqual(['absent', 'absent']);
    expect(sections.filter(({ section, themes }) => section.level > 1 && themes.includes('capacity'))).toEqual([]);
  });

  it('leaves its theme where only an aspect is denied', () => {
    const { coverage } = factsOf(draftIn(language, '<!-- ai-strategy not-about capacity/training -->'));
    expect([coverage.aspects['capacity/training'].status, coverage.themes.capacity.status]).toEqual(['absent', 'addressed']);
  });

  it('may hold a subsection that covers it', () => {
    const { coverage } = factsOf(draftIn(language, '<!-- ai-strategy not-about capacity -->', '<!-- ai-strategy covers capacity -->'));
    expect(coverage.themes.capacity.status).toBe('addressed');
    expect(new Set(coverage.themes.capacity.evidence.map(({ passage }) => passage.section.level))).toEqual(new Set([3]));
  });

  it('may stand in a section that covers it', () => {
    const { coverage } = factsOf(draftIn(language, '<!-- ai-strategy covers capacity -->', '<!-- ai-strategy not-about capacity -->'));
    expect(new Set(coverage.themes.capacity.evidence.map(({ passage }) => passage.section.level))).toEqual(new Set([2]));
  });

  it('may cover the theme and not be about one of its aspects, or the other way round', () => {
    const statuses = (said: string) => {
      const { coverage } = factsOf(draftIn(language, said));
      return [coverage.themes.capacity.status, coverage.aspects['capacity/training'].status];
    };
    expect(statuses('<!-- ai-strategy covers capacity -->\n<!-- ai-strategy not-about capacity/training -->')).toEqual(['addressed', 'absent']);
    expect(statuses('<!-- ai-strategy not-about capacity -->\n<!-- ai-strategy covers capacity/training -->')).toEqual(['addressed', 'addressed']);
  });

  it('covers it all the same where both are said of one section', () => {
    const { coverage } = factsOf(draftIn(language, '<!-- ai-strategy covers capacity -->\n<!-- ai-strategy not-about capacity -->'));
    expect(coverage.themes.capacity.status).toBe('addressed');
  });
});

describe('a section that is not about an element', () => {
  const plan = (said: string) => `---\nlang: en\nai-strategy: true\n---\n\n# Artificial intelligence strategy\n\n## Plan\n\n${said}\n\n${['records', 'permits', 'taxes', 'schools', 'roads', 'health'].map(name => `- The Ministry of Finance will set up an AI service for ${name} by June 2028.`).join('\n')}\n`;

  it('gives it no more, though its actions stay actions', () => {
    const { coverage, actions, sections } = factsOf(plan('<!-- ai-strategy not-about timeline -->'));
    expect(factsOf(plan('')).coverage.elements.timeline.status).toBe('present');
    expect(coverage.elements.timeline.status).toBe('absent');
    expect(coverage.elements.actors.status).toBe('present');
    expect(actions).toHaveLength(6);
    expect(sections.some(({ section, elements }) => section.level > 1 && elements.includes('timeline'))).toBe(false);
  });

  it('that are the actions has none for that element', () => {
    expect(factsOf(plan('')).coverage.elements.actions.status).toBe('present');
    expect(factsOf(plan('<!-- ai-strategy not-about actions -->')).coverage.elements.actions.status).toBe('absent');
  });
});
