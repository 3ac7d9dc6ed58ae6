import { readFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import * as cache from '../../../../src/cache.ts';
import { isDrawing } from '../../../../src/pictures/inspect/drawing.ts';
import { decodeWhole } from '../../../../src/pictures/inspect/decode-whole.ts';
import * as pixelReader from '../../../../src/pictures/quality/pixels.ts';
import type { Pixels } from '../../../../src/pictures/quality/ssimulacra2.ts';
import { texture } from '../scenes.ts';

const FOLDER = new URL('../../../fixtures/pictures/', import.meta.url);
const fixture = (name: string) => readFile(new URL(name, FOLDER));

describe('a drawing is told from a photograph', () => {
  test.each([
    ['rocket.jpg', false],
    ['cat.jpg', false],
    ['astronaut.jpg', false],
    ['map.jpg', true],
  ])('%s is a drawing: %s', async (name, expected) => {
    expect(isDrawing(await pixels(sharp(await fixture(name))))).toBe(expected);
  });

  test('a chart is one, also after it was saved as a JPEG of low quality', async () => {
    const bars = Array.from(
      { length: 12 },
      (_, n) =>
        `<rect x="${30 + n * 50}" y="${390 - ((n * 83) % 330)}" width="36" height="${(n * 83) % 330}" fill="hsl(${n * 20} 40% 50%)"/>
        <text x="${30 + n * 50}" y="415" font-size="14">20${10 + n}</text>`,
    ).join('');
    const chart = sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="660" height="430"><rect width="660" height="430" fill="#fff"/>${bars}</svg>`,
      ),
    );
    expect(isDrawing(await pixels(chart.clone()))).toBe(true);
    expect(isDrawing(await pixels(sharp(await chart.jpeg({ quality: 50 }).toBuffer())))).toBe(true);
  });

  test('a slope without any texture is not plain', async () => {
    const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (Math.floor(i / 3) % 64) * 4);
    expect(isDrawing({ data, width: 64, height: 64 })).toBe(false);
  });

  test.each([
    [2, true],
    [3, false],
  ])('squares whose levels differ by %i are plain: %s', (step, expected) => {
    const data = Uint8Array.from({ length: 32 * 32 * 3 }, (_, i) => 100 + (i % 2) * step);
    expect(isDrawing({ data, width: 32, height: 32 })).toBe(expected);
  });

  test.each([
    [45, false],
    [46, true],
  ])('%i plain squares of a hundred make a drawing: %s', (plain, expected) => {
    const side = 40;
    const data = new Uint8Array(side * side * 3);
    for (let i = 0; i < side * side; i++) {
      const square = Math.floor(i / side / 4) * 10 + Math.floor((i % side) / 4);
      if (square >= plain) data.fill(((i * 7919) % 97) + 20, i * 3, i * 3 + 3);
    }
    expect(isDrawing({ data, width: side, height: side })).toBe(expected);
  });

  test.each([
    [8, true],
    [20, false],
  ])('a plain picture of %i colours in equal parts is a drawing: %s', (colours, expected) => {
    const side = colours * 8;
    const data = Uint8Array.from(
      { length: side * side * 3 },
      (_, i) => Math.floor((Math.floor(i / 3) % side) / 8) * 10,
    );
    expect(isDrawing({ data, width: side, height: side })).toBe(expected);
  });

  /** A grey picture with a level for each pixel; `undefined` is noise. */
  function made(
    width: number,
    height: number,
    level: (x: number, y: number) => number | undefined,
  ) {
    const data = new Uint8Array(width * height * 3);
    for (let i = 0; i < width * height; i++) {
      const own = level(i % width, Math.floor(i / width)) ?? ((i * 7919) % 97) + 20;
      data.fill(own, i * 3, i * 3 + 3);
    }
    return { data, width, height };
  }

  test.each<[string, Pixels]>([
    ['whose left side is plain', made(14, 40, (x) => (x < 8 ? 200 : undefined))],
    ['with plain bands', made(40, 40, (_, y) => (y % 8 < 4 ? 200 : undefined))],
    [
      'whose commonest colour comes after many others',
      made(40, 40, (x, y) => (y < 4 ? x - (x % 4) + 100 : y < 32 ? 250 : undefined)),
    ],
    ['of levels that are nearly the same', made(80, 8, (x) => 100 + Math.floor(x / 4))],
  ])('a picture %s is a drawing', (_, picture) => {
    expect(isDrawing(picture)).toBe(true);
  });

  test('one channel is enough to make a square unlike', () => {
    const data = Uint8Array.from({ length: 32 * 32 * 3 }, (_, i) =>
      i % 3 === 2 ? Math.floor(i / 3) % 2 && 90 : 90,
    );
    expect(isDrawing({ data, width: 32, height: 32 })).toBe(false);
  });

  test('a picture too small for a square is a photograph', () => {
    expect(isDrawing({ data: new Uint8Array(27), width: 3, height: 3 })).toBe(false);
  });
});

describe('what the file says comes first', () => {
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#cde' } });

  test('a plain picture from a camera is a photograph, taken and not made', async () => {
    const file = await plain
      .clone()
      .withExif({ IFD0: { Make: 'Camera' } })
      .jpeg()
      .toBuffer();
    expect(await decodeWhole(file)).toEqual({
      digitalSourceType: 'digitalCapture',
      isDrawing: false,
    });
  });

  test('a picture is decoded once, and anew after it was damaged', async () => {
    const cached = vi.spyOn(cache, 'cached').mockImplementation((_, make) => make());
    const whole = await plain.clone().png().toBuffer();
    const first = decodeWhole(whole);
    expect(decodeWhole(Buffer.from(whole))).toBe(first);
    await first;
    const cut = (await texture(64, 48).png().toBuffer()).subarray(0, 600);
    const failed = decodeWhole(cut);
    await expect(failed).rejects.toThrow();
    const again = decodeWhole(cut);
    expect(again).not.toBe(failed);
    await expect(again).rejects.toThrow();
    expect(new Set(cached.mock.calls.map(([key]) => JSON.stringify(key))).size).toBe(2);
    cached.mockRestore();
  });

  test('it is judged as a whole, and no larger than a figure', async () => {
    // What was found before would be found again.
    const cached = vi.spyOn(cache, 'cached').mockImplementation((_, make) => make());
    const decoded = vi.spyOn(pixelReader, 'pixelsOf');
    const middle = await texture(10, 48).png().toBuffer();
    const file = await plain
      .clone()
      .composite([{ input: middle }])
      .png()
      .toBuffer();
    expect((await decodeWhole(file)).isDrawing).toBe(true);
    const wide = { create: { width: 1320, height: 60, channels: 3, background: '#135' } } as const;
    await decodeWhole(await sharp(wide).png().toBuffer());
    expect(decoded.mock.calls.map(([, frame]) => frame)).toEqual([
      { width: 64, height: 48 },
      { width: 660, height: 30 },
    ]);
    decoded.mockRestore();
    cached.mockRestore();
  });

  test('without a word, plain colour is made and texture is taken', async () => {
    expect(await decodeWhole(await plain.clone().png().toBuffer())).toEqual({
      digitalSourceType: 'digitalCreation',
      isDrawing: true,
    });
    expect(await decodeWhole(await texture(64, 48).png().toBuffer())).toEqual({
      digitalSourceType: 'digitalCapture',
      isDrawing: false,
    });
  });
});

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}
