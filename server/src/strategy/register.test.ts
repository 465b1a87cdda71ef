import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import type { Facts } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import type { Language } from '../text/language.ts';
import type { Strategy } from './index.ts';
import { strategyOf } from './index.ts';
import type { Entry, Register } from './register.ts';
import { registerOf } from './register.ts';

function factsOf(body: string, language: Language, title = 'Plan', uri = 'draft.md'): Facts {
  return analyse(parseDraft(uri, `---\nlang: ${language}\nai-strategy: true\n---\n\n# ${title}\n\n${body}\n`));
}

function registerIn(body: string, language: Language, title?: string): Register {
  return registerOf(strategyOf(factsOf(body, language, title), 'draft'));
}

/** An entry's parts as written. */
function parts(entry: Entry | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(entry?.parts ?? {}).flatMap(([name, part]) => part ? [[name, part.text]] : []));
}

const PLANS: Readonly<Record<Language, string>> = {
  es: '## OE1. Gobernar los datos\n\n**A1.1.** El Ministerio de Salud creará el registro.\n\n## Anexo\n\n| Código | Acción | Fin | Costo (USD) |\n|---|---|---|---|\n| A1.1 | Crear el registro público | 2027 | 1.000 |\n| A1.2 | Publicar la guía de compras | 2028 | 2.000 |',
  en: '## OE1. Govern the data\n\n**A1.1.** The Ministry of Health will create the register.\n\n## Annex\n\n| Code | Action | End | Cost (USD) |\n|---|---|---|---|\n| A1.1 | Create the public register | 2027 | 1,000 |\n| A1.2 | Publish the procurement guide | 2028 | 2,000 |',
  pt: '## OE1. Governar os dados\n\n**A1.1.** O Ministério da Saúde criará o registro.\n\n## Anexo\n\n| Código | Ação | Fim | Custo (USD) |\n|---|---|---|---|\n| A1.1 | Criar o registro público | 2027 | 1.000 |\n| A1.2 | Publicar o guia de compras | 2028 | 2.000 |',
};

describe('entries', () => {
  it.each(['en', 'es', 'pt'] as const)('join what chapter and annex say of an action, %s', language => {
    const { entries, objectives } = registerIn(PLANS[language], language);
    expect(entries.map(({ id, kind, commitments }) => [id, kind, commitments.length])).toEqual([['A1.1', 'action', 2], ['A1.2', 'action', 1]]);
    expect(parts(entries[0])).toMatchObject({ id: 'A1.1', actor: expect.stringMatching(/^Minist/u), deadline: '2027' });
    expect(entries[0]?.title).toMatch(/^Create |^Crear |^Criar /u);
    expect(entries[0]?.objective).toBe(objectives[0]);
    expect(entries[1]?.objective).toBeUndefined();
    expect(objectives.map(each => [each.id, each.entries.length])).toEqual([['OE1', 1]]);
  });

  it('are joined by their title where they have no id, across documents', () => {
    const chapter = factsOf('- Crear el registro público de algoritmos.', 'es', 'Estrategia', 'a.md');
    const annex = factsOf('| Acción | Responsable | Plazo |\n|---|---|---|\n| Crear el registro público de algoritmos | Archivo General | 2027 |', 'es', 'Anexo', 'b.md');
    const strategy: Strategy = { ...strategyOf(chapter, 'draft'), documents: [chapter, annex] };
    const { entries } = registerOf(strategy);
    expect(entries).toHaveLength(1);
    expect(parts(entries[0])).toMatchObject({ actor: 'Archivo General', deadline: '2027' });
    expect(entries[0]?.parts.actor?.facts).toBe(annex);
    expect(entries[0]?.facts).toBe(chapter);
  });

  it('with different ids or few words are not joined', () => {
    expect(registerIn('| Código | Acción | Fin |\n|---|---|---|\n| A1 | Formar a los docentes | 2027 |\n| A2 | Formar a los docentes | 2028 |', 'es').entries).toHaveLength(2);
    expect(registerIn('| Acción | Fin |\n|---|---|\n| Capacitación | 2027 |\n| Capacitación | 2028 |', 'es').entries).toHaveLength(2);
  });

  it('numbered anew in each table are not joined', () => {
    expect(registerIn('| N.º | Acción | Fin |\n|---|---|---|\n| 1 | Crear el registro | 2027 |\n\nTexto.\n\n| N.º | Acción | Fin |\n|---|---|---|\n| 1 | Publicar la guía | 2028 |', 'es').entries).toHaveLength(2);
  });

  it('prefer cells and labels to sentences, and both to what is inherited, unreadable or vague', () => {
    const { entries } = registerIn('## Fase 1 (2026)\n\n**A1.** Las entidades competentes crearán el registro.\n\n## Anexo\n\n| Código | Acción | Responsable | Fin |\n|---|---|---|---|\n| A1 | Crear el registro | Archivo General | 2027 |', 'es');
    expect(parts(entries[0])).toMatchObject({ actor: 'Archivo General', deadline: '2027' });
    const [vague] = registerIn('A1. Las entidades competentes crearán el registro.', 'es').entries;
    expect(vague?.parts.actor).toMatchObject({ text: 'entidades competentes', vague: true });
  });

  it('are the sentences below the heading of an action too', () => {
    const { entries } = registerIn('### A1.2 Registro\n\nLa Agencia Digital creará el registro. Lo publicará en junio de 2027.', 'es');
    expect(entries.map(({ id, commitments }) => [id, commitments.length])).toEqual([['A1.2', 2]]);
    expect(parts(entries[0])).toMatchObject({ actor: 'Agencia Digital', deadline: 'en junio de 2027' });
  });
});

