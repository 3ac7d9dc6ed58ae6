import { readBuiltPicture } from '../../src/pictures/inspect/built-picture.ts';
import { ssimulacra2, perceive } from '../../src/pictures/quality/ssimulacra2.ts';
import { pixelsOf } from '../../src/pictures/quality/pixels.ts';
import { encode } from '../../src/pictures/quality/quality.ts';

/** A file of a picture, its size in pixels, and how like the original it looks: SSIMULACRA 2. */
export interface Judged {
  file: Uint8Array;
  width: number;
  height: number;
  score: number;
  /** How it was encoded, where that is known. */
  how?: string;
}

/** Good enough: what pictures on the page score at least. */
export const AIM = 77;

const EFFORTS = [4, 6];
const [SCOUT = 4] = EFFORTS;
const LOWEST = 30;
const HIGHEST = 90;

// From one below the first quality that is good enough, for another effort may do with less, to where
// the like of a page is found that took a little more than it had to.
const AROUND = [-1, 0, 1, 2, 3];

/** Sets a picture's file against the original scaled to the same pixels. */
export async function judge(original: Uint8Array, file: Uint8Array): Promise<Judged> {
  const size = await readBuiltPicture(Buffer.from(file));
  if (!size) throw new Error('What the browser took for a picture is none.');
  const score = await judgeOf(original, size);
  return score(file);
}

/**
 * The AVIF files of the picture at that size, 10 bits, 4:2:0, tuned by iq, that come into question
 * for being the smallest of their look: at every quality about where AIM is met, at each effort.
 */
export async function tryAll(
  original: Uint8Array,
  size: { width: number; height: number },
): Promise<Judged[]> {
  const pixels = await pixelsOf(original, size, 'original');
  const score = await judgeOf(original, size);
  const attempt = async (quality: number, effort: number): Promise<Judged> => ({
    ...(await score(await encode(pixels, 'avif', { quality, effort }))),
    how: `quality ${quality}, effort ${effort}`,
  });
  let [low, high] = [LOWEST, HIGHEST];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await attempt(middle, SCOUT)).score < AIM) low = middle;
    else high = middle;
  }
  const tries: Judged[] = [];
  for (const step of AROUND) {
    tries.push(...(await Promise.all(EFFORTS.map((effort) => attempt(high + step, effort)))));
  }
  return tries;
}

/** The smallest of those that look at least so like the original; of the likest, where none does. */
export function smallest(tries: readonly Judged[], least: number): Judged {
  const likest = Math.max(...tries.map(({ score }) => score));
  const [found] = tries
    .filter((each) => each.score >= Math.min(least, likest))
    .sort((a, b) => a.file.length - b.file.length);
  if (!found) throw new Error('No AVIF was tried.');
  return found;
}

async function judgeOf(original: Uint8Array, { width, height }: Pick<Judged, 'width' | 'height'>) {
  const read = async (file: Uint8Array) =>
    perceive(await pixelsOf(file, { width, height }, 'picture'));
  const wanted = await read(original);
  return async (file: Uint8Array): Promise<Judged> => ({
    ...{ file, width, height },
    score: ssimulacra2(wanted, await read(file)),
  });
}
