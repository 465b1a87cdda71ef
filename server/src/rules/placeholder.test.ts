import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'placeholder';
const found = (text: string) => problemsIn(text, RULE).map(({ at }) => at);

/** The framework's own skeletons on money. */
const EN = '# AI Strategy\n\n## Financing\n\n<!-- ai-strategy covers financing -->\n\n[Body that pays] will finance [action] with [amount and currency] from [budget line or fund] in [years].\n';
const ES = '# Estrategia de IA\n\n## Financiación\n\n<!-- ai-strategy covers financing -->\n\n[Entidad que paga] financiará [acción] con [monto y moneda] de [partida o fondo] en [años].\n';
const PT = '# Estratégia de IA\n\n## Financiamento\n\n<!-- ai-strategy covers financing -->\n\n[Órgão que paga] financiará [ação] com [valor e moeda] de [dotação ou fundo] em [anos].\n';

describe('placeholder', () => {
  it.each([
    ['en', EN, '[Body that pays]', 'The section “Financing” still holds only its skeleton (5 blanks), so it does not count yet. Replace what stands in brackets.'],
    ['es', ES, '[Entidad que paga]', 'La sección «Financiación» todavía contiene solo su esquema (5 espacios por llenar), por lo que aún no cuenta. Conviene reemplazar lo que está entre corchetes.'],
    ['pt', PT, '[Órgão que paga]', 'A seção “Financiamento” ainda contém apenas o seu esqueleto (5 lacunas), por isso ainda não conta. Convém substituir o que está entre colchetes.'],
  ] as const)('reports a skeleton once, at its first blank, with the item it is for (%s)', (language, text, at, message) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'skeleton', at, line: 7, severity: 'information', about: ['financing'] }]);
    expect(messagesIn(text, RULE, language)).toEqual([message]);
  });

  it.each([
    ['en', 'The Ministry of Finance will finance the registers with 2 million dollars in 2027.', EN],
    ['es', 'El Ministerio de Hacienda financiará los registros con 2 millones de dólares en 2027.', ES],
    ['pt', 'O Ministério da Fazenda financiará os cadastros com R$ 2 milhões em 2027.', PT],
  ])('is content once the blanks are filled in (%s)', (_, sentence, text) => {
    expect(found(text.replace(/^\[.+$/mu, sentence))).toEqual([]);
  });

  it.each([
    ['en', '# AI Strategy\n\nThe agency will open a laboratory. Start: TBD\n\nIt will train XX officials by 20XX.\n', ['TBD', 'XX', '20XX']],
    ['es', '# Estrategia de IA\n\nLa agencia abrirá un laboratorio. Plazo: por definir\n\nCapacitará a XX funcionarios en [completar].\n', ['por definir', 'XX', '[completar]']],
    ['pt', '# Estratégia de IA\n\nA agência abrirá um laboratório. Prazo: a definir\n\nCapacitará XX servidores até [preencher].\n', ['a definir', 'XX', '[preencher]']],
  ])('reports each placeholder in a written text (%s)', (_, text, expected) => {
    const written = `${text}\n${'The rest of this section is written and says at length what the agency does. '.repeat(5)}\n`;
    expect(problemsIn(written, RULE).map(({ messageId, at }) => [messageId, at])).toEqual(expected.map(at => ['text', at]));
  });

  it('reports cells that are still open, row by row', () => {
    const text = '# Estrategia\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Abrir un laboratorio de innovación pública en la capital de la provincia | Agencia Digital | por definir |\n| Formar a quienes atienden al público en las ventanillas de todo el país | pendiente | junio de 2028 |\n';
    expect(problemsIn(text, RULE)).toMatchObject([{ at: 'por definir', line: 5 }, { at: 'pendiente', line: 6 }]);
  });

  it.each([
    'Todo el país participa, y todos los ministerios.\n',
    'En el siglo XX no había redes.\n',
    'El capítulo XX trata de los datos.\n',
    'Los plazos por definir en cada ley son cortos.\n',
    'Os prazos a definir em cada lei são curtos.\n',
    'See [the guide](guide.md), note[^1] and [ ] this box.\n\n[^1]: A note.\n',
    'Write `[completar]` where something is missing.\n',
    '```\nTBD\n```\n',
    '<!-- TBD -->\n\nText.\n',
  ])('leaves alone what is none: %j', text => {
    expect(found(text)).toEqual([]);
  });

  it('says which text is meant, in the reader’s language', () => {
    const text = 'La agencia abrirá un laboratorio de innovación para toda la administración pública del país. Plazo: por definir\n';
    expect(messagesIn(text, RULE, 'en')).toEqual(['“por definir” is a placeholder. Replace it before the text goes out.']);
    expect(messagesIn(text, RULE, 'es')).toEqual(['«por definir» es un texto provisional. Conviene reemplazarlo antes de difundir el documento.']);
    expect(messagesIn(text, RULE, 'pt')).toEqual(['“por definir” é um texto provisório. Convém substituí-lo antes de divulgar o documento.']);
  });

  it('has one problem for each skeleton', () => {
    const text = `${EN}\n## Risks\n\n[Body] will insure [asset] by [date].\n`;
    expect(problemsIn(text, RULE)).toMatchObject([{ at: '[Body that pays]', about: ['financing'] }, { at: '[Body]', about: [] }]);
  });

  it('reads skeletons in tables and lists', () => {
    const table = '# Estrategia\n\n## Objetivos\n\n<!-- ai-strategy covers objectives -->\n\n| N.º | Objetivo | Problema |\n|---|---|---|\n| 1 | [Resultado esperado] | [Problema, con una cifra] |\n| 2 | [Resultado esperado] | [Problema, con una cifra] |\n';
    expect(problemsIn(table, RULE)).toMatchObject([{ messageId: 'skeleton', at: '[Resultado esperado]', line: 9, about: ['objectives'] }]);
    expect(problemsIn('# Strategy\n\n## Guidance\n\n- [Body] will publish [guide] by [date].\n- [Body] will check [number] systems a year.\n', RULE)).toHaveLength(1);
  });

  it('grows more severe with the stage', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(PT, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it('is ignored in a section, for an item, and in the file', () => {
    const below = (directive: string) => found(EN.replace('Financing\n\n', `Financing\n\n${directive}\n\n`));
    expect(below('<!-- ai-strategy ignore placeholder: cabinet decides in May -->')).toEqual([]);
    expect(below('<!-- ai-strategy ignore placeholder financing: cabinet decides in May -->')).toEqual([]);
    expect(below('<!-- ai-strategy ignore placeholder timeline: cabinet decides in May -->')).toEqual(['[Body that pays]']);
    expect(found(`${ES}\n<!-- ai-strategy ignore-file placeholder: es una plantilla -->\n`)).toEqual([]);
  });

  it('works without headings, under bold headings and with Windows line ends', () => {
    expect(problemsIn('Start: TBD\n', RULE)).toMatchObject([{ at: 'TBD', line: 1 }]);
    expect(problemsIn(PT.replace(/^#+ (.+)$/gmu, '**$1**'), RULE)).toEqual(problemsIn(PT, RULE));
    expect(problemsIn(ES.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(ES, RULE));
  });

  it('says nothing about an empty document', () => {
    expect(found('')).toEqual([]);
  });
});