describe('rows with the same id', () => {
  it.each<[Language, string]>([
    ['es', '| Código | Acción | Responsable | Plazo |\n|---|---|---|---|\n| A1 | Crear el registro público | DNP | 2027 |\n| A1 | Formar a los docentes rurales | Archivo General | 2028 |\n| A1 | Crear el registro público | | 2029 |'],
    ['en', '| Code | Action | Lead | Deadline |\n|---|---|---|---|\n| A1 | Create the public register | DPO | 2027 |\n| A1 | Train the rural teachers | Archivo General | 2028 |\n| A1 | Create the public register | | 2029 |'],
    ['pt', '| Código | Ação | Responsável | Prazo |\n|---|---|---|---|\n| A1 | Criar o registro público | MCTI | 2027 |\n| A1 | Formar os docentes rurais | Archivo General | 2028 |\n| A1 | Criar o registro público | | 2029 |'],
  ])('and different titles are two entries, each with its parts, %s', (language, body) => {
    const { entries, tables } = registerIn(body, language);
    expect(entries.map(each => [each.id, each.commitments.length, each.parts.deadline?.text])).toEqual([['A1', 2, '2027'], ['A1', 1, '2028']]);
    expect(entries[1]?.parts.actor?.text).toBe('Archivo General');
    expect(tables[0]?.rows.map(row => row.entry)).toEqual([entries[0], entries[1], entries[0]]);
  });

  it('in another table are told apart by their titles', () => {
    const table = (...rows: readonly string[]) => `| Código | Acción | Plazo |\n|---|---|---|\n${rows.join('\n')}`;
    const { entries } = registerIn(`${table('| A1 | Crear el registro público | 2027 |', '| A1 | Formar a los docentes rurales | 2028 |')}\n\nTexto.\n\n${table('| A1 | Formar a los docentes rurales | 2029 |')}`, 'es');
    expect(entries.map(each => each.commitments.map(({ commitment }) => commitment.deadline?.text))).toEqual([['2027'], ['2028', '2029']]);
  });
});

