import { availableParallelism } from 'node:os';
import { cached, sha256 } from '../cache.ts';
import type { Format } from './metadata/embed-credits.ts';
import type { Frame } from './quality/pixels.ts';
import { pixelsOf } from './quality/pixels.ts';
import { decodeWhole } from './inspect/decode-whole.ts';
import type { Kind, Scouted } from './quality/quality.ts';
import { ENCODER, scoutSize } from './quality/quality.ts';
import { encodeInThread, scoutInThread } from './quality/encode-in-threads.ts';

/** A file to make from a picture. */
export interface Rendition extends Frame {
  format: Format;
}

/** What is being encoded, and what is waiting for a processor. */
interface Work {
  underWay: Map<string, Promise<Uint8Array>>;
  waiting: (() => void)[];
  free: number;
}

declare global {
  // Global, because Astro bundles a copy of this module with the pages, which has to share it.
  var picturesAtWork: Work | undefined;
}

const work: Work = (globalThis.picturesAtWork ??= {
  underWay: new Map(),
  waiting: [],
  free: availableParallelism(),
});

/**
 * The rendition without metadata. It is cached by the bytes of the original, the frame and the
 * encoder's settings. As many are encoded at the same time as there are processors.
 */
export function encoded(file: Uint8Array, rendition: Rendition, name: string): Promise<Uint8Array> {
  const { format, width, height, focus, part } = rendition;
  const key = [
    hashOf(file),
    format,
    width,
    height,
    focus?.x,
    focus?.y,
    ...(part ? [part] : []),
    ENCODER,
  ];
  const id = JSON.stringify(key);
  const known = work.underWay.get(id);
  if (known) return known;
  const made = cached(key, () =>
    inTurn(async () => {
      const pixels = await pixelsOf(file, rendition, name);
      const kind = (await decodeWhole(file, hashOf(file))).isDrawing ? 'drawing' : 'photograph';
      const scout = format === 'avif' ? await scouted(file, rendition, kind, name) : undefined;
      return encodeInThread({ pixels, kind, format, scouted: scout });
    }),
  ).finally(() => work.underWay.delete(id));
  work.underWay.set(id, made);
  return made;
}

const scouts = new Map<string, Promise<Scouted>>();

/** Finds the quality for a picture once for all of its widths. */
function scouted(
  file: Uint8Array,
  rendition: Rendition,
  kind: Kind,
  name: string,
): Promise<Scouted> {
  const { focus, part } = rendition;
  const frame = { ...scoutSize(rendition), focus, part };
  const id = JSON.stringify([hashOf(file), frame]);
  const known = scouts.get(id);
  if (known) return known;
  const scout = pixelsOf(file, frame, name).then((pixels) => scoutInThread({ pixels, kind }));
  scouts.set(id, scout);
  return scout;
}

/** Cached hashes: a file is needed for a dozen renditions, or for hundreds if shown repeatedly. */
const hashes = new WeakMap<Uint8Array, string>();

function hashOf(file: Uint8Array): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = sha256(file);
  hashes.set(file, hash);
  return hash;
}

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (work.free > 0) work.free--;
  else await new Promise<void>((start) => work.waiting.push(start));
  try {
    return await task();
  } finally {
    const next = work.waiting.shift();
    if (next) next();
    else work.free++;
  }
}
