import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContentCredentials } from '../../../src/pictures/metadata/content-credentials.ts';
import service from '../../../src/pictures/service.ts';
import { certificateFor } from '../../support/certificates.ts';

const path = 'tests/fixtures/pictures/signed.jpg';
const file = await readFile(new URL('../../fixtures/pictures/signed.jpg', import.meta.url));
const rights = {
  creator: 'Jane Roe',
  credit: 'Jane Roe/Agency',
  description: 'A boat.',
  digitalSourceType: 'digitalCapture',
};
const asked = { src: '/_astro/signed.jpg', width: 120, height: 80, format: 'jpeg', rights };

type Unread =
  Parameters<typeof service.transform> extends [unknown, unknown, ...infer Rest] ? Rest : never;
// why: Astro's configuration and log, of which the service reads nothing.
const UNREAD = [{}, {}] as unknown as Unread;

async function rendition(options: object): Promise<Uint8Array> {
  const { data } = await service.transform(file, { ...asked, ...options }, ...UNREAD);
  return data;
}

beforeEach(() => {
  vi.stubEnv('DEV', false);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('without a certificate, a picture has the bytes that it has without Content Credentials', async () => {
  const plain = await rendition({});
  expect(await readContentCredentials(plain)).toBeUndefined();
  expect(Buffer.compare(plain, await rendition({ credentials: { path } }))).toBe(0);
});

test('with one, only what is to keep them has them, and all else is as it was', async () => {
  const plain = await rendition({});
  const { certificate, key } = await certificateFor();
  vi.stubEnv('C2PA_CERTIFICATE', certificate);
  vi.stubEnv('C2PA_KEY', key);
  expect(Buffer.compare(plain, await rendition({}))).toBe(0);
  const kept = await rendition({ credentials: { path } });
  expect(await readContentCredentials(kept)).toMatchObject({ isIntact: true });
  // The JPEG after its first marker is the same, behind what was added.
  expect(Buffer.from(kept.subarray(-plain.length + 2)).equals(plain.subarray(2))).toBe(true);
});
