import { expect, test } from 'vitest';
import type { Words } from '../../../../../src/revisions/compare/diff/word-diff.ts';
import { wordsBetween } from '../../../../../src/revisions/compare/diff/word-diff.ts';

const marked = (words: readonly Words[]): string =>
  words
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

test.each([
  ['a space that came', 'Yes! He said so.', 'Yes ! He said so.', 'Yes{+ +}! He said so.'],
  ['a space that went', 'Yes ! He said so.', 'Yes! He said so.', 'Yes[- -]! He said so.'],
  ['a space after a new word', 'He said!', 'Now he said !', '[-He-]{+Now he+} said{+ +}!'],
  [
    'a space after words that went',
    'Now, he said so!',
    'he said so !',
    '[-Now, -]he said so{+ +}!',
  ],
  [
    'a space after words that came',
    'he said so!',
    'Now, he said so !',
    '{+Now, +}he said so{+ +}!',
  ],
  ['two words for one', 'He may go now.', 'He can not go now.', 'He [-may-]{+can not+} go now.'],
  ['words at the end', 'He may go', 'He may go now or then', 'He may go{+ now or then+}'],
  ['words at the end that went', 'He may go now or then', 'He may go', 'He may go[- now or then-]'],
  ['the first word', 'They may go now.', 'We may go now.', '[-They-]{+We+} may go now.'],
  ['two places', 'a b c d e f', 'a x c d y f', 'a [-b-]{+x+} c d [-e-]{+y+} f'],
  ['no words', '...', '!!!', '[-...-]{+!!!+}'],
  [
    'all of a text that shares only marks',
    'One, two. Three!',
    'Four, five. Six!',
    '[-One, two. Three!-]{+Four, five. Six!+}',
  ],
  ['a mark', 'It is so.', 'It is so!', 'It is so[-.-]{+!+}'],
])('%s is told by itself', (_, before, after, expected) => {
  expect(marked(wordsBetween(before, after, 'en'))).toBe(expected);
});

test.each([
  ['two spaces for one', 'He  said so.', 'He said so.'],
  ['a space that does not break', 'He said so.', 'He said\u00A0so.'],
  ['marks of another shape', 'He said "so".', 'He said “so”.'],
  ['accents of another form', 'A cafe\u0301.', 'A caf\u00E9.'],
])('of %s nothing is told, and it stands as it is now', (_, before, after) => {
  expect(wordsBetween(before, after, 'en')).toEqual([{ kind: 'same', text: after }]);
});

test('of no text nothing is told', () => {
  expect(wordsBetween('', '', 'en')).toEqual([]);
  expect(wordsBetween('Gone.', '', 'en')).toEqual([{ kind: 'removed', text: 'Gone.' }]);
});

test('words that only change their order count as shared, as each is there still', () => {
  expect(marked(wordsBetween('a b', 'b a', 'en'))).toBe('[-a -]b{+ a+}');
  expect(marked(wordsBetween('a a a a', 'a b c d', 'en'))).toBe('a [-a a a-]{+b c d+}');
});

test('the space that stands after words that were replaced is no part of either', () => {
  const words = wordsBetween('He was there today.', 'He is here today.', 'en');
  expect(words).toEqual([
    { kind: 'same', text: 'He ' },
    { kind: 'removed', text: 'was there' },
    { kind: 'added', text: 'is here' },
    { kind: 'same', text: ' today.' },
  ]);
});
