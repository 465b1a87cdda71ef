import { describe, expect, it } from 'vitest';
import { factsOf } from '../../analysis/commitments/testing.ts';
import { tablesIn } from '../../analysis/commitments/rows.ts';
import type { Facts } from '../../analysis/index.ts';
import { registerOf } from '../../strategy/register.ts';
import { strategyOf } from '../../strategy/index.ts';
import type { Language } from '../../text/language.ts';
import { sectionAt } from '../../draft/index.ts';
import type { Edit } from './edit.ts';
import { applyEdits } from './edit.ts';
import { planListEdit } from './plan-list.ts';
import { planTableEdit } from './plan-table.ts';
import { isSameRegister, registerContent } from './same-register.ts';

const contentOf = (facts: Facts) => registerContent(registerOf(strategyOf(facts, 'draft')).entries);
const bodyOf = (facts: Facts, edit: Edit) => applyEdits(facts.draft.text, [edit]).slice(facts.draft.text.indexOf('# T') + 5).trimEnd();

/** The body with its last list or paragraph as a table; the register must be the same. */
function asTable(body: string, language: Language): string | undefined {
  const facts = factsOf(body, language);
  const block = facts.draft.sections.flatMap(({ blocks }) => blocks).findLast(each => each.kind === 'list' || each.kind === 'paragraph');
  const edit = block && (block.kind === 'list' || block.kind === 'paragraph') ? planTableEdit(facts, block) : undefined;
  if (!edit) return undefined;
  const after = bodyOf(facts, edit);
  expect(JSON.parse(contentOf(factsOf(after, language)))).toEqual(JSON.parse(contentOf(facts)));
  expect(isSameRegister(strategyOf(facts, 'draft'), sectionAt(facts.draft, edit.span.start), edit)).toBe(true);
  return after;
}

function asList(body: string, language: Language, form: 'items' | 'headings' = 'items'): string | undefined {
  const facts = factsOf(body, language);
  const [table] = facts.draft.sections.flatMap(({ blocks }) => tablesIn(blocks));
  const edit = table && planListEdit(facts, table, form);
  if (!edit) return undefined;
  const after = bodyOf(facts, edit);
  expect(JSON.parse(contentOf(factsOf(after, language)))).toEqual(JSON.parse(contentOf(facts)));
  return after;
}

const PLANS = {
  en: [
    '## Actions\n\n- A1.1. Publish a register of algorithms\n  - Objective: O1\n  - Responsible body: Cabinet Office\n  - Target: 100% of systems\n  - Deadline: March 2027\n  - Cost: USD 60,000\n  - Source of funds: Investment budget\n- A1.2. Train public officers in AI\n  - Responsible body: Civil Service College\n  - Deadline: December 2028',
    '## Actions\n\n| No. | Action | Objective | Responsible body | Target | Deadline | Cost | Source of funds |\n|---|---|---|---|---|---|---|---|\n| A1.1 | Publish a register of algorithms | O1 | Cabinet Office | 100% of systems | March 2027 | USD 60,000 | Investment budget |\n| A1.2 | Train public officers in AI | – | Civil Service College | | December 2028 | | |',
  ],
  es: [
    '## Acciones\n\n- A1.1. Publicar un registro de algoritmos\n  - Responsable: Secretaría de Modernización\n  - Plazo: marzo de 2027\n  - Costo: USD 60.000\n- A1.2. Capacitar a funcionarios en IA\n  - Responsable: Escuela de Gobierno\n  - Meta: 800 funcionarios\n  - Plazo: diciembre de 2028\n  - Indicador: Funcionarios capacitados',
    '## Acciones\n\n| Código | Acción | Responsable | Meta | Plazo | Costo | Indicador |\n|---|---|---|---|---|---|---|\n| A1.1 | Publicar un registro de algoritmos | Secretaría de Modernización | | marzo de 2027 | USD 60.000 | |\n| A1.2 | Capacitar a funcionarios en IA | Escuela de Gobierno | 800 funcionarios | diciembre de 2028 | | Funcionarios capacitados |',
  ],
  pt: [
    '## Ações\n\n- A1.1. Publicar um registro de algoritmos\n  - Responsável: Controladoria-Geral\n  - Prazo: março de 2027\n- A1.2. Capacitar servidores em IA\n  - Responsável: Escola de Governo\n  - Meta: 800 servidores\n  - Prazo: dezembro de 2028\n  - Custo: R$ 1,5 milhão',
    '## Ações\n\n| Código | Ação | Responsável | Meta | Prazo | Custo |\n|---|---|---|---|---|---|\n| A1.1 | Publicar um registro de algoritmos | Controladoria-Geral | | março de 2027 | |\n| A1.2 | Capacitar servidores em IA | Escola de Governo | 800 servidores | dezembro de 2028 | R$ 1,5 milhão |',
  ],
} as const;

