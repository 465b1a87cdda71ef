/** What several rules need to say where something is missing and what speaks of it. */
import type { Finding as CoverageFinding } from '../analysis/index.ts';
import type { ItemId } from '../framework/index.ts';
import { item } from '../framework/index.ts';
import type { Strategy } from '../strategy/index.ts';
import { outlineOf, titleSpan } from '../strategy/index.ts';
import type { Finding, Related, Value } from './types.ts';

/** How many related places a problem carries at most. */
const RELATED = 3;

/** The words under which an item was looked for, as somebody would put them in a heading, in the draft's language. */
export function soughtWords(id: ItemId, { language }: Strategy): string {
  return item(id)[language].vocabulary.heading.filter(pattern => !/[+*/]/u.test(pattern)).slice(0, 4).join(', ');
}

/** The heading after which a section on the item would go. */
function placeOf(id: ItemId, { main }: Strategy): Value {
  const { after } = outlineOf(main).placeFor(id);
  const heading = after?.heading;
  return { after: heading && main.draft.plain.slice(heading.textSpan.start, heading.textSpan.end).replace(/\s+/gu, ' ').trim() };
}

/** The passages that come nearest to an item, one from each paragraph or row. */
export function nearestEvidence({ evidence }: CoverageFinding, { main }: Strategy): Related[] {
  const passages = new Map(evidence.map(each => [each.passage.block.start, each]));
  return [...passages.values()].slice(0, RELATED).map(({ passage }) => ({ draft: main.draft, span: passage.span, kind: passage.kind === 'heading' ? 'heading' : 'evidence' }));
}

/** Findings for items that are nowhere to be found, at the title. An item whose skeleton already waits to be written is left to the rule on placeholders. */
export function* absentFindings<Id extends ItemId>(ids: readonly Id[], findings: Readonly<Record<Id, CoverageFinding>>, strategy: Strategy): Iterable<Finding<'absent'>> {
  for (const id of ids) {
    const finding = findings[id];
    if (finding.status !== 'absent' || finding.awaiting) continue;
    yield {
      messageId: 'absent',
      values: { item: { items: [id] }, words: soughtWords(id, strategy), place: placeOf(id, strategy) },
      draft: strategy.main.draft,
      span: titleSpan(strategy.main),
      related: nearestEvidence(finding, strategy),
      fix: { kind: 'missing', items: [id] },
    };
  }
}
