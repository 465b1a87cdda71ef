// What the evaluation counts. Every measure is a list of pairs (wanted, got), so that one bootstrap serves them all.
import { groupBy } from '../../server/src/analysis/classify.ts';

/** One judgement: what the label says and what the tool says. */
export interface Pair {
  readonly document: string;
  readonly language: string;
  readonly measure: string;
  /** What was judged, e.g. `governance/frameworks` or `line 40: data`. */
  readonly subject: string;
  readonly wanted: string;
  readonly got: string;
  readonly lowConfidence: boolean;
  /** What the tool showed for its answer, what the annotator showed for hers. */
  readonly because: string;
  readonly labelled: string;
}

export interface Scores {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** F1 of the class that the measure is about. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Counts of one class. */
function confusion(pairs: readonly Pair[], is: (value: string) => boolean) {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { wanted, got } of pairs) {
    if (is(wanted) && is(got)) tp++;
    else if (is(got)) fp++;
    else if (is(wanted)) fn++;
  }
  const precision = tp + fp === 0 ? NaN : tp / (tp + fp);
  const recall = tp + fn === 0 ? NaN : tp / (tp + fn);
  return { precision, recall, f1: 2 * tp + fp + fn === 0 ? NaN : (2 * tp) / (2 * tp + fp + fn) };
}

const mean = (values: readonly number[]): number => values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Scores of a list of pairs; `positive` says which answers make up the class that F1, precision and recall speak of. */
export function score(pairs: readonly Pair[], positive: (value: string) => boolean): Scores {
  const classes = [...new Set(pairs.flatMap(({ wanted, got }) => [wanted, got]))];
  const { f1, precision, recall } = confusion(pairs, positive);
  return {
    n: pairs.length,
    accuracy: mean(pairs.map(({ wanted, got }) => Number(wanted === got))),
    macroF1: mean(classes.map(each => confusion(pairs, value => value === each).f1)),
    f1, precision, recall,
  };
}

/** 90 % interval of a figure by resampling whole documents; `undefined` for fewer than three. The generator is seeded: the same input gives the same interval. */
export function interval(pairs: readonly Pair[], figure: (sample: readonly Pair[]) => number, rounds = 500): readonly [number, number] | undefined {
  const byDocument = [...groupBy(pairs, pair => pair.document).values()];
  if (byDocument.length < 3) return undefined;
  const random = generator(20221127);
  const draws = Array.from({ length: rounds }, () => figure(byDocument.flatMap(() => byDocument[Math.floor(random() * byDocument.length)] ?? []))).filter(value => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number) => draws[Math.min(draws.length - 1, Math.floor(share * draws.length))] ?? NaN;
  return draws.length === 0 ? undefined : [at(0.05), at(0.95)];
}

/** A linear congruential generator: enough to resample, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
