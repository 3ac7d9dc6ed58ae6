import sharp from 'sharp';
import type { Format } from '../metadata/embed-credits.ts';
import type { Pixels } from './ssimulacra2.ts';
import { likeness, perceive } from './ssimulacra2.ts';

/** Part of the cache key: change it when the same picture would be encoded to other bytes. */
export const ENCODER = 'aim 75.6, two scouts of 660, avif 10 bit iq, mozjpeg';

/** How to encode: at a quality from 1 to 100, and the effort where the format has one. */
export interface Way {
  quality: number;
  effort?: number;
}

// SSIMULACRA 2 at the size shown: high quality, for drawings as for photographs. A score that is
// slightly too high is accepted, because encoding again takes time.
const AIM = 75.6;
const LOWEST = 74.9;
const HIGHEST = 77;
const TRIES = 3;

// Where the search begins, and how much one step of quality adds to the score: medians of
// photographs, textures and maps at 360 to 1984 pixels.
const FIRST = { avif: 56, jpeg: 76, webp: 80 };
const STEP = { avif: 0.85, jpeg: 0.6, webp: 0.65 };

// AVIF takes most of a build's time. Effort 3 takes a third of the time of effort 4 and needs about
// one step of quality more, so it is used to find the quality, once for each picture. At twice the
// width, the same quality scores about four points more. Above a megapixel, which only dense
// screens load, effort 3 also makes the file, which is about 4 % larger and isn't measured again.
const SCOUT = { width: 660, effort: 3, ahead: 1, perDoubling: 4 };
const MEGAPIXEL = 1_000_000;

/** The quality that an AVIF of a picture needs at a width, as found with the faster effort. */
export interface Scouted {
  width: number;
  quality: number;
}

// With more threads, the bytes would differ from machine to machine.
sharp.concurrency(1);
sharp.cache(false);

/**
 * The picture, encoded as small as possible with a SSIMULACRA 2 score of 75 to 77. For AVIF,
 * `scout` returns the quality that was found for the picture at any width.
 */
export async function encodeAlike(
  pixels: Pixels,
  format: Format,
  scout = () => scoutPixels(pixels),
): Promise<Buffer> {
  if (format === 'png' || Math.min(pixels.width, pixels.height) < 8)
    return encodeFast(pixels, format);
  const large = pixels.width * pixels.height > MEGAPIXEL;
  if (format !== 'avif') {
    // A JPEG of that size is a crop for other sites, which scale it; the page doesn't show it.
    if (large) return encode(pixels, format, { quality: 80 });
    return (await search(pixels, { format, effort: 4, first: FIRST[format] })).file;
  }
  const scouted = await scout();
  const spare = SCOUT.perDoubling * Math.log2(pixels.width / scouted.width);
  const quality = towards(scouted.quality, AIM + spare, STEP.avif);
  if (large) return encode(pixels, format, { quality: Math.round(quality), effort: SCOUT.effort });
  return (await search(pixels, { format, effort: 4, first: quality - SCOUT.ahead })).file;
}

/** The size in which the quality for a picture is searched. */
export function scoutSize({ width, height }: { width: number; height: number }) {
  const share = Math.min(1, SCOUT.width / width);
  return { width: Math.round(width * share), height: Math.max(1, Math.round(height * share)) };
}

/**
 * Finds the quality for a picture with two tries, which also show what a step of quality is worth.
 */
export async function scoutPixels(pixels: Pixels): Promise<Scouted> {
  const original = perceive(pixels);
  const judge = async (quality: number): Promise<number> => {
    const file = await encode(pixels, 'avif', { quality, effort: SCOUT.effort });
    return likeness(original, perceive(await decode(file, pixels)));
  };
  const before = await judge(FIRST.avif);
  const near = Math.round(towards(FIRST.avif, before, STEP.avif));
  if (near === FIRST.avif) return { width: pixels.width, quality: near };
  const after = await judge(near);
  const step = Math.max(STEP.avif / 2, (after - before) / (near - FIRST.avif));
  return { width: pixels.width, quality: towards(near, after, step) };
}

/** The picture, encoded once at a fixed quality, for dev. */
export function encodeFast(pixels: Pixels, format: Format): Promise<Buffer> {
  return encode(pixels, format, { quality: format === 'avif' ? 60 : 80, effort: 0 });
}

interface Tried {
  quality: number;
  file: Buffer;
  score: number;
}

interface Search {
  format: 'avif' | 'jpeg' | 'webp';
  effort: number;
  /** The quality to begin with. */
  first: number;
}

/**
 * Tries a few qualities and takes the first within the limits, else the smallest above the lowest.
 */
async function search(pixels: Pixels, { format, effort, first }: Search): Promise<Tried> {
  const original = perceive(pixels);
  const judge = async (quality: number): Promise<Tried> => {
    const file = await encode(pixels, format, { quality, effort });
    return { quality, file, score: likeness(original, perceive(await decode(file, pixels))) };
  };
  let quality = Math.round(first);
  const tried: Tried[] = [];
  while (tried.length < TRIES && !tried.some((one) => one.quality === quality)) {
    const result = await judge(quality);
    tried.push(result);
    if (result.score >= LOWEST && result.score <= HIGHEST) return result;
    quality = between(tried) ?? Math.round(towards(quality, result.score, STEP[format]));
  }
  return best(tried);
}

/** The quality interpolated between a try that was too low and one that was too high. */
function between(tried: readonly Tried[]): number | undefined {
  const low = tried.filter(({ score }) => score < AIM).at(-1);
  const high = tried.filter(({ score }) => score >= AIM).at(-1);
  if (!low || !high) return undefined;
  const share = (AIM - low.score) / (high.score - low.score);
  return Math.round(low.quality + share * (high.quality - low.quality));
}

function best(tried: Tried[]): Tried {
  const [worst, ...better] = tried.sort((a, b) => a.score - b.score);
  if (!worst) throw new Error('At least one quality has to be tried.');
  return [worst, ...better].find(({ score }) => score >= LOWEST) ?? better.at(-1) ?? worst;
}

/** The quality that should give the target score, if every step adds the same. */
function towards(quality: number, score: number, step: number): number {
  return Math.min(90, Math.max(20, quality + (AIM - score) / step));
}

/** The picture as a file of that format, without metadata. */
export function encode({ data, width, height }: Pixels, format: Format, way: Way): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const { quality, effort = 4 } = way;
  if (format === 'jpeg') return picture.jpeg({ quality, mozjpeg: true }).toBuffer();
  if (format === 'webp') return picture.webp({ quality, effort, smartSubsample: true }).toBuffer();
  if (format === 'png') return picture.png({ compressionLevel: 9 }).toBuffer();
  return picture
    .avif({ quality, effort, bitdepth: 10, chromaSubsampling: '4:2:0', tune: 'iq' })
    .toBuffer();
}

async function decode(file: Buffer, { width, height }: Pixels): Promise<Pixels> {
  return { data: await sharp(file).removeAlpha().raw().toBuffer(), width, height };
}
