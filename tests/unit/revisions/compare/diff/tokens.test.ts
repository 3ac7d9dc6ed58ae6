import { expect, test } from 'vitest';
import { tokens } from '../../../../../src/revisions/compare/diff/tokens.ts';

const divided = (text: string, language = 'en') =>
  tokens(text, language).map((token) => token.text + token.space.replaceAll(' ', '_'));

test.each([
  ['a space belongs to the word before it', 'At  noon, he', ['At__', 'noon', ',_', 'he']],
  ['a space at the beginning is its own', ' At', [' ', 'At']],
  [
    'hours and minutes are one word',
    'At 9:30 or 10:15:20.',
    ['At_', '9:30_', 'or_', '10:15:20', '.'],
  ],
  ['in other digits, too', '٨:٣٠', ['٨:٣٠']],
  ['but not after a space', 'At 9: 30', ['At_', '9', ':_', '30']],
  ['and not before one', 'At 9 :30', ['At_', '9_', ':', '30']],
  ['nor where there is a word', 'he:30 9:he', ['he', ':', '30_', '9', ':', 'he']],
  ['nor where there is no hour', ':30', [':', '30']],
  ['nor at another mark', '9/30', ['9', '/', '30']],
  ['nor where the hour ends in a letter', '9a:30', ['9a', ':', '30']],
  ['nor where the minutes begin with one', '9:a30', ['9', ':', 'a30']],
  ['a decimal is one word', '3.2', ['3.2']],
])('%s', (_, text, expected) => {
  expect(divided(text)).toEqual(expected);
});

test('words are divided as their language has them', () => {
  expect(divided('人口は', 'ja')).toEqual(['人口', 'は']);
});

test('a word is known from a mark, and by what it says', () => {
  expect(tokens('“He', 'en')).toEqual([
    { text: '“', space: '', key: '"', isWord: false },
    { text: 'He', space: '', key: 'He', isWord: true },
  ]);
  expect(tokens('9:30 ', 'en')).toEqual([{ text: '9:30', space: ' ', key: '9:30', isWord: true }]);
});

test('the words of a text are divided once, as long as there are not too many texts', () => {
  const first = tokens('Once.', 'en');
  expect(tokens('Once.', 'en')).toBe(first);
  expect(tokens('Once.', 'de')).not.toBe(first);
  for (let number = 0; number <= 401; number += 1) tokens(`Text ${number}.`, 'en');
  expect(tokens('Once.', 'en')).not.toBe(first);
  expect(tokens('Once.', 'en')).toEqual(first);
});
