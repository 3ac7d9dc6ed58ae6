import type { Sharp } from 'sharp';
import sharp from 'sharp';

export const WIDTH = 96;
export const HEIGHT = 64;

/**
 * A picture that cannot be mistaken when it is turned, mirrored or cut: one colour a quarter, red
 * at the top left, green at the top right, blue at the bottom left, yellow at the bottom right.
 */
export async function quarters(width = WIDTH, height = HEIGHT): Promise<Sharp> {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const [right, low] = [i % width >= width / 2, Math.floor(i / width) >= height / 2];
    data.set(colourOf(right, low), i * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Noise over slopes, the same at every run: hard to encode, as a photograph is. */
export function texture(width: number, height: number): Sharp {
  const data = new Uint8Array(width * height * 3);
  let seed = 7;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
    const slope = 90 + 60 * Math.sin(x / 23) * Math.cos(y / 17);
    data[i] = Math.max(0, Math.min(255, slope + (i % 3) * 12 + (seed / 2 ** 32 - 0.5) * 40));
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The mean colour in the middle of each quarter: top left, top right, bottom left, bottom right. */
export async function coloursOf(file: Uint8Array): Promise<number[][]> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start =
      (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    return [0, 1, 2].map((band) => data[start + (info.channels === 3 ? band : 0)] ?? -1);
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

export function colourOf(right: boolean, low: boolean): [number, number, number] {
  if (low) return right ? [210, 190, 40] : [40, 60, 190];
  return right ? [40, 150, 60] : [200, 40, 50];
}

export const QUARTERS = [
  colourOf(false, false),
  colourOf(true, false),
  colourOf(false, true),
  colourOf(true, true),
];
