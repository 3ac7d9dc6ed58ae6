import { createPrivateKey, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm';
import type { Work } from './sign.ts';
import { coseSign1 } from './cose.ts';

// Signs one file and ends. It is a thread of its own since the library takes its random numbers from
// `globalThis.crypto`, which nothing else may share, and wants what only threads of browsers have.

/** A Blob that can be read at once, as the library does with `FileReaderSync`. */
class Bytes extends Blob {
  readonly content: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super([bytes]);
    this.content = bytes;
  }

  override slice(start = 0, end = this.size): Blob {
    return new Bytes(this.content.slice(start, end));
  }
}

class FileReaderSync {
  readAsArrayBuffer(blob: Bytes): ArrayBuffer {
    return blob.content.slice().buffer;
  }
}

/**
 * Numbers for IDs, and for the salts that keep redacted assertions from being guessed: nobody can
 * foresee them without the private key, and the same work gets the same ones. Signatures get theirs
 * from OpenSSL.
 */
function numbersFor(key: Uint8Array, seed: string): (view: Uint8Array) => Uint8Array {
  let drawn = 0;
  return (view) => {
    drawn += 1;
    view.set(new Uint8Array(hkdfSync('sha256', key, seed, `C2PA ${drawn}`, view.length)));
    return view;
  };
}

async function sign({ file, type, original, definition, redactions, signer, seed }: Work) {
  const key = createPrivateKey({ key: Buffer.from(signer.key), format: 'der', type: 'pkcs8' });
  Object.assign(globalThis, { FileReaderSync });
  Object.defineProperty(globalThis.crypto, 'getRandomValues', {
    value: numbersFor(signer.key, seed),
  });
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
  initSync({ module: readFileSync(wasm) });
  const builder = WasmBuilder.fromJson(JSON.stringify(definition), SETTINGS);
  const { name: title, bytes, type: format, id: label } = original;
  const ingredient = JSON.stringify({ title, relationship: 'parentOf', label });
  await builder.addIngredientFromBlob(ingredient, format, new Bytes(bytes));
  for (const { uri, reason } of redactions) builder.addRedaction(uri, reason);
  const cose = (claim: Uint8Array) => new Uint8Array(coseSign1(claim, { ...signer, key }));
  const definitionOfSigner = {
    alg: signer.algorithm,
    reserveSize: cose(new Uint8Array()).length,
    sign: (claim: Uint8Array) => Promise.resolve(cose(claim)),
  };
  return builder.sign(definitionOfSigner, [], type, new Bytes(file));
}

/** Nothing is loaded from elsewhere, and no thumbnails are added. sign.ts checks what comes out. */
const SETTINGS = JSON.stringify({
  verify: {
    ...{ ocsp_fetch: false, remote_manifest_fetch: false },
    ...{ verify_trust: false, verify_after_sign: false },
  },
  builder: { thumbnail: { enabled: false } },
});

// why: sign.ts starts this thread, and with nothing else.
const work = workerData as Work;
const answer = await sign(work).then(
  (signed) => ({ signed }),
  (cause: unknown) => ({ fault: cause instanceof Error ? cause.message : String(cause) }),
);
parentPort?.postMessage(answer);
