/** The register of commitments as a file. */
import type { Language } from '../../text/language.ts';
import type { Checked } from '../json.ts';
import { spreadsheetTable } from './cells.ts';
import { csvText } from './csv.ts';
import type { RegisterFormat } from './formats.ts';
import { jsonRegister } from './json.ts';
import { markdownRegister } from './markdown.ts';
import { registerRows } from './rows.ts';
import { xlsxBytes } from './xlsx.ts';

export { REGISTER_FORMATS } from './formats.ts';
export type { RegisterFormat };

/**
 * The register of checked strategies as the content of a file, UTF-8 where it is text. Tables are in the language of the first strategy; files that
 * were not taken for one have no rows.
 * @param messages Language of the problems; by default that of the draft.
 */
export async function exportRegister(checked: readonly Checked[], format: RegisterFormat, messages?: Language): Promise<Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === 'json') return encode(`${JSON.stringify(jsonRegister(checked, messages), undefined, 2)}\n`);
  const recognised = checked.filter(({ strategy }) => strategy.recognised);
  const language = recognised[0]?.strategy.language ?? messages ?? 'en';
  const rows = recognised.flatMap(each => registerRows(each, language));
  if (format === 'md') return encode(markdownRegister(rows, language));
  const table = spreadsheetTable(rows, language, messages ?? language);
  return format === 'csv' ? encode(csvText(table)) : await xlsxBytes(table);
}
