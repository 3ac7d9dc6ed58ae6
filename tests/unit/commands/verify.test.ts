import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';

test.each([
  [[], "missing required argument 'address'"],
  [['news.example.org'], 'Write all of it: https://news.example.org\n'],
  [['ftp://example.org/'], 'Write all of it: https://example.org/\n'],
  [['an address'], '“an address” is not a web address. Write all of it\n'],
  [['https://a.example', 'b'], 'too many arguments'],
])('with %j it says what is wrong and how it is used, and ends with 2', async (words, expected) => {
  const desk = openDesk();
  expect(await desk.run('verify', ...words)).toBe(2);
  const told = desk.terminal.printed();
  expect(told).toContain(expected);
  expect(told).toContain('Usage: npm run verify -- [options] <address>');
});

test('where nothing was built it says what to run', async () => {
  const desk = openDesk();
  expect(await desk.run('verify', 'https://news.example.org/')).toBe(1);
  expect(desk.terminal.printed()).toMatch(
    /^There is no dist\/.*\nBuild it first: {2}npm run build/,
  );
});

test('a site that does not answer is told in a sentence', async () => {
  const desk = openDesk();
  mkdirSync(join(desk.root, 'dist'));
  expect(await desk.run('verify', 'http://127.0.0.1:1/')).toBe(1);
  expect(desk.terminal.printed()).toMatch(/^http:\/\/127\.0\.0\.1:1\/ could not be checked: /m);
});
