import type { Format } from '../metadata/embed-credits.ts';
import type { Kind, Scouted } from './quality.ts';
import { encodeAlike, scoutPixels } from './quality.ts';
import type { Pixels } from './ssimulacra2.ts';

/** A picture to encode, or, without a format, to find the quality for. */
export type Task =
  | { pixels: Pixels; kind: Kind; format: Format; scouted: Scouted | undefined }
  | { pixels: Pixels; kind: Kind };

/** What a thread does: see encode-in-threads.ts. */
export default (task: Task): Promise<Uint8Array | Scouted> =>
  'format' in task
    ? encodeAlike(task.pixels, task.format, task.kind, task.scouted)
    : scoutPixels(task.pixels, task.kind);