describe('lines below a heading of goals', () => {
  it.each<[Language, string]>([
    ['es', '## Metas\n\n- Capacitar a 500 personas en 2027.\n- La Agencia Digital abrirá 30 conjuntos de datos antes de 2029.\n- A1.2. Crear el registro en 2028.'],
    ['en', '## Targets\n\n- Train 500 people by 2027.\n- The Digital Agency will open 30 datasets by 2029.\n- A1.2. Create the register by 2028.'],
    ['pt', '## Metas\n\n- Capacitar 500 pessoas até 2027.\n- A Agência Digital abrirá 30 conjuntos de dados até 2029.\n- A1.2. Criar o registro até 2028.'],
  ])('are objectives unless they have the id of an action, %s', (language, body) => {
    const { entries, objectives } = registerIn(body, language);
    expect(entries.map(({ kind, id }) => [kind, id])).toEqual([['objective', undefined], ['objective', undefined], ['action', 'A1.2']]);
    expect(entries[0]?.parts.deadline).toBeDefined();
    expect(objectives).toEqual([]);
  });
});

describe('objectives', () => {
  const plan: Readonly<Record<Language, readonly [string, string, string]>> = {
    es: ['## Objetivos\n\n- OE1. Gobernar los datos.\n- OE3. Formar a las personas.', '| Acción | Objetivo | Responsable |', 'y'],
    en: ['## Objectives\n\n- OE1. Govern the data.\n- OE3. Train the people.', '| Action | Objective | Lead |', 'and'],
    pt: ['## Objetivos\n\n- OE1. Governar os dados.\n- OE3. Formar as pessoas.', '| Ação | Objetivo | Responsável |', 'e'],
  };

  it.each(['es', 'en', 'pt'] as const)('that a cell names together are all served, %s', language => {
    const [list, header, and] = plan[language];
    const cells = ['OE1, OE3', `OE1 ${and} OE3`, 'OE3 / OE1', 'OE1. X; OE3. Y', 'OE3'];
    const { objectives, entries } = registerIn(`${list}\n\n${header}\n|---|---|---|\n${cells.map((cell, index) => `| Abrir la sala ${index} | ${cell} | DNP |`).join('\n')}`, language);
    expect(objectives.map(each => [each.id, each.entries.map(entry => entry.title.at(-1))])).toEqual([['OE1', ['0', '1', '2', '3']], ['OE3', ['0', '1', '2', '3', '4']]]);
    expect(entries.at(-3)?.objective?.id).toBe('OE3');
  });

  it('are named by numbers alone too', () => {
    const { objectives } = registerIn('| Código | Objetivo |\n|---|---|\n| 1 | Gobernar los datos |\n| 2 | Medir los avances |\n| 3 | Formar a las personas |\n\n## Plan\n\n| Acción | Objetivo | Responsable |\n|---|---|---|\n| Crear | 1, 3 | DNP |\n| Abrir | Objetivos 1 y 2 | DNP |', 'es');
    expect(objectives.map(each => [each.id, each.entries.length])).toEqual([['1', 2], ['2', 1], ['3', 1]]);
  });

  it.each(['es', 'en', 'pt'] as const)('that only an id refers to are not defined by it, %s', language => {
    const [list, header] = plan[language];
    const { objectives, references, entries } = registerIn(`${header}\n|---|---|---|\n| Abrir la sala | OE7 | DNP |\n| Crear el registro | OE1 | DNP |\n\n${list}`, language);
    const unknown = objectives.find(each => each.id === 'OE7');
    expect(unknown?.places).toEqual([]);
    expect(unknown?.entries).toEqual([entries.find(each => each.objective === unknown)]);
    expect(references.map(({ id, isDefinition }) => [id, isDefinition])).toEqual([['OE7', false], ['OE1', false], ['OE1', true], ['OE3', true]]);
  });

  it('are found by the name in a column, and by its number', () => {
    const body = '| Código | Objetivo estratégico |\n|---|---|\n| 1 | Gobernar los datos |\n| 2 | Formar a las personas |\n\n## Plan\n\n| Objetivo | Acción | Fin |\n|---|---|---|\n| Objetivo 2 | Formar docentes rurales | 2027 |\n| Gobernar los datos | Crear el registro público | 2027 |';
    const { objectives } = registerIn(body, 'es');
    expect(objectives.map(each => [each.id, each.title, each.entries.map(entry => entry.title)])).toEqual([
      ['1', 'Gobernar los datos', ['Crear el registro público']], ['2', 'Formar a las personas', ['Formar docentes rurales']],
    ]);
  });
});

