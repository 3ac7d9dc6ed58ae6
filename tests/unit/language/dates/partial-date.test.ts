import { describe, expect, test } from 'vitest';
import { dateInWords, isBefore, isRealDate } from '../../../../src/language/dates/partial-date.ts';

test.each([
  ['2014', 'en-US', '2014'],
  ['2014-03', 'en-US', 'March 2014'],
  ['2014-12', 'de', 'Dezember 2014'],
  ['2024-10-25', 'en-US', 'Oct. 25, 2024'],
  ['2024-10-25T10:30:00-04:00', 'en-US', 'Oct. 25, 2024, 10:30 a.m. ET'],
])('%s in %s is “%s”, as precise as it is', (at, language, words) => {
  expect(dateInWords(at, { language, timeZone: 'America/New_York' })).toBe(words);
});

describe('a date', () => {
  test.each([
    ['2024', true],
    ['2024-02', true],
    ['2024-12', true],
    ['2024-13', false],
    ['2024-00', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-04-31', false],
    ['2024-10-25T10:30:00-04:00', true],
    ['2024-10-25T25:30:00-04:00', false],
    ['2024-02-30T10:30:00-04:00', false],
  ])('%s is in the calendar: %s', (at, isThere) => {
    expect(isRealDate(at)).toBe(isThere);
  });

  test.each([
    ['2024', '2025', true],
    ['2025', '2024', false],
    ['2024', '2024', false],
    ['2024', '2024-10', false],
    ['2024-09', '2024-10-01', true],
    ['2024-10-01', '2024-09', false],
    ['2024-10-24', '2024-10-25T00:30:00Z', true],
    ['2024-10-25', '2024-10-25T00:30:00Z', false],
    // Half past midnight in Moscow is the day before in London.
    ['2024-10-25T00:30:00+03:00', '2024-10-25', true],
    ['2024-10-25T10:30:00-04:00', '2024-10-25T15:00:00Z', true],
    ['2024-10-25T11:30:00-04:00', '2024-10-25T15:00:00Z', false],
  ])('%s is before %s: %s', (one, other, isSo) => {
    expect(isBefore(one, other)).toBe(isSo);
  });
});
