import { describe, expect, it } from 'vitest';
import { AREA_IDS, MESSAGE_IDS, parentOf } from '../framework/index.ts';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'area-missing';
const ENABLERS = AREA_IDS.filter(id => parentOf(id) === 'enablers');
/** The open areas of one message; `undefined` where nothing is reported on it. */
const open = (text: string, message: string) => problemsIn(text, RULE).find(({ about }) => about[0]?.startsWith(`${message}/`))?.about;

/** One action for each enabler, in the order of the framework. */
const EN = [
  'The Statistics Office will improve the quality, accuracy and completeness of government data by May 2027.',
  'The Ministry of Finance will fund AI with 2 million dollars from the national budget in 2027.',
  'The Civil Service College will train 300 civil servants in AI by May 2027.',
  'The Tenders Board will issue rules for the procurement of AI with ethical conditions by May 2027.',
  'The Ministry of Works will connect 60 offices to broadband and cloud infrastructure by May 2027.',
];
const ES = [
  'El Instituto de Estadística mejorará la calidad y la integridad de los datos públicos antes de mayo de 2027.',
  'El Ministerio de Hacienda financiará la IA con 2 millones de dólares del presupuesto nacional en 2027.',
  'La Escuela de Gobierno capacitará a 300 servidores públicos en IA antes de mayo de 2027.',
  'La Agencia de Compras aprobará reglas de contratación pública de IA con condiciones éticas antes de mayo de 2027.',
  'El Ministerio de Obras conectará 60 oficinas a la infraestructura digital y de banda ancha antes de mayo de 2027.',
];
const PT = [
  'O Instituto de Estatística melhorará a qualidade e a integridade dos dados públicos até maio de 2027.',
  'O Ministério da Fazenda financiará a IA com R$ 2 milhões do orçamento público em 2027.',
  'A Escola de Governo capacitará 300 servidores públicos em IA até maio de 2027.',
  'A Secretaria de Gestão aprovará regras de contratação pública de IA com condições éticas até maio de 2027.',
  'O Ministério das Comunicações ligará 60 escritórios à infraestrutura digital e de banda larga até maio de 2027.',
];
const document = (title: string, actions: readonly string[]) => `# ${title}\n\n${actions.map(each => `- ${each}`).join('\n')}\n`;
const LANGUAGES = [['en', 'AI Strategy', EN], ['es', 'Estrategia de IA', ES], ['pt', 'Estratégia de IA', PT]] as const;

