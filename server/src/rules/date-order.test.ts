import { describe, expect, it } from 'vitest';
import { problemsIn } from './rule-tester.ts';

const RULE = 'date-order';
const TABLES = {
  en: ['---\nlang: en\n---\n\n# AI Strategy', '| No. | Action | Responsible body | Start | Deadline | Depends on |'],
  es: ['---\nlang: es\n---\n\n# Estrategia de IA', '| N.º | Acción | Responsable | Inicio | Plazo | Depende de |'],
  pt: ['---\nlang: pt\n---\n\n# Estratégia de IA', '| Nº | Ação | Responsável | Início | Prazo | Depende de |'],
} as const;
const ACTIONS = {
  en: [['Publish a guide on AI', 'Digital Office'], ['Train the staff in AI', 'Staff College']],
  es: [['Publicar una guía de IA', 'Agencia Digital'], ['Capacitar al personal en IA', 'Escuela de Gobierno']],
  pt: [['Publicar um guia de IA', 'Agência Digital'], ['Capacitar a equipe em IA', 'Escola de Governo']],
} as const;
type Times = readonly [start: string, end: string, needs?: string];

/** A plan of two actions, A1 and A2. */
function plan(language: 'en' | 'es' | 'pt', ...times: readonly Times[]): string {
  const [title, header] = TABLES[language];
  const rows = times.map(([start, end, needs = ''], index) => `| A${index + 1} | ${ACTIONS[language][index]?.join(' | ') ?? ''} | ${start} | ${end} | ${needs} |`);
  return `${[title, '', header, '|---|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

const found = (text: string) => problemsIn(text, RULE).map(({ messageId, at, about }) => [messageId, at, ...about]);

describe('date-order', () => {
  it.each([
    ['en', '2030-2028', '2028-2030'], ['es', 'entre 2030 y 2028', 'entre 2028 y 2030'], ['pt', 'de 2030 a 2028', 'de 2028 a 2030'],
  ] as const)('reports a period that runs backwards and turns its years (%s)', (language, at, turned) => {
    expect(found(plan(language, ['2027', at]))).toEqual([['backwards', at, turned]]);
  });

  it.each([
    ['en', 'March 2028', 'June 2027'], ['es', 'marzo de 2028', 'junio de 2027'], ['pt', 'março de 2028', 'junho de 2027'],
  ] as const)('reports a deadline before the start of its action (%s)', (language, start, end) => {
    expect(found(plan(language, [start, end]))).toEqual([['endsFirst', end]]);
    expect(found(plan(language, [end, start]))).toEqual([]);
  });

  it('reads labels, and dates that stand together in a sentence', () => {
    expect(found('---\nlang: es\n---\n\n# Estrategia de IA\n\nSe creará un registro de algoritmos.\n\n- Inicio: marzo de 2029\n- Plazo: enero de 2028\n')).toEqual([['endsFirst', 'enero de 2028']]);
    expect(found('---\nlang: pt\n---\n\n# Estratégia de IA\n\nSerá criado um registro de algoritmos.\n\n- Início: março de 2029\n- Prazo: janeiro de 2028\n')).toEqual([['endsFirst', 'janeiro de 2028']]);
    expect(found('---\nlang: en\n---\n\n# AI Strategy\n\nA register of algorithms will be created.\n\n- Start: March 2029\n- Deadline: January 2028\n')).toEqual([['endsFirst', 'January 2028']]);
  });

  it.each([
    plan('es', ['2027', 'junio de 2027']), plan('es', ['junio de 2027', '2027']), plan('en', ['Q2 2027', 'April 2027']), plan('pt', ['por definir', '2027']), plan('es', ['31/02/2028', '2027']),
    '---\nlang: en\n---\n\n# AI Strategy\n\nFrom 2028 all public bodies will be audited, and those that bought AI before June 2027 will register it.\n',
    '---\nlang: es\n---\n\n# Estrategia de IA\n\nDesde 2028 la Agencia Digital auditará los sistemas adquiridos antes de junio de 2027.\n',
  ])('leaves alone dates that overlap, cannot be read or date something else: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['en', 'January 2027', 'May 2027', 'March 2028', 'June 2028'], ['es', 'enero de 2027', 'mayo de 2027', 'marzo de 2028', 'junio de 2028'], ['pt', 'janeiro de 2027', 'maio de 2027', 'março de 2028', 'junho de 2028'],
  ] as const)('reports an action that starts before one on which its row says that it depends (%s)', (language, early, soon, late, later) => {
    expect(found(plan(language, [late, later], [early, soon, 'A1']))).toEqual([['dependency', early]]);
    expect(found(plan(language, [early, soon], [late, later, 'A1']))).toEqual([]);
    expect(found(plan(language, [late, later], [late, later, 'A1']))).toEqual([]);
  });

  it.each([
    ['es', 'enero de 2029', '\nUna vez concluida la A1, la Agencia Digital publicará un inventario a más tardar en enero de 2028.\n', 'a más tardar en enero de 2028'],
    ['en', 'January 2029', '\nOnce A1 is complete, the Digital Agency will publish an inventory by January 2028.\n', 'by January 2028'],
    ['pt', 'janeiro de 2029', '\nDepois da A1, a Agência Digital publicará um inventário até janeiro de 2028.\n', 'até janeiro de 2028'],
  ] as const)('reports a sentence that comes before what it waits for (%s)', (language, end, text, at) => {
    const [start] = { es: ['2028'], en: ['2028'], pt: ['2028'] }[language];
    expect(found(plan(language, [start ?? '', end]) + text)).toEqual([['dependency', at]]);
  });

  it('takes a mention for no dependency', () => {
    expect(found(`${plan('es', ['2028', 'enero de 2029'])}\nLa Agencia Digital publicará un inventario a más tardar en enero de 2028 y lo usará en la A1.\n`)).toEqual([]);
    expect(found(`${plan('es', ['2028', 'enero de 2029'])}\nLa Agencia Digital publicará un inventario a más tardar en enero de 2028, que no depende de la A1.\n`)).toEqual([]);
  });

  it('is information in a draft, a warning in consultation and an error in a final text', () => {
    const text = plan('es', ['marzo de 2028', 'junio de 2027']);
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });
});
