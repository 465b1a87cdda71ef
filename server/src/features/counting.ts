/** For which items of the report a passage counts. */
import type { Role } from '../analysis/index.ts';
import { reasonsFor } from '../analysis/index.ts';
import type { ItemId } from '../framework/index.ts';
import { ITEM_IDS, item } from '../framework/index.ts';
import { texts } from '../l10n/index.ts';
import { findingOf } from '../strategy/index.ts';
import { holdsCursor } from '../text/span.ts';
import type { OpenDraft } from './open-draft.ts';

/** How many items are told: a row of a plan counts for nearly every element. */
const MOST = 6;

/** What the passage at an offset counts for and what it only comes near to, as a line of Markdown each; themes and areas before elements. */
export function countingAt({ strategy, language }: Pick<OpenDraft, 'strategy' | 'language'>, offset: number): string[] {
  const t = texts(language);
  const roles = rolesAt(strategy, offset);
  const line = (label: string, wanted: readonly Role[]) => {
    const ids = roles.filter(({ role }) => wanted.includes(role)).map(({ id }) => id);
    return ids.length === 0 ? [] : [`**${label}:** ${ids.slice(0, MOST).map(id => item(id)[language].name).join(' · ')}`];
  };
  return [...line(t.countsFor, ['marked', 'commitment']), ...line(t.comesNear, ['near'])];
}

function rolesAt({ coverage, main }: OpenDraft['strategy'], offset: number): { readonly id: ItemId; readonly role: Role }[] {
  const isElement = (id: ItemId) => Number(item(id).kind === 'element');
  return ITEM_IDS.toSorted((a, b) => isElement(a) - isElement(b)).flatMap(id => {
    const finding = findingOf(coverage, id);
    const evidence = finding?.evidence.find(({ passage: { span } }) => holdsCursor(span, offset));
    // The reason of one passage alone: the others are not looked at.
    return finding && evidence ? reasonsFor(id, { ...finding, evidence: [evidence] }, main).map(({ role }) => ({ id, role })) : [];
  });
}
