import { describe, expect, it } from 'vitest';
import { dayBefore, dayOf, daysInMonth, monthsOf, partOf, partOfYear } from './calendar.ts';

const YEAR = { start: '2027-01-01', end: '2027-12-31' };

describe('calendar', () => {
  it('knows leap years', () => {
    expect([daysInMonth(2027, 2), daysInMonth(2028, 2), daysInMonth(2100, 2)]).toEqual([28, 29, 28]);
  });

  it('refuses days and months that do not exist', () => {
    expect([dayOf(2027, 2, 31), dayOf(2027, 13, 1), dayOf(2027, 0, 1), dayOf(2027, 1, 0), monthsOf(2027, 13, 13), partOfYear(2027, 5, 3)]).toEqual(Array(6).fill(undefined));
  });

  it('gives the parts of a year', () => {
    expect(partOfYear(2027, 3, 3)).toEqual({ start: '2027-07-01', end: '2027-09-30' });
    expect(partOfYear(2027, 2, 6)).toEqual({ start: '2027-07-01', end: '2027-12-31' });
  });

  it('gives the beginning, the middle and the end of a year', () => {
    expect(partOf(YEAR, 'beginning')).toEqual({ start: '2027-01-01', end: '2027-03-31' });
    expect(partOf(YEAR, 'middle')).toEqual({ start: '2027-04-01', end: '2027-09-30' });
    expect(partOf(YEAR, 'end')).toEqual({ start: '2027-10-01', end: '2027-12-31' });
  });

  it('gives the parts of a quarter and of a month', () => {
    expect(partOf({ start: '2027-04-01', end: '2027-06-30' }, 'middle')).toEqual({ start: '2027-05-01', end: '2027-05-31' });
    expect(partOf({ start: '2027-02-01', end: '2027-02-28' }, 'end')).toEqual({ start: '2027-02-21', end: '2027-02-28' });
  });

  it('steps back over the end of a year', () => expect(dayBefore('2028-01-01')).toBe('2027-12-31'));
});
