/**
 * The models that judge by learnt words: small networks of two linear layers. Every trait of a text has a short vector; the sum of these, scaled by
 * how many there are, is held against a vector for each outcome. `npm run generate` trains them from the passages in `server/training`.
 */
import data from './models.generated.json' with { type: 'json' };
import { fromBase64 } from '../text/base64.ts';
import type { Trait } from './traits.ts';
import { FEWEST } from './traits.ts';

/** A model as the generator writes it. Vectors are whole numbers from -127 to 127 in base64, to be multiplied with their unit. */
export interface ModelData {
  readonly outcomes: readonly string[];
  readonly dimensions: number;
  /** One a line, in the order of their vectors; a number is the trait of a pair of concepts. */
  readonly traits: string;
  readonly traitVectors: string;
  readonly traitUnit: number;
  readonly outcomeVectors: string;
  readonly outcomeUnit: number;
  readonly bias: readonly number[];
}

/** A model ready to be asked. */
export interface Model {
  readonly outcomes: readonly string[];
  readonly dimensions: number;
  /** For each trait where its vector begins. */
  readonly traits: ReadonlyMap<Trait, number>;
  readonly traitVectors: Int8Array;
  /** Scaled, outcome by outcome. */
  readonly outcomeVectors: Float64Array;
  readonly bias: readonly number[];
}

/** Unpacks a model. */
export function readModel({ outcomes, dimensions, traits, traitVectors, traitUnit, outcomeVectors, outcomeUnit, bias }: ModelData): Model {
  return {
    outcomes,
    dimensions,
    traits: new Map(traits.split('\n').map((trait, index) => [/^\d+$/u.test(trait) ? Number(trait) : trait, index * dimensions])),
    traitVectors: bytes(traitVectors),
    outcomeVectors: Float64Array.from(bytes(outcomeVectors), level => level * outcomeUnit * traitUnit),
    bias,
  };
}

function bytes(base64: string): Int8Array {
  return new Int8Array(fromBase64(base64).buffer);
}

/** The score of each outcome, in the model's order: above 0 it is more likely than not. Traits that the model never met count for nothing. */
export function scores({ outcomes, dimensions, traits, traitVectors, outcomeVectors, bias }: Model, seen: Iterable<Trait>): Float64Array {
  const sum = new Float64Array(dimensions);
  let known = 0;
  for (const trait of seen) {
    const start = traits.get(trait);
    if (start === undefined) continue;
    known++;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + (traitVectors[start + at] ?? 0);
  }
  const scale = 1 / Math.sqrt(Math.max(FEWEST, known));
  const found = new Float64Array(outcomes.length);
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    let score = 0;
    for (let at = 0; at < dimensions; at++) score += (sum[at] ?? 0) * (outcomeVectors[outcome * dimensions + at] ?? 0);
    found[outcome] = score * scale + (bias[outcome] ?? 0);
  }
  return found;
}

/** Do the words commit? One outcome. */
export const DEEDS: Model = readModel(data.deeds);

/** Which items of the framework a text is about: one outcome for each theme, aspect, area and element but `actions`. */
export const SUBJECTS: Model = readModel(data.subjects);
