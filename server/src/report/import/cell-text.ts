/** Cells of a spreadsheet as a text writes them: days, amounts and shares in words and signs of the draft's language. */
import { deadlineOf } from '../../analysis/commitments/normal.ts';
import type { PartName } from '../../analysis/index.ts';
import type { Language, Localized } from '../../text/language.ts';
import { CELL_WORDS } from '../register/columns.ts';
import { unharmed } from '../register/csv.ts';
import { dayText, numberText } from '../prose.ts';
import type { IssueCode, SourceCell } from './grid.ts';
import { LOST_NUMBER, NO_RESULT } from './xlsx-reader.ts';

/** The text of a cell, or why there is none. */
export type CellText = { readonly text: string } | { readonly error: IssueCode; readonly value: string };

/** What spreadsheets show for a formula that failed, in three languages. */
const ERROR_VALUE = /^#(?:N\/[AD]|[¡¿]?(?:REF|VALUE|VALOR|DIV\/0|NULL|NULO|NUM|NÚM)!|[¡¿]?(?:NAME|NOMBRE|NOME)\?|SPILL!|CALC!)$/u;
/** What they show where the column is too narrow. */
const CUT_VALUE = /^#{3,}$/u;

/** Serial numbers of the days from 1954 to 2119, which spreadsheets show as dates if they are told to. */
const SERIAL = { first: 20_000, last: 80_000 } as const;

/** The text of a cell in the column of a part. */
export function cellText(cell: SourceCell | undefined, part: PartName | undefined, language: Language): CellText {
  if (cell === undefined) return { text: '' };
  const { value } = cell;
  if (value instanceof Date) return { text: dateText(value, language) };
  if (typeof value === 'boolean') return { text: value ? CELL_WORDS[language].yes : NO[language] };
  return typeof value === 'number' ? numberCell(value, cell.format ?? '', part, language) : stringCell(value.trim(), part, language);
}

const NO: Localized<string> = { en: 'no', es: 'no', pt: 'não' };
const DAY = 'YYYY-MM-DD'.length;

function dateText(date: Date, language: Language): string {
  const [day, time] = [date.toISOString().slice(0, DAY), date.toISOString().slice(DAY + 1, DAY + 1 + 'HH:MM'.length)];
  return time === '00:00' ? dayText(day, language) : `${dayText(day, language)}, ${time}`;
}

function numberCell(value: number, format: string, part: PartName | undefined, language: Language): CellText {
  const isTime = part === 'start' || part === 'deadline';
  if (isTime && value >= SERIAL.first && value <= SERIAL.last) return { error: 'serial-number', value: String(value) };
  if (isTime || part === 'id') return { text: part === 'id' ? String(value) : numberText(value, language).replace(/[.,](?=\d{3}$)/u, '') };
  if (/%/u.test(format)) return { text: `${numberText(Number((value * 100).toPrecision(12)), language)}${language === 'es' ? ' ' : ''}%` };
  const sign = part === 'money' ? currencyIn(format) : '';
  return { text: `${sign === '' ? '' : `${sign} `}${numberText(value, language)}` };
}

/** The currency that the format of a number shows: `[$USD] #,##0`, `"R$" #,##0.00`, `#,##0 €`. */
function currencyIn(format: string): string {
  const [positive = ''] = format.split(';');
  const bracket = /\[\$(?<sign>[^\]-]+)(?:-[^\]]*)?\]/u.exec(positive)?.groups?.['sign'];
  const quoted = /"(?<sign>[^"]*[$€£\p{Lu}][^"]*)"/u.exec(positive)?.groups?.['sign'];
  return (bracket ?? quoted ?? /[$€£]/u.exec(positive.replace(/\[[^\]]*\]/gu, ''))?.[0] ?? '').trim();
}

const ISO_DAY = /^(?:19|20)\d\d-\d\d-\d\d(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;
/** A number without signs between its thousands; with three decimals it could be one with them. */
const BARE_NUMBER = /^-?\d{4,15}(?:[.,]\d{1,2})?$/u;

function stringCell(text: string, part: PartName | undefined, language: Language): CellText {
  if (text === NO_RESULT) return { error: 'formula', value: '' };
  if (text === LOST_NUMBER) return { error: 'number-format', value: '' };
  if (ERROR_VALUE.test(text)) return { error: 'error-value', value: text };
  if (CUT_VALUE.test(text)) return { error: 'cut-value', value: text };
  if (ISO_DAY.test(text)) {
    const days = deadlineOf({ text: text.slice(0, DAY), language });
    return { text: typeof days === 'object' ? dayText(days.end, language) : text };
  }
  if (part === 'money' && BARE_NUMBER.test(text)) return { text: numberText(Number(text.replace(',', '.')), language) };
  return { text: unharmed(text) };
}
