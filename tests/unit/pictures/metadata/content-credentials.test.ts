import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readContentCredentials } from '../../../../src/pictures/metadata/content-credentials.ts';

const signed = await readFile(new URL('../../../fixtures/pictures/signed.jpg', import.meta.url));

test('who signed a picture and when is read, and that it is as it was then', async () => {
  expect(await readContentCredentials(signed)).toEqual({
    isIntact: true,
    faults: [],
    signer: 'C2PA Test Signing Cert',
    day: '2024-08-06',
    sourceType: 'algorithmicMedia',
    manifest: 'contentauth:urn:uuid:b2b1f7fa-b119-4de1-9c0d-c97fbea3f2c3',
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

test('credentials that are cut off do not hold', async () => {
  const start = signed.indexOf('jumb');
  const cut = Buffer.from(signed).fill(0, start + 400, start + 4000);
  expect(await readContentCredentials(cut)).toMatchObject({ isIntact: false });
});

test('a picture without them has none', async () => {
  expect(await readContentCredentials(await sharp(signed).jpeg().toBuffer())).toBeUndefined();
});
