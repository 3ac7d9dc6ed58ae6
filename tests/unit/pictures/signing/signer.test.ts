import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { signerIn } from '../../../../src/pictures/signing/signer.ts';
import { certificateFor } from '../../../support/certificates.ts';

const { certificate, key } = await certificateFor();
const day = (text: string) => new Date(`${text}T12:00:00Z`);

test('nothing is signed without a certificate and a key', () => {
  expect(signerIn({})).toBeUndefined();
  expect(signerIn({ C2PA_CERTIFICATE: '', C2PA_KEY: ' ' })).toBeUndefined();
});

test('they can be files, or PEM itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-signer-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const [certificateFile, keyFile] = [join(folder, 'chain.pem'), join(folder, 'key.pem')];
  writeFileSync(certificateFile, certificate);
  writeFileSync(keyFile, key);
  const signer = signerIn({ C2PA_CERTIFICATE: certificateFile, C2PA_KEY: keyFile });
  expect(signer).toMatchObject({ name: 'Example News', algorithm: 'ed25519' });
  // The authority's own certificate isn't published.
  expect(signer?.chain).toHaveLength(1);
  expect(signerIn({ C2PA_CERTIFICATE: certificate, C2PA_KEY: key })?.id).toBe(signer?.id);
});

test.each([
  ['es256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['es384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['es512', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
  ['ps256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
])('%s is found by the kind of key', async (algorithm, pair) => {
  const made = await certificateFor({ key: pair });
  const signer = signerIn({ C2PA_CERTIFICATE: made.certificate, C2PA_KEY: made.key });
  expect(signer?.algorithm).toBe(algorithm);
});

const other = await certificateFor();
const past = { from: day('2024-01-01'), to: day('2025-01-01') };
const ended = await certificateFor(past);
const future = await certificateFor({ from: new Date(Date.now() + 60 * 60 * 1000) });
const curve = await certificateFor({ key: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) });
const short = await certificateFor({ key: generateKeyPairSync('rsa', { modulusLength: 1024 }) });
const alone = await certificateFor({
  key: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  isSelfSigned: true,
});
const locked = generateKeyPairSync('ed25519').privateKey.export({
  ...{ format: 'pem', type: 'pkcs8' },
  ...{ cipher: 'aes-256-cbc', passphrase: 'secret' },
});
const rootFirst = certificate.split(/(?=-----BEGIN)/).toReversed();

test.each([
  [{ C2PA_CERTIFICATE: certificate }, 'C2PA_CERTIFICATE is set, but C2PA_KEY isn’t'],
  [{ C2PA_KEY: key }, 'C2PA_KEY is set, but C2PA_CERTIFICATE isn’t'],
  [
    { C2PA_CERTIFICATE: 'missing.pem', C2PA_KEY: key },
    'The file that C2PA_CERTIFICATE names can’t be read.\n  Found: ENOENT',
  ],
  [{ C2PA_CERTIFICATE: key, C2PA_KEY: key }, 'There is no certificate in C2PA_CERTIFICATE.'],
  [
    {
      C2PA_CERTIFICATE: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      C2PA_KEY: key,
    },
    'There is no certificate in C2PA_CERTIFICATE.',
  ],
  [
    { C2PA_CERTIFICATE: certificate, C2PA_KEY: certificate },
    'There is no private key in C2PA_KEY.',
  ],
  [
    { C2PA_CERTIFICATE: certificate, C2PA_KEY: String(locked) },
    'The private key in C2PA_KEY has a passphrase',
  ],
  [
    { C2PA_CERTIFICATE: certificate, C2PA_KEY: other.key },
    'The private key in C2PA_KEY doesn’t belong to the first certificate in C2PA_CERTIFICATE.',
  ],
  [
    { C2PA_CERTIFICATE: ended.certificate, C2PA_KEY: ended.key },
    'The certificate in C2PA_CERTIFICATE has expired, so pictures signed with it would count as invalid.\n  Found: valid until 2025-01-01',
  ],
  [
    { C2PA_CERTIFICATE: future.certificate, C2PA_KEY: future.key },
    'The certificate in C2PA_CERTIFICATE isn’t valid yet.\n  Found: valid from 2',
  ],
  [
    { C2PA_CERTIFICATE: curve.certificate, C2PA_KEY: curve.key },
    "The kind of key in C2PA_KEY can't be used for Content Credentials.\n  Found: ec secp256k1",
  ],
  [
    { C2PA_CERTIFICATE: short.certificate, C2PA_KEY: short.key },
    "The kind of key in C2PA_KEY can't be used for Content Credentials.\n  Found: rsa",
  ],
  [
    { C2PA_CERTIFICATE: alone.certificate, C2PA_KEY: alone.key },
    'The first certificate in C2PA_CERTIFICATE is self-signed',
  ],
  [
    { C2PA_CERTIFICATE: rootFirst.join(''), C2PA_KEY: key },
    'The private key in C2PA_KEY doesn’t belong to the first certificate in C2PA_CERTIFICATE.',
  ],
])('what cannot sign stops the build: %#', (environment, message) => {
  expect(() => signerIn(environment)).toThrow(message.replaceAll('’', "'"));
});
