import { expect, test } from 'vitest';
import { disagreements } from '../../../../../src/story/problems/frontmatter/date-order.ts';

const ZONE = 'America/New_York';

/** What is wrong with the order of these dates: the field and the message of each. */
function told(fields: unknown): string[] {
  const placeOf = (path: readonly (string | number)[]) => ({
    file: path.join('.'),
    line: 1,
    column: 1,
  });
  return disagreements(fields, ZONE, placeOf).map(
    ({ place, message, found = '', fix }) => `${place?.file ?? ''}: ${message} ${found} ${fix}`,
  );
}

const updates = (...dates: unknown[]) => dates.map((at) => ({ at }));

test.each([
  ['of the same day, in the time zone of the story', '2024-10-25', ['2024-10-25T00:00:00-04:00']],
  ['of the same moment', '2024-10-25T10:30:00-04:00', ['2024-10-25T14:30:00Z']],
  ['in order', '2024-10-25', ['2024-10-25T10:30:00-04:00', '2024-10-25T15:00:00Z']],
  ['of one time', '2024-10-25', ['2024-10-25T10:30:00-04:00', '2024-10-25T10:30:00-04:00']],
  ['that are no dates', 'Friday', ['Saturday', 7, undefined, '2024-10-25T10:30:00-04:00']],
  ['with white space around them', ' 2024-10-25 ', [' 2024-10-25T10:30:00-04:00 ']],
])('nothing is wrong with updates %s', (_, published, dates) => {
  expect(told({ published, updates: updates(...dates) })).toEqual([]);
});

test.each([
  [
    'the day before, in the time zone of the story',
    { published: '2024-10-25', updates: updates('2024-10-25T03:59:59Z') },
    ['updates.0.at: This update is dated before the story was published.'],
  ],
  [
    'the day before, in the time zone that the story names',
    { published: '2024-10-25', timeZone: ' Asia/Seoul ', updates: updates('2024-10-24T14:59:59Z') },
    ['updates.0.at: This update is dated before the story was published.'],
  ],
  [
    'the second before',
    { published: '2024-10-25T10:30:00-04:00', updates: updates('2024-10-25T14:29:59Z') },
    ['updates.0.at: This update is dated before the story was published.'],
  ],
  [
    'the day before, whatever white space is around the dates',
    { published: ' 2024-10-25 ', updates: updates(' 2024-10-24T12:00:00Z ') },
    ['2024-10-24T12:00:00Z, and published is 2024-10-25 Correct'],
  ],
  [
    'before the latest, though after the first',
    { updates: updates('2024-10-25T12:00:00Z', '2024-10-25T14:00:00Z', '2024-10-25T13:00:00Z') },
    [
      'updates.2.at: This update is older than the one above it. 2024-10-25T13:00:00Z, below 2024-10-25T14:00:00Z',
    ],
  ],
  [
    'out of order, with what is right between them',
    {
      updates: updates(
        '2024-10-25T12:00:00Z',
        'no date',
        '2024-10-25T11:00:00Z',
        '2024-10-25T11:30:00Z',
        '2024-10-25T13:00:00Z',
      ),
    },
    [
      'updates.2.at: This update is older than the one above it. 2024-10-25T11:00:00Z, below 2024-10-25T12:00:00Z',
      'updates.3.at: This update is older than the one above it. 2024-10-25T11:30:00Z, below 2024-10-25T12:00:00Z',
    ],
  ],
])('an editor is told of updates that are dated %s', (_, fields, expected) => {
  const all = told(fields);
  expect(all).toHaveLength(expected.length);
  expected.forEach((text, index) => {
    expect(all[index]).toContain(text);
  });
});

const SLIP = (zone: string, there: string, not: string) =>
  `In ${zone} the offset on this day is ${there}, not ${not}. Clocks change during the year.`;

test.each([
  ['2024-07-01T10:30:00-05:00', {}, SLIP(ZONE, '-04:00', '-05:00')],
  ['2024-12-31T10:30:00-04:00', {}, SLIP(ZONE, '-05:00', '-04:00')],
  ['2024-07-01T10:30:00-05:00', { timeZone: 'no zone' }, SLIP(ZONE, '-04:00', '-05:00')],
  [
    '2024-07-01T10:30+01:00',
    { timeZone: 'Europe/Paris' },
    SLIP('Europe/Paris', '+02:00', '+01:00'),
  ],
  ['2024-07-01T10:30:00-04:00', {}, undefined],
  ['2024-07-01T10:30:00-03:00', {}, undefined],
  ['2024-07-01T14:30:00Z', {}, undefined],
  ['2024-07-01', {}, undefined],
])(
  'where the story is published %s with %j, an editor is told %s',
  (published, other, expected) => {
    const [first, ...more] = told({ published, ...other });
    expect(more).toEqual([]);
    if (expected === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(`published: ${expected} ${published} Write 2024-`);
  },
);

test('nothing is said of what are no fields', () => {
  expect(told('words')).toEqual([]);
  expect(told({ updates: 'none' })).toEqual([]);
  expect(told({ updates: ['none', { at: '2024-07-01T10:30:00-05:00' }] })).toEqual([
    `updates.1.at: ${SLIP(ZONE, '-04:00', '-05:00')} 2024-07-01T10:30:00-05:00 Write 2024-07-01T10:30:00-04:00`,
  ]);
});
