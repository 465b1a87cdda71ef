import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'directive-invalid';
const draft = (directive: string, title = 'AI Strategy', body = 'The agency will publish 20 datasets by June 2028.') => `# ${title}\n\n${directive}\n\n${body}\n`;
const inSpanish = (directive: string) => draft(directive, 'Estrategia de IA', 'La agencia publicará 20 conjuntos de datos antes de junio de 2028.');
const inPortuguese = (directive: string) => draft(directive, 'Estratégia de IA', 'A agência publicará 20 conjuntos de dados até junho de 2028.');

describe('directive-invalid', () => {
  it.each([
    ['en', draft('<!-- ai-strategy covered financing -->'), { messageId: 'unknown-verb', at: 'covered', about: ['covers'] }, '“covered” is not something an ai-strategy comment can say. Possible words: covers.'],
    ['es', inSpanish('<!-- ai-strategy cubre financing -->'), { messageId: 'unknown-verb', at: 'cubre', about: ['covers', 'not-about', 'not-applicable', 'ignore', 'ignore-file'] }, '«cubre» no es una instrucción de los comentarios ai-strategy. Instrucciones posibles: covers, not-about, not-applicable, ignore, ignore-file.'],
    ['pt', inPortuguese('<!-- ai-strategy cobre financing -->'), { messageId: 'unknown-verb', at: 'cobre', about: ['covers', 'not-about', 'not-applicable', 'ignore', 'ignore-file'] }, '“cobre” não é uma instrução dos comentários ai-strategy. Instruções possíveis: covers, not-about, not-applicable, ignore, ignore-file.'],
    ['en', draft('<!-- ai-strategy covers finances -->'), { messageId: 'unknown-item', at: 'finances', about: ['financing'] }, '“finances” is not an item of the report. Did you mean “financing”?'],
    ['es', inSpanish('<!-- ai-strategy covers financing, plazos -->'), { messageId: 'unknown-item', at: 'plazos', about: [] }, '«plazos» no es un elemento del informe.'],
    ['pt', inPortuguese('<!-- ai-strategy covers -->'), { messageId: 'no-item', at: 'covers', about: [] }, 'Convém nomear o item depois de “covers”, por exemplo: covers financing.'],
    ['en', draft('<!-- ai-strategy ignore placeholders: a form -->'), { messageId: 'unknown-rule', at: 'placeholders', about: ['placeholder'] }, '“placeholders” is not a rule, so nothing is ignored here. Did you mean “placeholder”?'],
    ['es', inSpanish('<!-- ai-strategy ignore-file todo: es una plantilla -->'), { messageId: 'unknown-rule', at: 'todo', about: [] }, '«todo» no es una regla, así que aquí no se ignora nada.'],
    ['pt', inPortuguese('<!-- ai-strategy not-applicable infrastructure -->'), { messageId: 'no-reason', at: '<!-- ai-strategy not-applicable infrastructure -->', about: [] }, 'Convém dar a razão depois de dois-pontos, por exemplo: “not-applicable …: decidido pelo comitê em 3 de março”.'],
    ['en', draft('<!-- ai-strategy ignore placeholder -->'), { messageId: 'no-reason', at: '<!-- ai-strategy ignore placeholder -->', about: [] }, 'Give the reason after a colon, for example: “ignore …: decided by the board on 3 March”.'],
  ] as const)('reports what cannot be followed, at the word (%s, %#)', (language, text, expected, message) => {
    expect(problemsIn(text, RULE)).toEqual([{ ...expected, line: 3, severity: 'warning' }]);
    expect(messagesIn(text, RULE, language)).toEqual([message]);
  });

  it.each([
    '<!-- ai-strategy covers financing -->',
    '<!-- ai-strategy covers financing, enablers/funding data -->',
    '<!-- AI-Strategy covers financing -->',
    '<!-- ai-strategy not-about procurement, data -->',
    '<!-- ai-strategy not-about procurement: a list of what we own -->',
    '<!-- ai-strategy not-applicable infrastructure/compute: Hosted by the region: see chapter 3 -->',
    '<!-- ai-strategy ignore placeholder: a form -->',
    '<!-- ai-strategy ignore area-missing enablers/data: see the data plan -->',
    '<!-- ai-strategy ignore-file element-partial: first outline -->',
    '<!--\nai-strategy covers\n  financing\n-->',
    '<!-- ai strategy: a comment of ours -->',
    '<!-- TODO ai-strategy -->',
    '`<!-- ai-strategy nonsense -->`',
    '```\n<!-- ai-strategy nonsense -->\n```',
  ])('is content with %j', directive => {
    expect(problemsIn(draft(directive), RULE)).toEqual([]);
  });

  it.each(['<!-- ai-strategy -->', '<!-- ai-strategy ignore: why -->'])('asks what was meant by an unfinished comment: %s', directive => {
    expect(problemsIn(draft(directive), RULE)).toHaveLength(1);
  });

  it('reports every mistake, in the order of the document', () => {
    const text = '# Estrategia\n\n<!-- ai-strategy covers finances, plazos -->\n\nTexto.\n\n## A\n\n<!-- ai-strategy ignore nada: sí -->\n\nTexto.\n\n<!-- ai-strategy oculta -->\n';
    expect(problemsIn(text, RULE).map(({ messageId, at, line }) => [messageId, at, line])).toEqual([
      ['unknown-item', 'finances', 3], ['unknown-item', 'plazos', 3], ['unknown-rule', 'nada', 9], ['unknown-verb', 'oculta', 13],
    ]);
  });

  it('does what the rest of a comment says', () => {
    const text = draft('<!-- ai-strategy not-applicable financing, plazos: decided in March -->');
    expect(problemsIn(text, RULE)).toMatchObject([{ at: 'plazos' }]);
    expect(problemsIn(text, 'element-missing').flatMap(({ about }) => about)).not.toContain('financing');
  });

  it('is an error in the final text', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(draft('<!-- ai-strategy covers -->'), RULE, stage)[0]?.severity)).toEqual(['warning', 'warning', 'error']);
  });

  it('has the right place with Windows line ends, in lists, and without headings', () => {
    const text = inPortuguese('<!-- ai-strategy cobre financing -->');
    expect(problemsIn(text.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(text, RULE));
    expect(problemsIn('<!-- ai-strategy cobre financing -->', RULE)).toMatchObject([{ at: 'cobre', line: 1 }]);
    expect(problemsIn('# AI Strategy\n\n- One\n\n  <!-- ai-strategy cobre financing -->\n- Two\n', RULE)).toMatchObject([{ at: 'cobre', line: 5 }]);
  });

  it('reads a comment that was left open up to the end of its line', () => {
    expect(problemsIn('# AI Strategy\n\nText.\n\n<!-- ai-strategy cover financing\n\nMore text.\n', RULE)).toMatchObject([{ at: 'cover', line: 5, about: ['covers'] }]);
  });

  it('says nothing about an empty document', () => {
    expect(problemsIn('', RULE)).toEqual([]);
  });

  it('is ignored in the file', () => {
    expect(problemsIn(`${draft('<!-- ai-strategy nonsense -->')}\n<!-- ai-strategy ignore-file directive-invalid: for training -->\n`, RULE)).toEqual([]);
  });
});
