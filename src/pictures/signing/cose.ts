import type { KeyObject } from 'node:crypto';
import { sign } from 'node:crypto';
import { encode } from 'cborg';
import type { Algorithm } from './algorithms.ts';
import { ALGORITHMS } from './algorithms.ts';

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
