// How much each of the grounds counts towards addressing a topic: fitted to the labels of the imaginary strategies that were written for it.
import type { Account, AccountWeights, TopicKind } from '../../server/src/analysis/accounts.ts';
import { GROUNDS, accountsOf } from '../../server/src/analysis/accounts.ts';
import { readingsOf } from '../../server/src/analysis/evidence.ts';
import { analyse } from '../../server/src/analysis/index.ts';
import { parseDraft } from '../../server/src/draft/index.ts';
import type { ItemId } from '../../server/src/framework/index.ts';
import { AREA_IDS, ASPECT_IDS, THEME_IDS } from '../../server/src/framework/index.ts';
import type { GeneratedFile } from './file.ts';
import type { LabelledStrategy } from './labelled.ts';
import { labelledStrategies } from './labelled.ts';
import type { Observation } from './logistic.ts';
import { logistic } from './logistic.ts';

/** The sets to learn from; test/evaluation/held-out is there to measure. */
const SETS = ['authored', 'long'] as const;

const TOPICS: Readonly<Record<TopicKind, readonly ItemId[]>> = {
  theme: THEME_IDS,
  aspect: ASPECT_IDS,
  // That there is a strategy is seen from its elements (analysis/index.ts).
  area: AREA_IDS.filter(id => id !== 'strategic/national-strategy'),
};

/** A label that its reader was not sure of counts half. */
const UNSURE = 0.5;
/**
 * What is not addressed counts less: our strategies leave out three topics in ten of a kind and more, so that there is something to learn from;
 * published ones leave out one to three.
 */
const GAP = 0.4;
/** How much a topic may differ from the others of its kind, chosen by cross-validation. The weights are free. */
const PENALTY = { weight: 0, topic: 1 } as const;

const rounded = (value: number) => Number(value.toFixed(4));

/** The file with the weights. */
export function accountFiles(): GeneratedFile[] {
  const read = SETS.flatMap(labelledStrategies).map(({ text, topics }): Read => {
    const { passages } = analyse(parseDraft('file:///labelled.md', text));
    return { labels: topics, accounts: accountsOf(readingsOf(passages, () => false)) };
  });
  const content = Object.fromEntries(Object.entries(TOPICS).map(([kind, ids]) => [kind, fitted(ids, observationsOf(ids, read))]));
  return [{ path: 'server/src/analysis/accounts.generated.json', content: `${JSON.stringify(content, undefined, 1)}\n` }];
}

/** What readers and what the engine found in a strategy. */
interface Read {
  readonly labels: LabelledStrategy['topics'];
  readonly accounts: ReadonlyMap<ItemId, Account>;
}

/** For each strategy and topic the grounds, and which topic it is. */
function observationsOf(ids: readonly ItemId[], read: readonly Read[]): Observation[] {
  return read.flatMap(({ labels, accounts }) => ids.flatMap((id): Observation[] => {
    const [label, grounds] = [labels[id], accounts.get(id)?.grounds()];
    if (!label || !grounds) return [];
    const holds = label.label === 'addressed';
    return [{
      numbers: [1, ...GROUNDS.map(name => grounds[name]), ...ids.map(other => Number(other === id))],
      holds,
      weight: (label.confidence === 'low' ? UNSURE : 1) * (holds ? 1 : GAP),
    }];
  }));
}

function fitted(ids: readonly ItemId[], observations: readonly Observation[]): AccountWeights {
  const [base = 0, ...others] = logistic(observations, [0, ...GROUNDS.map(() => PENALTY.weight), ...ids.map(() => PENALTY.topic)]);
  const weights = Object.fromEntries(GROUNDS.map((name, at) => [name, rounded(others[at] ?? 0)])) as AccountWeights['weights'];
  return { weights, topics: Object.fromEntries(ids.map((id, at) => [id, rounded(base + (others[GROUNDS.length + at] ?? 0))])) };
}
