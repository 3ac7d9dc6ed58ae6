import { hash } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideIn, readBeside, readFileBeside } from '../../../../src/story/reading/beside.ts';
import { root } from '../../../support/project.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'late-edition-beside-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A file of this name, as it is read for a story that names it. */
async function read(name: string, content: string | Uint8Array) {
  await writeFile(path.join(folder, name), content);
  return (await readBeside(folder, [name], `A story of ${name}.`)).get(name);
}

test.each(['a.csv', 'a.tsv', 'a.json', 'a.vtt', 'a.md', 'a.pdf.txt', 'A.CSV'])(
  'of %s it is known what it says, how long it is, and its hash',
  async (name) => {
    expect(await read(name, 'Straße')).toEqual({
      bytes: 7,
      sha256: hash('sha256', 'Straße'),
      text: 'Straße',
    });
  },
);

test('a text that isn’t in UTF-8 says nothing', async () => {
  expect(await read('a.csv', Buffer.from('Straße', 'latin1'))).toMatchObject({
    bytes: 6,
    text: undefined,
  });
});

test.each(
  'mp4 m4v mov webm mkv mp3 m4a aac ogg oga opus wav flac MP4'.split(' ').map((end) => `a.${end}`),
)('%s that holds words is no film and no recording', async (name) => {
  const file = await read(name, 'These are words.');
  expect(file).toEqual({ bytes: 16, sha256: hash('sha256', 'These are words.'), media: undefined });
  expect(Object.keys(file ?? {})).toContain('media');
});

test.each([
  ['its root', '<< /Type /Pages /Kids [1 0 R] /Count 12 >>', 12],
  [
    'a root with branches',
    '<< /Type /Pages /Count 3 >> << /Type/Pages\n/Count  27 >> << /Type /Pages /Count 24 >>',
    27,
  ],
  [
    'a root, and not of its outline',
    '<< /Type /Outlines /Count 99 >> << /Type /Pages /Count 2 >>',
    2,
  ],
  ['no root that can be read', '<< /Type /Pages >> << /Count 99 >>', undefined],
  ['a page, which is no root', '<< /Type /Page /Count 99 >>', undefined],
])('a PDF has the number of pages of %s', async (_, content, pages) => {
  expect(await read('a.PDF', content)).toMatchObject({ pages });
});

test.each(['a.jpg', 'a.csv.bak', 'csv', 'a.pdfx', 'a.mp4.part'])(
  '%s is not opened, as no part is made from it',
  async (name) => {
    expect(await read(name, 'a')).toBeUndefined();
  },
);

test('a file that the story does not name is not opened', async () => {
  expect([...(await readBeside(folder, ['gone.csv'], 'A story of an other.csv.'))]).toEqual([]);
});

test('a file is read again when it was saved or has grown, and only then: films are large', async () => {
  const [then, later] = [new Date('2024-10-25T10:00:00Z'), new Date('2024-10-25T10:00:01Z')];
  const textAt = async (content: string, saved: Date) => {
    await writeFile(path.join(folder, 'a.csv'), content);
    await utimes(path.join(folder, 'a.csv'), saved, saved);
    return (await readBeside(folder, ['a.csv'], 'a.csv')).get('a.csv')?.text;
  };
  expect(await textAt('one', then)).toBe('one');
  expect(await textAt('two', then)).toBe('one');
  expect(await textAt('two', later)).toBe('two');
  expect(await textAt('three', later)).toBe('three');
});

test('a part finds its file whether or not the story writes ./ before its name', () => {
  const file = { bytes: 1, sha256: 'a' };
  const beside = besideIn(new Map([['figures/a.csv', file]]));
  expect(beside('./figures/a.csv')).toBe(file);
  expect(beside('figures/./a.csv')).toBe(file);
  expect(beside('a.csv')).toBeUndefined();
});

test('a part can name a file of the project', async () => {
  const { bytes, sha256 } = await readFileBeside(
    path.relative(process.cwd(), path.join(root, 'LICENSE')),
  );
  expect(bytes).toBeGreaterThan(100);
  expect(sha256).toMatch(/^[\da-f]{64}$/);
});
