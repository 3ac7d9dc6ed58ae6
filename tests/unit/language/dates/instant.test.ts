import { expect, test } from 'vitest';
import { instantOf } from '../../../../src/language/dates/instant.ts';

test.each([
  ['2024-10-25T10:30:00-04:00', 'Asia/Tokyo', '2024-10-25T14:30:00.000Z'],
  ['2024-10-25', 'America/New_York', '2024-10-25T04:00:00.000Z'],
  ['2024-10-25', 'Asia/Tokyo', '2024-10-24T15:00:00.000Z'],
  ['2024-10-25', 'Asia/Kathmandu', '2024-10-24T18:15:00.000Z'],
  ['2024-10-25', 'UTC', '2024-10-25T00:00:00.000Z'],
  // Clocks go forward at two and back at two: the day has begun by then.
  ['2024-03-10', 'America/New_York', '2024-03-10T05:00:00.000Z'],
  ['2024-11-03', 'America/New_York', '2024-11-03T04:00:00.000Z'],
  ['2024-04-07', 'Pacific/Auckland', '2024-04-06T11:00:00.000Z'],
  // Before standard time, noon was when the sun stood highest.
  ['1880-01-01', 'America/New_York', '1880-01-01T04:56:02.000Z'],
  ['1880-01-01', 'Europe/Berlin', '1879-12-31T23:06:32.000Z'],
])('%s in %s begins at %s', (at, zone, instant) => {
  expect(instantOf(at, zone).toISOString()).toBe(instant);
});
