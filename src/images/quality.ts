import sharp from 'sharp';
import type { Format } from './embed.ts';
import type { Pixels } from './likeness.ts';
import { likeness, perceive } from './likeness.ts';

/** Changes whenever the same picture would come out of this file as other bytes. */
export const ENCODER = 'aim 75.6, avif 10 bit iq, mozjpeg';

/** How to encode: at a quality from 1 to 100, and the effort where the format has one. */
export interface Way {
  quality: number;
  effort?: number;
}

// SSIMULACRA 2 at the size shown: high quality, and alike for a drawing and a photograph. A little
// more is let through rather than encoded again, a little less is not.
const AIM = 75.6;
const LOWEST = 74.9;
const HIGHEST = 77;
const TRIES = 3;

// Where the search begins, and the points that one step of quality gives: medians of photographs,
// textures and maps at 360 to 1984 pixels.
const FIRST = { avif: 56, jpeg: 76, webp: 80 };
const STEP = { avif: 0.85, jpeg: 0.6, webp: 0.65 };

// AVIF takes most of a build's time. Effort 3 costs a quarter of effort 4 and needs about half a
// step more for the same look, so that it finds the place. Beyond a megapixel, where only dense
// screens look, it makes the file too, for some 4 % of the bytes, and a quarter of the picture
// stands for the whole of it.
const SCOUT = { effort: 3, ahead: 0.5 };
const MEGAPIXEL = 1_000_000;

// More threads would encode one picture faster, but to other bytes on every machine.
sharp.concurrency(1);
sharp.cache(false);

/** The picture encoded as small as it can be to look like the original: SSIMULACRA 2 of 75 to 77. */
export async function encodeAlike(pixels: Pixels, format: Format): Promise<Buffer> {
  if (format === 'png' || Math.min(pixels.width, pixels.height) < 8)
    return encodeFast(pixels, format);
  if (pixels.width * pixels.height <= MEGAPIXEL) return (await search(pixels, format, 4)).file;
  // Nobody reads the story with a JPEG that large: it is a crop for those who scale it themselves.
  if (format === 'jpeg') return encode(pixels, format, { quality: 80 });
  const { quality } = await search(sample(pixels), format, SCOUT.effort);
  return encode(pixels, format, { quality, effort: SCOUT.effort });
}

/** The picture encoded at once, at a quality that is good enough to look at while one writes. */
export function encodeFast(pixels: Pixels, format: Format): Promise<Buffer> {
  return encode(pixels, format, { quality: format === 'avif' ? 60 : 80, effort: 0 });
}

interface Tried {
  quality: number;
  file: Buffer;
  score: number;
}

/** Tries a few qualities and takes the first within bounds, else the smallest that is good enough. */
async function search(
  pixels: Pixels,
  format: 'avif' | 'jpeg' | 'webp',
  effort: number,
): Promise<Tried> {
  const original = perceive(pixels);
  const judge = async (quality: number, work: number): Promise<Tried> => {
    const file = await encode(pixels, format, { quality, effort: work });
    return { quality, file, score: likeness(original, perceive(await decode(file, pixels))) };
  };
  const step = STEP[format];
  let quality = FIRST[format];
  if (format === 'avif' && effort > SCOUT.effort) {
    const { score } = await judge(quality, SCOUT.effort);
    quality = towards(quality - SCOUT.ahead, score, step);
  }
  const tried: Tried[] = [];
  while (tried.length < TRIES && !tried.some((one) => one.quality === quality)) {
    const result = await judge(quality, effort);
    tried.push(result);
    if (result.score >= LOWEST && result.score <= HIGHEST) return result;
    quality = between(tried) ?? towards(quality, result.score, step);
  }
  return best(tried);
}

/** The quality on the line through a try that was too low and one that was too high. */
function between(tried: readonly Tried[]): number | undefined {
  const low = tried.filter(({ score }) => score < AIM).at(-1);
  const high = tried.filter(({ score }) => score >= AIM).at(-1);
  if (!low || !high) return undefined;
  const share = (AIM - low.score) / (high.score - low.score);
  return Math.round(low.quality + share * (high.quality - low.quality));
}

function best(tried: Tried[]): Tried {
  const [worst, ...better] = tried.sort((a, b) => a.score - b.score);
  if (!worst) throw new Error('No quality was tried.');
  return [worst, ...better].find(({ score }) => score >= LOWEST) ?? better.at(-1) ?? worst;
}

/** The quality that would give the score aimed at, were all steps alike. */
function towards(quality: number, score: number, step: number): number {
  return Math.round(Math.min(90, Math.max(20, quality + (AIM - score) / step)));
}

/** A quarter of the picture: three bands across it, evenly spread, one below the other. */
function sample({ data, width, height }: Pixels): Pixels {
  // A multiple of 8, so that no block of the encoder's lies across two bands.
  const band = Math.floor(height / 96) * 8;
  const rows = [1 / 6, 3 / 6, 5 / 6].map((middle) => Math.round(middle * height - band / 2));
  const bands = rows.map((row) => data.subarray(row * width * 3, (row + band) * width * 3));
  return { data: Buffer.concat(bands), width, height: 3 * band };
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
