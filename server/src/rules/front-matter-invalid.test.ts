import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'front-matter-invalid';
const EN = { title: 'AI Strategy', text: 'The agency will publish 20 datasets by June 2028.' };
const ES = { title: 'Estrategia de IA', text: 'La agencia publicará 20 conjuntos de datos antes de junio de 2028.' };
const PT = { title: 'Estratégia de IA', text: 'A agência publicará 20 conjuntos de dados até junho de 2028.' };
const draft = (matter: string, { title, text } = EN) => `---\n${matter}\n---\n\n# ${title}\n\n${text}\n`;

describe('front-matter-invalid', () => {
  it.each([
    ['en', EN, 'ai-strategy:\n  stage: review', { messageId: 'bad-value', at: 'review', line: 3, about: ['draft', 'consultation', 'final'] }, '“review” is not a value that can stand here. Possible values: draft, consultation, final.'],
    ['es', ES, 'ai-strategy:\n  stage: borrador', { messageId: 'bad-value', at: 'borrador', line: 3, about: ['draft', 'consultation', 'final'] }, '«borrador» no es un valor válido aquí. Valores posibles: draft, consultation, final.'],
    ['pt', PT, 'ai-strategy:\n  stage: minuta', { messageId: 'bad-value', at: 'minuta', line: 3, about: ['draft', 'consultation', 'final'] }, '“minuta” não é um valor válido aqui. Valores possíveis: draft, consultation, final.'],
    ['en', EN, 'ai-strategy:\n  stagge: draft', { messageId: 'unknown-key', at: 'stagge', line: 3, about: ['stage'] }, '“stagge” is not a key of ai-strategy. Possible keys: stage.'],
    ['es', ES, 'ai-strategy:\n  languaje: es', { messageId: 'unknown-key', at: 'languaje', line: 3, about: ['language'] }, '«languaje» no es una clave de ai-strategy. Claves posibles: language.'],
    ['pt', PT, 'ai-strategy:\n  language: fr', { messageId: 'bad-value', at: 'fr', line: 3, about: ['en', 'es', 'pt'] }, '“fr” não é um valor válido aqui. Valores possíveis: en, es, pt.'],
    ['en', EN, 'ai-strategy:\n  not-applicable:\n    financng: no money', { messageId: 'unknown-item', at: 'financng', line: 4, about: ['financing'] }, '“financng” is not an item of the report. Did you mean “financing”?'],
    ['es', ES, 'ai-strategy:\n  not-applicable:\n    plazos: no hay', { messageId: 'unknown-item', at: 'plazos', line: 4, about: [] }, '«plazos» no es un elemento del informe.'],
    ['pt', PT, 'ai-strategy:\n  not-applicable:\n    financing: ""', { messageId: 'no-reason', at: '""', line: 4, about: [] }, 'Convém dizer por que “financing” não se aplica: quem ler a minuta depois vai querer saber.'],
  ] as const)('reports what means nothing, at the word (%s, %#)', (language, body, matter, expected, message) => {
    const text = draft(matter, body);
    expect(problemsIn(text, RULE)).toEqual([{ ...expected, severity: 'warning' }]);
    expect(messagesIn(text, RULE, language)).toEqual([message]);
  });

  it.each([
    'ai-strategy: true',
    'ai-strategy: false',
    'ai-strategy:\n  stage: final\n  language: pt-BR',
    'ai-strategy:\n  not-applicable:\n    infrastructure: Hosted by the region\n    enablers/funding: Paid by the region',
    'title: Strategy\nlayout: post\nstage: anything\ntags: [a, b]',
  ])('is content with %j', matter => {
    expect(problemsIn(draft(matter), RULE)).toEqual([]);
  });

  it('reports every mistake, in the order of the document', () => {
    const text = draft('ai-strategy:\n  stage: soon\n  colour: red\n  not-applicable:\n    financng: no money\n    timeline:');
    expect(problemsIn(text, RULE).map(({ messageId, line }) => [messageId, line])).toEqual([['bad-value', 3], ['unknown-key', 4], ['unknown-item', 6], ['no-reason', 7]]);
  });

  it('reports a value that is neither true nor false nor settings', () => {
    expect(problemsIn(draft('ai-strategy: yes please'), RULE)).toEqual([
      { messageId: 'bad-value', at: 'yes please', line: 2, severity: 'warning', about: ['true', 'false', 'stage', 'language', 'not-applicable'] },
    ]);
  });

  it.each([
    ['an open quotation mark', 'title: "Estrategia\nlang: es'],
    ['a tab', 'ai-strategy:\n\tstage: draft'],
    ['a key that comes twice', 'lang: es\nlang: pt'],
  ])('reports YAML that cannot be read, inside the block, and checks the rest: %s', (_, matter) => {
    const text = draft(matter, ES);
    const [problem, ...others] = problemsIn(text, RULE);
    expect(problem).toMatchObject({ messageId: 'syntax', severity: 'warning', about: [] });
    expect(problem?.line).toBeLessThanOrEqual(4);
    expect(others).toEqual([]);
    expect(problemsIn(text, 'element-missing')[0]).toMatchObject({ at: 'Estrategia de IA' });
  });

  it('says what the YAML reader stumbled over', () => {
    const text = draft('lang: es\nlang: pt');
    expect(messagesIn(text, RULE, 'en')[0]).toMatch(/^The front matter cannot be read here: .+ The rest of the document is checked all the same\.$/u);
    expect(messagesIn(text, RULE, 'es')[0]).toMatch(/^El encabezado YAML no se puede leer en este punto: .+ El resto del documento se revisa igualmente\.$/u);
    expect(messagesIn(text, RULE, 'pt')[0]).toMatch(/^O cabeçalho YAML não pode ser lido neste ponto: .+ O restante do documento é verificado mesmo assim\.$/u);
  });

  it('is an error in the final text, whose stage the front matter itself may say', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(draft('ai-strategy:\n  colour: red'), RULE, stage)[0]?.severity)).toEqual(['warning', 'warning', 'error']);
    expect(problemsIn(draft('ai-strategy:\n  stage: final\n  colour: red'), RULE)).toMatchObject([{ severity: 'error' }]);
  });

  it('has the right place with Windows line ends', () => {
    const text = draft('ai-strategy:\n  stage: review', PT).replaceAll('\n', '\r\n');
    expect(problemsIn(text, RULE)).toMatchObject([{ at: 'review', line: 3 }]);
  });

  it('says nothing where there is no front matter', () => {
    expect(problemsIn('', RULE)).toEqual([]);
    expect(problemsIn('# AI Strategy\n\n---\n\nai-strategy: soon\n\n---\n', RULE)).toEqual([]);
    expect(problemsIn('| ai-strategy |\n|---|\n| soon |\n', RULE)).toEqual([]);
  });

  it('is ignored in the file', () => {
    expect(problemsIn(`${draft('ai-strategy:\n  stage: review')}\n<!-- ai-strategy ignore-file front-matter-invalid: written by a program -->\n`, RULE)).toEqual([]);
  });
});
