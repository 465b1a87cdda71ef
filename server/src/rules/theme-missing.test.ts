import { describe, expect, it } from 'vitest';
import { THEME_IDS } from '../framework/index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'theme-missing';
const missing = (text: string) => problemsIn(text, RULE).flatMap(({ about }) => about);
const list = (title: string, actions: readonly string[]) => `# ${title}\n\n${actions.map(action => `- ${action}`).join('\n')}\n`;

/** One action for each theme, in the order of the report. */
const EN = [
  'The Ombudsman’s Office will publish ethical guidelines on AI by May 2027.',
  'The Cabinet Office will set up an interministerial committee for AI governance by May 2027.',
  'The Ministry of Health will use AI in public services by May 2027.',
  'The Tenders Board will issue rules for the procurement of AI by May 2027.',
  'The Civil Service College will train 300 civil servants by May 2027.',
  'The Ministry of Science will sign public-private partnerships by May 2027.',
  'The Cabinet Office will open a regulatory sandbox by May 2027.',
  'The Ministry of Communications will build a supercomputer by May 2027.',
  'The Statistics Office will publish open government data by May 2027.',
];
const ES = [
  'La Defensoría publicará una guía ética de la IA antes de mayo de 2027.',
  'La Presidencia creará un comité interministerial para la gobernanza de la IA antes de mayo de 2027.',
  'El Ministerio de Salud adoptará la IA en los servicios públicos antes de mayo de 2027.',
  'La Agencia de Compras aprobará reglas para la contratación pública de la IA antes de mayo de 2027.',
  'La Escuela de Gobierno capacitará a 300 servidores públicos antes de mayo de 2027.',
  'El Ministerio de Ciencia firmará alianzas público-privadas antes de mayo de 2027.',
  'La Presidencia abrirá un sandbox regulatorio antes de mayo de 2027.',
  'El Ministerio de Comunicaciones construirá un centro de supercomputación antes de mayo de 2027.',
  'El Instituto de Estadística publicará datos abiertos antes de mayo de 2027.',
];
const PT = [
  'A Ouvidoria publicará diretrizes éticas de IA até maio de 2027.',
  'A Casa Civil criará um comitê interministerial para a governança da IA até maio de 2027.',
  'O Ministério da Saúde adotará a IA nos serviços públicos até maio de 2027.',
  'A Secretaria de Gestão aprovará regras para a contratação pública de IA até maio de 2027.',
  'A Escola de Governo capacitará 300 servidores públicos até maio de 2027.',
  'O Ministério da Ciência firmará parcerias público-privadas até maio de 2027.',
  'A Casa Civil abrirá um sandbox regulatório até maio de 2027.',
  'O Ministério das Comunicações construirá um supercomputador até maio de 2027.',
  'O Instituto de Estatística publicará dados abertos até maio de 2027.',
];

const LANGUAGES = [
  ['en', 'Artificial Intelligence Strategy', EN],
  ['es', 'Estrategia de Inteligencia Artificial', ES],
  ['pt', 'Estratégia de Inteligência Artificial', PT],
] as const;

