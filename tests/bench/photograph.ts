import type { Pixels } from '../../src/pictures/quality/ssimulacra2.ts';
import { encode } from '../../src/pictures/quality/quality.ts';
import { chance } from './chance.ts';

// Leaves over leaves, with many small ones and few large, have the edges, slopes and spectrum of
// photographs (A. Lee, D. Mumford, J. Huang, "Occlusion models for natural images", 2001).
const PIXELS_A_LEAF = 860;
const SMALLEST = 13;
const LARGEST = 500;

/** How many pixels wide the grains of their texture are, and how far they move a level of 255. */
const GRAINS = [
  [4, 10],
  [9, 8],
  [40, 24],
] as const;

/** A picture as hard to encode as a photograph of foliage: a JPEG, the same for the same seed. */
export function photograph(width: number, height: number, seed = 11): Promise<Buffer> {
  const picture = { data: new Uint8Array(width * height * 3), width, height };
  const lot = chance(seed);
  for (let leaf = width * height; leaf > 0; leaf -= PIXELS_A_LEAF) drop(picture, lot);
  for (const [size, strength] of GRAINS) roughen(picture, size, strength, lot);
  return encode(picture, 'jpeg', { quality: 95 });
}

/** A disc of one colour, lighter towards one side; radii as r to the power of -3. */
function drop({ data, width, height }: Pixels, lot: () => number): void {
  const radius = 1 / Math.sqrt(1 / LARGEST ** 2 + lot() * (1 / SMALLEST ** 2 - 1 / LARGEST ** 2));
  const [cx, cy, light, green] = [lot() * width, lot() * height, 40 + 150 * lot(), lot()];
  const colour = [light * (0.8 + 0.3 * green), light, light * (0.5 + 0.5 * lot())];
  const slope = (lot() - 0.5) * 80;
  for (let y = Math.max(0, Math.ceil(cy - radius)); y < Math.min(height, cy + radius); y++) {
    const half = Math.sqrt(radius ** 2 - (y - cy) ** 2);
    const shade = (slope * (y - cy)) / radius;
    for (let x = Math.max(0, Math.ceil(cx - half)); x < Math.min(width, cx + half); x++) {
      for (let band = 0; band < 3; band++) {
        data[(y * width + x) * 3 + band] = level((colour[band] ?? 0) + shade);
      }
    }
  }
}

/** Moves each level by smooth noise whose grains are that many pixels wide. */
function roughen({ data, width }: Pixels, size: number, strength: number, lot: () => number): void {
  const side = 257;
  const knots = Float32Array.from({ length: side * side }, () => (lot() - 0.5) * 2 * strength);
  const knot = (x: number, y: number) => knots[(y % side) * side + (x % side)] ?? 0;
  for (let i = 0; i < data.length / 3; i++) {
    const [x, y] = [(i % width) / size, Math.floor(i / width) / size];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    const upper = knot(left, top) * (1 - u) + knot(left + 1, top) * u;
    const lower = knot(left, top + 1) * (1 - u) + knot(left + 1, top + 1) * u;
    const moved = upper * (1 - v) + lower * v;
    for (let band = 0; band < 3; band++) {
      data[i * 3 + band] = level((data[i * 3 + band] ?? 0) + moved);
    }
  }
}

const level = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
