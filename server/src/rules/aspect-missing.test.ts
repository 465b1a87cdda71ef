import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'aspect-missing';
/** The aspects of one theme that a text is said to lack. */
const open = (text: string, theme: string) => problemsIn(text, RULE).flatMap(({ about }) => about).filter(id => id.startsWith(`${theme}/`));

const EN = '# AI Strategy\n\n## Skills of the civil service\n\nThe Civil Service College will train 300 civil servants in the use of AI by May 2027.\n';
const ES = '# Estrategia de IA\n\n## Capacidades de la función pública\n\nLa Escuela de Gobierno capacitará a 300 servidores públicos en IA antes de mayo de 2027.\n';
const PT = '# Estratégia de IA\n\n## Competências da função pública\n\nA Escola de Governo capacitará 300 servidores públicos em IA até maio de 2027.\n';

describe('aspect-missing', () => {
  it.each([
    ['en', EN, 'Skills of the civil service'],
    ['es', ES, 'Capacidades de la función pública'],
    ['pt', PT, 'Competências da função pública'],
  ])('reports what a theme lacks, at the heading of its section (%s)', (_, text, at) => {
    expect(problemsIn(text, RULE).filter(({ about }) => about[0] === 'capacity/sharing')).toEqual([{ messageId: 'absent', at, line: 3, severity: 'information', about: ['capacity/sharing'] }]);
    expect(open(text, 'capacity')).toEqual(['capacity/sharing']);
  });

  it.each([
    ['en', `${EN}\nThe Cabinet Office will open a community of practice to share good practice on AI among civil servants by June 2027.\n`],
    ['es', `${ES}\nLa Presidencia abrirá una comunidad de práctica para compartir buenas prácticas de IA entre servidores públicos antes de junio de 2027.\n`],
    ['pt', `${PT}\nA Casa Civil abrirá uma comunidade de prática para compartilhar boas práticas de IA entre servidores públicos até junho de 2027.\n`],
  ])('is content once the aspect has an action (%s)', (_, text) => {
    expect(open(text, 'capacity')).toEqual([]);
  });

  it.each([
    ['en', `${EN}\nCommunities of practice are a place where civil servants share good practice.\n`, 'Communities of practice are a place where civil servants share good practice.'],
    ['es', `${ES}\nLas comunidades de práctica son un espacio en que los servidores públicos comparten buenas prácticas.\n`, 'Las comunidades de práctica son un espacio en que los servidores públicos comparten buenas prácticas.'],
    ['pt', `${PT}\nAs comunidades de prática são um espaço em que os servidores públicos compartilham boas práticas.\n`, 'As comunidades de prática são um espaço em que os servidores públicos compartilham boas práticas.'],
  ])('reports an aspect that is only named, at the passage that names it (%s)', (_, text, at) => {
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'mentioned', at, line: 7, severity: 'information', about: ['capacity/sharing'] });
  });

  it.each([
    ['en', '# AI Strategy\n\n## Trustworthy AI\n\nThe Cabinet Office will publish a guide on the ethical use of AI in public bodies by March 2027.\n', ['trustworthy-ai/public-awareness', 'trustworthy-ai/local-context']],
    ['es', '# Estrategia de IA\n\n## IA confiable\n\nLa Presidencia publicará antes de marzo de 2027 una guía para el uso ético de la IA en las entidades públicas.\n', ['trustworthy-ai/public-awareness', 'trustworthy-ai/local-context']],
    ['pt', '# Estratégia de IA\n\n## IA confiável\n\nA Casa Civil publicará até março de 2027 um guia para o uso ético da IA nos órgãos públicos.\n', ['trustworthy-ai/public-awareness', 'trustworthy-ai/local-context']],
  ])('reports several aspects of a theme, one by one (%s)', (_, text, expected) => {
    expect(open(text, 'trustworthy-ai')).toEqual(expected);
  });

  it('keeps quiet on a theme that is open as a whole', () => {
    const text = '# Estrategia de IA\n\n## Capacidades de la función pública\n\nLas capacidades de los servidores públicos son importantes.\n';
    expect(open(text, 'capacity')).toEqual([]);
    expect(problemsIn(text, 'theme-without-action').flatMap(({ about }) => about)).toContain('capacity');
    expect(problemsIn('', RULE)).toEqual([]);
  });

  it('stands at the title where the theme has no section', () => {
    const text = '# Estratégia de IA\n\nA Escola de Governo capacitará 300 servidores públicos em IA até maio de 2027.\n';
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'absent', at: 'Estratégia de IA', line: 1, severity: 'information', about: ['capacity/sharing'] });
  });

  it('names the theme, the aspect and the words that were looked for', () => {
    expect(messagesIn(EN, RULE, 'en').find(each => each.includes('Sharing'))).toMatch(/^The theme “Civil service capacity and skills” says nothing on “Sharing practice and preparing for automation”\. We looked for words such as: communit.+ Add an action on it, or say why it does not apply\.$/u);
    expect(messagesIn(ES, RULE, 'es').find(each => each.includes('función pública'))).toMatch(/^El tema «Capacidad y competencias de la función pública» no dice nada sobre «.+»\. Se buscaron palabras como: .+ Conviene agregar una acción al respecto o decir por qué no aplica\.$/u);
    expect(messagesIn(PT, RULE, 'pt').find(each => each.includes('função pública'))).toMatch(/^O tema “Capacidade e competências da função pública” não diz nada sobre “.+”\. Procuramos palavras como: .+ Convém acrescentar uma ação a respeito ou dizer por que não se aplica\.$/u);
  });

  it('is never more than a warning', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(EN, RULE, stage)[0]?.severity)).toEqual(['information', 'information', 'warning']);
  });

  it('accepts that an aspect does not apply', () => {
    expect(open(`---\nai-strategy:\n  not-applicable:\n    capacity/sharing: The network of the region does it\n---\n\n${EN}`, 'capacity')).toEqual([]);
    expect(open(`${PT}\n<!-- ai-strategy not-applicable capacity/sharing: A rede nacional já faz isso -->\n`, 'capacity')).toEqual([]);
  });

  it('accepts that a written section covers an aspect, and waits for a skeleton', () => {
    expect(open(`${ES}\n## Café de los jueves\n\n<!-- ai-strategy covers capacity/sharing -->\n\nCada jueves alguien cuenta lo que le salió mal.\n`, 'capacity')).toEqual([]);
    const skeleton = `${ES}\n## Intercambio\n\n<!-- ai-strategy covers capacity/sharing -->\n\n[Entidad] abrirá [espacio de intercambio] antes de [fecha].\n`;
    expect(open(skeleton, 'capacity')).toEqual([]);
    expect(problemsIn(skeleton, 'placeholder')).toMatchObject([{ messageId: 'skeleton', about: ['capacity/sharing'] }]);
  });

  it('is ignored in the section in which it stands', () => {
    const below = (directive: string) => open(EN.replace('civil service\n\n', `civil service\n\n${directive}\n\n`), 'capacity');
    expect(below('<!-- ai-strategy ignore aspect-missing capacity/sharing: next year -->')).toEqual([]);
    expect(below('<!-- ai-strategy ignore aspect-missing: next year -->')).toEqual([]);
    expect(below('<!-- ai-strategy ignore aspect-missing capacity/training: next year -->')).toEqual(['capacity/sharing']);
  });

  it('finds the same under bold headings and with Windows line ends', () => {
    expect(problemsIn(PT.replace(/^#+ (.+)$/gmu, '**$1**'), RULE)).toEqual(problemsIn(PT, RULE));
    expect(problemsIn(ES.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(ES, RULE));
  });

  it('reads a document that is only a table', () => {
    const text = '| Action | Responsible body | Deadline |\n|---|---|---|\n| Train 300 civil servants in the use of AI | Civil Service College | May 2027 |\n';
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'absent', at: 'Action | Responsible body | Deadline', line: 1, severity: 'information', about: ['capacity/sharing'] });
  });
});
