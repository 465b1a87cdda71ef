// Trains networks of two linear layers for several outcomes over sparse traits (as fastText does), by stochastic gradient descent with AdaGrad, and packs
// their mean. Deterministic: no clock, seeded generators, plain arithmetic.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { ModelData } from '../../server/src/analysis/models.ts';
import type { Trait } from '../../server/src/analysis/traits.ts';
import { FEWEST } from '../../server/src/analysis/traits.ts';

/** A text to learn from. */
export interface Example {
  readonly traits: ReadonlySet<Trait>;
  /** The outcomes that hold. */
  readonly outcomes: ReadonlySet<string>;
  /** An outcome that somebody might take to hold and that does not: learnt with more weight. */
  readonly trap?: string;
}

export interface Training {
  /** Length of the vectors, while learning and as packed; packed, there are no more than outcomes. */
  readonly dimensions: number;
  /** Rounds over all examples. */
  readonly rounds: number;
  /** Step of the first round; it falls to a fifth. */
  readonly rate: number;
  /** Share of an example's traits that is left out at each step, so that no single word decides. */
  readonly dropout: number;
  /** How many examples must have a trait for it to be learnt. */
  readonly fewestExamples: (trait: Trait) => number;
}

const TRAP_WEIGHT = 2;
/** How far rare outcomes are favoured: 0 not at all, 1 as if they were as common as their absence. */
const RARITY = 0.25;
/** Errors below this are not worth a step. */
const NEGLIGIBLE = 2e-3;
const LEVELS = 127;

/** Where the random numbers of each network begin. One network alone is a matter of luck: trained again after a change of one word it may judge a tenth of all topics otherwise. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Learns one model: the mean of several networks that differ in nothing but luck. */
export function train(examples: readonly Example[], outcomes: readonly string[], training: Training): ModelData {
  const traits = vocabularyOf(examples, training);
  const prepared = examples.map(example => prepare(example, traits, outcomes));
  const networks = SEEDS.map(seed => {
    const network = new Network(traits.size, outcomes.length, training, seed);
    network.learn(prepared);
    return network;
  });
  const weights = networks.map(network => network.weights()).reduce((sum, each) => sum.add(each)).div(networks.length);
  const bias = outcomes.map((_, outcome) => networks.reduce((sum, network) => sum + network.bias(outcome), 0) / networks.length);
  return pack(outcomes, [...traits.keys()], bias, ...layersOf(weights, training.dimensions));
}

/**
 * The two layers of so many dimensions whose product is nearest to a matrix of weights (Eckart and Young 1936), each dimension shared out evenly between them.
 */
function layersOf(weights: Matrix, dimensions: number): readonly [traits: Matrix, outcomes: Matrix] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(weights.transpose().mmul(weights), { assumeSymmetric: true });
  const largest = realEigenvalues.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value).slice(0, dimensions);
  const outcomes = eigenvectorMatrix.subMatrixColumn(largest.map(({ index }) => index));
  const shares = largest.map(({ value }) => Math.max(value, Number.MIN_VALUE) ** 0.25 / weights.rows ** 0.25);
  return [weights.mmul(outcomes).divRowVector(shares), outcomes.clone().mulRowVector(shares)];
}

function pack(outcomes: readonly string[], traits: readonly Trait[], bias: readonly number[], traitLayer: Matrix, outcomeLayer: Matrix): ModelData {
  const [traitVectors, traitUnit] = quantized(traitLayer.to1DArray());
  const [outcomeVectors, outcomeUnit] = quantized(outcomeLayer.to1DArray());
  return {
    outcomes, dimensions: traitLayer.columns, traits: traits.join('\n'), traitVectors, traitUnit, outcomeVectors, outcomeUnit,
    bias: bias.map(value => Number(value.toFixed(3))),
  };
}

function vocabularyOf(examples: readonly Example[], { fewestExamples }: Training): Map<Trait, number> {
  const counts = new Map<Trait, number>();
  for (const { traits } of examples) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const kept = [...counts].filter(([trait, count]) => count >= fewestExamples(trait)).map(([trait]) => trait).sort((a, b) => (String(a) < String(b) ? -1 : 1));
  return new Map(kept.map((trait, index) => [trait, index]));
}

interface Prepared {
  readonly traits: readonly number[];
  readonly holds: readonly boolean[];
  readonly trap: number;
}

function prepare({ traits, outcomes, trap }: Example, vocabulary: ReadonlyMap<Trait, number>, names: readonly string[]): Prepared {
  return {
    // Sorted: by chance some are left out at each step, and that must not depend on the order in which they were found.
    traits: [...traits].flatMap(trait => vocabulary.get(trait) ?? []).sort((a, b) => a - b),
    holds: names.map(name => outcomes.has(name)),
    trap: trap === undefined ? -1 : names.indexOf(trap),
  };
}

class Network {
  readonly #training: Training;
  readonly #outcomes: number;
  readonly #traitVectors: Float32Array;
  readonly #outcomeVectors: Float32Array;
  readonly #bias: Float32Array;
  /** Sums of squared steps, by which AdaGrad shortens the next ones. */
  readonly #steps: { readonly traits: Float32Array; readonly outcomes: Float32Array; readonly bias: Float32Array };
  readonly #random: () => number;

