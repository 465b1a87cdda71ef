import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../text/language.ts';
import { strategyOf } from '../../strategy/index.ts';
import { registerOf } from '../../strategy/register.ts';
import { PART_NAMES } from '../types.ts';
import { factsOf, judgedAs, marked, partsOf } from './testing.ts';

const PROSE: readonly (readonly [Language, string, Readonly<Record<string, string>>])[] = [
  ['es', 'El Ministerio de Tecnologías diseñará la guía. Esta acción iniciará en el primer semestre de 2020 y finalizará en diciembre de 2022.',
    { actor: 'Ministerio de Tecnologías', start: 'en el primer semestre de 2020', deadline: 'en diciembre de 2022' }],
  ['es', 'La Agencia Digital elaborará la guía a más tardar en junio de 2027, con cargo al Presupuesto General de la Nación.',
    { actor: 'Agencia Digital', deadline: 'a más tardar en junio de 2027', source: 'Presupuesto General de la Nación' }],
  ['es', 'A2.1. La Agencia Digital publicará la guía, en cumplimiento del Objetivo 2.', { id: 'A2.1', title: 'La Agencia Digital publicará la guía, en cumplimiento del Objetivo 2', objective: 'Objetivo 2', actor: 'Agencia Digital' }],
  ['en', 'The Ministry of Finance will publish the register. This action will be completed by Q3 2027.', { actor: 'Ministry of Finance', deadline: 'by Q3 2027' }],
  ['en', 'The Digital Agency will train 300 officials within 18 months, funded by the Innovation Fund (OE2).',
    { objective: 'OE2', actor: 'Digital Agency', quantity: '300 officials', deadline: 'within 18 months', source: 'the Innovation Fund' }],
  ['en', 'The Digital Agency will publish the guide. It will start in May 2026.', { actor: 'Digital Agency', start: 'in May 2026' }],
  ['pt', 'O Ministério da Gestão criará o registro. Esta ação terá início em março de 2026 e será concluída até o fim de 2027.',
    { actor: 'Ministério da Gestão', start: 'em março de 2026', deadline: 'até o fim de 2027' }],
  ['pt', 'A Agência Digital formará 500 servidores até o fim de 2027, com recursos do FNDCT.', { actor: 'Agência Digital', quantity: '500 servidores', deadline: 'até o fim de 2027', source: 'FNDCT' }],
];

describe('a picture in the text', () => {
  const picture = `![x](data:image/png;base64,${'x'.repeat(200_000)})`;

  it.each([
    ['a sentence', `The Ministry of Health will publish ${picture} a guide by 2027.`],
    ['a label', `- Publish a guide\n  - Cost: USD 5 ${picture} million`],
    ['an objective', `- OE1. Publish ${picture} a guide`],
  ])('takes no longer than its size, in %s', (_where, body) => {
    const from = performance.now();
    registerOf(strategyOf(factsOf(body, 'en'), 'draft'));
    expect(performance.now() - from).toBeLessThan(5000);
  });
});

