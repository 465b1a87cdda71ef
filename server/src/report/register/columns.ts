/** The columns of an exported register: their names in three languages, what they hold and how wide they are. */
import type { PartName } from '../../analysis/index.ts';
import type { Language, Localized } from '../../text/language.ts';

/** Columns that a plan's table has; each is a part of a commitment, in the order in which plans are read. */
export const PLAN_COLUMNS = [
  'id', 'objective', 'title', 'actor', 'indicator', 'baseline', 'quantity', 'start', 'deadline', 'money', 'source', 'verification', 'frequency',
] as const satisfies readonly PartName[];

/** Columns that are worked out from the others or say where an entry stands; spreadsheets have them, a plan's table has not. */
export const DERIVED_COLUMNS = [
  'startDate', 'deadlineDate', 'amount', 'currency', 'perYear', 'kind', 'document', 'line', 'missing', 'problems',
] as const;

export type DerivedColumn = (typeof DERIVED_COLUMNS)[number];
export type ColumnName = PartName | DerivedColumn;

/** The headers. Those of a plan's columns are read as the part that they name; those of the others nobody else writes. */
export const HEADERS: Localized<Readonly<Record<ColumnName, string>>> = {
  en: {
    id: 'ID', objective: 'Objective', title: 'Action', actor: 'Responsible body', indicator: 'Indicator', baseline: 'Baseline', quantity: 'Target', start: 'Start',
    deadline: 'Deadline', money: 'Cost', source: 'Source of funds', verification: 'Means of verification', frequency: 'Frequency',
    startDate: 'Start (first day)', deadlineDate: 'Deadline (last day)', amount: 'Cost (amount)', currency: 'Cost (currency)', perYear: 'Cost (each year)',
    kind: 'Kind of commitment', document: 'Draft', line: 'Line in the draft', missing: 'Missing parts', problems: 'Problems found',
  },
  es: {
    id: 'Código', objective: 'Objetivo', title: 'Acción', actor: 'Responsable', indicator: 'Indicador', baseline: 'Línea base', quantity: 'Meta', start: 'Inicio',
    deadline: 'Plazo', money: 'Costo', source: 'Fuente de recursos', verification: 'Medio de verificación', frequency: 'Frecuencia',
    startDate: 'Inicio (primer día)', deadlineDate: 'Plazo (último día)', amount: 'Costo (monto)', currency: 'Costo (moneda)', perYear: 'Costo (por año)',
    kind: 'Clase de compromiso', document: 'Borrador', line: 'Línea del borrador', missing: 'Partes que faltan', problems: 'Problemas señalados',
  },
  pt: {
    id: 'Código', objective: 'Objetivo', title: 'Ação', actor: 'Responsável', indicator: 'Indicador', baseline: 'Linha de base', quantity: 'Meta', start: 'Início',
    deadline: 'Prazo', money: 'Custo', source: 'Fonte de recursos', verification: 'Meio de verificação', frequency: 'Frequência',
    startDate: 'Início (primeiro dia)', deadlineDate: 'Prazo (último dia)', amount: 'Custo (valor)', currency: 'Custo (moeda)', perYear: 'Custo (por ano)',
    kind: 'Tipo de compromisso', document: 'Rascunho', line: 'Linha do rascunho', missing: 'Partes que faltam', problems: 'Problemas apontados',
  },
};

/** Words in the cells of derived columns, and the name of the sheet. */
export const CELL_WORDS: Localized<{ readonly action: string; readonly objective: string; readonly yes: string; readonly sheet: string }> = {
  en: { action: 'action', objective: 'objective', yes: 'yes', sheet: 'Commitments' },
  es: { action: 'acción', objective: 'objetivo', yes: 'sí', sheet: 'Compromisos' },
  pt: { action: 'ação', objective: 'objetivo', yes: 'sim', sheet: 'Compromissos' },
};

/** Widths in a spreadsheet, in characters. */
export const WIDTHS: Readonly<Record<ColumnName, number>> = {
  id: 10, objective: 32, title: 48, actor: 30, indicator: 32, baseline: 14, quantity: 18, start: 18, deadline: 18, money: 20, source: 28, verification: 28,
  frequency: 14, startDate: 14, deadlineDate: 14, amount: 18, currency: 10, perYear: 10, kind: 14, document: 24, line: 10, missing: 34, problems: 60,
};

/** The headers of some columns. */
export function headersOf(columns: readonly ColumnName[], language: Language): string[] {
  return columns.map(column => HEADERS[language][column]);
}
