import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { coverageOf } from '../../../src/pictures/font-coverage.ts';
import { root } from '../../support/project.ts';

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'fonts-'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(project, { recursive: true });
});

test('of a webfont all letters are known, and only those', async () => {
  const name = '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2';
  const letters = await coverageOf(await readFile(join(root, 'node_modules', name)));
  expect(['A', 'é', '—', '“'].filter((letter) => !letters.has(letter))).toEqual([]);
  expect(['Ж', '漢', 'ğ'].filter((letter) => letters.has(letter))).toEqual([]);
});

test('of a collection of fonts the letters of each are known, the second time, too', async () => {
  const file = collection([0x41, 0x42], [0x42, 0x1f600]);
  expect([...(await coverageOf(file))].sort()).toEqual(['A', 'B', '😀']);
  expect([...(await coverageOf(file))].sort()).toEqual(['A', 'B', '😀']);
});

test('halves of characters, which some fonts list, are no letters', async () => {
  const file = collection([0x41, 0xd7ff, 0xd800, 0xdc00, 0xdfff, 0xe000], []);
  expect([...(await coverageOf(file))]).toEqual(['A', '\ud7ff', '\ue000']);
});

test('what is no font is an error', async () => {
  await expect(coverageOf(Buffer.from('A story.'))).rejects.toThrow();
});

/** Fonts in one file, as macOS has them: each with nothing but the table of its characters. */
function collection(...fonts: number[][]): Buffer {
  const head = 12 + fonts.length * 4;
  const starts: number[] = [];
  let end = head;
  const parts = fonts.map((points) => {
    const table = characterMap(points);
    const directory = Buffer.alloc(12 + 16);
    directory.writeUInt32BE(0x00010000, 0);
    directory.writeUInt16BE(1, 4);
    directory.write('cmap', 12);
    directory.writeUInt32BE(end + directory.length, 20);
    directory.writeUInt32BE(table.length, 24);
    starts.push(end);
    end += directory.length + table.length;
    return Buffer.concat([directory, table]);
  });
  const header = Buffer.alloc(head);
  header.write('ttcf');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  for (const [index, start] of starts.entries()) header.writeUInt32BE(start, 12 + index * 4);
  return Buffer.concat([header, ...parts]);
}

/** A table `cmap` with one subtable, of format 12. */
function characterMap(points: number[]): Buffer {
  const table = Buffer.alloc(12 + 16 + points.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + points.length * 12, 16);
  table.writeUInt32BE(points.length, 24);
  for (const [index, point] of points.entries()) {
    const at = 28 + index * 12;
    table.writeUInt32BE(point, at);
    table.writeUInt32BE(point, at + 4);
    table.writeUInt32BE(index + 1, at + 8);
  }
  return table;
}