describe('a list of actions', () => {
  it.each(['en', 'es', 'pt'] as const)('becomes a table that says the same, and a list again (%s)', language => {
    const [list, table] = PLANS[language];
    expect(asTable(list, language)).toBe(table);
    expect(asTable(asList(table, language) ?? '', language)).toBe(table);
  });

  it('becomes a table with what its sentences say in columns of their own', () => {
    expect(asTable('## Acciones\n\n- La Secretaría de Salud capacitará a 300 médicos antes de junio de 2028.\n- La Agencia Digital publicará una guía en mayo de 2027.', 'es')).toBe(
      '## Acciones\n\n| Acción | Responsable | Meta | Plazo |\n|---|---|---|---|\n| La Secretaría de Salud capacitará a 300 médicos antes de junio de 2028 | Secretaría de Salud | 300 médicos | antes de junio de 2028 |\n| La Agencia Digital publicará una guía en mayo de 2027 | Agencia Digital | | en mayo de 2027 |');
  });

  it('keeps labels on the line, marks and further sentences', () => {
    expect(asTable('## Actions\n\n* **Publish a guide**. Responsible body: Audit Office. Deadline: 2028.\n* Open the data. It will be free of charge. Responsible body: Cabinet Office.', 'en')).toContain('| **Publish a guide** | Audit Office | 2028 |');
  });

  it('keeps links and emphasis', () => {
    expect(asTable('## Acciones\n\n- Publicar una [guía](https://x.org/a_b "t").\n- *Abrir* los **datos**.', 'es')).toBe(
      '## Acciones\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar una [guía](https://x.org/a_b "t") | | |\n| *Abrir* los **datos** | | |');
  });

  it('leaves what is no action alone', () => {
    expect(asTable('## Salud\n\n- El Ministerio de Salud publicará una guía en mayo de 2028.\n- Los hospitales del país son muchos.', 'es')).toBeUndefined();
    expect(asTable('## Acciones\n\n- Publicar una guía.', 'es')).toBeUndefined();
    expect(asTable('## Objetivos\n\n- Objetivo 1. Acortar las esperas.\n- Objetivo 2. Explicar las decisiones.', 'es')).toBeUndefined();
  });
});

describe('a paragraph', () => {
  it.each([
    ['en', '## Plan\n\nHealth is among the most important duties of the State in this country. The Ministry of Health will train 300 nurses by June 2028. The Audit Office will test all systems by May 2027.', '## Plan\n\nHealth is among the most important duties of the State in this country.\n\n| Action | Responsible body |'],
    ['es', '## Plan\n\nLa salud es uno de los deberes más importantes del Estado en este país. El Ministerio de Salud capacitará a 300 médicos antes de junio de 2028. La Contraloría General auditará los sistemas en mayo de 2027.', '## Plan\n\nLa salud es uno de los deberes más importantes del Estado en este país.\n\n| Acción | Responsable |'],
    ['pt', '## Plano\n\nA saúde é um dos deveres mais importantes do Estado neste país. O Ministério da Saúde capacitará 300 médicos até junho de 2028. O Tribunal de Contas auditará os sistemas até maio de 2027.', '## Plano\n\nA saúde é um dos deveres mais importantes do Estado neste país.\n\n| Ação | Responsável |'],
  ] as const)('becomes what it says besides, and a table of what it commits to (%s)', (language, body, opening) => {
    expect(asTable(body, language)).toContain(opening);
  });
});

describe('a table', () => {
  it('gives amounts the currency and scale of their header', () => {
    expect(asList('## Plan\n\n| Acción | Responsable | Costo (USD millones) |\n|---|---|---|\n| Publicar una guía | Agencia Digital | 1,5 |\n| Abrir datos | Agencia Digital | 2 |', 'es')).toContain('  - Costo: USD 1,5 millones');
  });

  it('says the objective of merged cells in each action', () => {
    expect(asList('## Plan\n\n| Objetivo | Acción | Responsable |\n|---|---|---|\n| OE1 | Publicar una guía | Agencia Digital |\n| | Abrir datos | Agencia Digital |', 'es')?.match(/Objetivo: OE1/gu)).toHaveLength(2);
  });

  it('parts an action of which nothing else is said from the next', () => {
    expect(asList('## Plan\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar una guía | | |\n| Abrir los datos | Agencia Digital | 2028 |', 'es')).toContain('- Publicar una guía\n  - Responsable: –\n- Abrir los datos\n');
  });

  it('keeps cells that nobody understands', () => {
    expect(asList('## Plan\n\n| Acción | Responsable | Depende de |\n|---|---|---|\n| Publicar una guía | Agencia Digital | A7 |', 'es')).toContain('  - Depende de: A7');
  });

  it('is left alone where a list could not say the same', () => {
    expect(asList('## Plan\n\n| Acción | Meta 2027 | Meta 2028 |\n|---|---|---|\n| Publicar guías | 2 guías | 4 guías |', 'es')).toBeUndefined();
    expect(asList('## Plan\n\n| Acción | Responsable | Costo |\n|---|---|---|\n| Publicar guías | Agencia Digital | 400 |', 'es')).toBeUndefined();
    expect(asList('## Plan\n\n| Indicador | Meta |\n|---|---|\n| Guías | 2 |', 'es')).toBeUndefined();
  });

  it('becomes headings with labels where its actions are only named', () => {
    const table = '## Plan\n\n| N.º | Acción | Responsable | Plazo |\n|---|---|---|---|\n| A1 | Registro de algoritmos | Agencia Digital | 2028 |\n| A2 | Laboratorio de pruebas | Agencia Digital | 2029 |';
    expect(asList(table, 'es', 'headings')).toBe('## Plan\n\n#### A1 Registro de algoritmos\n\n- Responsable: Agencia Digital\n- Plazo: 2028\n\n#### A2 Laboratorio de pruebas\n\n- Responsable: Agencia Digital\n- Plazo: 2029');
  });

  it('keeps CRLF and gets blank lines around it', () => {
    const facts = factsOf('## Acciones\r\n\r\nAcciones:\r\n- Publicar una guía.\r\n- Abrir datos.', 'es');
    const list = facts.draft.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'list');
    const edit = list?.kind === 'list' ? planTableEdit(facts, list) : undefined;
    expect(edit?.text).toHaveLength(1);
    expect(edit && bodyOf(facts, edit)).toMatch(/Acciones:\r?\n\r?\n\| Acción \|/u);
  });
});
