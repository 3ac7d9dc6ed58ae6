import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as cache from '../../../../src/cache.ts';
import * as credentials from '../../../../src/pictures/metadata/content-credentials.ts';
import { embedRights } from '../../../../src/pictures/metadata/embed-credits.ts';
import { hasLocation } from '../../../../src/pictures/signing/redactions.ts';
import { inThread, signatureOf, signed } from '../../../../src/pictures/signing/sign.ts';
import type { Signer } from '../../../../src/pictures/signing/signer.ts';
import { asAnother, signerOf } from '../../../support/signing.ts';

const bytes = await readFile(new URL('../../../fixtures/pictures/signed.jpg', import.meta.url));
const original = { name: 'signed.jpg', bytes };
const ORIGINAL = 'contentauth:urn:uuid:b2b1f7fa-b119-4de1-9c0d-c97fbea3f2c3';
const ACTIONS = ['c2pa.resized', 'c2pa.transcoded', 'c2pa.edited.metadata'] as const;

const rights = {
  creator: 'Jane Roe',
  credit: 'Jane Roe/Agency',
  description: 'A boat.',
  digitalSourceType: 'digitalCapture',
};
const renditionIn = async (format: 'avif' | 'jpeg') =>
  embedRights(await sharp(bytes).resize(120)[format]({}).toBuffer(), format, rights);
const jpeg = await renditionIn('jpeg');

beforeAll(() => {
  // Each is signed anew, and nothing is left in the cache.
  vi.spyOn(cache, 'cached').mockImplementation((_, make) => make());
});

afterAll(() => {
  vi.restoreAllMocks();
});

test.each(['avif', 'jpeg'] as const)(
  'an %s keeps the manifest of its original and says what was done to it',
  async (format) => {
    const file = await signed(await renditionIn(format), original, ACTIONS, await signerOf());
    const found = await credentials.readContentCredentials(file);
    expect(found).toMatchObject({ isIntact: true, signer: 'Example News', parent: ORIGINAL });
    const [own, before] = await credentials.readManifests(file);
    expect(own?.assertions['c2pa.actions.v2']).toMatchObject({
      actions: [
        { action: 'c2pa.opened', parameters: { ingredients: [expect.anything()] } },
        { action: 'c2pa.resized' },
        { action: 'c2pa.transcoded', parameters: { ingredients: [expect.anything()] } },
        { action: 'c2pa.edited.metadata' },
        { action: 'c2pa.redacted', reason: 'example.late-edition.size' },
      ],
    });
    expect(before?.label).toBe(ORIGINAL);
    expect(Object.keys(before?.assertions ?? {})).toEqual([
      ...['stds.schema-org.CreativeWork', 'c2pa.actions', 'c2pa.hash.data'],
    ]);
    // The credits and the picture are as they were.
    const { width, xmp, exif } = await sharp(file).metadata();
    expect(width).toBe(120);
    expect(xmp?.toString()).toContain('Jane Roe/Agency');
    expect(exif?.toString('latin1')).toContain('Jane Roe');
  },
);

test('a picture that is changed afterwards is noticed', async () => {
  const file = Buffer.from(await signed(jpeg, original, ACTIONS, await signerOf()));
  file[file.length - 100] = (file.at(-100) ?? 0) ^ 1;
  expect(await credentials.readContentCredentials(file)).toMatchObject({
    faults: ['assertion.dataHash.mismatch'],
  });
});

test('Ed25519 gives the same bytes each time', async () => {
  const signer = await signerOf();
  const [first, second] = await Promise.all([
    signed(jpeg, original, ACTIONS, signer),
    signed(jpeg, original, ACTIONS, signer),
  ]);
  expect(Buffer.compare(first, second)).toBe(0);
});

