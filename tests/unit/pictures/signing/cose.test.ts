import { constants, generateKeyPairSync, verify } from 'node:crypto';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { algorithmOf } from '../../../../src/pictures/signing/algorithms.ts';
import { coseSign1 } from '../../../../src/pictures/signing/cose.ts';

const RAW = { dsaEncoding: 'ieee-p1363' } as const;
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const claim = Buffer.from('What was done to a picture.');

// The numbers of RFC 9053, 2 and RFC 8230, 2.
test.each([
  ['ed25519', -8, null, generateKeyPairSync('ed25519'), {}],
  ['es256', -7, 'sha256', ec('P-256'), RAW],
  ['es384', -35, 'sha384', ec('P-384'), RAW],
  ['es512', -36, 'sha512', ec('P-521'), RAW],
  [
    ...(['ps256', -37, 'sha256', generateKeyPairSync('rsa', { modulusLength: 2048 })] as const),
    { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  ],
] as const)('a signature by %s is one for all who know COSE', (name, id, hash, pair, options) => {
  const algorithm = algorithmOf(pair.privateKey);
  if (algorithm !== name) throw new Error(`The algorithm is ${String(algorithm)}.`);
  const chain = [Uint8Array.of(1), Uint8Array.of(2)];
  for (const certificates of [chain, chain.slice(1)]) {
    const [tag, ...rest] = coseSign1(claim, {
      ...{ algorithm, chain: certificates, key: pair.privateKey },
    });
    expect(tag).toBe(0xd2);
    const [header, , detached, signature] = decode(Uint8Array.from(rest)) as [
      ...[Uint8Array<ArrayBuffer>, object, null, Uint8Array<ArrayBuffer>],
    ];
    expect(detached).toBeNull();
    expect(decode(header, { useMaps: true })).toEqual(
      new Map<number, unknown>([
        [1, id],
        [33, certificates.length === 1 ? certificates[0] : certificates],
      ]),
    );
    const signed = encode(['Signature1', header, new Uint8Array(), claim]);
    expect(verify(hash, signed, { key: pair.publicKey, ...options }, signature)).toBe(true);
  }
});

test.each([
  ['an elliptic curve that C2PA has not', ec('secp256k1')],
  ['RSA that is too short', generateKeyPairSync('rsa', { modulusLength: 1024 })],
  ['another kind of key', generateKeyPairSync('rsa-pss', { modulusLength: 2048 })],
])('%s has no algorithm', (_, { privateKey }) => {
  expect(algorithmOf(privateKey)).toBeUndefined();
});
