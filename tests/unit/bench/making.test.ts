import { expect, test } from 'vitest';
import { table } from '../../bench/figures.ts';
import { photograph } from '../../bench/photograph.ts';
import { paragraphs } from '../../bench/words.ts';

test('a story has as many words as are asked for, and the same each time', () => {
  for (const words of [1, 450, 5_000]) {
    const made = paragraphs(words);
    expect(made.join(' ').split(' ')).toHaveLength(words);
    expect(paragraphs(words)).toEqual(made);
  }
});

test('the photograph is the same each time', async () => {
  expect(await photograph(120, 80)).toEqual(await photograph(120, 80));
});

test('a table has whole numbers in full, others to three digits, and a dash for what is not known', () => {
  const rows = [['page', 12_345, 1.0449, 17.83, 960.4, NaN, '']];
  expect(table(['', 'a', 'b', 'c', 'd', 'e', 'f'], rows).split('\n').at(-1)).toBe(
    '| page | 12,345 | 1.04 | 17.8 | 960 | – |  |',
  );
});
