import { describe, expect, it } from 'vitest';

import { Cache } from './cache.ts';

describe('a cache', () => {
  it('gives back what was put into it', () => {
    const cache = new Cache<number>(10);
    cache.set('a', 1);
    cache.set('a', 2);
    expect([cache.get('a'), cache.get('b')]).toEqual([2, undefined]);
  });

  it('drops what was not asked for longest', () => {
    const cache = new Cache<number>(6);
    cache.set('aa', 1);
    cache.set('bb', 2);
    cache.set('cc', 3);
    cache.get('aa');
    cache.set('dd', 4);
    expect(['aa', 'bb', 'cc', 'dd'].map(key => cache.get(key))).toEqual([1, undefined, 3, 4]);
  });

  it('does not keep what is larger than itself', () => {
    const cache = new Cache<number>(3);
    cache.set('aaaa', 1);
    cache.set('b', 2);
    expect([cache.get('aaaa'), cache.get('b')]).toEqual([undefined, 2]);
  });
});
