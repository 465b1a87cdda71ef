/** The register as an action plan in Markdown, which the linter reads back as it is. */
import type { Entry } from '../../strategy/register.ts';
import { stated } from '../../strategy/register-keys.ts';
import type { Language } from '../../text/language.ts';
import { markdownTable } from '../markdown-table.ts';
import { PLAN_COLUMNS, headersOf } from './columns.ts';
import type { RegisterRow } from './rows.ts';
import { objectiveText } from './rows.ts';

/** In the column of objectives an empty cell would take the objective of the row above; this one says that there is none. */
export const NO_OBJECTIVE = '–';

/** A table with a row for each entry. An objective stands in the column of objectives, and no action beside it. */
export function markdownRegister(rows: readonly RegisterRow[], language: Language): string {
  return markdownTable(headersOf(PLAN_COLUMNS, language), rows.map(row => PLAN_COLUMNS.map(column => textOf(row, column))));
}

function textOf({ texts, entry }: RegisterRow, column: (typeof PLAN_COLUMNS)[number]): string {
  const isObjective = entry.kind === 'objective';
  if (column === 'title') return isObjective ? '' : texts.title;
  if (column === 'objective') return (isObjective ? ownObjective(entry) : texts.objective) ?? NO_OBJECTIVE;
  return texts[column] ?? '';
}

/** The words of an objective; `undefined` for a target that only its indicator names. One that is stated by its id alone has them from elsewhere. */
function ownObjective({ title, parts, objective }: Entry): string | undefined {
  if (!parts.title && parts.objective?.inherited !== false) return undefined;
  return objective && stated(title).title === '' ? objectiveText(objective) : title;
}