describe('bodies', () => {
  it.each<[Language, string]>([
    ['es', 'El Departamento Nacional de Planeación (DNP) creará el registro. El DNP publicará la guía.\n\n## Siglas\n\n- DNP: Departamento Nacional de Planeación\n\n## Otros\n\nEl Archivo General creará otro.'],
    ['en', 'The Department of National Planning (DNP) will create the register. The DNP will publish the guide.\n\n## List of acronyms\n\n- DNP: Department of National Planning\n\n## Others\n\nThe General Archive will create another.'],
    ['pt', 'O Departamento Nacional de Planejamento (DNP) criará o registro. O DNP publicará o guia.\n\n## Siglas\n\n- DNP: Departamento Nacional de Planejamento\n\n## Outros\n\nO Arquivo Geral criará outro.'],
  ])('have name and acronym, and are listed or not, %s', (language, body) => {
    const { bodies } = registerIn(body, language);
    expect(bodies.map(({ acronym, listed }) => [acronym, listed])).toEqual([['DNP', true], [undefined, false]]);
    expect(bodies[0]?.name).toMatch(/^Depart.*n/u);
    expect(bodies[0]?.places.length).toBeGreaterThanOrEqual(3);
  });

  it.each<[Language, string, string, readonly string[]]>([
    ['es', 'El Departamento Nacional de Planeación (DNP) creará el registro. El Departamento Nacional de Planificación (DNP) lo publicará. El DNP y el Departamento Nacional de Planeación lo usarán.', 'Departamento Nacional de Planificación', ['Departamento Nacional de Planeación']],
    ['en', 'The Department of National Planning (DNP) will create the register. The National Planning Department (DNP) will publish it.', 'Department of National Planning', ['National Planning Department']],
    ['pt', 'O Departamento Nacional de Planejamento (DNP) criará o registro. O Departamento Nacional de Planificação (DNP) o publicará.', 'Departamento Nacional de Planejamento', ['Departamento Nacional de Planificação']],
  ])('have all full names that are given with their acronym, %s', (language, text, name, others) => {
    expect(registerIn(text, language).bodies.map(body => [body.name, body.acronym, body.otherNames])).toEqual([[name, 'DNP', others]]);
  });

  it('with nothing in common are two under one acronym, and what stands for no name is none', () => {
    expect(registerIn('La Secretaría de Educación (SE) publicará la guía. El Tribunal Electoral (SE) creará el registro.', 'es').bodies.map(body => body.name)).toEqual(['Secretaría de Educación', 'Tribunal Electoral']);
    expect(registerIn('El Ministerio de Salud (SMART) publicará la guía.', 'es').bodies.map(body => body.acronym)).toEqual([undefined]);
  });

  it.each<[Language, string, string, string]>([
    ['es', 'El Ministerio de Salud y Protección Social (en adelante, Ministerio de Salud) publicará la guía. El Ministerio de Salud abrirá otro.', 'Ministerio de Salud y Protección Social', 'Ministerio de Salud'],
    ['en', 'The Ministry of Health and Social Protection (hereinafter “Ministry of Health”) will publish the guide. The Ministry of Health will open another.', 'Ministry of Health and Social Protection', 'Ministry of Health'],
    ['pt', 'O Ministério da Saúde e Bem-Estar (doravante denominado Ministério da Saúde) publicará o guia. O Ministério da Saúde abrirá outro.', 'Ministério da Saúde e Bem-Estar', 'Ministério da Saúde'],
  ])('may have a short name that the text declares, which is no slip, %s', (language, text, name, short) => {
    const facts = factsOf(text, language);
    const strategy = strategyOf(facts, 'final');
    expect(registerOf(strategy).bodies.find(body => body.name === name)?.otherNames).toEqual([short]);
    expect(registerOf(strategy).bodies.find(body => body.name === short)?.listed).toBe(true);
  });

  it('may declare their acronym in words', () => {
    expect(registerIn('El Departamento Nacional de Planeación (en adelante, DNP) publicará la guía. El DNP lo usará.', 'es').bodies.map(body => [body.name, body.acronym])).toEqual([['Departamento Nacional de Planeación', 'DNP']]);
  });

  it('end with their cell', () => {
    const { bodies } = registerIn('| Responsable | Acción | Fin |\n|---|---|---|\n| Ministerio de Salud | Crear el Registro Nacional | 2027 |', 'es');
    expect(bodies.map(body => [body.name, body.listed])).toEqual([['Ministerio de Salud', undefined]]);
  });
});

