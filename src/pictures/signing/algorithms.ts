import type { KeyObject } from 'node:crypto';
import { constants } from 'node:crypto';

/** What C2PA allows to sign with, by the library's names. C2PA 2.2, 13.2.1. */
export type Algorithm = 'ed25519' | 'es256' | 'es384' | 'es512' | 'ps256';

/** How an algorithm is called in COSE (RFC 9053), and how Node signs with it. */
interface Signing {
  id: number;
  hash: string | null;
  options?: { dsaEncoding: 'ieee-p1363' } | { padding: number; saltLength: number };
}

const RAW = { dsaEncoding: 'ieee-p1363' } as const;

/** All of them. */
export const ALGORITHMS: Readonly<Record<Algorithm, Signing>> = {
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
