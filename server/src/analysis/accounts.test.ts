import { describe, expect, it } from 'vitest';
import type { TopicKind } from './accounts.ts';
import { Account } from './accounts.ts';
import { factsOf } from './commitments/testing.ts';

const [passage] = factsOf('## A\n\nThe Agency will act.', 'en').passages.filter(({ kind }) => kind === 'sentence');

/** The account of a document whose commitments come near a topic with these sums. */
function account(sums: readonly number[], { commits = true, words = 0 } = {}): Account {
  if (!passage) throw new Error('no passage');
  const found = new Account();
  for (const sum of sums) found.passage({ ...passage, commits }, { sum, words, model: sum });
  return found;
}

const KINDS = ['theme', 'aspect', 'area'] as const satisfies readonly TopicKind[];
const far = (count: number) => Array.from({ length: count }, () => -3);

describe.each(KINDS)('the account of a topic (%s)', kind => {
  it('addresses nothing without a commitment, however much is said', () => {
    expect([account([]), account([12, 12, 12], { commits: false })].map(each => each.addresses(kind))).toEqual([false, false]);
  });

  it('goes by the best commitment in a short document', () => {
    expect(account([7, -3, -3]).addresses(kind)).toBe(true);
  });

  it('is not content with one that comes near among many others', () => {
    expect(account([5, ...far(79)]).addresses(kind)).toBe(false);
    expect(account([5, 5, 5, 5, ...far(76)]).addresses(kind)).toBe(true);
  });

  it('is content with one beyond doubt, and with one that names the topic in so many words', () => {
    expect(account([12, ...far(79)]).addresses(kind)).toBe(true);
    expect(account([7, ...far(79)], { words: 0.9 }).addresses(kind)).toBe(true);
  });

  it('is tipped by a heading that names it, and never the other way', () => {
    const told = Array.from({ length: 100 }, (_, step) => {
      const sums = Array.from({ length: 40 }, () => step / 10 - 3);
      const [bare, under] = [account(sums), account(sums)];
      under.heading(1);
      return [bare.addresses(kind), under.addresses(kind)];
    });
    expect(told).toContainEqual([false, true]);
    expect(told).not.toContainEqual([true, false]);
  });
});
