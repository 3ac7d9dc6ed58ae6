import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { STORY_FOLDER } from '../../../../src/story/reading/folder.ts';
import { fileClaims, forbids, otherMaker } from '../../../../src/pictures/notes/file-claims.ts';

describe('a credit', () => {
  test.each([
    [['Jane Doe'], 'Reuters', 'Jane Doe/Reuters'],
    [['Jane Doe'], 'Reuters', 'Photo: Reuters'],
    [['Jane Doe'], 'Reuters', 'Photo: Jane Doe'],
    [['JANE DOE'], undefined, 'Foto: Jane Dóe'],
    [['Jane Doe', 'John Roe'], 'AP', 'John Roe'],
    [['Jane Doe'], undefined, 'Photo: J. Doe'],
    [['Doe'], undefined, 'Foto: Dóe'],
    [['Jane Doe'], 'Reuters', 'Thomson Reuters'],
    [[], 'AFP', 'Anna One/AFP'],
    [[], undefined, 'Staff'],
  ])('of %s and %s agrees with “%s”', (creators, agency, credit) => {
    expect(otherMaker({ creators, agency }, credit)).toBeUndefined();
  });

  test.each([
    [['Jane Doe'], 'Reuters', 'John Roe/AP', 'Jane Doe/Reuters'],
    [['Jane Doe'], 'Reuters', 'John Roe/Reuters', 'Jane Doe/Reuters'],
    [['Jane Doe', 'Ann Poe'], undefined, 'Photo: the staff', 'Jane Doe, Ann Poe'],
    [[], 'AFP', 'Map: Late Edition', 'AFP'],
    [['Photo Desk'], undefined, 'Photo: Staff', 'Photo Desk'],
  ])('of %s and %s contradicts “%s”', (creators, agency, credit, maker) => {
    expect(otherMaker({ creators, agency }, credit)).toBe(maker);
  });
});

describe('terms of use', () => {
  test.each([
    'NOT FOR PUBLICATION',
    'Not to be used without a licence',
    'Not for use in Germany',
    'No unauthorized copies',
    'Do not publish before Friday.',
    'NO PUBLICATION',
    'All use prohibited',
    'MANDATORY KILL',
    'Embargoed until 10 a.m.',
    'Sperrfrist: 24. Oktober',
    'Ne pas diffuser',
    'Prohibida su reproducción',
  ])('that forbid it: %s', (terms) => {
    expect(forbids(terms)).toBe(true);
  });

  test.each([
    '© 2024 Jane Doe',
    'Editorial use only. No sales.',
    'CC BY 4.0',
    'For publication on Friday',
    'No archives',
    'Skills',
  ])('that do not: %s', (terms) => {
    expect(forbids(terms)).toBe(false);
  });
});

/** A photo by Jane Doe with these terms of use. */
const photo = (terms: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">${terms}</rdf:li></rdf:Alt></xmpRights:UsageTerms></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();

/** A part with these props. */
const part = (name: string, props: Record<string, string>): Root['children'][number] => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(props).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  })),
  children: [],
});

test('editors are told nothing of a picture without a credit, nor of the still of a film', async () => {
  const root = await mkdtemp(join(tmpdir(), 'claims-'));
  await mkdir(join(root, STORY_FOLDER), { recursive: true });
  await writeFile(join(root, STORY_FOLDER, 'a.jpg'), await photo('Not for publication'));
  const children = [
    part('Figure', { image: './a.jpg' }),
    part('Video', { src: './film.mp4', poster: './a.jpg', credit: 'Staff' }),
  ];
  expect(await fileClaims(root, {}, { type: 'root', children })).toEqual([]);
  const lead = { image: './a.jpg', alt: 'A', caption: 'A.', credit: '' };
  expect(await fileClaims(root, { lead }, { type: 'root', children })).toEqual([]);
  await rm(root, { recursive: true });
});

test('editors are told how long terms of use begin', async () => {
  const root = await mkdtemp(join(tmpdir(), 'claims-'));
  await mkdir(join(root, STORY_FOLDER), { recursive: true });
  const terms = `Not for publication ${'in any place '.repeat(10)}`;
  await writeFile(join(root, STORY_FOLDER, 'a.jpg'), await photo(terms));
  const children = [part('Figure', { image: './a.jpg', credit: 'Jane Doe' })];
  expect(await fileClaims(root, {}, { type: 'root', children })).toEqual([
    `a.jpg may not be for publication. Its file says: “${terms.slice(0, 99)}…”`,
  ]);
  await rm(root, { recursive: true });
});

test('editors are told of the lead, of what phones show in its place, and of figures, each once', async () => {
  const root = await mkdtemp(join(tmpdir(), 'claims-'));
  const folder = join(root, 'src/content/story');
  await mkdir(folder, { recursive: true });
  const file = await photo('Not for publication');
  await writeFile(join(folder, 'a.jpg'), file);
  await writeFile(join(folder, 'tall.jpg'), file);
  await writeFile(join(folder, 'b.txt'), 'no picture');
  const figure = (image: string, credit: string) => part('Figure', { image, credit });
  const tree: Root = {
    type: 'root',
    children: [figure('./a.jpg', 'Jane Doe'), figure('./a.jpg', '*Staff*'), figure('./b.txt', 'X')],
  };
  const lead = {
    image: './a.jpg',
    phone: './tall.jpg',
    alt: 'A',
    caption: 'A.',
    credit: 'Photo: John Roe/AP',
  };
  expect(await fileClaims(root, { lead }, tree)).toEqual([
    'a.jpg is by Jane Doe, its file says; the story credits Photo: John Roe/AP.',
    'a.jpg may not be for publication. Its file says: “Not for publication”',
    'tall.jpg is by Jane Doe, its file says; the story credits Photo: John Roe/AP.',
    'tall.jpg may not be for publication. Its file says: “Not for publication”',
    'a.jpg is by Jane Doe, its file says; the story credits Staff.',
  ]);
  await rm(root, { recursive: true });
});
