// Logistic regression with a penalty on large coefficients, by Newton's method. Deterministic.
import { Matrix, solve } from 'ml-matrix';

/** Something observed: numbers, whether it holds, and how much it counts. */
export interface Observation {
  readonly numbers: readonly number[];
  readonly holds: boolean;
  readonly weight: number;
}

const ROUNDS = 50;
const SETTLED = 1e-9;

/** The coefficients of the numbers. Each penalty is how much the square of a coefficient costs; 0 leaves it free. */
export function logistic(observations: readonly Observation[], penalties: readonly number[]): number[] {
  const numbers = new Matrix(observations.map(each => [...each.numbers]));
  const penalty = Matrix.diag([...penalties]);
  const coefficients = Matrix.zeros(penalties.length, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const likely = numbers.mmul(coefficients).to1DArray().map(sum => 1 / (1 + Math.exp(-sum)));
    const errors = Matrix.columnVector(observations.map(({ holds, weight }, at) => weight * ((likely[at] ?? 0) - Number(holds))));
    const slopes = observations.map(({ weight }, at) => weight * (likely[at] ?? 0) * (1 - (likely[at] ?? 0)));
    const gradient = numbers.transpose().mmul(errors).add(penalty.mmul(coefficients));
    const curvature = numbers.transpose().mmul(numbers.clone().mulColumnVector(slopes)).add(penalty);
    const step = solve(curvature, gradient);
    coefficients.sub(step);
    if (step.norm('max') < SETTLED) break;
  }
  return coefficients.to1DArray();
}
