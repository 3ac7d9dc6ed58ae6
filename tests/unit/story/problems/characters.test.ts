import { expect, test } from 'vitest';
import {
  hiddenCharacters,
  hiddenFault,
  visible,
  withoutHidden,
} from '../../../../src/story/problems/characters.ts';

test('what writing needs is not hidden: tabs, ends of lines, joiners and marks of direction', () => {
  const text = 'a\tb\nc\r\nd\u200De\u200Cf\u00ADg\u200Eh\u200Fi\u061Cj\u00A0k👩‍👧';
  expect(hiddenCharacters(text)).toEqual([]);
  expect(withoutHidden(text)).toBe(text);
});

test.each([
  ['\u0000', 'U+0000, a null character'],
  ['\u0008', 'U+0008, a control character'],
  ['\u0085', 'U+0085, a control character'],
  ['\r', 'U+000D, a control character'],
  ['\u202A', 'U+202A, a left-to-right embedding'],
  ['\u202B', 'U+202B, a right-to-left embedding'],
  ['\u202C', 'U+202C, the end of a change of direction'],
  ['\u202D', 'U+202D, a left-to-right override'],
  ['\u202E', 'U+202E, a right-to-left override'],
  ['\u2066', 'U+2066, a left-to-right isolate'],
  ['\u2067', 'U+2067, a right-to-left isolate'],
  ['\u2068', 'U+2068, a first-strong isolate'],
  ['\u2069', 'U+2069, the end of an isolate'],
  ['\u2028', 'U+2028, a line separator'],
  ['\u2029', 'U+2029, a paragraph separator'],
  ['\uFEFF', 'U+FEFF, a byte order mark'],
  ['\uD800', 'U+D800, a control character'],
  ['\uFFF9', 'U+FFF9, a control character'],
])('%j is told as %s, where it stands, and never printed', (character, name) => {
  const text = `ab${character}c`;
  expect(hiddenCharacters(text)).toEqual([{ offset: 2, name }]);
  expect(visible(text)).toBe('ab\uFFFDc');
  expect(withoutHidden(text)).toBe('ab c');
  expect(hiddenFault({ offset: 2, name })).toEqual({
    message: 'There is an invisible character here, which can change how the text is read.',
    found: name,
    fix: 'Remove this character from the text.',
  });
});

test('a character that was lost is to be typed again', () => {
  const [hidden] = hiddenCharacters('caf\uFFFD');
  expect(hidden && hiddenFault(hidden, 'Remove it.')).toEqual({
    message: 'A character was lost here when the text was saved or copied.',
    found: 'U+FFFD, the replacement character',
    fix: 'Type the character again, and save the file as UTF-8.',
  });
});

test('in a terminal, tabs and ends of lines are one cell', () => {
  expect(visible('a\tb\r\nc')).toBe('a b \nc');
});
