import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { labelSets } from '../../src/language/labels.ts';
import { root } from '../support/project.ts';

const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  // package.json is ours, and npm itself refuses scripts of another shape.
  scripts: Record<string, string>;
};

test('every npm command that the README names is there', () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, bare]) => run ?? bare ?? '',
  );
  expect(named).toContain('start');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every command of the project is named in the README', () => {
  const unnamed = Object.keys(scripts)
    .filter((name) => name !== 'postinstall')
    .filter((name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`));
  expect(unnamed).toEqual([]);
});

test('every path that the README names exists', () => {
  const named = [...readme.matchAll(/(?:`|\]\()((?:src|tests|public|\.github)\/[^`)\s]*)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

test('every room of the house is on the map', async () => {
  const rooms = await readdir(path.join(root, 'src'), { withFileTypes: true });
  const missing = rooms
    .filter((room) => room.isDirectory() && room.name !== 'content')
    .filter(({ name }) => !readme.includes(`\`src/${name}/\``));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('every dependency that runs is explained in the README', async () => {
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    // See above.
    dependencies: Record<string, string>;
  };
  const unnamed = Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});

test.each(['README.md', 'src/parts/README.md', 'tests/README.md'])(
  '%s counts the languages of the labels',
  async (file) => {
    const text = await readFile(path.join(root, file), 'utf8');
    const counted = [...text.matchAll(/(\d+) languages/g)].map(([, count]) => Number(count));
    expect(new Set(counted)).toEqual(new Set([Object.keys(labelSets).length]));
  },
);