describe('sentences', () => {
  it.each<[Language, string]>([
    ['es', 'El Ministerio de Salud capacitará docentes con una meta de 500 en 2027.'],
    ['en', 'The Ministry of Health will train teachers with a goal of 500 by 2027.'],
    ['pt', 'O Ministério da Saúde formará professores com uma meta de 500 em 2027.'],
  ])('that count serve no objective of that number, %s', (language, text) => {
    expect(partsOf(text, language).map(({ objective }) => objective)).toEqual([undefined]);
  });

  it.each(PROSE)('state parts, %s: %s', (language, text, expected) => {
    const [first] = partsOf(text, language);
    expect(first).toMatchObject(expected);
    const names = Object.keys(first ?? {}).filter(name => name !== 'title');
    expect(names.sort()).toEqual(Object.keys(expected).filter(name => name !== 'title').sort());
  });

  it.each<[Language, string, string | undefined]>([
    ['es', 'La Agencia Digital creará el registro, cuyo contrato se firmó en octubre de 2026.', undefined],
    ['es', 'La Agencia Digital creará el registro que fue aprobado por el Congreso en octubre de 2026.', undefined],
    ['es', 'La Agencia Digital, que se creó en mayo de 2024, publicará la guía en mayo de 2027.', 'en mayo de 2027'],
    ['es', 'La Agencia Digital creará el registro que entrará en servicio en mayo de 2027.', 'en mayo de 2027'],
    ['en', 'The Digital Agency will create the register, whose contract was signed in October 2026.', undefined],
    ['en', 'The Digital Agency will extend the register which opened in October 2026.', undefined],
    ['en', 'The Digital Agency will create a register that allows trained officers to publish data by May 2027.', 'by May 2027'],
    ['pt', 'A Agência Digital criará o registro, cujo contrato foi assinado em outubro de 2026.', undefined],
    ['pt', 'A Agência Digital criará o registro que o Congresso aprovou em outubro de 2026.', undefined],
    ['pt', 'A Agência Digital criará o registro que entrará em serviço em maio de 2027.', 'em maio de 2027'],
  ])('take no date of what was done for a deadline, %s: %s', (language, text, deadline) => {
    expect(partsOf(text, language)[0]?.['deadline']).toBe(deadline);
    expect(partsOf(text, language)[0]?.['start']).toBeUndefined();
  });

  it.each<[Language, string, Readonly<Record<string, string>>]>([
    ['es', 'En segundo lugar, el Ministerio de Salud tendrá disponibles los servicios de datos. Los servicios son interoperables. Esta acción iniciará en noviembre de 2019 y terminará en diciembre de 2022.',
      { actor: 'Ministerio de Salud', start: 'en noviembre de 2019', deadline: 'en diciembre de 2022' }],
    ['es', 'Los servicios de datos tendrán alcance nacional. El Ministerio de Salud tiene disponibles los servicios. Esta actividad iniciará en noviembre de 2019 y finalizará en diciembre de 2022.',
      { actor: 'Ministerio de Salud', start: 'en noviembre de 2019', deadline: 'en diciembre de 2022' }],
    ['en', 'The services of the Ministry of Health are to be available. This action will begin in November 2019 and will be completed by December 2022.', { actor: 'Ministry of Health', start: 'in November 2019', deadline: 'by December 2022' }],
    ['pt', 'Em segundo lugar, o Ministério da Saúde terá disponíveis os serviços de dados. Esta ação iniciará em novembro de 2019 e terminará em dezembro de 2022.',
      { actor: 'Ministério da Saúde', start: 'em novembro de 2019', deadline: 'em dezembro de 2022' }],
  ])('that say when make their paragraph an action, %s: %s', (language, text, expected) => {
    const { draft, commitments: [first, ...others] } = judgedAs(`Antes.\n\n${text}`, language, ({ text: sentence }) => /^(?:Est|This)[ae]? (?:ac|aç)/u.test(sentence));
    expect(others).toEqual([]);
    expect(first && marked(first)).toMatchObject(expected);
    expect(first?.passage.text).toContain(expected['actor']);
    expect(first && draft.plain.slice(first.span.start, first.span.end)).toBe(text);
  });

  it('that say when are about what stands behind the one before', () => {
    const text = 'El Ministerio de Salud tendrá disponibles los servicios. Esta acción iniciará en 2019 y terminará en 2020. El DNP creará un registro. La Agencia Digital publicará la guía. Estas acciones iniciarán en 2021 y terminarán en 2022.';
    const found = judgedAs(text, 'es', sentence => !sentence.text.includes('tendrá')).commitments.map(marked);
    expect(found.map(each => [each['actor'], each['start'], each['deadline']])).toEqual([['Ministerio de Salud', 'en 2019', 'en 2020'], ['DNP', '^en 2021', '^en 2022'], ['Agencia Digital', 'en 2021', 'en 2022']]);
  });

  it('that say when do not change what an earlier paragraph commits to', () => {
    const text = 'El DNP creará un registro.\n\nEl Ministerio de Salud tendrá disponibles los servicios. Esta acción iniciará en 2019 y terminará en 2020.';
    const found = judgedAs(text, 'es', sentence => !sentence.text.includes('tendrá')).commitments.map(marked);
    expect(found.map(each => [each['actor'], each['deadline']])).toEqual([['DNP', undefined], ['Ministerio de Salud', 'en 2020']]);
  });

  it('give their times to all actions of a long paragraph', () => {
    const found = partsOf(`${Array.from({ length: 60 }, (_, index) => `El DNP publicará la guía ${index}.`).join(' ')} Estas acciones iniciarán en 2021 y terminarán en 2022.`, 'es');
    expect(found).toHaveLength(60);
    expect(new Set(found.map(each => each['deadline']?.replace('^', '')))).toEqual(new Set(['en 2022']));
  });

  it('about a paragraph give its times to each of its actions', () => {
    const found = partsOf('El Ministerio de Salud creará un registro. Para ello publicará una guía. Estas acciones finalizarán en diciembre de 2027.', 'es');
    expect(found.map(each => each['deadline'])).toEqual(['^en diciembre de 2027', 'en diciembre de 2027']);
  });

  it.each<[Language, string, string]>([
    ['es', 'Las entidades competentes crearán un registro.', 'entidades competentes'],
    ['es', 'Para ello, las entidades competentes crearán un registro.', 'entidades competentes'],
    ['es', 'Será creado por los organismos competentes un comité.', 'organismos competentes'],
    ['en', 'A committee will be set up by the competent authorities.', 'competent authorities'],
    ['pt', 'Os órgãos competentes criarão um registro.', 'órgãos competentes'],
  ])('make nobody in particular responsible, %s: %s', (language, text, who) => {
    const [first] = factsOf(text, language).commitments;
    expect(first?.actor).toBeUndefined();
    expect(first?.vagueActor).toMatchObject({ text: who, vague: true });
  });

  it('name no vague actor where the vague words are the object', () => {
    expect(factsOf('Se publicará una guía para las entidades públicas.', 'es').commitments[0]?.vagueActor).toBeUndefined();
  });

  it('that lead into a list give actor and deadline', () => {
    const items = partsOf('By December 2027 the Digital Agency will:\n\n- publish a code of conduct;\n- train 200 inspectors.', 'en').slice(1);
    expect(items).toMatchObject([{ actor: '^Digital Agency', deadline: '^By December 2027' }, { actor: '^Digital Agency', deadline: '^By December 2027', quantity: '200 inspectors' }]);
  });
});

