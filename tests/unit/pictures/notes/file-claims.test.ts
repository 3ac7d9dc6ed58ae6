import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fileClaims, forbids, otherMaker } from '../../../../src/pictures/notes/file-claims.ts';

describe('a credit', () => {
  test.each([
    [['Jane Doe'], 'Reuters', 'Jane Doe/Reuters'],
    [['Jane Doe'], 'Reuters', 'Photo: Reuters'],
    [['Jane Doe'], 'Reuters', 'Photo: Jane Doe'],
    [['JANE DOE'], undefined, 'Foto: Jane Dóe'],
    [['Jane Doe', 'John Roe'], 'AP', 'John Roe'],
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

test('editors are told of the lead, of what phones show in its place, and of figures, each once', async () => {
  const root = await mkdtemp(join(tmpdir(), 'claims-'));
  const folder = join(root, 'src/content/story');
  await mkdir(folder, { recursive: true });
  const file = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Not for publication</rdf:li></rdf:Alt></xmpRights:UsageTerms></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, 'a.jpg'), file);
  await writeFile(join(folder, 'tall.jpg'), file);
  await writeFile(join(folder, 'b.txt'), 'no picture');
  const figure = (image: string, credit: string): Root['children'][number] => ({
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'image', value: image },
      { type: 'mdxJsxAttribute', name: 'credit', value: credit },
    ],
    children: [],
  });
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
