import { expect, test } from 'vitest';
import { excerpt, oneOf, short } from '../../../../src/story/problems/excerpt.ts';

/** What is shown of the first line of a source, without the margin, and where the mark stands. */
function shownAt(source: string, column: number): [string, number] {
  const [text = '', mark = ''] = excerpt(source, { line: 1, column });
  return [text.slice('  1 | '.length), mark.indexOf('^') - '  1 | '.length];
}

test('the line is the one of that number, whichever ends lines have', () => {
  const line = (source: string) => excerpt(source, { line: 2, column: 1 });
  for (const source of ['one\ntwo\nthree', 'one\r\ntwo\r\nthree', 'one\ntwo']) {
    expect(line(source)).toEqual(['  2 | two', '    | ^']);
  }
  expect(line('one')).toEqual([]);
  expect(excerpt(undefined, { line: 1, column: 1 })).toEqual([]);
});

test('as much of a line is shown as fits, with a sign of what is cut', () => {
  expect(shownAt('a'.repeat(70), 1)).toEqual(['a'.repeat(70), 0]);
  expect(shownAt('a'.repeat(71), 1)).toEqual([`${'a'.repeat(70)}…`, 0]);
  expect(shownAt('a'.repeat(36), 36)).toEqual(['a'.repeat(36), 35]);
  expect(shownAt('a'.repeat(37), 37)).toEqual([`…${'a'.repeat(36)}`, 36]);
});

test('in the middle of a whole file in one line, what is around the place is shown', () => {
  const source = `${'x'.repeat(900)}漢字字字${'y'.repeat(30)}Z${'z'.repeat(9000)}`;
  const place = source.indexOf('Z');
  expect(shownAt(source, place + 1)).toEqual([`…字字${'y'.repeat(30)}Z${'z'.repeat(35)}…`, 35]);
  expect(shownAt(`before ${'z'.repeat(9000)}`, 8)).toEqual([`before ${'z'.repeat(63)}…`, 7]);
});

test.each([
  [[], 'or', ''],
  [['a'], 'or', 'a'],
  [['a', 'b'], 'or', 'a or b'],
  [['a', 'b', 'c'], 'and', 'a, b and c'],
] as const)('%j are told with “%s” as “%s”', (names, word, told) => {
  expect(oneOf(names, word)).toBe(told);
  if (word === 'or') expect(oneOf(names)).toBe(told);
});

test.each([
  ['what is on several lines, on one', ' a\n\n  b\t c ', 'a b c'],
  [
    'sixty signs, however many letters they are of, whole',
    'e\u0301'.repeat(60),
    'e\u0301'.repeat(60),
  ],
  ['what is longer, cut', 'e\u0301'.repeat(61), `${'e\u0301'.repeat(59)}…`],
  ['a whole file, cut', 'a '.repeat(9000), `${'a '.repeat(29)}a…`],
  ['what is hidden, as a sign', 'a\u202Eb', 'a\uFFFDb'],
])('a message has %s', (_, text, shown) => {
  expect(short(text)).toBe(shown);
});