describe('cells', () => {
  it.each<[Language, string]>([
    ['es', '| N.º | Acción | Responsable | Plazo | Costo |\n|---|---|---|---|---|\n| 1.1 | Publicar la guía | Las entidades competentes | 31/02/2027 | doce |'],
    ['en', '| No. | Action | Lead | Deadline | Cost |\n|---|---|---|---|---|\n| 1.1 | Publish the guide | The competent authorities | 31/02/2027 | twelve |'],
    ['pt', '| N.º | Ação | Responsável | Prazo | Custo |\n|---|---|---|---|---|\n| 1.1 | Publicar o guia | Os órgãos competentes | 31/02/2027 | doze |'],
  ])('that cannot be read are no missing ones, %s', (language, table) => {
    const [row] = partsOf(table, language);
    expect(row?.['id']).toBe('1.1');
    expect(row?.['actor']).toMatch(/^~/u);
    expect(row?.['deadline']).toBe('!31/02/2027');
    expect(row?.['money']).toMatch(/^!do|^!tw/u);
  });

  it('without a word say nothing, and the row is still an action', () => {
    expect(partsOf('| N.º | Acción | Responsable | Plazo | Costo |\n|---|---|---|---|---|\n| 1.1 | Publicar la guía | DNP | 2027 | US$ 5 |\n| 1.2 | Crear el registro | por definir | N/A | - |', 'es').slice(1)).toEqual([{ id: '1.2', title: 'Crear el registro' }]);
  });

  it('with words for a time without a date are read', () => {
    expect(partsOf('| Acción | Responsable | Plazo | Costo |\n|---|---|---|---|\n| Medir el avance | DNP | Permanente | Sin costo |', 'es')[0]).toMatchObject({ deadline: 'Permanente', money: 'Sin costo' });
  });

  it('stand at their place in the document', () => {
    const facts = factsOf('| Acción | Responsable | Inicio | Fin | Fuente | Medio de verificación | Frecuencia |\n|---|---|---|---|---|---|---|\n| A1.1 Publicar **la guía** | Agencia Digital | 2026 | 2027 | Regalías | Portal | Anual |', 'es');
    const [row] = facts.commitments;
    const at = (name: (typeof PART_NAMES)[number]) => row?.[name] && facts.draft.text.slice(row[name].span.start, row[name].span.end);
    expect([at('actor'), at('start'), at('deadline'), at('source'), at('verification'), at('frequency')]).toEqual(['Agencia Digital', '2026', '2027', 'Regalías', 'Portal', 'Anual']);
    expect([row?.id?.text, row?.title?.text]).toEqual(['A1.1', 'Publicar la guía']);
  });

  it.each<[Language, string, string]>([
    ['es', '| Acción | Responsable | Fuente | Indicador | Medio de verificación | Costo |\n|---|---|---|---|---|---|\n| Crear el registro | | Préstamo del Banco Regional | Sistemas de la Agencia Digital | Informe de la Contraloría General | Banco Regional: USD 5 |', 'ACTOR'],
    ['en', '| Action | Lead | Funding source | Indicator | Means of verification | Cost |\n|---|---|---|---|---|---|\n| Set up the register | TBD | Regional Bank loan | Systems of the Digital Agency | Report of the Audit Office | Regional Bank: USD 5 |', 'ACTOR'],
    ['pt', '| Ação | Responsável | Fonte | Indicador | Meio de verificação | Custo |\n|---|---|---|---|---|---|\n| Criar o registro | a definir | Empréstimo do Banco Regional | Sistemas da Agência Digital | Relatório do Tribunal de Contas | Banco Regional: USD 5 |', 'ACTOR'],
  ])('of other columns lend no actor, %s', (language, table) => {
    expect(partsOf(table, language).map(each => each['actor'])).toEqual([undefined]);
  });

  it('of the action may name the actor', () => {
    expect(partsOf('| Acción | Responsable | Fuente |\n|---|---|---|\n| La Agencia Digital creará el registro | | Banco Regional |', 'es')[0]?.['actor']).toBe('Agencia Digital');
  });

  it.each<[Language, string]>([
    ['es', '| Objetivo | Acción | Responsable |\n|---|---|---|\n| OE1 | Crear el consejo | DNP |\n| OE1 | Publicar la guía | DNP |\n| | Formar docentes | DNP |\n| OE2 | Medir | DNP |'],
    ['en', '| Objective | Action | Lead |\n|---|---|---|\n| OE1 | Set up the council | DPO |\n| OE1 | Publish the guide | DPO |\n| | Train teachers | DPO |\n| OE2 | Measure | DPO |'],
    ['pt', '| Objetivo | Ação | Responsável |\n|---|---|---|\n| OE1 | Criar o conselho | MCTI |\n| OE1 | Publicar o guia | MCTI |\n| | Formar docentes | MCTI |\n| OE2 | Medir | MCTI |'],
  ])('left empty in a table that repeats its objectives have none, %s', (language, table) => {
    expect(partsOf(table, language).map(each => each['objective'])).toEqual(['OE1', 'OE1', undefined, 'OE2']);
  });

  it('left empty below a page break are those of a merged cell', () => {
    const rows = ['OE1', '', '', 'OE1', '', 'OE2', ''].map((objective, index) => `| ${objective} | Crear el registro ${index} | DNP |`).join('\n');
    expect(partsOf(`| Objetivo | Acción | Responsable |\n|---|---|---|\n${rows}`, 'es').map(each => each['objective'])).toEqual(['OE1', '^OE1', '^OE1', 'OE1', '^OE1', 'OE2', '^OE2']);
  });

  it('that the converter of a merged cell left empty have the objective of the row above', () => {
    const found = partsOf('| Objetivo | Acción | Responsable |\n|---|---|---|\n| OE1. Gobernar | Crear el consejo | DNP |\n| | Publicar la guía | DNP |\n| N/A | Formar docentes | DNP |', 'es');
    expect(found.map(each => each['objective'])).toEqual(['OE1. Gobernar', '^OE1. Gobernar', undefined]);
  });

  it('alone in their row may name the objective of the rows below', () => {
    const found = partsOf('| Acción | Responsable | Plazo |\n|---|---|---|\n| Objetivo 1: Gobernar | | |\n| Crear el consejo | DNP | 2027 |\n| Objetivo 2: Formar | | |\n| Formar docentes | DNP | 2028 |', 'es');
    expect(found.map(each => [each['title'], each['objective']])).toEqual([['Crear el consejo', '^Objetivo 1: Gobernar'], ['Formar docentes', '^Objetivo 2: Formar']]);
  });

  it('of a total are no commitment', () => {
    expect(partsOf('| Acción | Responsable | Costo |\n|---|---|---|\n| Crear el consejo | DNP | US$ 5 |\n| **Total** | | US$ 5 |', 'es')).toHaveLength(1);
  });

  it('tell source, baseline and target in brackets', () => {
    const [row] = partsOf('| Ação | Indicador | Custo |\n|---|---|---|\n| Criar o registro | sistemas inscritos (linha de base: 5; meta em 2027: 38) | R$ 2 milhões (Tesouro Estadual) |', 'pt');
    expect(row).toMatchObject({ baseline: '5', quantity: '38', source: 'Tesouro Estadual' });
  });
});

