import { generateKeyPairSync, X509Certificate } from 'node:crypto';
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
const future = await certificateFor({ from: day('2048-01-01'), to: day('2049-01-01') });
const curve = await certificateFor({ key: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) });
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const short = await certificateFor({ key: rsa });
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const alone = await certificateFor({ key: p256(), isSelfSigned: true });
const authority = await certificateFor({ isAuthority: true, organization: 'An Authority' });
const passphrase = { cipher: 'aes-256-cbc', passphrase: 'secret' };
const locked = generateKeyPairSync('ed25519').privateKey.export({
  ...{ format: 'pem', type: 'pkcs8', ...passphrase },
});
const lockedAsBefore = rsa.privateKey.export({ format: 'pem', type: 'pkcs1', ...passphrase });
const [own = '', root = ''] = certificate.split(/(?=-----BEGIN)/);
const [otherOwn = ''] = other.certificate.split(/(?=-----BEGIN)/);

test.each([
  ['a certificate without a key', certificate, ''],
  ['a key without a certificate', '', key],
  ['a key in place of a certificate', key, key],
  ['a certificate that is none', pem('CERTIFICATE'), key],
  ['a certificate in place of a key', certificate, certificate],
  ['a key with a passphrase', certificate, String(locked)],
  ['a key with a passphrase, as OpenSSL wrote it before', certificate, String(lockedAsBefore)],
  ['the key of another certificate', certificate, other.key],
  ['a certificate that has expired', ended.certificate, ended.key],
  ['a certificate of the future', future.certificate, future.key],
  ['a curve that C2PA does not allow', curve.certificate, curve.key],
  ['a key that is too short', short.certificate, short.key],
  ['a certificate that signed itself', alone.certificate, alone.key],
  ['a certificate of an authority', authority.certificate, authority.key],
  ['the certificate of the authority first', `${root}${own}`, key],
])('%s stops the build and says why', (_, C2PA_CERTIFICATE, C2PA_KEY) => {
  expect(() => signerIn({ C2PA_CERTIFICATE, C2PA_KEY })).toThrowErrorMatchingSnapshot();
});

test.each([
  ['C2PA_CERTIFICATE', { C2PA_CERTIFICATE: 'missing.pem', C2PA_KEY: key }],
  ['C2PA_KEY', { C2PA_CERTIFICATE: certificate, C2PA_KEY: 'missing.pem' }],
])('a file that is missing in %s stops the build', (name, environment) => {
  expect(() => signerIn(environment)).toThrow(
    new RegExp(
      `^The file that ${name} names can't be read\\.\n {2}Found: ENOENT.*\n {2}Fix: Set ${name} to the path of a PEM file\\.$`,
    ),
  );
});

/** PEM with nothing in it. */
function pem(kind: string): string {
  return `-----BEGIN ${kind}-----\nAAAA\n-----END ${kind}-----`;
}

test('a certificate counts from its first second to its last', () => {
  const signs = (now: Date) =>
    signerIn({ C2PA_CERTIFICATE: ended.certificate, C2PA_KEY: ended.key }, now)?.name;
  expect([signs(past.from), signs(past.to)]).toEqual(['Example News', 'Example News']);
  expect(() => signs(new Date(past.from.getTime() - 1))).toThrow("isn't valid yet");
  expect(() => signs(new Date(past.to.getTime() + 1))).toThrow('has expired');
});

test('what leads to the authority is published with it, in its order, and the authority’s own not', () => {
  const raw = (text: string) => new Uint8Array(new X509Certificate(text).raw);
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-signer-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const signerOf = (...certificates: string[]) => {
    const file = join(folder, 'chain.pem');
    writeFileSync(file, `As it was issued:\n\n${certificates.join('\n')}`);
    return signerIn({ C2PA_CERTIFICATE: ` ${file}\n`, C2PA_KEY: `\n${key}` });
  };
  const [whole, short] = [signerOf(own, otherOwn, root), signerOf(own)];
  expect(whole?.chain).toEqual([raw(own), raw(otherOwn)]);
  expect(short?.chain).toEqual([raw(own)]);
  expect(whole?.id).toMatch(/^[\da-f]{16}$/);
  expect(whole?.id).not.toBe(short?.id);
});

test.each([
  [{ commonName: 'Desk', organization: 'Example Press' }, 'Example Press'],
  [{ commonName: 'Desk', organization: '' }, 'Desk'],
  [{ commonName: '', organization: '' }, 'a signer without a name'],
  [{ commonName: 'Zoë’s\u202e News\n' }, 'Zoë’s News'],
])('a signer of %j is called %s', async (wanted, name) => {
  const made = await certificateFor(wanted);
  expect(signerIn({ C2PA_CERTIFICATE: made.certificate, C2PA_KEY: made.key })?.name).toBe(name);
});