describe('theme-missing', () => {
  it.each(LANGUAGES)('is content where every theme has an action (%s)', (_, title, actions) => {
    expect(missing(list(title, actions))).toEqual([]);
  });

  it.each(LANGUAGES.flatMap(([language, title, actions]) => (['procurement', 'experimentation', 'infrastructure'] as const).map(id => [language, id, title, actions] as const)))(
    'reports a theme that is left out, at the title (%s, %s)', (_, id, title, actions) => {
      const text = list(title, actions.filter((_action, index) => THEME_IDS[index] !== id));
      expect(problemsIn(text, RULE)).toEqual([{ messageId: 'absent', at: title, line: 1, severity: 'information', about: [id] }]);
    });

  it('does not call missing what is only named', () => {
    const text = list('Estrategia de Inteligencia Artificial', ['La experimentación con sandboxes regulatorios es importante.']);
    expect(missing(text)).not.toContain('experimentation');
    expect(missing(text)).toContain('procurement');
  });

  it('takes the glossary and other countries’ examples as they are', () => {
    const glossary = '# Estratégia de Inteligência Artificial\n\n## Glossário\n\n- **Supercomputador:** computador de alto desempenho.\n';
    expect(missing(glossary)).toContain('infrastructure');
  });

  it('says what was looked for and where a section would go', () => {
    const text = `# Strategy\n\n## Objectives\n\nText.\n\n## Budget\n\nText.\n`;
    const message = messagesIn(text, RULE, 'en').find(each => each.includes('“AI procurement”'));
    expect(message).toBe('The theme “AI procurement” was not found. We looked in headings, text, lists and tables for words such as: procurement, public procurement, AI procurement, procurement of AI. A section on it would go after “Objectives”; if the theme does not apply, say why with the quick fix.');
    expect(messagesIn(text, RULE, 'es').find(each => each.includes('«Infraestructura»'))).toMatch(/^No se encontró el tema «Infraestructura»\. .+ iría después de «Objectives»; si el tema no aplica, la corrección rápida permite decir por qué\.$/u);
    expect(messagesIn(text, RULE, 'pt').find(each => each.includes('“Infraestrutura”'))).toMatch(/^O tema “Infraestrutura” não foi encontrado\. .+ ficaria depois de “Objectives”; se o tema não se aplica, a correção rápida permite dizer por quê\.$/u);
  });

  it('grows more severe with the stage', () => {
    const text = list('Strategy', EN.slice(1));
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it('accepts that a theme does not apply', () => {
    const text = list('Estrategia de Inteligencia Artificial', ES.filter((_, index) => THEME_IDS[index] !== 'infrastructure'));
    expect(missing(`---\nai-strategy:\n  not-applicable:\n    infrastructure: Se usa el centro de datos nacional\n---\n\n${text}`)).toEqual([]);
    expect(missing(`${text}\n<!-- ai-strategy not-applicable infrastructure: Se usa el centro de datos nacional -->\n`)).toEqual([]);
  });

  it('accepts that a written section covers a theme, and waits for a skeleton', () => {
    const text = list('Estratégia de Inteligência Artificial', PT.filter((_, index) => THEME_IDS[index] !== 'experimentation'));
    expect(missing(`${text}\n## Errar pequeno\n\n<!-- ai-strategy covers experimentation -->\n\nA Casa Civil começará por duas cidades.\n`)).toEqual([]);
    const skeleton = `${text}\n## Experimentação\n\n<!-- ai-strategy covers experimentation -->\n\n[Órgão] abrirá [espaço de testes] até [data].\n`;
    expect(missing(skeleton)).toEqual([]);
    expect(problemsIn(skeleton, 'placeholder')).toMatchObject([{ messageId: 'skeleton', about: ['experimentation'] }]);
  });

  it('is ignored for some themes or for all', () => {
    const text = (directive: string) => `# Strategy\n\n${directive}\n\n${EN.slice(2).map(each => `- ${each}`).join('\n')}\n`;
    expect(missing(text(''))).toEqual(['trustworthy-ai', 'governance']);
    expect(missing(text('<!-- ai-strategy ignore theme-missing governance: see the act -->'))).toEqual(['trustworthy-ai']);
    expect(missing(text('<!-- ai-strategy ignore theme-missing: see the act -->'))).toEqual([]);
  });

  it('asks for all themes in an empty document', () => {
    expect(problemsIn('', RULE)).toEqual(THEME_IDS.map(id => ({ messageId: 'absent', at: '', line: 1, severity: 'information', about: [id] })));
  });

  it('finds themes in a document that is only a table, and in bold headings', () => {
    const table = '| Acción | Responsable | Plazo |\n|---|---|---|\n| Abrir un sandbox regulatorio | Presidencia de la República | mayo de 2027 |\n';
    expect(missing(table)).not.toContain('experimentation');
    expect(problemsIn(table, RULE)[0]).toMatchObject({ at: 'Acción | Responsable | Plazo', line: 1 });
    expect(missing('**Strategy**\n\n**Procurement of AI**\n\nThe Tenders Board will issue rules by May 2027.\n')).not.toContain('procurement');
  });

  it('finds the same with Windows line ends', () => {
    const text = list('Estrategia de Inteligencia Artificial', ES.slice(3));
    expect(problemsIn(text.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(text, RULE));
  });
});
