import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Format } from './embed.ts';
import type { Frame } from './pixels.ts';
import { pixelsOf } from './pixels.ts';
import { encodeAlike, ENCODER } from './quality.ts';
import { stored } from './store.ts';

/** A file to be made of a picture. */
export interface Rendition extends Frame {
  format: Format;
}

const underWay = new Map<string, Promise<Uint8Array>>();
const waiting: (() => void)[] = [];
let free = availableParallelism();

/**
 * The rendition without metadata, encoded once ever: kept by the original's bytes, the frame and
 * the encoder's settings. As many are made at once as there are processors; the rest wait.
 */
export function encoded(file: Uint8Array, rendition: Rendition, name: string): Promise<Uint8Array> {
  const { format, width, height, focus } = rendition;
  const key = [sha256(file), format, width, height, focus?.x, focus?.y, ENCODER];
  const id = JSON.stringify(key);
  const known = underWay.get(id);
  if (known) return known;
  const made = stored(key, () =>
    inTurn(async () => encodeAlike(await pixelsOf(file, rendition, name), format)),
  ).finally(() => underWay.delete(id));
  underWay.set(id, made);
  return made;
}

/** Of one file a dozen renditions are made, and hundreds where a story shows it again and again. */
const hashes = new WeakMap<Uint8Array, string>();

function sha256(file: Uint8Array): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(file).digest('hex');
  hashes.set(file, hash);
  return hash;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((start) => waiting.push(start));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
