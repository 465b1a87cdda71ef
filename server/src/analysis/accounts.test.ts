import { describe, expect, it } from 'vitest';
import type { ItemId } from '../framework/index.ts';
import type { TopicKind } from './accounts.ts';
import { Account, accountsOf } from './accounts.ts';
import { factsOf } from './commitments/testing.ts';
import { readingsOf } from './evidence.ts';

/** Topics of which much is said in passing, so that a single commitment proves little. */
const KINDS = [['theme', 'data'], ['aspect', 'data/open-data'], ['area', 'enablers/digital-infrastructure']] as const satisfies readonly (readonly [TopicKind, ItemId])[];

/** The account of a document whose commitments come near a topic with these sums. */
function account(sums: readonly number[], { words = 0, rival = -3 } = {}): Account {
  const found = new Account();
  for (const sum of sums) found.commitment({ sum, words, rival });
  return found;
}

const far = (count: number) => Array.from({ length: count }, () => -3);

describe.each(KINDS)('the account of a topic (%s)', (kind, id) => {
  const addresses = (found: Account) => found.addresses(id, kind);

  it('addresses nothing without a commitment, whatever a heading names', () => {
    const found = account([]);
    found.heading(8);
    expect(addresses(found)).toBe(false);
  });

  it('goes by the best commitment in a short document', () => {
    expect(addresses(account([9, -3, -3]))).toBe(true);
  });

  it('asks for several that come near among many others, where in a short document one is enough', () => {
    const told = Array.from({ length: 100 }, (_, step) => {
      const sum = step / 10 - 3;
      return [account([sum]), account([sum, ...far(79)]), account([sum, sum, sum, sum, sum, ...far(75)])].map(addresses);
    });
    expect(told).toContainEqual([true, false, true]);
    expect(told).not.toContainEqual([false, true, false]);
  });

  it('takes commitments that are rather about something else for less', () => {
    const near = [4, 4, 4, 4, 4, ...far(75)];
    const grounds = [account(near), account(near, { rival: 8 })].map(each => each.grounds().devoted);
    expect(grounds[0]).toBeGreaterThan(grounds[1] ?? Infinity);
  });

  it('is content with one that names the topic in so many words', () => {
    expect([account([9, ...far(79)], { words: 0.9 }), account([2.5, ...far(79)], { words: 0.9 })].map(addresses)).toEqual([true, false]);
  });

  it('is never tipped against the topic by a heading', () => {
    expect(withHeading(addresses)).not.toContainEqual([true, false]);
  });
});

/** Whether accounts of more and more come near address the topic, without a heading and with one that names it. */
function withHeading(addresses: (found: Account) => boolean): boolean[][] {
  return Array.from({ length: 200 }, (_, step) => {
    const sums = [step / 10 - 3, step / 10 - 3, ...far(78)];
    const [bare, under] = [account(sums), account(sums)];
    under.heading(8);
    return [addresses(bare), addresses(under)];
  });
}

describe('a heading that names a theme', () => {
  it('can tip the account', () => {
    expect(withHeading(found => found.addresses('data', 'theme'))).toContainEqual([false, true]);
  });
});

describe('a commitment that names a theme and is about another one more', () => {
  it('is not enough by itself', () => {
    expect(account([9, ...far(79)], { words: 0.9, rival: 10 }).addresses('data', 'theme')).toBe(false);
  });

  it('is enough for an area, since areas overlap', () => {
    expect(account([9, ...far(79)], { words: 0.9, rival: 10 }).addresses('enablers/digital-infrastructure', 'area')).toBe(true);
  });
});

describe('the accounts of a document', () => {
  const grounds = (text: string) => accountsOf(readingsOf(factsOf(text, 'en').passages, () => false)).get('procurement')?.grounds();

  it('leave out what nobody commits to, and the title of the document', () => {
    expect(grounds('# Buying AI\n\n## Today\n\nAI procurement is expensive.')).toEqual(grounds('# Trees\n\n## Today\n\nTrees are tall.'));
  });

  it('hear commitments and headings', () => {
    const [said, nothing] = [grounds('# A\n\n## Buying AI\n\nThe Agency will publish a model contract for AI procurement.'), grounds('# A\n\n## Trees\n\nTrees are tall.')];
    expect(said?.best).toBeGreaterThan(nothing?.best ?? Infinity);
    expect(said?.heading).toBeGreaterThan(nothing?.heading ?? Infinity);
  });
});
