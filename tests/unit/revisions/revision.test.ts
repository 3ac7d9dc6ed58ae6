import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChain } from '../../../src/revisions/chain.ts';
import { fileName, isSame, LINES, serialise, shownOf } from '../../../src/revisions/revision.ts';
import type { Revision, Shown } from '../../../src/revisions/revision.ts';
import { picturesOf, shown, storyOf } from '../../support/shown.ts';

const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());

const anyShown: fc.Arbitrary<Shown> = fc.record(
  {
    section: line,
    headline: line,
    standfirst: line,
    authors: fc.array(line),
    source: fc.oneof(
      fc.record({ name: line }),
      fc.record({ name: line, date: fc.constant('2024-10-24') }),
    ),
    published: fc.constantFrom('2024-10-25', '2024-10-25T09:00:00-04:00'),
    label: line,
    caption: line,
    credit: line,
    alt: line,
    pictures: fc.array(fc.constantFrom('a'.repeat(64), 'b'.repeat(64))),
    body: fc.array(line),
  },
  {
    requiredKeys: [
      ...(['headline', 'standfirst', 'authors', 'published', 'caption', 'credit', 'alt'] as const),
      ...(['pictures', 'body'] as const),
    ],
  },
);

test('what is shown is the words of the story, its pictures and its body, and nothing else', () => {
  const words: Shown = {
    ...shown,
    ...{ section: 'World', authors: ['A. One', 'B. Two'], label: 'Legal' },
    source: { name: 'Wire', date: '2024-10-24' },
  };
  expect(shownOf(storyOf(words), picturesOf(words))).toEqual(words);
  expect(shownOf(storyOf(), picturesOf())).toEqual(shown);
});

test('white space and Unicode forms are made one; what has no words is left out', () => {
  const story = storyOf({
    ...shown,
    headline: ' Cafe\u0301\r\n in\tParis ',
    body: ['a\n  b', ' '],
  });
  expect(shownOf(story, [])).toMatchObject({ headline: 'Caf\u00e9 in Paris', body: ['a b'] });
});

test('a revision is written as text to be read and compared, a paragraph a line', () => {
  const revision: Revision = {
    shown: {
      ...shown,
      label: 'Legal',
      authors: ['A. One', 'B. Two'],
      source: { date: '2024-10-24', name: 'Wire' },
      section: 'World',
    },
    note: 'The number was corrected.',
    kind: 'correction',
    at: '2024-10-25T11:00:00-04:00',
    previous: 'a'.repeat(64),
    number: 2,
  };
  expect(serialise(revision)).toMatchInlineSnapshot(`
    "{
      "number": 2,
      "previous": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "at": "2024-10-25T11:00:00-04:00",
      "kind": "correction",
      "note": "The number was corrected.",
      "shown": {
        "section": "World",
        "headline": "North Korea says sending troops would be legal",
        "standfirst": "Pyongyang calls it a rumor.",
        "authors": [
          "A. One",
          "B. Two"
        ],
        "source": {
          "name": "Wire",
          "date": "2024-10-24"
        },
        "published": "2024-10-25",
        "label": "Legal",
        "caption": "A map.",
        "credit": "Late Edition",
        "alt": "A map of two countries.",
        "pictures": [
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        ],
        "body": [
          "First.",
          "At least 12,000 troops went.",
          "Last."
        ]
      }
    }
    "
  `);
});

test('any revision that was written is read as it was', () => {
  fc.assert(
    fc.property(anyShown, fc.option(line, { nil: undefined }), (words, note) => {
      const first: Revision = {
        number: 1,
        previous: null,
        at: '2024-10-25T10:30-04:00',
        kind: 'minor',
        shown: words,
        ...(note !== undefined && { note }),
      };
      const bytes = Buffer.from(serialise(first));
      const [read] = readChain([{ name: fileName(bytes, 1), bytes }]);
      expect(read).toMatchObject(first);
    }),
  );
});

const text = 'He said "it\'s -- well -- caf\u00e9" ... and left.';

test.each([
  ['white space', 'He  said "it\'s -- well -- caf\u00e9"\n... and\u00a0left. '],
  ['the shape of quotation marks', 'He said “it’s -- well -- caf\u00e9” ... and left.'],
  [
    'other languages’ quotation marks',
    'He said «\u00a0it’s -- well -- caf\u00e9\u202f» ... and left.',
  ],
  ['dashes and ellipses', 'He said "it\'s – well — caf\u00e9" … and left.'],
  ['the Unicode normal form', text.normalize('NFD')],
  ['what cannot be seen', 'He said "it\'s -- well\u00ad -- ca\u200bf\u00e9" ... and left.'],
])('%s makes no change', (_, other) => {
  expect(isSame({ ...shown, body: [text] }, { ...shown, body: [other] })).toBe(true);
});

test.each([
  ['a word', text.replace('left', 'stayed')],
  ['a capital', text.replace('He', 'he')],
  ['a full stop', text.replace('left.', 'left?')],
  ['an accent', text.replace('\u00e9', 'e')],
  ['a space within a word', text.replace('left', 'le ft')],
])('%s makes a change', (_, other) => {
  expect(isSame({ ...shown, body: [text] }, { ...shown, body: [other] })).toBe(false);
});

test.each<[string, Partial<Shown>]>([
  ...LINES.filter((part) => part !== 'authors' && part !== 'source').map(
    (part): [string, Partial<Shown>] => [`another ${part}`, { [part]: 'another' }],
  ),
  ['other authors', { authors: ['A. One'] }],
  ['another source', { source: { name: 'Wire' } }],
  ['another picture', { pictures: ['b'.repeat(64)] }],
  ['another paragraph', { body: [...shown.body, 'New.'] }],
])('%s makes a change', (_, other) => {
  expect(isSame(shown, { ...shown, ...other })).toBe(false);
});
