import { expect, test } from 'vitest';
import { memoize } from '../../../src/publish/memoize.ts';

test('what was made of a text is kept, until there is too much text', () => {
  const made: string[] = [];
  const lengthOf = memoize((text) => {
    made.push(text.slice(0, 1));
    return { length: text.length };
  });
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(1_500_000));
  for (const text of [a, b, a, b, c, b, c, a]) {
    expect(lengthOf(text ?? '')).toEqual({ length: 1_500_000 });
  }
  expect(made.join('')).toBe('abca');
});

test('a text that is longer than all that is kept is kept alone', () => {
  let made = 0;
  const lengthOf = memoize(({ length }) => {
    made += 1;
    return { length };
  });
  const long = 'a'.repeat(5_000_000);
  expect([lengthOf('b'), lengthOf(long), lengthOf(long), lengthOf('b')]).toHaveLength(4);
  expect(made).toBe(3);
});
