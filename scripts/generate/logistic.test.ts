import { describe, expect, it } from 'vitest';
import type { Observation } from './logistic.ts';
import { logistic } from './logistic.ts';

/** One observation for each share of a hundred, weighted by it, so that the likelihoods are exactly those of the coefficients. */
function observations(coefficients: readonly number[], points: readonly (readonly number[])[]): Observation[] {
  return points.flatMap(numbers => {
    const likely = 1 / (1 + Math.exp(-numbers.reduce((sum, number, at) => sum + number * (coefficients[at] ?? 0), 0)));
    return [{ numbers, holds: true, weight: likely }, { numbers, holds: false, weight: 1 - likely }];
  });
}

const POINTS = [[1, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1], [1, -2, 3]];

describe('a logistic regression', () => {
  it('finds the coefficients that the observations were made with', () => {
    const found = logistic(observations([-0.5, 2, 0.25], POINTS), [0, 0, 0]);
    [-0.5, 2, 0.25].forEach((wanted, at) => expect(found[at]).toBeCloseTo(wanted, 6));
  });

  it('makes a coefficient smaller the more it costs', () => {
    const sizes = [0, 1, 100].map(penalty => Math.abs(logistic(observations([-0.5, 2, 0.25], POINTS), [0, penalty, 0])[1] ?? NaN));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[2]).toBeLessThan(0.1);
  });

  it('gives the same answer each time', () => {
    const given = observations([0.3, -1, 1], POINTS);
    expect(logistic(given, [0, 0.1, 0.1])).toEqual(logistic(given, [0, 0.1, 0.1]));
  });
});
