import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChain } from '../../../../src/story/revisions/chain.ts';
import {
  fileName,
  sameWords,
  serialise,
  shownOf,
} from '../../../../src/story/revisions/revisions.ts';
import type { Revision, Shown } from '../../../../src/story/revisions/revisions.ts';
import { shown, storyOf } from '../../../support/shown.ts';

const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());

const anyShown: fc.Arbitrary<Shown> = fc.record(
  {
    headline: line,
    standfirst: line,
    label: line,
    caption: line,
    credit: line,
    alt: line,
    body: fc.array(line),
  },
  { requiredKeys: ['headline', 'standfirst', 'caption', 'credit', 'alt', 'body'] },
);

test('what is shown is the words of the story, its picture and its body, and nothing else', () => {
  expect(shownOf(storyOf({ ...shown, label: 'Legal' }))).toEqual({ ...shown, label: 'Legal' });
});

test('white space and Unicode forms are made one; what has no words is left out', () => {
  const story = storyOf({
    ...shown,
    headline: ' Cafe\u0301\r\n in\tParis ',
    body: ['a\n  b', ' '],
  });
  expect(shownOf(story)).toMatchObject({ headline: 'Caf\u00e9 in Paris', body: ['a b'] });
});

test('a revision is written as text to be read and compared, a paragraph a line', () => {
  const revision: Revision = {
    shown: { ...shown, label: 'Legal' },
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
        "headline": "North Korea says sending troops would be legal",
        "standfirst": "Pyongyang calls it a rumor.",
        "label": "Legal",
        "caption": "A map.",
        "credit": "Late Edition",
        "alt": "A map of two countries.",
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
  expect(sameWords({ ...shown, body: [text] }, { ...shown, body: [other] })).toBe(true);
});

test.each([
  ['a word', text.replace('left', 'stayed')],
  ['a capital', text.replace('He', 'he')],
  ['a full stop', text.replace('left.', 'left?')],
  ['an accent', text.replace('\u00e9', 'e')],
  ['a space within a word', text.replace('left', 'le ft')],
])('%s makes a change', (_, other) => {
  expect(sameWords({ ...shown, body: [text] }, { ...shown, body: [other] })).toBe(false);
});

test('a change in any one part is a change', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<keyof Shown>(
        'headline',
        'standfirst',
        'label',
        'caption',
        'credit',
        'alt',
        'body',
      ),
      (part) => {
        const value = part === 'body' ? [...shown.body, 'New.'] : `${shown[part] ?? ''} new`;
        expect(sameWords(shown, { ...shown, [part]: value })).toBe(false);
      },
    ),
  );
});
