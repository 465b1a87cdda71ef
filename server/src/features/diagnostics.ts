/** Problems as LSP diagnostics. */
import type { Diagnostic, DiagnosticRelatedInformation, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import * as v from 'valibot';
import { PART_NAMES } from '../analysis/index.ts';
import { ITEM_IDS } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import type { FixData, Problem, Related, Severity } from '../rules/index.ts';
import { RULE_FAILED, renderMessage } from '../rules/index.ts';
import type { Language } from '../text/language.ts';
import type { Client } from './client.ts';
import { LARGEST } from './open-draft.ts';
import type { OpenDraft, Outcome } from './open-draft.ts';
import { rangeOf } from './ranges.ts';

/** Source of all our diagnostics. */
export const SOURCE = 'ai-strategy';

/** VS Code shows no more than this for a file. */
const MOST = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries to the editor and back, so that fixes need not lint again. */
export interface DiagnosticData {
  readonly rule: string;
  readonly fix?: FixData;
}

const dataSchema = v.object({
  rule: v.string(),
  fix: v.optional(v.variant('kind', [
    v.object({ kind: v.literal('missing'), items: v.array(v.picklist(ITEM_IDS)) }),
    v.object({ kind: v.literal('fill'), items: v.array(v.picklist(ITEM_IDS)) }),
    v.object({ kind: v.literal('replace'), replacements: v.array(v.string()) }),
    v.object({ kind: v.literal('part'), part: v.picklist(PART_NAMES), places: v.optional(v.array(v.object({ start: v.number(), end: v.number() }))) }),
  ])),
});

/** What one of our diagnostics brings back; `undefined` for those of others. */
export function dataOf({ source, data }: Diagnostic): DiagnosticData | undefined {
  const result = v.safeParse(dataSchema, data);
  return source === SOURCE && result.success ? result.output as DiagnosticData : undefined;
}

/** Diagnostics of whatever came of looking at a document. */
export function diagnosticsOf(outcome: Outcome, client: Client, language: Language): Diagnostic[] {
  switch (outcome.kind) {
    case 'draft':
      return outcome.draft.problems.slice(0, MOST).map(problem => diagnosticOf(problem, outcome.draft, client));
    case 'failed':
      return [note(texts(language).failed)];
    case 'too-large':
      return [note(texts(language).tooLarge(LARGEST.toLocaleString(language)))];
    case 'other':
      return [];
  }
}

/** The answer to a pull: the diagnostics, or that those the editor has still hold. */
export function diagnosticReport(outcome: Outcome, client: Client, language: Language, previousResultId: string | undefined): DocumentDiagnosticReport {
  const resultId = outcome.kind === 'draft' ? outcome.draft.id : outcome.kind;
  if (outcome.kind === 'draft' && previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(outcome, client, language) };
}

/** A problem as a diagnostic. */
export function diagnosticOf(problem: Problem, { uri, language }: Pick<OpenDraft, 'uri' | 'language'>, client: Client): Diagnostic {
  const href = docsOf(problem.rule, client.docsUri, language);
  const related = client.relatedInformation ? problem.related ?? [] : [];
  const data: DiagnosticData = { rule: problem.rule, ...(problem.fix && { fix: problem.fix }) };
  return {
    range: rangeOf(problem.draft, problem.span),
    severity: SEVERITIES[problem.severity],
    source: SOURCE,
    code: problem.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    message: renderMessage(problem, language),
    ...(related.length > 0 && { relatedInformation: related.map(each => relatedInformation(each, uri, language)) }),
    data,
  };
}

/** The page about a rule in a language. */
export function docsOf(rule: string, docsUri: string | undefined, language: Language): string | undefined {
  if (docsUri === undefined || rule === RULE_FAILED) return undefined;
  return `${docsUri}/${rule}${language === 'en' ? '' : `.${language}`}.md`;
}

function relatedInformation({ draft, span, kind }: Related, uri: string, language: Language): DiagnosticRelatedInformation {
  const { relatedEvidence, relatedHeading, relatedPlace } = texts(language);
  const message = { evidence: relatedEvidence, heading: relatedHeading, place: relatedPlace }[kind];
  return { location: { uri: draft.uri || uri, range: rangeOf(draft, span) }, message };
}

function note(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
