/** Turns what could not be understood in front matter and directives into findings. */
import type { DeclarationIssue, Facts } from '../analysis/index.ts';
import { nearest } from '../text/nearest.ts';
import { RULE_IDS } from './ids.ts';
import type { Finding } from './types.ts';

/** The findings of one kind of declaration; message ids are the kinds of issues. */
export function* declarationFindings<Kind extends DeclarationIssue['kind']>(documents: readonly Facts[], where: DeclarationIssue['where']): Iterable<Finding<Kind>> {
  for (const { draft, declarations } of documents) {
    for (const issue of declarations.issues) {
      if (issue.where === where) yield { ...findingOf(issue), draft } as Finding<Kind>;
    }
  }
}

function findingOf({ kind, word, expected, span }: Pick<DeclarationIssue, 'kind' | 'word' | 'expected' | 'span'>): Omit<Finding, 'draft'> {
  const replaceable = kind === 'unknown-key' || kind === 'bad-value' || kind === 'unknown-item' || kind === 'unknown-verb' || kind === 'unknown-rule';
  const replacements = replaceable ? expected.filter(each => !each.includes('…')) : [];
  return {
    messageId: kind,
    values: { word, expected: expected.join(', '), meant: { suggestions: expected } },
    span,
    ...(replacements.length > 0 ? { fix: { kind: 'replace' as const, replacements } } : {}),
  };
}

/** Directives that ignore a rule which does not exist. The analysis knows no rules, so this is found here. */
export function* unknownRules(documents: readonly Facts[]): Iterable<Finding<'unknown-rule'>> {
  for (const { draft } of documents) {
    for (const { verb, args: [rule] } of draft.directives) {
      if (!verb.text.startsWith('ignore') || !rule || RULE_IDS.some(id => id === rule.text)) continue;
      yield { ...findingOf({ kind: 'unknown-rule', word: rule.text, expected: nearest(rule.text, RULE_IDS), span: rule.span }), draft, messageId: 'unknown-rule' };
    }
  }
}