test.each([
  ['es256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['es384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['es512', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
  ['ps256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
])('%s signs, too', async (_, key) => {
  const file = await signed(jpeg, original, ACTIONS, await signerOf({ key }));
  expect(await credentials.readContentCredentials(file)).toMatchObject({
    isIntact: true,
    parent: ORIGINAL,
  });
});

test('where a picture was taken is left out of what was signed before', async () => {
  const signer = await signerOf();
  const located = await withLocation(signer);
  expect(hasLocation(await credentials.readManifests(located))).toBe(true);
  const next = { name: 'located.jpg', bytes: located };
  const file = await signed(await renditionIn('avif'), next, ACTIONS, signer);
  const manifests = await credentials.readManifests(file);
  expect(manifests.map(({ label }) => label)).toContain(ORIGINAL);
  expect(hasLocation(manifests)).toBe(false);
  expect(Buffer.from(file).includes('GPSLatitude')).toBe(false);
  expect(await credentials.readContentCredentials(file)).toMatchObject({ isIntact: true });
});

/** As a camera signs where it was, in a picture that was made from the original. */
async function withLocation(signer: Signer): Promise<Uint8Array> {
  const exif = {
    '@context': { exif: 'http://ns.adobe.com/exif/1.0/' },
    'exif:GPSLatitude': '51,44N',
  };
  const assertions = [{ label: 'stds.exif', kind: 'Json', data: exif }];
  return inThread(asAnother(signer, jpeg, bytes, { assertions }), 'located.jpg');
}

test('a file that cannot be signed stops the build', async () => {
  const work = asAnother(await signerOf(), Buffer.from('A story.'), bytes);
  await expect(inThread(work, 'story.jpg')).rejects.toThrow(
    /^What is published of story\.jpg can't be signed .*\n {2}Found: \S/,
  );
});

test('a certificate for C2PA claims is taken', async () => {
  const signer = await signerOf({ purpose: '1.3.6.1.4.1.62558.2.1' });
  const file = await signed(jpeg, original, ACTIONS, signer);
  expect(await credentials.readContentCredentials(file)).toMatchObject({ isIntact: true });
});

describe('what is wrong when it is read again stops the build', () => {
  afterEach(() => {
    vi.mocked(credentials.readContentCredentials).mockRestore();
    vi.mocked(credentials.readManifests).mockRestore();
  });

  const found = { isIntact: true, faults: [], manifest: ORIGINAL, parent: ORIGINAL };

  test.each([
    ['another parent', { ...found, parent: 'urn:c2pa:other' }],
    ['no parent', { ...found, parent: undefined, manifest: undefined }],
    ['no manifest', undefined],
    ['a broken one', { ...found, isIntact: false, faults: ['one', 'two'] }],
  ])('%s', async (_, wrong) => {
    vi.spyOn(credentials, 'readManifests').mockResolvedValue([]);
    vi.spyOn(credentials, 'readContentCredentials').mockResolvedValue(wrong);
    await expect(
      signed(jpeg, original, ACTIONS, await signerOf()),
    ).rejects.toThrowErrorMatchingSnapshot();
  });

  test('a location', async () => {
    vi.spyOn(credentials, 'readContentCredentials').mockResolvedValue(found);
    const located = { label: 'urn:c2pa:one', assertions: { 'c2pa.actions': { GPSLatitude: 51 } } };
    vi.spyOn(credentials, 'readManifests').mockResolvedValue([located]);
    await expect(
      signed(jpeg, original, ACTIONS, await signerOf()),
    ).rejects.toThrowErrorMatchingSnapshot();
  });
});

test('the name of the original and that of the program are in the manifest', async () => {
  const file = Buffer.from(await signed(jpeg, original, [], await signerOf()));
  expect(file.includes('signed.jpg')).toBe(true);
  expect(file.includes('Late Edition')).toBe(true);
});

test('whatever changes a signature, changes the key that it is found by', async () => {
  const signer = await signerOf();
  const keys = new Set<string>();
  vi.mocked(cache.cached).mockImplementation((key) => {
    keys.add(JSON.stringify(key));
    return Promise.resolve(jpeg);
  });
  const other = Buffer.from('other');
  await signed(jpeg, original, ACTIONS, signer);
  await signed(jpeg, original, ACTIONS, { ...signer });
  expect(keys.size).toBe(1);
  await signed(other, original, ACTIONS, signer);
  await signed(jpeg, { ...original, bytes: other }, ACTIONS, signer);
  await signed(jpeg, { ...original, name: 'other.jpg' }, ACTIONS, signer);
  await signed(jpeg, original, ['c2pa.transcoded'], signer);
  await signed(jpeg, original, ACTIONS, { ...signer, id: 'other' });
  expect(keys.size).toBe(6);
  vi.mocked(cache.cached).mockImplementation((_, make) => make());
  const names = [signatureOf(bytes, signer), signatureOf(other, signer)];
  names.push(signatureOf(bytes, { ...signer, id: 'other' }), signatureOf(bytes, { ...signer }));
  expect(new Set(names).size).toBe(3);
});

test('a certificate for something else stops the build', async () => {
  const signer = await signerOf({ purpose: '1.3.6.1.5.5.7.3.1' });
  await expect(signed(jpeg, original, ACTIONS, signer)).rejects.toThrow(
    "What is published of signed.jpg can't be signed with the certificate in C2PA_CERTIFICATE.\n  Found: signingCredential.invalid",
  );
});
