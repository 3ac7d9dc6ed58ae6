import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../../src/pictures/quality/ssimulacra2.ts';
import { ssimulacra2, perceive } from '../../../../src/pictures/quality/ssimulacra2.ts';
import { encodeAlike } from '../../../../src/pictures/quality/quality.ts';
import { texture } from '../scenes.ts';

const photograph = await pixels(texture(300, 200).blur(0.8));
// What these score at the first try is far too low.
const grain = await pixels(texture(300, 200));
const night = await pixels(texture(300, 200).linear(0.5, 0));
const rivers = Array.from({ length: 24 }, (_, n) => {
  const [x, y] = [(n * 37) % 300, (n * 53) % 200];
  return `<path d="M${x} ${y} q40 ${(n % 7) * 9} 70 ${20 - (n % 5) * 12}" fill="none" stroke="#7d97a3"/>
    <circle cx="${x}" cy="${y}" r="4" fill="#b3121d"/>`;
});
const drawing = await pixels(
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">
      <rect width="300" height="200" fill="#dfe7ea"/>
      <path d="M20 150 Q90 20 180 90 T290 60 V200 H20Z" fill="#f6f2ea" stroke="#8a8474"/>
      ${rivers.join('')}</svg>`,
    ),
  ),
);

describe('the score of a copy', () => {
  test('a picture is wholly like itself', () => {
    expect(ssimulacra2(perceive(photograph), perceive(photograph))).toBe(100);
  });

  test('the more a picture is damaged, the less it is alike', async () => {
    const scores = [];
    for (const quality of [95, 80, 60, 40, 20]) scores.push(await scoreOf(await jpeg(quality)));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(85);
    expect(scores.at(-1)).toBeLessThan(60);
  });

  test('one level in one channel is not seen; a shift by one pixel is', () => {
    const brighter = photograph.data.map((level) => Math.min(255, level + 1));
    const shifted = new Uint8Array([...photograph.data.subarray(3), 0, 0, 0]);
    expect(
      ssimulacra2(perceive(photograph), perceive({ ...photograph, data: brighter })),
    ).toBeGreaterThan(90);
    expect(
      ssimulacra2(perceive(photograph), perceive({ ...photograph, data: shifted })),
    ).toBeLessThan(80);
  });
});

describe('quality is aimed at', () => {
  test.each([
    ['a photograph as avif', photograph, 'avif'],
    ['a photograph as jpeg', photograph, 'jpeg'],
    ['a photograph as webp', photograph, 'webp'],
    ['a grainy photograph as avif', grain, 'avif'],
    ['a dark one as jpeg', night, 'jpeg'],
  ] as const)('%s scores 77 to 80', async (_, picture, format) => {
    const score = await scoreOf(await encodeAlike(picture, format, 'photograph'), picture);
    expect(score).toBeGreaterThanOrEqual(77);
    expect(score).toBeLessThan(81);
  });

  test.each(['avif', 'jpeg'] as const)('a drawing as %s scores 90 to 92', async (format) => {
    const score = await scoreOf(await encodeAlike(drawing, format, 'drawing'), drawing);
    expect(score).toBeGreaterThanOrEqual(90);
    expect(score).toBeLessThan(92.5);
  });

  test('AVIF of a photograph has ten bits and a quarter of the colour samples', async () => {
    const file = await encodeAlike(photograph, 'avif', 'photograph');
    expect(await sharp(file).metadata()).toMatchObject({ compression: 'av1', bitsPerSample: 10 });
    // In av1C, the third byte: high bit depth, not monochrome, colour halved both ways.
    expect((file[file.indexOf('av1C') + 6] ?? 0) & 0b1111_1100).toBe(0b0100_1100);
  });

  test('a drawing keeps all of its colour samples', async () => {
    const avif = await encodeAlike(drawing, 'avif', 'drawing');
    expect((avif[avif.indexOf('av1C') + 6] ?? 0) & 0b0000_1100).toBe(0);
    const jpeg = await encodeAlike(drawing, 'jpeg', 'drawing');
    expect(await sharp(jpeg).metadata()).toMatchObject({ chromaSubsampling: '4:4:4' });
  });

  test('the same picture gives the same bytes', async () => {
    const twice = [0, 1].map(() => encodeAlike(drawing, 'avif', 'drawing'));
    const [first, second] = await Promise.all(twice);
    expect(first).toEqual(second);
  });
});

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

function jpeg(quality: number): Promise<Buffer> {
  const { data, width, height } = photograph;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

async function scoreOf(file: Buffer, original: Pixels = photograph): Promise<number> {
  return ssimulacra2(perceive(original), perceive(await pixels(sharp(file))));
}
