import sharp from 'sharp';
import type { Format } from '../metadata/embed-credits.ts';
import type { Pixels } from './ssimulacra2.ts';
import { ssimulacra2, perceive } from './ssimulacra2.ts';

/** Part of the cache key: change it when the same picture would be encoded to other bytes. */
export const ENCODER = 'aim 78.2 or 90.7, two scouts of 660, avif iq, mozjpeg';

/** How to encode: at a quality from 1 to 100, and the effort where the format has one. */
export interface Way {
  quality: number;
  effort?: number;
  /** Photographs unless it says otherwise. */
  kind?: Kind;
}

/** A drawing has fine lines and letters that the score of a photograph would blur. */
export type Kind = 'photograph' | 'drawing';

/** SSIMULACRA 2 at the size shown. A score that is slightly too high is accepted, to save time. */
interface Aim {
  score: number;
  lowest: number;
  highest: number;
  /** Where the search begins: the median of what photographs, or maps and charts, need. */
  first: { avif: number; jpeg: number; webp: number };
  /** How much one step of quality adds to the score there. */
  step: { avif: number; jpeg: number; webp: number };
  /** How much higher the same quality scores at twice the width. */
  perDoubling: number;
  /** The quality of a JPEG of more than a megapixel. */
  large: number;
}

const AIMS: Record<Kind, Aim> = {
  photograph: {
    score: 78.2,
    lowest: 77,
    highest: 80,
    first: { avif: 60, jpeg: 80, webp: 84 },
    step: { avif: 0.75, jpeg: 0.6, webp: 0.65 },
    perDoubling: 1.5,
    large: 82,
  },
  drawing: {
    score: 90.7,
    lowest: 90,
    highest: 92,
    first: { avif: 77, jpeg: 94, webp: 93 },
    step: { avif: 0.45, jpeg: 0.6, webp: 0.6 },
    perDoubling: 0,
    large: 92,
  },
};
const TRIES = 4;

// AVIF takes most of a build's time. Effort 3 takes a third of the time of effort 4 and needs about
// one step of quality more, so it is used to find the quality, once for each picture. Above a
// megapixel, which only dense screens load, effort 3 also makes the file, which is about 4 % larger.
const SCOUT = { width: 660, effort: 3, ahead: 1 };
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
 * The picture, encoded as small as possible with a SSIMULACRA 2 score of 77 to 80, or of 90 to 92
 * for a drawing. `scouted` is the quality that was found for the picture as AVIF at any width.
 */
export async function encodeAlike(
  pixels: Pixels,
  format: Format,
  kind: Kind,
  scouted?: Scouted,
): Promise<Buffer> {
  if (format === 'png' || Math.min(pixels.width, pixels.height) < 8)
    return encodeFast(pixels, format);
  const aim = AIMS[kind];
  const large = pixels.width * pixels.height > MEGAPIXEL;
  if (format !== 'avif') {
    // A JPEG of that size is a crop for other sites, which scale it; the page doesn't show it.
    if (large) return encode(pixels, format, { quality: aim.large, kind });
    return (await search(pixels, { format, effort: 4, first: aim.first[format], kind })).file;
  }
  const found = scouted ?? (await scoutPixels(pixels, kind));
  const spare = aim.perDoubling * Math.log2(pixels.width / found.width);
  const quality = towards(found.quality, aim.score + spare, aim, 'avif');
  const way = large
    ? { effort: SCOUT.effort, first: quality }
    : { effort: 4, first: quality - SCOUT.ahead };
  return (await search(pixels, { format, ...way, kind })).file;
}

/** The size in which the quality for a picture is searched. */
export function scoutSize({ width, height }: { width: number; height: number }) {
  const share = Math.min(1, SCOUT.width / width);
  return { width: Math.round(width * share), height: Math.max(1, Math.round(height * share)) };
}

/**
 * Finds the quality for a picture with two tries, which also show what a step of quality is worth.
 */
export async function scoutPixels(pixels: Pixels, kind: Kind): Promise<Scouted> {
  const aim = AIMS[kind];
  const original = perceive(pixels);
  const judge = async (quality: number): Promise<number> => {
    const file = await encode(pixels, 'avif', { quality, effort: SCOUT.effort, kind });
    return ssimulacra2(original, perceive(await decode(file, pixels)));
  };
  const first = aim.first.avif;
  const before = await judge(first);
  const near = Math.round(towards(first, before, aim, 'avif'));
  if (near === first) return { width: pixels.width, quality: near };
  const after = await judge(near);
  const step = Math.max(aim.step.avif / 2, (after - before) / (near - first));
  return { width: pixels.width, quality: limited(near + (aim.score - after) / step) };
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
  kind: Kind;
}

/**
 * Tries a few qualities and takes the first within the limits, else the smallest above the lowest.
 */
async function search(pixels: Pixels, { format, effort, first, kind }: Search): Promise<Tried> {
  const aim = AIMS[kind];
  const original = perceive(pixels);
  const judge = async (quality: number): Promise<Tried> => {
    const file = await encode(pixels, format, { quality, effort, kind });
    return { quality, file, score: ssimulacra2(original, perceive(await decode(file, pixels))) };
  };
  let quality = Math.round(first);
  const tried: Tried[] = [];
  while (tried.length < TRIES && !tried.some((one) => one.quality === quality)) {
    const result = await judge(quality);
    tried.push(result);
    if (result.score >= aim.lowest && result.score <= aim.highest) return result;
    quality = between(tried, aim) ?? Math.round(towards(quality, result.score, aim, format));
  }
  return best(tried, aim);
}

/** The quality interpolated between a try that was too low and one that was too high. */
function between(tried: readonly Tried[], aim: Aim): number | undefined {
  const low = tried.filter(({ score }) => score < aim.score).at(-1);
  const high = tried.filter(({ score }) => score >= aim.score).at(-1);
  if (!low || !high) return undefined;
  const share = (aim.score - low.score) / (high.score - low.score);
  return Math.round(low.quality + share * (high.quality - low.quality));
}

function best(tried: Tried[], { lowest }: Aim): Tried {
  const [worst, ...better] = tried.sort((a, b) => a.score - b.score);
  if (!worst) throw new Error('At least one quality has to be tried.');
  return [worst, ...better].find(({ score }) => score >= lowest) ?? better.at(-1) ?? worst;
}

/** The quality that should give the target score, if every step adds the same. */
function towards(quality: number, score: number, aim: Aim, format: keyof Aim['step']): number {
  return limited(quality + (aim.score - score) / aim.step[format]);
}

const limited = (quality: number): number => Math.min(97, Math.max(20, quality));

/** The picture as a file of that format, without metadata. */
export function encode({ data, width, height }: Pixels, format: Format, way: Way): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const { quality, effort = 4, kind = 'photograph' } = way;
  const chromaSubsampling = kind === 'drawing' ? '4:4:4' : '4:2:0';
  if (format === 'jpeg') {
    return picture.jpeg({ quality, mozjpeg: true, chromaSubsampling }).toBuffer();
  }
  if (format === 'webp') return picture.webp({ quality, effort, smartSubsample: true }).toBuffer();
  if (format === 'png') return picture.png({ compressionLevel: 9 }).toBuffer();
  const bitdepth = kind === 'drawing' ? 8 : 10;
  return picture.avif({ quality, effort, bitdepth, chromaSubsampling, tune: 'iq' }).toBuffer();
}

async function decode(file: Buffer, { width, height }: Pixels): Promise<Pixels> {
  return { data: await sharp(file).removeAlpha().raw().toBuffer(), width, height };
}
