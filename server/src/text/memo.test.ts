import { expect, test, vi } from 'vitest';
import { remembering } from './memo.ts';

test('each text is asked about once, whatever the answer', () => {
  const answer = vi.fn((text: string) => text === 'none' ? undefined : text.length);
  const remembered = remembering(10, answer);
  expect(['some', 'none', 'some', 'none'].map(remembered)).toEqual([4, undefined, 4, undefined]);
  expect(answer).toHaveBeenCalledTimes(2);
});

test('a full memory is emptied, and long texts are not kept', () => {
  const answer = vi.fn((text: string) => text.length);
  const remembered = remembering(2, answer);
  expect(['a', 'bb', 'ccc', 'a'].map(remembered)).toEqual([1, 2, 3, 1]);
  expect(answer).toHaveBeenCalledTimes(4);
  const long = 'x'.repeat(5000);
  expect([long, long].map(remembered)).toEqual([5000, 5000]);
  expect(answer).toHaveBeenCalledTimes(6);
});