describe('headings and statements', () => {
  it.each<[Language, string, string]>([
    ['es', '## Fase 1 (2027-2028)\n\n- Crear el registro de algoritmos.', '^2027-2028'],
    ['en', '## Phase 1 (2027-2028)\n\n- Set up the register of algorithms.', '^2027-2028'],
    ['pt', '## Fase 1 (2027-2028)\n\n- Criar o registro de algoritmos.', '^2027-2028'],
    ['es', '## Corto plazo (2027)\n\n- Crear el registro de algoritmos.', '^2027'],
  ])('of a phase give the deadline, %s: %s', (language, text, deadline) => {
    expect(partsOf(text, language)[0]?.['deadline']).toBe(deadline);
  });

  it('give way to an own deadline, and the plan of years in a title is no phase', () => {
    expect(partsOf('## Fase 1 (2027-2028)\n\n- Publicar la guía antes de junio de 2027.', 'es')[0]?.['deadline']).toBe('antes de junio de 2027');
    expect(partsOf('## Plan de acción 2027-2028 para la administración pública\n\n- Publicar la guía.', 'es')[0]?.['deadline']).toBeUndefined();
  });

  it.each<[Language, string, string]>([
    ['es', '## Datos\n\nResponsable: Agencia de Datos\n\n- Crear el registro.\n- Publicar la guía.', '^Agencia de Datos'],
    ['es', '## Datos\n\nEl responsable de este eje es el Ministerio de Salud.\n\nSe creará un registro. Se publicará una guía.', '^Ministerio de Salud'],
    ['en', '## Data\n\nLead: Data Agency\n\n- Set up a register.\n- Publish a guide.', '^Data Agency'],
    ['pt', '## Dados\n\nO órgão responsável por esta seção é o Ministério da Saúde.\n\n- Criar o registro.\n- Publicar o guia.', '^Ministério da Saúde'],
  ])('at the head of a section name the actor of all its actions, %s: %s', (language, text, actor) => {
    expect(partsOf(text, language).map(each => each['actor'])).toEqual([actor, actor]);
  });

  it('of an axis name the actor of its subsections', () => {
    expect(partsOf('## Datos\n\nResponsable: Agencia de Datos\n\n### Registro\n\n- Crear el registro.', 'es')[0]?.['actor']).toBe('^Agencia de Datos');
  });

  it('of an objective or action give objective and id to what stands below', () => {
    expect(partsOf('## 5. OE1. Gobernar\n\n### A1.2 Registro\n\nLa Agencia Digital creará el registro.', 'es')[0]).toMatchObject({ objective: '^OE1. Gobernar', id: '^A1.2' });
  });
});

