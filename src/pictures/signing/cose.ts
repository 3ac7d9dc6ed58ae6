import type { KeyObject } from 'node:crypto';
import { constants, sign } from 'node:crypto';
import { encode } from 'cborg';

/** What C2PA allows to sign with, by the library's names. C2PA 2.2, 13.2.1. */
export type Algorithm = 'ed25519' | 'es256' | 'es384' | 'es512' | 'ps256';

/** How an algorithm is called in COSE (RFC 9053), and how Node signs with it. */
interface Signing {
  id: number;
  hash: string | null;
  options?: { dsaEncoding: 'ieee-p1363' } | { padding: number; saltLength: number };
}

const RAW = { dsaEncoding: 'ieee-p1363' } as const;

const ALGORITHMS: Readonly<Record<Algorithm, Signing>> = {
  ed25519: { id: -8, hash: null },
  es256: { id: -7, hash: 'sha256', options: RAW },
  es384: { id: -35, hash: 'sha384', options: RAW },
  es512: { id: -36, hash: 'sha512', options: RAW },
  ps256: {
    id: -37,
    hash: 'sha256',
    options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  },
};

const CURVES: Readonly<Record<string, Algorithm>> = {
  prime256v1: 'es256',
  secp384r1: 'es384',
  secp521r1: 'es512',
};

/** The algorithm for a private key; undefined if C2PA has none for it. */
export function algorithmOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: { namedCurve = '', modulusLength = 0 } = {},
}: KeyObject): Algorithm | undefined {
  if (type === 'ed25519') return type;
  if (type === 'ec') return CURVES[namedCurve];
  return type === 'rsa' && modulusLength >= 2048 ? 'ps256' : undefined;
}

/** Who signs. `chain` is of certificates in DER, the signer's first. */
export interface CoseSigner {
  algorithm: Algorithm;
  chain: readonly Uint8Array[];
  key: KeyObject;
}

/** Header parameters of COSE: the algorithm, and the certificates (RFC 9360). */
const ALG = 1;
const X5CHAIN = 33;
/** The tag of a COSE_Sign1 (RFC 9052, 2), which says that the next item is one. */
const SIGN1 = 0xd2;

/**
 * The signature of a claim: a COSE_Sign1 with the claim detached (RFC 9052, 4.2; C2PA 2.2, 13.2.3). It
 * has no timestamp, so it counts as long as the certificate is valid, and its length depends on the
 * signer alone. The same claim gets the same bytes with Ed25519, but not with the other algorithms,
 * whose signatures contain a random number.
 */
export function coseSign1(claim: Uint8Array, { algorithm, chain, key }: CoseSigner): Uint8Array {
  const { id, hash, options } = ALGORITHMS[algorithm];
  const protectedHeader = encode(
    new Map<number, unknown>([
      [ALG, id],
      [X5CHAIN, chain.length === 1 ? chain[0] : chain],
    ]),
  );
  const signed = encode(['Signature1', protectedHeader, new Uint8Array(), claim]);
  const signature = sign(hash, signed, options ? { key, ...options } : key);
  return Buffer.concat([
    Uint8Array.of(SIGN1),
    encode([protectedHeader, new Map(), null, new Uint8Array(signature)]),
  ]);
}