describe('area-missing', () => {
  it.each(LANGUAGES)('is content with a message whose areas all have an action (%s)', (_, title, actions) => {
    expect(open(document(title, actions), 'enablers')).toBeUndefined();
  });

  it.each(LANGUAGES)('lists the areas of a message that are left out, in one problem at the title (%s)', (_, title, actions) => {
    const text = document(title, actions.slice(2, 4));
    expect(problemsIn(text, RULE)).toContainEqual({ messageId: 'absent', at: title, line: 1, severity: 'information', about: ['enablers/data', 'enablers/funding', 'enablers/digital-infrastructure'] });
  });

  it('has one problem for each message', () => {
    expect(problemsIn('', RULE)).toEqual(MESSAGE_IDS.map(message => (
      { messageId: 'absent', at: '', line: 1, severity: 'information', about: AREA_IDS.filter(id => parentOf(id) === message) }
    )));
  });

  it.each([
    ['en', document('AI Strategy', [...EN.slice(0, 4), 'Digital infrastructure such as broadband is important for everybody.'])],
    ['es', document('Estrategia de IA', [...ES.slice(0, 4), 'La infraestructura digital y la banda ancha son importantes para todos.'])],
    ['pt', document('Estratégia de IA', [...PT.slice(0, 4), 'A infraestrutura digital e a banda larga são importantes para todos.'])],
  ])('tells areas that are only named from those that are absent (%s)', (_, text) => {
    expect(problemsIn(text, RULE).find(({ about }) => about.includes('enablers/digital-infrastructure'))).toMatchObject({ messageId: 'mentioned', about: ['enablers/digital-infrastructure'] });
  });

  it('says both in one message', () => {
    const text = document('AI Strategy', [...EN.slice(1, 4), 'Digital infrastructure such as broadband is important for everybody.']);
    expect(problemsIn(text, RULE).find(({ about }) => about.includes('enablers/data'))).toMatchObject({ messageId: 'both', about: ['enablers/data', 'enablers/digital-infrastructure'] });
    const message = (language: 'en' | 'es' | 'pt') => messagesIn(text, RULE, language).at(-1);
    expect(message('en')).toBe('“Establish critical enablers”: nothing was found on “Data fit for purpose”; named without any commitment: “Digital infrastructure”. Say for each area who will do what, or why it does not apply.');
    expect(message('es')).toBe('«Establecer los habilitadores críticos»: no se encontró nada sobre «Datos aptos para su uso»; se nombran sin ningún compromiso: «Infraestructura digital». Conviene decir para cada área quién hará qué o por qué no aplica.');
    expect(message('pt')).toBe('“Estabelecer os habilitadores críticos”: nada foi encontrado sobre “Dados adequados ao uso”; citadas sem nenhum compromisso: “Infraestrutura digital”. Convém dizer, para cada área, quem fará o quê ou por que não se aplica.');
  });

  it('never numbers the areas', () => {
    for (const language of ['en', 'es', 'pt'] as const) expect(messagesIn('', RULE, language).join(' ')).not.toMatch(/\d/u);
  });

  it('is never more than a warning', () => {
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn('# AI Strategy\n', RULE, stage)[0]?.severity)).toEqual(['information', 'information', 'warning']);
  });

  it('accepts that areas do not apply', () => {
    const text = document('Estrategia de IA', ES.slice(0, 4));
    expect(open(text, 'enablers')).toEqual(['enablers/digital-infrastructure']);
    expect(open(`---\nai-strategy:\n  not-applicable:\n    enablers/digital-infrastructure: A cargo de la Nación\n---\n\n${text}`, 'enablers')).toBeUndefined();
    expect(open(`${text}\n<!-- ai-strategy not-applicable enablers/digital-infrastructure: A cargo de la Nación -->\n`, 'enablers')).toBeUndefined();
  });

  it('accepts that a written section covers an area, and waits for a skeleton', () => {
    const text = document('Estratégia de IA', PT.slice(0, 4));
    expect(open(`${text}\n## Os fios\n\n<!-- ai-strategy covers enablers/digital-infrastructure -->\n\nA cidade terá cabos.\n`, 'enablers')).toBeUndefined();
    const skeleton = `${text}\n## Infraestrutura digital\n\n<!-- ai-strategy covers enablers/digital-infrastructure -->\n\n[Órgão] ligará [prédios] até [data].\n`;
    expect(open(skeleton, 'enablers')).toBeUndefined();
    expect(problemsIn(skeleton, 'placeholder')).toMatchObject([{ messageId: 'skeleton', about: ['enablers/digital-infrastructure'] }]);
  });

  it('is ignored for a message whose open areas are all named, or for all messages', () => {
    const below = (directive: string) => problemsIn(`# AI Strategy\n\n${directive}\n\nText.\n`, RULE).map(({ about }) => parentOf(about[0] as (typeof AREA_IDS)[number]));
    expect(below('<!-- ai-strategy ignore area-missing enablers/data: see the data plan -->')).toEqual(['strategic', 'responsible', 'capacities', 'enablers']);
    expect(below(`<!-- ai-strategy ignore area-missing ${ENABLERS.join(', ')}: see the data plan -->`)).toEqual(['strategic', 'responsible', 'capacities']);
    expect(below('<!-- ai-strategy ignore area-missing: see the data plan -->')).toEqual([]);
  });

  it('reads a document that is only a table', () => {
    const rows = EN.map(each => `| ${each} | Cabinet Office | May 2027 |`).join('\n');
    const text = `| Action | Responsible body | Deadline |\n|---|---|---|\n${rows}\n`;
    expect(open(text, 'enablers')).toBeUndefined();
    expect(problemsIn(text, RULE)[0]).toMatchObject({ at: 'Action | Responsible body | Deadline', line: 1 });
  });

  it('finds the same with Windows line ends and bold headings', () => {
    const text = document('Estratégia de IA', PT.slice(0, 2));
    expect(problemsIn(text.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(text, RULE));
    expect(problemsIn(text.replace('# Estratégia de IA', '**Estratégia de IA**'), RULE)).toEqual(problemsIn(text, RULE));
  });
});
