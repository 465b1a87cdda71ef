/** For tests: a plan of seven actions with all their parts, in three languages, into which a test puts what it is about. */
import type { Stage } from '../analysis/index.ts';
import type { Language, Localized } from '../text/language.ts';

/** The columns of the plan, from left to right. */
const COLUMNS = ['action', 'actor', 'target', 'indicator', 'deadline', 'cost', 'source'] as const;
export type PlanColumnName = (typeof COLUMNS)[number];
type Cells = Readonly<Record<PlanColumnName, string>>;

/** What a test changes: cells of rows by their number from 0, columns left out, headers, the stage, and text behind the table. */
export interface PlanChange {
  readonly rows?: Readonly<Record<number, Partial<Cells>>>;
  readonly without?: readonly PlanColumnName[];
  readonly headers?: Partial<Cells>;
  readonly stage?: Stage;
  readonly after?: string;
}

interface Words {
  readonly title: string;
  readonly objectives: string;
  readonly plan: string;
  readonly headers: Cells;
  readonly rows: readonly Cells[];
}

const cells = (text: string): Cells => {
  const [action = '', actor = '', target = '', indicator = '', deadline = '', cost = '', source = ''] = text.split('|').map(each => each.trim());
  return { action, actor, target, indicator, deadline, cost, source };
};

const WORDS: Localized<Words> = {
  en: {
    title: 'National Artificial Intelligence Strategy',
    objectives: '## Strategic objectives\n\n1. Shorter waiting times.\n2. Decisions that can be explained.',
    plan: 'Action plan',
    headers: cells('Action | Responsible body | Target | Indicator | Deadline | Cost | Source of funds'),
    rows: [
      'Introduce an AI assistant for permits | Planning Department | 9,000 requests | Requests answered | June 2028 | USD 420,000 | Investment budget',
      'Publish a register of algorithms | Cabinet Office | 100% of systems | Systems registered | March 2027 | USD 60,000 | Investment budget',
      'Train public officers in AI | Civil Service College | 800 officers | Officers trained | December 2028 | USD 350,000 | Regional Bank loan',
      'Clean the land register | Survey Department | 41,000 parcels | Parcels corrected | May 2028 | USD 510,000 | Investment budget',
      'Test every system before launch | Audit Office | 100% of systems | Systems tested | January 2028 | USD 180,000 | Investment budget',
      'Open the health data | Ministry of Health | 30 datasets | Datasets published | May 2027 | USD 90,000 | Regional Bank loan',
      'Set up a laboratory for experiments | Science Agency | 12 experiments | Experiments finished | May 2029 | USD 700,000 | Investment budget',
    ].map(cells),
  },
  es: {
    title: 'Estrategia Nacional de Inteligencia Artificial',
    objectives: '## Objetivos estratégicos\n\n1. Acortar las esperas.\n2. Explicar las decisiones.',
    plan: 'Plan de acción',
    headers: cells('Acción | Responsable | Meta | Indicador | Plazo | Costo | Fuente de recursos'),
    rows: [
      'Implementar un asistente de IA para licencias | Ministerio de Obras Públicas | 9.000 solicitudes | Solicitudes atendidas | junio de 2028 | USD 420.000 | Presupuesto de inversión',
      'Publicar un registro de algoritmos | Secretaría de Modernización | 100 % de los sistemas | Sistemas registrados | marzo de 2027 | USD 60.000 | Presupuesto de inversión',
      'Capacitar a funcionarios en IA | Escuela de Gobierno | 800 funcionarios | Funcionarios capacitados | diciembre de 2028 | USD 350.000 | Crédito del Banco Regional',
      'Depurar el catastro | Instituto Geográfico | 41.000 parcelas | Parcelas corregidas | mayo de 2028 | USD 510.000 | Presupuesto de inversión',
      'Probar cada sistema antes de usarlo | Contraloría General | 100 % de los sistemas | Sistemas probados | enero de 2028 | USD 180.000 | Presupuesto de inversión',
      'Abrir los datos de salud | Ministerio de Salud | 30 conjuntos | Conjuntos publicados | mayo de 2027 | USD 90.000 | Crédito del Banco Regional',
      'Crear un laboratorio de experimentación | Agencia de Ciencia | 12 experimentos | Experimentos terminados | mayo de 2029 | USD 700.000 | Presupuesto de inversión',
    ].map(cells),
  },
  pt: {
    title: 'Estratégia Nacional de Inteligência Artificial',
    objectives: '## Objetivos estratégicos\n\n1. Encurtar as esperas.\n2. Explicar as decisões.',
    plan: 'Plano de ação',
    headers: cells('Ação | Responsável | Meta | Indicador | Prazo | Custo | Fonte de recursos'),
    rows: [
      'Implantar um assistente de IA para licenças | Ministério das Cidades | 9.000 pedidos | Pedidos atendidos | junho de 2028 | R$ 2 milhões | Orçamento de investimento',
      'Publicar um registro de algoritmos | Controladoria-Geral | 100% dos sistemas | Sistemas registrados | março de 2027 | R$ 300 mil | Orçamento de investimento',
      'Capacitar servidores em IA | Escola de Governo | 800 servidores | Servidores capacitados | dezembro de 2028 | R$ 1,5 milhão | Empréstimo do Banco Regional',
      'Corrigir o cadastro rural | Instituto de Terras | 41.000 imóveis | Imóveis corrigidos | maio de 2028 | R$ 2,5 milhões | Orçamento de investimento',
      'Testar cada sistema antes do uso | Tribunal de Contas | 100% dos sistemas | Sistemas testados | janeiro de 2028 | R$ 900 mil | Orçamento de investimento',
      'Abrir os dados de saúde | Ministério da Saúde | 30 conjuntos | Conjuntos publicados | maio de 2027 | R$ 450 mil | Empréstimo do Banco Regional',
      'Criar um laboratório de experimentação | Agência de Ciência | 12 experimentos | Experimentos concluídos | maio de 2029 | R$ 3,5 milhões | Orçamento de investimento',
    ].map(cells),
  },
};

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

/** A strategy whose plan is a table of seven actions; they stand on lines 16 to 22, below the heading of the plan on line 12. */
export function planIn(language: Language, { rows = {}, without = [], headers = {}, stage = 'draft', after = '' }: PlanChange = {}): string {
  const words = WORDS[language];
  const kept = COLUMNS.filter(name => !without.includes(name));
  const body = words.rows.map((row, index) => kept.map(name => ({ ...row, ...rows[index] })[name]));
  const table = [kept.map(name => ({ ...words.headers, ...headers })[name]), kept.map(() => '---'), ...body].map(line).join('\n');
  return `---\nai-strategy:\n  stage: ${stage}\n---\n# ${words.title}\n\n${words.objectives}\n\n## ${words.plan}\n\n${table}\n${after === '' ? '' : `\n${after}\n`}`;
}

/** The heading of the plan. */
export function planHeading(language: Language): string {
  return WORDS[language].plan;
}
