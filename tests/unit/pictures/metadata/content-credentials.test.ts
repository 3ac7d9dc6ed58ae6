import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as C2pa from '@contentauth/c2pa-wasm';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  mediaTypeOf,
  readContentCredentials,
  readManifests,
} from '../../../../src/pictures/metadata/content-credentials.ts';
import { inThread } from '../../../../src/pictures/signing/sign.ts';
import { asAnother, signerOf } from '../../../support/signing.ts';

const signed = await readFile(new URL('../../../fixtures/pictures/signed.jpg', import.meta.url));
const ORIGINAL = 'contentauth:urn:uuid:b2b1f7fa-b119-4de1-9c0d-c97fbea3f2c3';

test('who signed a picture and when is read, and that it is as it was then', async () => {
  expect(await readContentCredentials(signed)).toEqual({
    isIntact: true,
    faults: [],
    signer: 'C2PA Test Signing Cert',
    day: '2024-08-06',
    sourceType: 'algorithmicMedia',
    manifest: ORIGINAL,
  });
});

test('a picture that was changed after it was signed is noticed', async () => {
  const changed = Buffer.from(signed);
  const at = changed.length - 2000;
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(await readContentCredentials(changed)).toMatchObject({
    isIntact: false,
    faults: ['assertion.dataHash.mismatch'],
  });
});

test.each([
  [400, 'assertion.hashedURI.mismatch'],
  [60, 'C2pa(JumbfParseError(UnexpectedEof))'],
])('credentials that are overwritten from byte %i on do not hold', async (from, fault) => {
  const start = signed.indexOf('jumb');
  const cut = Buffer.from(signed).fill(0, start + from, start + 4000);
  expect(await readContentCredentials(cut)).toMatchObject({ isIntact: false, faults: [fault] });
});

test('a picture without them has none', async () => {
  const bare = await sharp(signed).jpeg().toBuffer();
  expect(await readContentCredentials(bare)).toBeUndefined();
  await expect(readManifests(bare)).rejects.toThrow();
});

test('what its manifest says is read, by the names that C2PA has for it', async () => {
  const [own] = await readManifests(signed);
  expect(own?.label).toBe(ORIGINAL);
  expect(Object.keys(own?.assertions ?? {})).toContain('c2pa.actions');
});

describe('a picture that was made from another one', () => {
  test('has that as its parent, and is made as that was', async () => {
    const copy = await madeFrom(signed);
    expect(await readContentCredentials(copy)).toMatchObject({
      isIntact: true,
      faults: [],
      signer: 'Example News',
      parent: ORIGINAL,
      // No AI had a part in it.
      sourceType: 'algorithmicMedia',
    });
  });

  test.each([
    ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'],
    ['compositeSynthetic', 'compositeWithTrainedAlgorithmicMedia'],
    ['digitalCapture', 'algorithmicMedia'],
  ])('after a change that was %s, is %s to those that follow', async (type, later) => {
    const edited = await madeFrom(signed, type);
    const own = type === 'digitalCapture' ? 'algorithmicMedia' : type;
    expect(await readContentCredentials(edited)).toMatchObject({ sourceType: own });
    expect(await readContentCredentials(await madeFrom(edited))).toMatchObject({
      sourceType: later,
    });
  });
});

describe('the media type is found by how a file begins', () => {
  test.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n', 'image/png'],
    ['RIFF\0\n\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x0aftypavis', 'image/avif'],
    ['\0\0\0\x20ftypheic', 'image/heic'],
    ['\0\0\0\x20ftypmif1', 'image/heif'],
    ['II*\0\x08\0\0\0', 'image/tiff'],
    ['MM\0*\0\0\0\x08', 'image/tiff'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['<svg><desc>\xff\xd8</desc></svg>', 'image/svg+xml'],
    ['<!--\x89PNG-->', 'image/svg+xml'],
    ['<aRIFF\0\0\0\0WEBP', 'image/svg+xml'],
    ['RIFF\0\0\0\0WAVE', 'image/svg+xml'],
    ['<g><!--ftypavif', 'image/svg+xml'],
    ['<!-- ftypheic', 'image/svg+xml'],
    ['<a>II*\0', 'image/svg+xml'],
  ])('%j: %s', (start, type) => {
    expect(mediaTypeOf(Buffer.from(start, 'latin1'))).toBe(type);
  });
});

