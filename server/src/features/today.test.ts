import { expect, it } from 'vitest';
import { today } from './today.ts';

it('is the calendar day of the place where the engine runs', () => {
  expect(today(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
  expect(today(new Date(2027, 10, 30, 0, 0))).toBe('2027-11-30');
});
