import { expect, test } from 'vitest';
import { clock, inZone } from '../../../../src/revisions/write/clock.ts';

test.each([
  ['America/New_York', '2024-10-25T14:30:05Z', '2024-10-25T10:30:05-04:00'],
  ['America/New_York', '2024-12-25T04:59:59Z', '2024-12-24T23:59:59-05:00'],
  ['America/New_York', '2024-11-03T05:30:00Z', '2024-11-03T01:30:00-04:00'],
  ['America/New_York', '2024-11-03T06:30:00Z', '2024-11-03T01:30:00-05:00'],
  ['Asia/Kathmandu', '2024-10-25T18:15:00Z', '2024-10-26T00:00:00+05:45'],
  ['Asia/Seoul', '2024-12-31T15:00:00Z', '2025-01-01T00:00:00+09:00'],
  ['UTC', '2024-10-25T14:30:00Z', '2024-10-25T14:30:00+00:00'],
])('in %s, %s is told as %s', (zone, moment, told) => {
  expect(inZone(new Date(moment), zone)).toBe(told);
  expect(new Date(told)).toEqual(new Date(moment));
});

test('the time is the one that SOURCE_DATE_EPOCH says, else now', () => {
  expect(clock({ SOURCE_DATE_EPOCH: '1729866600' })).toEqual(new Date('2024-10-25T14:30:00Z'));
  const before = Date.now();
  expect(clock({}).getTime()).toBeGreaterThanOrEqual(before);
});

test.each(['yesterday', '1729866600s', 'x1729866600', '172986660000'])(
  'a SOURCE_DATE_EPOCH of %s, which is no time, is refused',
  (epoch) => {
    expect(() => clock({ SOURCE_DATE_EPOCH: epoch })).toThrow(
      `SOURCE_DATE_EPOCH is ${epoch}, which is not a time.\nSet it to the seconds since 1970`,
    );
  },
);
