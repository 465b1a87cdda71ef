import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../draft/index.ts';
import type { Table } from '../../draft/index.ts';
import type { Language } from '../../text/language.ts';
import { layoutOf } from './layouts.ts';
import { partsOf } from './testing.ts';

function table(source: string): Table {
  const [block] = parseDraft('draft.md', source).root.blocks;
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}

const layout = (source: string, language: Language) => layoutOf(table(source), language);

describe('a column of sources', () => {
  it.each([['es', 'Indicador | Meta 2030 | Fuente'], ['pt', 'Indicador | Meta 2030 | Fonte de dados'], ['en', 'Indicator | Target 2030 | Source']] as const)('beside indicators says where the data come from, %s: %s', (language, header) => {
    expect(layout(`| ${header} |\n|---|---|---|\n| x | 5 | y |`, language)).toMatchObject({ fields: [{ part: 'indicator' }, { part: 'quantity' }, { part: 'verification' }] });
  });

  it.each([['es', 'Acción | Indicador | Costo | Fuente'], ['pt', 'Ação | Indicador | Custo | Fonte'], ['en', 'Action | Indicator | Cost | Source']] as const)('beside money says where that comes from, %s: %s', (language, header) => {
    expect(layout(`| ${header} |\n|---|---|---|---|\n| x | y | 5 | z |`, language)).toMatchObject({ fields: [{ part: 'action' }, { part: 'indicator' }, { part: 'money' }, { part: 'source' }] });
  });
});

describe('a header that is a currency', () => {
  it.each([['pt', 'Ação | Órgão | R$ mi'], ['es', 'Acción | Responsable | USD millones'], ['en', 'Action | Lead agency | EUR m']] as const)('heads amounts of money, %s: %s', (language, header) => {
    const source = `| ${header} |\n|---|---|---|\n| x | y | 62.0 |`;
    expect(layout(source, language)).toMatchObject({ kind: 'rows', fields: [{ part: 'action' }, { part: 'actor' }, { part: 'money' }] });
  });
});