describe('the period', () => {
  it.each<[string, readonly [string, string] | undefined]>([
    ['Estrategia de IA 2025-2030', ['2025-01-01', '2030-12-31']],
    ['Estrategia de IA', undefined],
  ])('is read from the title: %s', (title, expected) => {
    const { period } = registerIn('Texto.', 'es', title);
    expect(period && [period.start, period.end]).toEqual(expected);
  });

  it('is read from front matter first, and has a place', () => {
    const text = '---\nlang: en\nperiod: 2026-2029\n---\n\n# AI strategy 2025-2030\n';
    const { period } = registerOf(strategyOf(analyse(parseDraft('draft.md', text)), 'draft'));
    expect(period && [period.start, period.end, text.slice(period.span.start, period.span.end)]).toEqual(['2026-01-01', '2029-12-31', '2026-2029']);
  });
});

describe('tables', () => {
  it('give each column its part and each row its entry', () => {
    const { tables, entries } = registerIn(PLANS.es, 'es');
    expect(tables).toMatchObject([{ layout: 'rows', columns: [{ part: 'id' }, { part: 'action' }, { part: 'deadline' }, { part: 'money', notation: { currency: 'USD' } }] }]);
    expect(tables[0]?.rows.map(row => row.entry)).toEqual(entries);
    expect(tables[0]?.rows[1]?.cells[1]?.text).toBe('Publicar la guía de compras');
  });

  it.each<[Language, string, string, string]>([
    ['es', '| Meta | Plazo |\n|---|---|\n| Capacitar a 500 personas | 2027 |', '| Fuente | Monto |\n|---|---|\n| Regalías | 5 |', '| Acción | Peso |\n|---|---|\n| Registro | 30 % |'],
    ['en', '| Target | Deadline |\n|---|---|\n| Train 500 people | 2027 |', '| Source | Amount |\n|---|---|\n| Royalties | 5 |', '| Action | Weight |\n|---|---|\n| Register | 30 % |'],
    ['pt', '| Meta | Prazo |\n|---|---|\n| Capacitar 500 pessoas | 2027 |', '| Fonte | Montante |\n|---|---|\n| Tesouro | 5 |', '| Ação | Peso |\n|---|---|\n| Registro | 30 % |'],
  ])('may have few columns that are parts; a goal with its date is an entry, %s', (language, ...bodies) => {
    const { tables, entries, objectives } = registerIn(bodies.join('\n\n'), language);
    expect(tables.map(({ columns }) => columns.map(({ part }) => part))).toEqual([['quantity', 'deadline'], ['source', 'money'], ['action', undefined]]);
    expect(entries.map(({ kind, parts: { deadline } }) => [kind, deadline?.text])).toEqual([['objective', '2027']]);
    expect(entries[0]?.title).toMatch(/^(?:Capacitar|Train)/u);
    expect(tables.map(({ rows }) => rows.map(({ entry }) => entry))).toEqual([[entries[0]], [undefined], [undefined]]);
    expect(objectives).toEqual([]);
  });

  it('of figures before the period, and few columns in sections on today, are left out', () => {
    const table = '| Año | Inversión (USD) |\n|---|---|\n| 2019 | 5 |\n| 2020 | 6 |';
    expect(registerIn(table, 'es', 'Plan 2026-2030').tables).toEqual([]);
    expect(registerIn(table.replaceAll('| 20', '| 203'), 'es', 'Plan 2026-2030').tables).toHaveLength(1);
    expect(registerIn('## Diagnóstico\n\n| Meta | Plazo |\n|---|---|\n| Capacitar a 500 personas | 2027 |', 'es').tables).toEqual([]);
  });

  it('are turned where their columns are actions', () => {
    const { tables, entries } = registerIn('| Acción | Publicar la guía | Crear el fondo |\n|---|---|---|\n| Responsable | Agencia Digital | |\n| Plazo | 2027 | 2028 |', 'es');
    expect(tables).toMatchObject([{ layout: 'columns', columns: [{ part: 'action' }, { part: 'actor' }, { part: 'deadline' }] }]);
    expect(tables[0]?.rows.map(row => row.entry)).toEqual(entries);
    expect(tables[0]?.rows.map(row => row.cells.map(cell => cell?.text))).toEqual([['Publicar la guía', 'Agencia Digital', '2027'], ['Crear el fondo', '', '2028']]);
  });
});

