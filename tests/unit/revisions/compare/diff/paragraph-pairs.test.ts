import { expect, test } from 'vitest';
import { pairs } from '../../../../../src/revisions/compare/diff/paragraph-pairs.ts';

const paragraphs = (texts: readonly string[]) =>
  texts.map((text, index) => ({ text, key: text, index }));

/** Which of the removed paragraphs each of the added ones was. */
function paired(removed: readonly string[], added: readonly string[]) {
  const found = pairs(paragraphs(removed), paragraphs(added), 'en');
  return [...found].map(([to, from]) => [from.index, to.index]);
}

test.each<[string, string[], string[], number[][]]>([
  ['one that was edited', ['a b c d'], ['a b c e'], [[0, 0]]],
  ['none that was rewritten', ['a b c d'], ['e f g h'], []],
  ['none with one word of five', ['a b c d e'], ['a f g h i'], []],
  ['one with two words of five', ['a b c d e'], ['a b f g h'], [[0, 0]]],
  ['none that only repeats a word', ['a b c d'], ['a a a a'], []],
  ['one without words', ['...'], ['!!!'], [[0, 0]]],
  ['none of which there is none', [], ['a b'], []],
  [
    'the one that is most alike, below one that is less so',
    ['a b c d'],
    ['a b e f', 'a b c e'],
    [[0, 1]],
  ],
  [
    'the one that is most alike, above one that is less so',
    ['a b c d'],
    ['a b c e', 'a b e f'],
    [[0, 0]],
  ],
  ['one that was the second', ['a b x y', 'a b c d'], ['a b c e'], [[1, 0]]],
  ['one that was the first', ['a b c d', 'a b e f'], ['a b c g'], [[0, 0]]],
  [
    'several in their order',
    ['a b c', 'd e f', 'g h i'],
    ['a b x', 'd e x', 'g h x'],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'several with new ones between them',
    ['a b c', 'g h i'],
    ['a b x', 'y z', 'g h x'],
    [
      [0, 0],
      [1, 2],
    ],
  ],
  ['one of two that changed places', ['a b c', 'd e f g'], ['d e f x', 'a b x'], [[1, 0]]],
  [
    'two that are alike, for one that is more alike',
    ['a b c d e', 'f g h i j'],
    ['f g a b c', 'f g h i j c'],
    [
      [0, 0],
      [1, 1],
    ],
  ],
])('%s is found', (_, removed, added, expected) => {
  expect(paired(removed, added)).toEqual(expected);
});

test('among as many as there are in a text that was all replaced, none is looked for', () => {
  const many = (count: number, last: string) =>
    Array.from({ length: count }, (_, index) => `${last}${index} x y`);
  expect(paired(many(100, 'a'), many(100, 'b'))).toHaveLength(100);
  expect(paired(many(100, 'a'), many(101, 'b'))).toEqual([]);
});