describe('headers', () => {
  it.each<[Language, string, readonly string[]]>([
    ['es', 'Objetivo | Acción | Entidad responsable | Fecha de inicio (DD/MM/AAAA) | Fecha de finalización (DD/MM/AAAA) | Nombre del indicador | Línea base | Meta final | Costo total | Fuente de los recursos | Periodicidad',
      ['objective', 'action', 'actor', 'start', 'deadline', 'indicator', 'baseline', 'quantity', 'money', 'source', 'frequency']],
    ['en', 'ID | Strategic objective | Key action | Lead agency | Planned start | Due date | KPI | Baseline (2025) | Target 2030 | Budget (US$ million) | Funding source | Means of verification',
      ['id', 'objective', 'action', 'actor', 'start', 'deadline', 'indicator', 'baseline', 'quantity', 'money', 'source', 'verification']],
    ['pt', 'Código | Eixo | Ação | Órgão responsável | Início | Prazo final | Indicador | Linha de base | Meta 2027 | Custo estimado (R$ mil) | Fonte dos recursos | Meio de verificação',
      ['id', 'objective', 'action', 'actor', 'start', 'deadline', 'indicator', 'baseline', 'quantity', 'money', 'source', 'verification']],
  ])('name the parts, %s', (language, header, parts) => {
    const cells = header.split(' | ');
    const source = `| ${header} |\n|${cells.map(() => '---').join('|')}|\n| ${cells.map(() => 'x').join(' | ')} |`;
    expect(layout(source, language)).toMatchObject({ kind: 'rows', fields: parts.map(part => ({ part })) });
  });

  it('tell how money is written', () => {
    expect(layout('| Acción | Costo anual (millones de USD) |\n|---|---|\n| A | 1.234,5 |\n| B | 2.000 |', 'es').fields[1]?.notation).toEqual({ currency: 'USD', scale: 1e6, decimal: ',', perYear: true });
    expect(layout('| Action | Cost (EC$ thousand) |\n|---|---|\n| A | 1.234,5 |\n| B | 1,234.5 |', 'en').fields[1]?.notation).toEqual({ currency: 'XCD', scale: 1e3, decimal: 'mixed', perYear: false });
  });

  it('may stand in two rows', () => {
    expect(partsOf('| Acción | Responsable | Plazo | Plazo |\n|---|---|---|---|\n| | | Inicio | Fin |\n| Publicar la guía | Agencia Digital | 2026 | 2027 |', 'es'))
      .toEqual([{ title: 'Publicar la guía', actor: 'Agencia Digital', start: '2026', deadline: '2027' }]);
    expect(layout('| Action | Target | Target | Lead |\n|---|---|---|---|\n| | 2027 | 2028 | |\n| Train | 10 | 20 | DPO |', 'en')).toMatchObject({ headerRows: 1, fields: [{ part: 'action' }, { part: 'quantity' }, { part: 'quantity' }, { part: 'actor' }] });
  });

  it("of Colombia's action and follow-up plan are read group by group", () => {
    const plan = [
      '| Objetivo | Código | Acción | Responsable de la ejecución | Responsable de la ejecución | Tiempo de ejecución | Tiempo de ejecución | Indicador de resultado | Indicador de resultado | Costo total (millones de pesos) | Recursos asignados |',
      '|---|---|---|---|---|---|---|---|---|---|---|',
      '| | | | Entidad | Persona encargada | Fecha de inicio | Fecha de finalización | Nombre del indicador | Meta | | Fuente de recursos |',
      '| OE1. Gobernar | 1.1 | Diseñar el marco ético | MinTIC | Ana Pérez | 01/01/2020 | 31/12/2022 | Marcos diseñados | 1 | 250 | PGN |',
    ].join('\n');
    expect(partsOf(plan, 'es')).toEqual([{
      objective: 'OE1. Gobernar', id: '1.1', title: 'Diseñar el marco ético', actor: 'MinTIC', start: '01/01/2020', deadline: '31/12/2022',
      indicator: 'Marcos diseñados', quantity: '1', money: '250', source: 'PGN',
    }]);
  });

  it('are no second row where a row only has a word of theirs', () => {
    expect(layout('| Acción | Responsable | Plazo |\n|---|---|---|\n| Producto | Entidad | junio de 2027 |\n| Medir | DNP | 2028 |', 'es').headerRows).toBe(0);
  });

  it('over ids alone refer to what bears the ids', () => {
    expect(layout('| Meta | Indicador | Acción | Responsable |\n|---|---|---|---|\n| M1 | Entidades | A1.2 | DNP |\n| M2 | Sistemas | A2.4 | DNP |', 'es').fields.map(field => field.part)).toEqual([undefined, 'indicator', 'id', 'actor']);
    expect(layout('| KPI | Indicator | Target |\n|---|---|---|\n| KPI 1 | Bodies | 5 |', 'en').fields.map(field => field.part)).toEqual(['id', 'indicator', 'quantity']);
  });
});

describe('a column of units', () => {
  it.each<[Language, string]>([
    ['es', '| Indicador | Unidad | Meta | Plazo |\n|---|---|---|---|\n| Personas formadas | Número | 500 | 2027 |\n| Sistemas auditados | Porcentaje | 80 | 2028 |'],
    ['es', '| Acción | Unidad | Meta | Plazo |\n|---|---|---|---|\n| Formar a las personas | Personas | 500 | 2027 |\n| Auditar los sistemas | % de sistemas | 80 | 2028 |'],
    ['pt', '| Indicador | Unidade | Meta | Prazo |\n|---|---|---|---|\n| Pessoas formadas | Número | 500 | 2027 |\n| Sistemas auditados | Percentual | 80 | 2028 |'],
  ])('says how something is counted, and not who is in charge, %s: %s', (language, source) => {
    expect(partsOf(source, language).map(each => each['actor'])).toEqual([undefined, undefined]);
  });

  it.each<[Language, string, string]>([
    ['es', '| Acción | Unidad | Plazo |\n|---|---|---|\n| Formar a las personas | Talento Humano | 2027 |', 'Talento Humano'],
    ['es', '| Acción | Indicador | Unidad | Plazo |\n|---|---|---|---|\n| Formar | Personas formadas | Dirección de Datos | 2027 |', 'Dirección de Datos'],
    ['pt', '| Ação | Unidade | Prazo |\n|---|---|---|\n| Formar as pessoas | Gestão de Pessoas | 2027 |', 'Gestão de Pessoas'],
  ])('may name who is in charge, %s: %s', (language, source, actor) => {
    expect(partsOf(source, language)[0]?.['actor']).toBe(actor);
  });
});

