import { expect, test } from 'vitest';
import type { Problem } from '../../../src/story/errors.ts';
import { printProblems, sourceIn, StoryError } from '../../../src/story/errors.ts';
import { nearest } from '../../../src/story/problems/nearest.ts';

function problem(line: number, column: number): Problem {
  return { message: 'Wrong.', place: { file: 'a.mdx', line, column }, fix: 'right' };
}

function marked(source: string, column: number): string {
  return printProblems([problem(1, column)], () => source);
}

test('problems are printed in the order of their places, those without one first', () => {
  const printed = printProblems(
    [problem(3, 1), problem(1, 9), { message: 'All.', fix: 'x' }, problem(1, 2)],
    () => undefined,
  );
  expect(printed.match(/^All|\d+:\d+$/gm)).toEqual(['All', '1:2', '1:9', '3:1']);
});

test('problems of several files are printed file by file, with what is there now', () => {
  const at = (file: string, found?: string): Problem => ({
    ...{ message: 'Wrong.', place: { file, line: 1, column: 1 }, fix: 'right' },
    ...(found !== undefined && { found }),
  });
  const files = [at('b.mdx'), at('a.mdx', ''), at('c.mdx', 'this'), at('a.mdx')];
  const printed = printProblems(files, () => undefined);
  expect(printed.match(/[abc]\.mdx|Found: .*/g)).toEqual([
    ...['a.mdx', 'Found: ', 'a.mdx', 'b.mdx', 'c.mdx', 'Found: this'],
  ]);
});

test('the text of a file is read from the project, and a file that is gone has none', () => {
  const source = sourceIn(import.meta.dirname);
  expect(source('errors.test.ts')).toContain('a file that is gone has none');
  expect(source('gone.mdx')).toBeUndefined();
});

test('the message of a StoryError is all of its problems', () => {
  expect(new StoryError([problem(1, 2), problem(3, 4)]).message).toMatchInlineSnapshot(`
    "Wrong.
      a.mdx:1:2
      Fix: right

    Wrong.
      a.mdx:3:4
      Fix: right"
  `);
});

test('of very many problems the first thirty are printed, and the rest counted', () => {
  const many = Array.from({ length: 100 }, (_, index) => problem(index + 1, 1));
  const printed = printProblems(many, () => undefined);
  expect(printed.match(/Wrong/g)).toHaveLength(30);
  expect(printed).toMatch(/\n\n… and 70 more\. .+$/);
});

test.each([
  ['after letters', 'abc', 3, 'abc', '  ^'],
  ['after letters of two cells', '漢字x', 3, '漢字x', '    ^'],
  ['after an emoji of several code units', '👩‍👩‍👧x', 9, '👩‍👩‍👧x', '  ^'],
  ['after a combined letter', 'e\u0301x', 3, 'e\u0301x', ' ^'],
  ['after a tab', '\tx', 2, ' x', ' ^'],
  ['behind the end', 'abc', 9, 'abc', '   ^'],
])('the mark stands under its column %s', (_, source, column, shown, caret) => {
  const [, , text, mark] = marked(source, column).split('\n');
  expect(text).toBe(`  1 | ${shown}`);
  expect(mark).toBe(`    | ${caret}`);
});

test('a long line is cut around its mark, within eighty cells', () => {
  const [, , text = '', mark = ''] = marked(
    `${'left '.repeat(50)}X${' right'.repeat(50)}`,
    251,
  ).split('\n');
  expect(text.length).toBeLessThanOrEqual(80);
  expect(text.charAt(mark.indexOf('^'))).toBe('X');
  expect(text).toMatch(/^ {2}1 \| ….+…$/);
});

test('characters that steer a terminal are never printed', () => {
  expect(marked('a\u001B[31mb\u202Ec', 1)).not.toMatch(/\u001B|\u202E/);
});

test.each([
  ['headlne', 'headline'],
  ['ulr', 'url'],
  ['Caption', 'caption'],
  ['mood', undefined],
  ['x', undefined],
])('the nearest known word to %s is %s', (word, meant) => {
  expect(nearest(word, ['headline', 'url', 'caption', 'y'])).toBe(meant);
});
