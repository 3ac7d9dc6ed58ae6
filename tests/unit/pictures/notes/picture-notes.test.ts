import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as credentials from '../../../../src/pictures/metadata/content-credentials.ts';
import { contentCredentials } from '../../../../src/pictures/notes/content-credentials.ts';
import { pictureNotes } from '../../../../src/pictures/notes/picture-notes.ts';
import { STORY_FOLDER } from '../../../../src/story/reading/folder.ts';
import type { NamedPicture } from '../../../../src/story/reading/pictures.ts';
import { certificateFor } from '../../../support/certificates.ts';
import { root } from '../../../support/project.ts';

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'pictures-'));
  const folder = join(project, STORY_FOLDER);
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'tests/fixtures/pictures/signed.jpg'), join(folder, 'signed.jpg'));
  const plain = { create: { width: 700, height: 500, channels: 3, background: '#888' } } as const;
  await sharp(plain).withXmp(claims).jpeg().toFile(join(folder, 'agency.jpg'));
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0h9v9z"/>${inside}</svg>`;
  await writeFile(join(folder, 'clean.svg'), drawing(''));
  await writeFile(join(folder, 'linked.svg'), drawing('<a href="#x"/>'));
  await writeFile(
    join(folder, 'busy.svg'),
    drawing('<script>1</script><set to="1"/><foreignObject/>'),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

afterAll(() => rm(project, { recursive: true }));

const claims =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Instructions="Not for publication"/></rdf:RDF></x:xmpmeta>';

const named = (image: string, role?: NamedPicture['role']): NamedPicture => ({
  image,
  place: { file: 'story.mdx', line: 1, column: 1 },
  ...(role && { role }),
});

const SIGNED =
  "signed.jpg has Content Credentials, signed by C2PA Test Signing Cert on 2024-08-06, and wasn't changed since.";

test('an editor is told once of each picture, what is small, left out, claimed and signed', async () => {
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  const lead = { image: './agency.jpg', alt: 'A', caption: 'A.', credit: 'Photo: Staff' };
  const notes = await pictureNotes(project, {
    story: { lead },
    tree: { type: 'root', children: [] },
    pictures: [
      named('./agency.jpg', 'lead'),
      ...['./clean.svg', './linked.svg', './busy.svg', './busy.svg'].map((image) => named(image)),
      ...[named('./signed.jpg', 'thumbnail'), named('signed.jpg', 'thumbnail')],
    ],
  });
  expect(notes).toEqual([
    'agency.jpg is 700 pixels wide, so it is shown small.',
    'linked.svg is published without a link.',
    'busy.svg is published without a script, an animation, and HTML.',
    'agency.jpg may not be for publication. Its file says: “Not for publication”',
    `${SIGNED} What is published has none.`,
  ]);
});

test.each([
  ['lead', 'keeps them, signed by Example News'],
  [undefined, 'keeps them, signed by Example News'],
  ['thumbnail', 'has none'],
  ['phone', 'has none'],
] as const)('with a certificate, what is published of a %s %s', async (role, kept) => {
  const { certificate, key } = await certificateFor();
  vi.stubEnv('C2PA_CERTIFICATE', certificate);
  vi.stubEnv('C2PA_KEY', key);
  const others = [named('./agency.jpg'), named('./signed.jpg', 'thumbnail')];
  expect(await contentCredentials(project, [...others, named('./signed.jpg', role)])).toEqual([
    `${SIGNED} What is published ${kept}.`,
  ]);
});

test('of a signature without a name or a day, neither is told', async () => {
  const found = { isIntact: true, faults: [] };
  vi.spyOn(credentials, 'readContentCredentials').mockResolvedValue(found);
  expect(await contentCredentials(project, [named('./signed.jpg')])).toEqual([
    "signed.jpg has Content Credentials, signed, and wasn't changed since. What is published has none.",
  ]);
});
