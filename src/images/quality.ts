import sharp from 'sharp';
import type { Format } from './embed.ts';
import type { Pixels } from './likeness.ts';
import { likeness, perceive } from './likeness.ts';

/** Changes whenever the same picture would come out of this file as other bytes. */
export const ENCODER = 'aim 75.6, avif 10 bit iq, mozjpeg';

/** How to encode: at a quality from 1 to 100, and the effort where the format has one. */
interface Way {
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

// AVIF takes most of a build's time. Effort 2 costs a sixth of effort 4 and needs one or two steps
// more for the same look, so that it finds the neighbourhood; beyond a megapixel, where only dense
// screens look, effort 3 spares two thirds of the time for some 4 % of the bytes.
const SCOUT = { effort: 2, ahead: 1.5 };
const MEGAPIXEL = 1_000_000;

// More threads would encode one picture faster, but to other bytes on every machine.
sharp.concurrency(1);
sharp.cache(false);

/** The picture encoded as small as it can be to look like the original: SSIMULACRA 2 of 75 to 77. */
export async function encodeAlike(pixels: Pixels, format: Format): Promise<Buffer> {
  if (format === 'png' || Math.min(pixels.width, pixels.height) < 8)
    return encodeFast(pixels, format);
  const large = pixels.width * pixels.height > MEGAPIXEL;
  // Nobody reads the story with a JPEG that large: it is a crop for those who scale it themselves.
  if (format === 'jpeg' && large) return encode(pixels, format, { quality: 80 });
  const original = perceive(pixels);
  const judge = async (way: Way) => {
    const file = await encode(pixels, format, way);
    return { file, score: likeness(original, perceive(await decode(file, pixels))) };
  };
  let quality = FIRST[format];
  let effort: number | undefined;
  if (format === 'avif') {
    const { score } = await judge({ quality, effort: SCOUT.effort });
    quality = towards(quality - SCOUT.ahead, score, STEP.avif);
    effort = large ? 3 : 4;
  }
  return search(quality, STEP[format], (at) => judge({ quality: at, ...(effort && { effort }) }));
}

/** The picture encoded at once, at a quality that is good enough to look at while one writes. */
export function encodeFast(pixels: Pixels, format: Format): Promise<Buffer> {
  return encode(pixels, format, { quality: format === 'avif' ? 60 : 80, effort: 0 });
}

/** Tries a few qualities and takes the first within bounds, else the smallest that is good enough. */
async function search(
  start: number,
  step: number,
  judge: (quality: number) => Promise<{ file: Buffer; score: number }>,
): Promise<Buffer> {
  const tried = new Map<number, { file: Buffer; score: number }>();
  for (let quality = clamp(start); tried.size < TRIES && !tried.has(quality);) {
    const result = await judge(quality);
    tried.set(quality, result);
    if (result.score >= LOWEST && result.score <= HIGHEST) return result.file;
    quality = clamp(towards(quality, result.score, step));
  }
  const results = [...tried.values()].sort((a, b) => a.score - b.score);
  const chosen = results.find(({ score }) => score >= LOWEST) ?? results.at(-1);
  if (!chosen) throw new Error('No quality was tried.');
  return chosen.file;
}

function towards(quality: number, score: number, step: number): number {
  return quality + (AIM - score) / step;
}

function clamp(quality: number): number {
  return Math.round(Math.min(90, Math.max(20, quality)));
}

function encode({ data, width, height }: Pixels, format: Format, way: Way): Promise<Buffer> {
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
