/** Finds the header of a plan in a sheet, and what its columns mean. */
import { headerPart } from '../../analysis/commitments/headers.ts';
import { FILLS } from '../../analysis/commitments/parts.ts';
import type { PartName } from '../../analysis/index.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';
import type { ColumnName, DerivedColumn } from '../register/columns.ts';
import { DERIVED_COLUMNS, HEADERS } from '../register/columns.ts';
import type { Grid } from './grid.ts';
import { textOf } from './grid.ts';

/** A column of a plan that is imported. */
export interface PlanColumn {
  /** Its place in the sheet, from 0. */
  readonly index: number;
  /** As the sheet writes it; not empty. */
  readonly header: string;
  /** The part that it names in one of our languages; of a column that is worked out, the part that it is worked out from. */
  readonly part: PartName | undefined;
  /** Set for a column of our own export that is worked out from others. */
  readonly derived: DerivedColumn | undefined;
}

export interface PlanHeader {
  /** The place of the row in the sheet, from 0. */
  readonly row: number;
  readonly columns: readonly PlanColumn[];
  /** The language in which most columns have a name; of several the first asked for. */
  readonly language: Language;
}

/** Below this row nobody puts a header. */
const LOWEST = 40;
/** Fewer parts make a list of something. */
const FEW_PARTS = 2;

/**
 * The first row that names an action, objective or indicator and something else of it; `undefined` where there is none.
 * @param preferred The language that decides where several are as likely.
 */
export function findHeader({ rows }: Grid, preferred: Language): PlanHeader | undefined {
  for (const [row, cells] of rows.slice(0, LOWEST).entries()) {
    const texts = cells.map(textOf);
    const language = likeliest(texts, preferred);
    const columns = texts.flatMap((header, index): PlanColumn[] => header === '' ? [] : [{ index, header, part: partOf(header, language), derived: undefined }]);
    const parts = new Set(columns.flatMap(({ part }) => part ?? []));
    if (parts.size >= FEW_PARTS && (parts.has('title') || parts.has('objective') || parts.has('indicator'))) return { row, columns: withDerived(columns), language };
  }
  return undefined;
}

/** How many parts a header names: what tells which separator a CSV file has. */
export function partsNamed(header: PlanHeader | undefined): number {
  return header?.columns.filter(({ part }) => part !== undefined).length ?? 0;
}

function likeliest(headers: readonly string[], preferred: Language): Language {
  const count = (language: Language) => headers.filter(header => header !== '' && headerPart(header, language) !== undefined).length;
  return [preferred, ...LANGUAGES].reduce((best, language) => count(language) > count(best) ? language : best);
}

/** The part that a header names, in the language of the others or else in any. */
function partOf(header: string, language: Language): PartName | undefined {
  const part = [language, ...LANGUAGES].map(each => headerPart(header, each)).find(each => each !== undefined);
  return part && FILLS[part];
}

/** Columns that only our own export has; a table with both of them is one. */
const MARKS = ['line', 'missing'] as const satisfies readonly ColumnName[];

/** Tells the columns that are worked out. In any other table such a header is a column like all others. */
function withDerived(columns: readonly PlanColumn[]): PlanColumn[] {
  const isOurs = LANGUAGES.some(language => MARKS.every(mark => columns.some(({ header }) => header === HEADERS[language][mark])));
  return columns.map(column => {
    const derived = isOurs ? derivedOf(column.header) : undefined;
    return derived ? { ...column, derived, part: SOURCES[derived] } : column;
  });
}

/** The parts from which columns are worked out. */
const SOURCES: Readonly<Partial<Record<DerivedColumn, PartName>>> = { startDate: 'start', deadlineDate: 'deadline', amount: 'money' };

function derivedOf(header: string): DerivedColumn | undefined {
  return DERIVED_COLUMNS.find(name => LANGUAGES.some(language => HEADERS[language][name] === header));
}