describe('labelled lines', () => {
  it.each<[Language, string]>([
    ['es', '### Acción 1.2. Registro\n\n**Responsable:** Archivo General  \n**Plazo:** 2027-2028  \n**Medio de verificación:** portal web  \n**Periodicidad:** anual  \n**Presupuesto:** por definir'],
    ['en', '### Action 1.2. Register\n\n**Lead:** Archivo General  \n**Timeline:** 2027-2028  \n**Means of verification:** portal web  \n**Frequency:** anual  \n**Budget:** TBD'],
    ['pt', '### Ação 1.2. Registro\n\n**Responsável:** Archivo General  \n**Prazo:** 2027-2028  \n**Meio de verificação:** portal web  \n**Periodicidade:** anual  \n**Orçamento:** a definir'],
  ])('in one paragraph complete their heading, %s', (language, text) => {
    const [first] = partsOf(text, language);
    expect(first).toMatchObject({ actor: '^Archivo General', start: '^2027-2028', deadline: '^2027-2028', verification: '^portal web', frequency: '^anual' });
    expect(first?.['id']).toMatch(/ 1\.2$/u);
    expect(first?.['money']).toBeUndefined();
  });

  it('may state the action themselves', () => {
    const found = partsOf('**Action:** Publish the guide\n**Lead:** Digital Agency\n**Deadline:** June 2027\n\n**Action:** Set up the register\n**Lead:** National Archives\n**Deadline:** TBD', 'en');
    expect(found).toEqual([{ title: 'Publish the guide', actor: 'Digital Agency', deadline: 'June 2027' }, { title: 'Set up the register', actor: 'National Archives' }]);
  });

  it('may follow their action in its own line', () => {
    expect(partsOf('- Publish the guide. Lead: Digital Agency; Deadline: June 2027.', 'en')).toEqual([{ title: 'Publish the guide', actor: 'Digital Agency', deadline: 'June 2027' }]);
  });

  it('on the source of a table are no source of money', () => {
    expect(partsOf('Se creará un registro.\n\nFuente: OCDE (2022).', 'es')[0]?.['source']).toBeUndefined();
  });
});

describe('the parts of any text', () => {
  const line = fc.constantFrom('Se creará un registro en 2027.', 'Responsable: DNP', 'Plazo: 31/02/2027', '### A1.2 Datos', '## Fase 1 (2027-2028)', '- Crear el registro (OE2)', '**Acción:** Publicar', 'Esta acción finalizará en 2028.',
    '| Acción | Responsable | Plazo |\n|---|---|---|\n| Medir | | 2027 |', '| Acción | A | B |\n|---|---|---|\n| Medir | R | C |', '| Campo | X |\n|---|---|\n| Responsable | DNP |\n| Plazo | 2027 |', '', 'Objetivo 1: gobernar');

  it('lie inside the document and are cut from it', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 14 }), lines => {
      const { commitments, draft } = factsOf(lines.join('\n\n'), 'es');
      for (const commitment of commitments) {
        for (const name of PART_NAMES) {
          const part = commitment[name];
          if (part) expect(draft.plain.slice(part.span.start, part.span.end).replace(/\s+/gu, ' ')).toContain(part.text.slice(0, 4));
        }
      }
    }), { numRuns: 60 });
  });
});
