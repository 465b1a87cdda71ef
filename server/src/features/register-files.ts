/** The register as a file to save, and a spreadsheet as a table to insert. */
import type { ExportRegisterResult, ImportPlanResult } from '../protocol.ts';
import { texts } from '../l10n/index.ts';
import type { ImportIssue } from '../report/import-plan.ts';
import { importPlan, issueText } from '../report/import-plan.ts';
import { REGISTER_FORMATS, exportRegister } from '../report/register/index.ts';
import { fromBase64, toBase64 } from '../text/base64.ts';
import type { Language } from '../text/language.ts';
import type { OpenDraft } from './open-draft.ts';

/** The register of a draft in a format, all of it in the draft's language; `null` for a format that does not exist. */
export async function exportedRegister({ strategy, problems }: OpenDraft, format: string): Promise<ExportRegisterResult | null> {
  const known = REGISTER_FORMATS.find(each => each === format);
  return known === undefined ? null : { base64: toBase64(await exportRegister([{ strategy, problems }], known)) };
}

/**
 * A spreadsheet as a table in Markdown.
 * @param language Language of the table: that of the draft, if it is known.
 * @param reader Language of the messages.
 */
export async function importedPlan(base64: string, language: Language | undefined, reader: Language): Promise<ImportPlanResult> {
  const plan = await importPlan(fromBase64(base64), { language, preferred: reader });
  if (!plan.ok) return { markdown: null, rows: 0, messages: told(plan.errors, reader) };
  return { markdown: plan.markdown, rows: plan.rows, messages: told(plan.notes, reader) };
}

/** A wrong format makes an issue of each of a thousand rows; a dialogue has room for so many. */
const MOST_TOLD = 15;

function told(issues: readonly ImportIssue[], reader: Language): string[] {
  const lines = issues.slice(0, MOST_TOLD).map(issue => issueText(issue, reader));
  return issues.length > MOST_TOLD ? [...lines, `… ${texts(reader).more(issues.length - MOST_TOLD)}.`] : lines;
}
