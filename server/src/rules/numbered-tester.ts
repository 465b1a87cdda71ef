/** For tests: a plan of six numbered actions that serve three numbered objectives, in three languages, into which a test puts what it is about. */
import type { Stage } from '../analysis/index.ts';
import type { Language, Localized } from '../text/language.ts';

/** The columns of the plan, from left to right. */
const COLUMNS = ['id', 'action', 'objective', 'actor', 'indicator', 'target', 'deadline', 'depends'] as const;
type ColumnName = (typeof COLUMNS)[number];
type Cells = Readonly<Record<ColumnName, string>>;

/** What a test changes: cells of rows by their number from 0, columns left out, the list of objectives, the stage, text behind the table, the follow-up. */
export interface NumberedChange {
  readonly rows?: Readonly<Record<number, Partial<Cells>>>;
  readonly without?: readonly ColumnName[];
  readonly objectives?: readonly string[];
  readonly stage?: Stage;
  readonly after?: string;
}

interface Words {
  readonly title: string;
  readonly aims: string;
  readonly objectives: readonly string[];
  readonly plan: string;
  readonly headers: Cells;
  readonly rows: readonly Cells[];
}

const cells = (text: string): Cells => {
  const [id = '', action = '', objective = '', actor = '', indicator = '', target = '', deadline = '', depends = ''] = text.split('|').map(each => each.trim());
  return { id, action, objective, actor, indicator, target, deadline, depends };
};

const WORDS: Localized<Words> = {
  en: {
    title: 'Artificial Intelligence Strategy of Marlow Bay',
    aims: 'Strategic objectives',
    objectives: ['O1. Shorter waiting times for permits.', 'O2. Decisions that anybody can understand.', 'O3. Services that reach the outer districts.'],
    plan: 'Action plan',
    headers: cells('No. | Action | Objective | Responsible body | Indicator | Target | Deadline | Depends on'),
    rows: [
      'A1 | Introduce an AI assistant for permits | O1 | Planning Department | Number of requests answered | 9,000 requests | June 2028 | ',
      'A2 | Publish a register of algorithms | O2 | City Secretariat | Share of systems registered | 100% of systems | March 2027 | A1',
      'A3 | Train city officers in AI | O2 | Staff College | Number of officers trained | 400 officers | December 2027 | A2',
      'A4 | Test every system for bias | O2 | Audit Office | Share of systems tested | 100% of systems | January 2028 | A2',
      'A5 | Correct the register of addresses | O1 | Survey Department | Number of addresses corrected | 41,000 addresses | May 2028 | ',
      'A6 | Open service points with interpreters | O3 | Districts Office | Number of service points | 12 service points | October 2028 | A5',
    ].map(cells),
  },
  es: {
    title: 'Política de Inteligencia Artificial de Aralia',
    aims: 'Objetivos estratégicos',
    objectives: ['OE1. Acortar la espera en los hospitales.', 'OE2. Explicar cada decisión automatizada.', 'OE3. Llevar la atención a las zonas rurales.'],
    plan: 'Plan de acción',
    headers: cells('Código | Acción | Objetivo | Responsable | Indicador | Meta | Plazo | Depende de'),
    rows: [
      'A1 | Priorizar los turnos de cirugía con IA | OE1 | Secretaría de Salud | Número de hospitales con el sistema | 14 hospitales | junio de 2028 | ',
      'A2 | Publicar el inventario de algoritmos | OE2 | Secretaría de Modernización | Porcentaje de sistemas inventariados | 100 % de los sistemas | marzo de 2027 | A1',
      'A3 | Capacitar al personal de salud en IA | OE2 | Escuela de Gobierno | Número de funcionarios certificados | 1.500 funcionarios | diciembre de 2027 | A2',
      'A4 | Auditar los sesgos de cada sistema | OE2 | Defensoría del Pueblo | Porcentaje de sistemas auditados | 100 % de los sistemas | enero de 2028 | A2',
      'A5 | Depurar el registro de pacientes | OE1 | Instituto de Previsión | Número de registros depurados | 600.000 registros | mayo de 2028 | ',
      'A6 | Abrir puntos de telemedicina rural | OE3 | Dirección de Redes de Salud | Número de puntos abiertos | 32 puntos | octubre de 2028 | A5',
    ].map(cells),
  },
  pt: {
    title: 'Plano Estadual de Inteligência Artificial da Serra Clara',
    aims: 'Objetivos estratégicos',
    objectives: ['OE1. Encurtar a espera por perícia médica.', 'OE2. Explicar cada decisão automatizada.', 'OE3. Levar o atendimento a quem mora longe da sede.'],
    plan: 'Plano de ação',
    headers: cells('Código | Ação | Objetivo | Responsável | Indicador | Meta | Prazo | Depende de'),
    rows: [
      'A1 | Implantar a triagem de perícias com IA | OE1 | Secretaria de Saúde | Número de unidades com o sistema | 30 unidades | junho de 2028 | ',
      'A2 | Publicar o inventário de algoritmos | OE2 | Controladoria-Geral | Percentual de sistemas inventariados | 100% dos sistemas | março de 2027 | A1',
      'A3 | Formar servidores da saúde em IA | OE2 | Escola de Governo | Número de servidores certificados | 2.000 servidores | dezembro de 2027 | A2',
      'A4 | Auditar os vieses de cada sistema | OE2 | Tribunal de Contas | Percentual de sistemas auditados | 100% dos sistemas | janeiro de 2028 | A2',
      'A5 | Corrigir o cadastro de benefícios | OE1 | Instituto de Previdência | Número de registros corrigidos | 400 mil registros | maio de 2028 | ',
      'A6 | Abrir pontos de atendimento remoto | OE3 | Secretaria de Desenvolvimento Regional | Número de pontos abertos | 64 pontos | outubro de 2028 | A5',
    ].map(cells),
  },
};

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

/** A strategy whose plan is a table of six actions; they stand on lines 17 to 22, below the heading of the plan on line 13, its objectives on lines 9 to 11. */
export function numberedPlan(language: Language, { rows = {}, without = [], objectives, stage = 'draft', after = '' }: NumberedChange = {}): string {
  const words = WORDS[language];
  const kept = COLUMNS.filter(name => !without.includes(name));
  const body = words.rows.map((row, index) => kept.map(name => ({ ...row, ...rows[index] })[name]));
  const table = [kept.map(name => words.headers[name]), kept.map(() => '---'), ...body].map(line).join('\n');
  const aims = (objectives ?? words.objectives).map(text => `- ${text}`).join('\n');
  return `---\nai-strategy:\n  stage: ${stage}\n---\n# ${words.title}\n\n## ${words.aims}\n\n${aims}\n\n## ${words.plan}\n\n${table}\n${after === '' ? '' : `\n${after}\n`}`;
}

/** The heading of the plan. */
export function numberedHeading(language: Language): string {
  return WORDS[language].plan;
}

/** A cell of the plan. */
export function cellOf(language: Language, row: number, column: ColumnName): string {
  return WORDS[language].rows[row]?.[column] ?? '';
}
