import { expect, test } from 'vitest';
import {
  dateFault,
  dayFault,
  momentFault,
} from '../../../../../src/story/problems/frontmatter/written-dates.ts';

/** What is wrong with a text and how to fix it, in one line; nothing where it is right. */
const told = (fault: { message: string; fix: string } | undefined): string =>
  fault ? `${fault.message} ${fault.fix}` : 'nothing';

test.each([
  '2024-10-25',
  '2024-02-29',
  '2000-02-29',
  '2024-10-25T00:00:00Z',
  '2024-10-25T23:59:59.999+14:00',
  '2024-10-25T10:30-12:00',
  '2024-10-25T10:30:00.5+05:45',
])('%s is a date', (text) => {
  expect(told(dateFault(text))).toBe('nothing');
  expect(told(momentFault(text)) === 'nothing').toBe(text.length > 10);
  expect(told(dayFault(text)) === 'nothing').toBe(text.length === 10);
});

test('each month has its days, and February one more in leap years', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const months = [2023, 1900, 2024, 2000].flatMap((year) =>
    lengths.map((days, month) => ({
      start: `${year}-${String(month + 1).padStart(2, '0')}-`,
      days: month === 1 && year % 100 === (year === 2024 ? 24 : 0) && year >= 2000 ? 29 : days,
    })),
  );
  for (const { start, days } of months) {
    expect(told(dayFault(`${start}01`))).toBe('nothing');
    expect(told(dayFault(`${start}${days}`))).toBe('nothing');
    expect(told(dayFault(`${start}00`))).toMatch(new RegExp(` has ${days} days\\.`));
    expect(told(dayFault(`${start}${days + 1}`))).toMatch(new RegExp(` has ${days} days\\.`));
  }
});

const RIGHT = 'such as 2024-10-25, or a date and time such as 2024-10-25T10:30:00-04:00.';

test.each([
  ['2024-00-10', "The date 2024-00-10 doesn't exist: a month is a number from 01 to 12."],
  ['2024-13-01', "The date 2024-13-01 doesn't exist: a month is a number from 01 to 12."],
  ['2024-12-32', "The date 2024-12-32 doesn't exist: December 2024 has 31 days."],
  ['2024-10-25T24:00:00Z', "The time 24:00:00 doesn't exist"],
  ['2024-10-25T10:60Z', "The time 10:60 doesn't exist"],
  ['2024-10-25T10:30:60Z', "The time 10:30:60 doesn't exist"],
  ['2024-10-25T10:30:00+14:01', 'No place has the offset +14:01 from UTC.'],
  ['2024-10-25T10:30:00-12:01', 'No place has the offset -12:01 from UTC.'],
  ['2024-10-25T10:30:00+05:60', 'No place has the offset +05:60 from UTC.'],
  ['2024-10-25T10:30:00+9900', 'No place has the offset +9900 from UTC.'],
  ['2024-10-25t10:30:00-04:00', 'Write 2024-10-25T10:30:00-04:00'],
  ['2024-10-25T10:30:00-0400', 'Write 2024-10-25T10:30:00-04:00'],
  ['2024-10-25T10:30:00z', 'Write 2024-10-25T10:30:00Z'],
  ['2024-10-25T10:30:00  -04:00', 'Write 2024-10-25T10:30:00-04:00'],
  ['2024-10-25  10:30-04:00', 'Write 2024-10-25T10:30-04:00'],
  ['2024-10-25T10:30:00.25', 'Add the offset after the time, such as 2024-10-25T10:30:00.25-04:00'],
  ['x2024-10-25', RIGHT],
  ['2024-10-25x', RIGHT],
  ['2024-10-25T10:30:00.1234Z', RIGHT],
  ['2024-10-25T10:30:00.Z', RIGHT],
  ['2024-10-25T1:30Z', RIGHT],
  ['x2024-10-25T10:30Z', RIGHT],
  ['2024-10-25T10:30Zx', RIGHT],
  ['', RIGHT],
])('“%s” is no date: an editor is told', (text, expected) => {
  expect(told(dateFault(text))).toContain(expected);
  expect(told(momentFault(text))).not.toBe('nothing');
  expect(told(dayFault(text))).not.toBe('nothing');
});

test('a day has no time, and the date of an update has one', () => {
  expect(told(dayFault('2024-10-25 10:30'))).toBe("This date can't have a time. Write 2024-10-25");
  expect(told(dayFault('Friday'))).toContain('Use a date such as 2024-10-25.');
  expect(told(momentFault('2024-10-32'))).toContain('October 2024 has 31 days');
  expect(told(momentFault('Friday'))).toContain('Use a date such as 2024-10-25T10:30:00-04:00.');
});