describe('references', () => {
  it('are all mentions of an id, one of them its definition', () => {
    const body = `${PLANS.es}\n\nComo dice la acción A1.2, véase también a1.1 y OE1.`;
    const { references } = registerIn(body, 'es');
    const { text } = factsOf(body, 'es').draft;
    expect(references.map(({ id, span, isDefinition }) => [id, text.slice(span.start, span.end), isDefinition])).toEqual([
      ['OE1', 'OE1', true], ['A1.1', 'A1.1', true], ['A1.1', 'A1.1', false], ['A1.2', 'A1.2', true], ['A1.2', 'A1.2', false], ['OE1', 'OE1', false],
    ]);
  });

  it('of numbers without letters need their word, or a cell of ids', () => {
    const { references } = registerIn('| N.º | Acción | Fin |\n|---|---|---|\n| 1.2 | Crear el registro | 2027 |\n\nLa Acción 1.2 y los 1.2 millones.', 'es');
    expect(references.map(({ id, isDefinition }) => [id, isDefinition])).toEqual([['1.2', true], ['1.2', false]]);
  });
});

describe('the register', () => {
  it('is read once for a strategy', () => {
    const strategy = strategyOf(factsOf(PLANS.en, 'en'), 'draft');
    expect(registerOf(strategy)).toBe(registerOf(strategy));
  });

  it('takes time in proportion to the rows', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `| A${index % 40}.${index} | OE${index % 5} | Publicar la guía número ${index} | Ministerio de Salud | 31/12/2028 |`).join('\n');
    const facts = (count: number) => factsOf(`| Código | Objetivo | Acción | Responsable | Fin |\n|---|---|---|---|---|\n${rows(count)}`, 'es');
    const time = (all: Facts) => {
      const from = performance.now();
      registerOf(strategyOf(all, 'draft'));
      return performance.now() - from;
    };
    const [few, many] = [facts(400), facts(1600)];
    time(facts(100));
    expect(Math.min(time(many), time(many))).toBeLessThan(Math.max(20, Math.min(time(few), time(few))) * 12);
  });
});