describe('a matrix of responsibilities', () => {
  it.each<[Language, string]>([
    ['es', '| Actividad | MinTIC | DNP | Hacienda |\n|---|---|---|---|\n| Publicar la guía | R | A | C |\n| Crear el fondo | I | C | A |'],
    ['en', '| Activity | MinTIC | DNP | Hacienda |\n|---|---|---|---|\n| Publicar la guía | R | A | C |\n| Crear el fondo | I | C | A |'],
    ['pt', '| Atividade | MinTIC | DNP | Hacienda |\n|---|---|---|---|\n| Publicar la guía | R | A | C |\n| Crear el fondo | I | C | A |'],
  ])('names who is responsible or accountable in its header, %s', (language, source) => {
    expect(layout(source, language).kind).toBe('matrix');
    expect(partsOf(source, language)).toEqual([{ title: 'Publicar la guía', actor: 'MinTIC' }, { title: 'Crear el fondo', actor: 'Hacienda' }]);
  });
});

describe('a table whose columns are actions', () => {
  it.each<[Language, string]>([
    ['es', '| Acción | Publicar | Crear |\n|---|---|---|\n| Responsable | Agencia Digital | Archivo General |\n| Plazo | 06/2027 | 31/02/2028 |\n| Presupuesto | doce | US$ 5 |'],
    ['en', '| Action | Publicar | Crear |\n|---|---|---|\n| Lead | Agencia Digital | Archivo General |\n| Deadline | 06/2027 | 31/02/2028 |\n| Budget | doce | US$ 5 |'],
    ['pt', '| Ação | Publicar | Crear |\n|---|---|---|\n| Responsável | Agencia Digital | Archivo General |\n| Prazo | 06/2027 | 31/02/2028 |\n| Orçamento | doce | US$ 5 |'],
  ])('states one commitment in each, %s', (language, source) => {
    expect(layout(source, language).kind).toBe('columns');
    expect(partsOf(source, language)).toEqual([
      { title: 'Publicar', actor: 'Agencia Digital', deadline: '06/2027', money: '!doce' },
      { title: 'Crear', actor: 'Archivo General', deadline: '!31/02/2028', money: 'US$ 5' },
    ]);
  });

  it('may be the form of one action', () => {
    expect(partsOf('| Campo | Detalle |\n|---|---|\n| Acción | A1.1 Publicar la guía |\n| Responsable | Agencia Digital |\n| Plazo | junio de 2027 |', 'es'))
      .toEqual([{ id: 'A1.1', title: 'Publicar la guía', actor: 'Agencia Digital', deadline: 'junio de 2027' }]);
  });

  it('is none where the header names parts', () => {
    expect(layout('| Acción | Responsable |\n|---|---|\n| Plazo | DNP |\n| Meta | DNP |', 'es').kind).toBe('rows');
  });
});

describe('tables of goals', () => {
  it('with key results name objective, result, owner and date', () => {
    expect(partsOf('| Objective | Key result | Owner | Due |\n|---|---|---|---|\n| Trustworthy AI | 90 % of systems audited | Audit Office | Q4 2027 |', 'en'))
      .toEqual([{ objective: 'Trustworthy AI', quantity: '90 % of systems audited', actor: 'Audit Office', deadline: 'Q4 2027' }]);
  });

  it.each<[Language, string, string]>([
    ['es', '| Meta | Plazo |\n|---|---|\n| Capacitar a 500 personas | 2027 |\n| 80 % | 2028 |', 'Capacitar a 500 personas'],
    ['en', '| Target | Deadline |\n|---|---|\n| Train 500 people | 2027 |\n| 80% | 2028 |', 'Train 500 people'],
    ['pt', '| Meta | Prazo |\n|---|---|\n| Capacitar 500 pessoas | 2027 |\n| 80 % | 2028 |', 'Capacitar 500 pessoas'],
  ])('may say nothing but what is to be reached and by when, %s', (language, source, quantity) => {
    expect(partsOf(source, language)).toEqual([{ quantity, deadline: '2027' }]);
  });

  it('take the year of the target for its deadline', () => {
    expect(partsOf('| Indicador | Línea base | Meta 2030 |\n|---|---|---|\n| Personas formadas | 10 | 50 |', 'es')[0]).toMatchObject({ quantity: '50', deadline: '^2030' });
  });
});