describe('of what the library reads', () => {
  const c2pa: typeof C2pa = createRequire(import.meta.url)('@contentauth/c2pa-wasm');
  afterEach(() => vi.restoreAllMocks());

  /** What is told of a store as the library gives it. */
  async function told(store: object) {
    const [json, free] = [() => JSON.stringify(store), vi.fn()];
    const read = vi.spyOn(c2pa.WasmReader, 'fromBytes');
    // why: nothing else of the reader is used.
    read.mockResolvedValue({ json, crJson: json, free } as never);
    const found = await readContentCredentials(signed);
    return { found, free, asked: read.mock.calls };
  }

  const actions = (...types: (string | undefined)[]) => ({
    label: 'c2pa.actions.v2',
    data: { actions: types.map((type) => ({ digitalSourceType: type && `https://x.y/${type}` })) },
  });
  const failing = (...codes: string[]) => ({
    validation_results: { activeManifest: { failure: codes.map((code) => ({ code })) } },
  });
  const manifest = (own: object) => ({ active_manifest: 'a', manifests: { a: own, b: {} } });

  test.each<[string, object, object]>([
    ['nothing is said', {}, { isIntact: true, faults: [], signer: undefined, parent: undefined }],
    ['its state is said', { validation_state: 'Invalid' }, { isIntact: false, faults: [] }],
    ['its state is another', { validation_state: 'Valid' }, { isIntact: true }],
    ['faults are counted', failing('a', 'b'), { isIntact: false, faults: ['a', 'b'] }],
    ['a signer is unknown', failing('signingCredential.untrusted'), { isIntact: true, faults: [] }],
    ['only that is left out', failing('untrusted.not'), { faults: ['untrusted.not'] }],
    [
      'the organization signs',
      manifest({ signature_info: { issuer: 'A', common_name: 'B', time: '2024-08-06T09:00:00Z' } }),
      { signer: 'A', day: '2024-08-06', manifest: 'a' },
    ],
    [
      'a person signs',
      manifest({ signature_info: { issuer: null, common_name: 'B', time: null } }),
      { signer: 'B', day: undefined },
    ],
    ['nobody signs', manifest({ signature_info: { common_name: null } }), { signer: undefined }],
    [
      'the parent comes after a part',
      manifest({
        ingredients: [
          { relationship: 'componentOf', active_manifest: 'b' },
          { relationship: 'parentOf', active_manifest: 'c' },
        ],
      }),
      { parent: 'c' },
    ],
    ['there is no parent', manifest({ ingredients: [] }), { parent: undefined }],
    [
      'one of its actions made it',
      manifest({
        assertions: [{ label: 'c2pa.actions', data: 1 }, actions(undefined, 'algorithmicMedia')],
      }),
      { sourceType: 'algorithmicMedia' },
    ],
    [
      'another assertion says so',
      manifest({ assertions: [{ ...actions('algorithmicMedia'), label: 'x.c2pa.actions' }] }),
      { sourceType: undefined },
    ],
    [
      'none of its actions did',
      manifest({ assertions: [{ label: 'c2pa.actions', data: {} }, actions('digitalCapture')] }),
      { sourceType: undefined },
    ],
    [
      'a part was made by AI, and another by a program',
      {
        active_manifest: 'a',
        manifests: {
          b: { assertions: [actions('algorithmicMedia')] },
          c: { assertions: [actions('trainedAlgorithmicMedia')] },
        },
      },
      { sourceType: 'compositeWithTrainedAlgorithmicMedia', manifest: 'a' },
    ],
  ])('it is told where %s', async (_, store, expected) => {
    expect((await told(store)).found).toMatchObject(expected);
  });

  test('nothing is loaded from elsewhere, and no memory is kept', async () => {
    const { free, asked } = await told({});
    expect(free).toHaveBeenCalledOnce();
    const settings = { verify: { ocsp_fetch: false, remote_manifest_fetch: false } };
    expect(asked).toEqual([['image/jpeg', signed, JSON.stringify(settings)]]);
    const broken = await told({ manifests: 1 });
    expect(broken.found?.isIntact).toBe(false);
    expect(broken.free).toHaveBeenCalledOnce();
  });

  test('a manifest without assertions is read, too', async () => {
    await told({});
    const reader = { crJson: () => '{"manifests":[{"label":"a"}]}', free: vi.fn() };
    vi.mocked(c2pa.WasmReader.fromBytes).mockResolvedValue(reader as never);
    expect(await readManifests(signed)).toEqual([{ label: 'a', assertions: {} }]);
  });
});

/** A copy as a program saves it, with a change of a source type. */
async function madeFrom(before: Uint8Array, sourceType?: string): Promise<Uint8Array> {
  const copy = await sharp(signed).resize(60).jpeg().toBuffer();
  const term = `http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType ?? ''}`;
  const actions = sourceType ? [{ action: 'c2pa.edited', digitalSourceType: term }] : [];
  return inThread(asAnother(await signerOf(), copy, before, { actions }), 'signed.jpg');
}
