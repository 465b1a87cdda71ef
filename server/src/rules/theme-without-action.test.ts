import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'theme-without-action';
const named = (text: string) => problemsIn(text, RULE).flatMap(({ about }) => about);

const EN = '# AI Strategy\n\n## Principles\n\nArtificial intelligence must be ethical, transparent and trustworthy.\n';
const ES = '# Estrategia de IA\n\n## Principios\n\nLa inteligencia artificial debe ser ética, transparente y confiable.\n';
const PT = '# Estratégia de IA\n\n## Princípios\n\nA inteligência artificial deve ser ética, transparente e confiável.\n';

describe('theme-without-action', () => {
  it.each([
    ['en', EN, 'Artificial intelligence must be ethical, transparent and trustworthy.'],
    ['es', ES, 'La inteligencia artificial debe ser ética, transparente y confiable.'],
    ['pt', PT, 'A inteligência artificial deve ser ética, transparente e confiável.'],
  ])('reports a theme that is declared and no more, at the passage that declares it (%s)', (_, text, at) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'mentioned', at, line: 5, severity: 'information', about: ['trustworthy-ai'] }]);
  });

  it.each([
    ['en', `${EN}\n## Ethics\n\nThe Ombudsman’s Office will publish guidelines on the ethical use of AI by May 2027.\n`],
    ['es', `${ES}\n## Ética\n\nLa Defensoría del Pueblo publicará una guía de uso ético de la IA antes de mayo de 2027.\n`],
    ['pt', `${PT}\n## Ética\n\nA Ouvidoria-Geral publicará um guia de uso ético da IA até maio de 2027.\n`],
  ])('is content once a body commits to something (%s)', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['en', '# AI Strategy\n\n## Where we stand\n\nThe government published open government data for the first time in 2019.\n', 'data'],
    ['es', '# Estrategia de IA\n\n## Diagnóstico\n\nEl gobierno publicó datos abiertos por primera vez en 2019.\n', 'data'],
    ['pt', '# Estratégia de IA\n\n## Diagnóstico\n\nO governo publicou dados abertos pela primeira vez em 2019.\n', 'data'],
  ])('takes a description of today for no action (%s)', (_, text, theme) => {
    expect(named(text)).toEqual([theme]);
  });

  it.each([
    '# AI Strategy\n\n## International experience\n\nIn 2021 Estonia announced that it will open a regulatory sandbox.\n',
    '# Estrategia de IA\n\n## Experiencia internacional\n\nChile abrirá un sandbox regulatorio.\n',
    '# Estratégia de IA\n\n## Experiência internacional\n\nO Reino Unido abrirá um sandbox regulatório.\n',
  ])('takes what other countries do for no action: %j', text => {
    expect(named(text)).toEqual(['experimentation']);
  });

  it('leaves a theme that is not named to theme-missing', () => {
    expect(named('# AI Strategy\n\nThe sun shines on the islands.\n')).toEqual([]);
    expect(named('')).toEqual([]);
  });

  it('says what is missing in the reader’s language', () => {
    expect(messagesIn(ES, RULE, 'en')).toEqual(['The theme “Trustworthy and ethical approaches” is named, but no action, rule or mechanism is tied to it. Say who will do what about it, and by when.']);
    expect(messagesIn(ES, RULE, 'es')).toEqual(['El tema «Abordajes fiables y éticos» se nombra, pero no tiene ninguna acción, norma o mecanismo. Conviene decir quién hará qué al respecto y hasta cuándo.']);
    expect(messagesIn(ES, RULE, 'pt')).toEqual(['O tema “Abordagens confiáveis e éticas” é citado, mas não tem nenhuma ação, norma ou mecanismo. Convém dizer quem fará o quê a respeito e até quando.']);
  });

  it('is never more than a warning', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(PT, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'warning']);
  });

  it('accepts that a theme does not apply', () => {
    expect(named(`---\nai-strategy:\n  not-applicable:\n    trustworthy-ai: Settled by the AI Act of 2026\n---\n\n${EN}`)).toEqual([]);
    expect(named(`${ES}\n<!-- ai-strategy not-applicable trustworthy-ai: La ley de 2026 ya lo regula -->\n`)).toEqual([]);
  });

  it('believes the drafter that a section acts on the theme', () => {
    expect(named(`${PT}\n<!-- ai-strategy covers trustworthy-ai -->\n`)).toEqual([]);
  });

  it('waits while a section for the theme is still a skeleton', () => {
    const text = `${EN}\n## Guidance\n\n<!-- ai-strategy covers trustworthy-ai -->\n\n[Body] will publish [guide] by [date].\n`;
    expect(named(text)).toEqual([]);
    expect(problemsIn(text, 'placeholder')).toMatchObject([{ messageId: 'skeleton', about: ['trustworthy-ai'] }]);
  });

  it('is ignored at the passage, in its section, and for some themes', () => {
    const at = (directive: string) => named(ES.replace('\n\nLa inteligencia', `\n\n${directive}\n\nLa inteligencia`));
    expect(at('<!-- ai-strategy ignore theme-without-action: es una declaración -->')).toEqual([]);
    expect(at('<!-- ai-strategy ignore theme-without-action trustworthy-ai: es una declaración -->')).toEqual([]);
    expect(at('<!-- ai-strategy ignore theme-without-action data: es una declaración -->')).toEqual(['trustworthy-ai']);
  });

  it('finds themes under bold headings and with Windows line ends', () => {
    expect(problemsIn(PT.replace(/^#+ (.+)$/gmu, '**$1**'), RULE)).toEqual(problemsIn(PT, RULE));
    expect(problemsIn(EN.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(EN, RULE));
  });

  it('finds them in a document without headings', () => {
    expect(problemsIn('\nLa ética de la IA y el uso ético de los algoritmos son importantes para todos.\n', RULE)).toMatchObject([{ line: 2, about: ['trustworthy-ai'] }]);
  });
});
