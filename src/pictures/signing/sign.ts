import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { cached, sha256 } from '../../cache.ts';
import type { Problem } from '../../story/errors.ts';
import { StoryError } from '../../story/errors.ts';
import {
  mediaTypeOf,
  readContentCredentials,
  readManifests,
} from '../metadata/content-credentials.ts';
import type { Action } from './actions.ts';
import type { Algorithm } from './algorithms.ts';
import type { Redaction } from './redactions.ts';
import { hasLocation, redactionsIn } from './redactions.ts';
import type { Signer } from './signer.ts';

/** A picture of the story whose file has Content Credentials. */
export interface Ingredient {
  /** Its file name. */
  name: string;
  bytes: Uint8Array;
}

/** What signing-thread.ts is given. */
export interface Work {
  file: Uint8Array<ArrayBuffer>;
  /** Media type of `file`. */
  type: string;
  original: { name: string; id: string; bytes: Uint8Array<ArrayBuffer>; type: string };
  /** A ManifestDefinition of c2pa-rs. */
  definition: unknown;
  redactions: Redaction[];
  /** `key` is PKCS #8 in DER. */
  signer: { algorithm: Algorithm; chain: Uint8Array[]; key: Uint8Array<ArrayBuffer> };
  /** The same work has the same one. */
  seed: string;
}

const answerShape = z.union([
  z.object({ signed: z.instanceof(Uint8Array) }),
  z.object({ fault: z.string() }),
]);

/** Part of the cache key: change it when the same file would get another manifest. */
const MANIFEST = 'signed, c2pa-wasm 0.15.0, without thumbnails and locations';

/** What of a signature is known before, for the names of files: whatever changes it changes this. */
export const signatureOf = (original: Uint8Array, { id }: Signer): string =>
  sha256(JSON.stringify([MANIFEST, sha256(original), id]));

/**
 * The same picture with Content Credentials: a manifest that says what was done to the original, and
 * has the original's own manifest as its ingredient (C2PA 2.2, 18.15). Everything else has to be in
 * the file before, since they end with any change. It is cached by all that goes into it and by the
 * certificate, so a picture is signed once. Without the cache, the same input gives the same bytes if
 * the key is one of Ed25519; else each signature is another one. Throws a `StoryError` if the result
 * isn't valid when read again.
 */
export function signed(
  file: Uint8Array,
  original: Ingredient,
  actions: readonly Action[],
  signer: Signer,
): Promise<Uint8Array> {
  const { algorithm, chain, key, id } = signer;
  const seed = [MANIFEST, sha256(file), sha256(original.bytes), original.name, actions, id];
  return cached(seed, async () => {
    const manifests = await readManifests(original.bytes);
    const work: Work = {
      file: new Uint8Array(file),
      type: mediaTypeOf(file),
      original: {
        name: original.name,
        id: PARENT,
        bytes: new Uint8Array(original.bytes),
        type: mediaTypeOf(original.bytes),
      },
      definition: definitionOf(mediaTypeOf(file), actions),
      redactions: redactionsIn(manifests),
      signer: {
        algorithm,
        chain,
        key: new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })),
      },
      seed: sha256(JSON.stringify(seed)),
    };
    const result = await inThread(work, original.name);
    await check(result, original);
    return result;
  });
}

/** How actions refer to the original, and those that do; before C2PA 2.2, both had to (18.14.4.7). */
const PARENT = 'original';
const OF_PARENT = new Set<string>(['c2pa.opened', 'c2pa.transcoded']);

const definitionOf = (format: string, actions: readonly Action[]) => ({
  claim_generator_info: [{ name: 'Late Edition' }],
  format,
  assertions: [
    {
      label: 'c2pa.actions.v2',
      data: {
        actions: ['c2pa.opened', ...actions].map((action) => ({
          action,
          ...(OF_PARENT.has(action) && { parameters: { ingredientIds: [PARENT] } }),
        })),
      },
    },
  ],
});

const THREAD = new URL('./signing-thread.ts', import.meta.url);

/** Signs in a thread of its own, which nothing else shares. Throws a `StoryError`, with `name`. */
export async function inThread(workerData: Work, name: string): Promise<Uint8Array> {
  const thread = new Worker(THREAD, { workerData });
  const answer = await new Promise<unknown>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
  const result = answerShape.parse(answer);
  if ('fault' in result) throw unsigned(name, result.fault);
  return result.signed;
}

/** Reads the finished file as anybody would who checks it. */
async function check(file: Uint8Array, { name, bytes }: Ingredient): Promise<void> {
  const [found, before] = [await readContentCredentials(file), await readContentCredentials(bytes)];
  if (found?.isIntact !== true) throw unsigned(name, found?.faults.join(', ') ?? 'no manifest');
  if (found.parent === undefined || found.parent !== before?.manifest) {
    throw unsigned(name, "a manifest without the original's");
  }
  if (hasLocation(await readManifests(file))) throw new StoryError([located(name)]);
}

const located = (name: string): Problem => ({
  message: `The Content Credentials of ${name} say where it was taken, in a part that can't be left out.`,
  fix: 'Export the picture without Content Credentials, or publish it without them: unset C2PA_CERTIFICATE and C2PA_KEY.',
});

const unsigned = (name: string, found: string): StoryError =>
  new StoryError([
    {
      message: `What is published of ${name} can't be signed with the certificate in C2PA_CERTIFICATE.`,
      found,
      fix: 'The certificate has to be one for Content Credentials: with digitalSignature as its key usage, emailProtection, documentSigning or C2PA claim signing as its extended key usage, and an authority key identifier. To publish without Content Credentials, unset C2PA_CERTIFICATE and C2PA_KEY.',
    },
  ]);