  constructor(traits: number, outcomes: number, training: Training, seed: number) {
    const { dimensions } = training;
    this.#random = generator(seed);
    this.#training = training;
    this.#outcomes = outcomes;
    this.#traitVectors = new Float32Array(traits * dimensions).map(() => (this.#random() - 0.5) * 2 / dimensions);
    this.#outcomeVectors = new Float32Array(outcomes * dimensions).map(() => (this.#random() - 0.5) * 0.2);
    this.#bias = new Float32Array(outcomes).fill(-2);
    this.#steps = { traits: new Float32Array(traits).fill(1e-4), outcomes: new Float32Array(outcomes).fill(1e-4), bias: new Float32Array(outcomes).fill(1e-4) };
  }

  learn(examples: readonly Prepared[]): void {
    const { rounds, rate } = this.#training;
    const rarity = Array.from({ length: this.#outcomes }, (_, outcome) => rarityOf(examples, outcome));
    const order = examples.map((_, index) => index);
    for (let round = 0; round < rounds; round++) {
      shuffle(order, this.#random);
      for (const at of order) {
        const example = examples[at];
        if (example) this.#step(example, rarity, rate * (1 - 0.8 * round / rounds));
      }
    }
  }

  #step(example: Prepared, rarity: readonly number[], rate: number): void {
    const { dropout, dimensions } = this.#training;
    const traits = dropout > 0 ? example.traits.filter(() => this.#random() >= dropout) : example.traits;
    if (traits.length === 0) return;
    const scale = 1 / Math.sqrt(Math.max(FEWEST, traits.length));
    const hidden = new Float32Array(dimensions);
    for (const trait of traits) for (let at = 0; at < dimensions; at++) hidden[at] = (hidden[at] ?? 0) + (this.#traitVectors[trait * dimensions + at] ?? 0) * scale;
    const gradient = this.#correctOutcomes(example, hidden, rarity, rate);
    this.#correctTraits(traits, gradient.map(value => value * scale), rate);
  }

  /** Moves the outcomes' vectors and says in which direction the hidden layer is wrong. */
  #correctOutcomes({ holds, trap }: Prepared, hidden: Float32Array, rarity: readonly number[], rate: number): Float32Array {
    const { dimensions } = this.#training;
    const gradient = new Float32Array(dimensions);
    for (let outcome = 0; outcome < this.#outcomes; outcome++) {
      const start = outcome * dimensions;
      let score = this.#bias[outcome] ?? 0;
      for (let at = 0; at < dimensions; at++) score += (this.#outcomeVectors[start + at] ?? 0) * (hidden[at] ?? 0);
      const isTrue = holds[outcome] === true;
      const error = (1 / (1 + Math.exp(-score)) - Number(isTrue)) * (isTrue ? rarity[outcome] ?? 1 : outcome === trap ? TRAP_WEIGHT : 1);
      if (Math.abs(error) < NEGLIGIBLE) continue;
      for (let at = 0; at < dimensions; at++) gradient[at] = (gradient[at] ?? 0) + error * (this.#outcomeVectors[start + at] ?? 0);
      const step = rate / Math.sqrt(grow(this.#steps.outcomes, outcome, error * error * meanSquare(hidden)));
      for (let at = 0; at < dimensions; at++) this.#outcomeVectors[start + at] = (this.#outcomeVectors[start + at] ?? 0) - step * error * (hidden[at] ?? 0);
      this.#bias[outcome] = (this.#bias[outcome] ?? 0) - rate * error / Math.sqrt(grow(this.#steps.bias, outcome, error * error));
    }
    return gradient;
  }

  #correctTraits(traits: readonly number[], gradient: Float32Array, rate: number): void {
    const { dimensions } = this.#training;
    const square = meanSquare(gradient);
    for (const trait of traits) {
      const step = rate / Math.sqrt(grow(this.#steps.traits, trait, square));
      const start = trait * dimensions;
      for (let at = 0; at < dimensions; at++) this.#traitVectors[start + at] = (this.#traitVectors[start + at] ?? 0) - step * (gradient[at] ?? 0);
    }
  }

  /** What each trait says of each outcome. */
  weights(): Matrix {
    const { dimensions } = this.#training;
    const layer = (vectors: Float32Array) => Matrix.from1DArray(vectors.length / dimensions, dimensions, vectors);
    return layer(this.#traitVectors).mmul(layer(this.#outcomeVectors).transpose());
  }

  bias(outcome: number): number {
    return this.#bias[outcome] ?? 0;
  }
}

/** Rare outcomes would be drowned by the many examples without them. */
function rarityOf(examples: readonly Prepared[], outcome: number): number {
  const positives = examples.filter(({ holds }) => holds[outcome]).length;
  return Math.max(1, (examples.length - positives) / Math.max(1, positives)) ** RARITY;
}

function grow(sums: Float32Array, index: number, by: number): number {
  return (sums[index] = (sums[index] ?? 0) + by);
}

function meanSquare(vector: Float32Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0) / vector.length;
}

/** A linear congruential generator of numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(values: number[], random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] ?? 0, values[last] ?? 0];
  }
}

/** Whole numbers in one byte each; a few far values are cut so that the many near 0 keep their differences. */
function quantized(values: readonly number[]): [base64: string, unit: number] {
  const sizes = Float64Array.from(values, Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  const unit = Number((largest / LEVELS).toPrecision(6));
  const levels = Int8Array.from(values, value => Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / unit))));
  return [Buffer.from(levels.buffer).toString('base64'), unit];
}
