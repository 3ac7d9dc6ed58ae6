import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import * as cache from '../../../../src/cache.ts';
import { embedInAvif } from '../../../../src/pictures/metadata/avif.ts';
import { isHeic } from '../../../../src/pictures/originals/heic.ts';
import { readable, readPicture } from '../../../../src/pictures/originals/read-picture.ts';
import { inspectPicture } from '../../../../src/pictures/inspect/inspect.ts';
import { pixelsOf } from '../../../../src/pictures/quality/pixels.ts';
import { root } from '../../../support/project.ts';
import { coloursOf } from '../scenes.ts';

// Four quarters in Display P3, made with heif-enc (libheif 1.15); the other has `irot`, a quarter turn.
const file = (name: string) => readFile(path.join(root, 'tests/fixtures/media', name));

// In Display P3: 255 0 0, 0 255 0, 40 60 190 and 200 190 40. The first two are clipped in sRGB.
const [red, green, blue, yellow] = [
  [255, 0, 0],
  [0, 255, 0],
  [34, 61, 197],
  [202, 190, 0],
];

describe('an HEIC', () => {
  test.each([
    ['wide-gamut.heic', { width: 320, height: 240 }, [red, green, blue, yellow]],
    ['turned.heic', { width: 240, height: 320 }, [green, yellow, red, blue]],
  ])('%s has its size and its colours, upright', async (name, size, expected) => {
    const picture = await readable(await file(name));
    const { data, ...pixels } = await pixelsOf(picture, size, name);
    expect(pixels).toEqual(size);
    const raw = { width: size.width, height: size.height, channels: 3 as const };
    const colours = await coloursOf(await sharp(data, { raw }).png().toBuffer());
    // Two levels are less than a ΔE2000 of 1. Without its profile, the blue would be 7 away.
    for (const [quarter, colour] of colours.entries()) {
      const far = colour.map((level, band) => Math.abs(level - (expected[quarter]?.[band] ?? -99)));
      expect(Math.max(...far)).toBeLessThanOrEqual(2);
    }
  });

  test('can be published, whatever its name is', async () => {
    const picture = await readable(await file('wide-gamut.heic'));
    expect(await inspectPicture(picture, 'IMG_0001.jpg', 'lead')).toMatchObject({ width: 320 });
  });

  test.each<readonly [string, boolean]>([
    ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1\0\0\0\0mif1avifheic'].map(
      (brand) => [`\0\0\0\x20ftyp${brand}`, true] as const,
    ),
    ['\0\n\0\x20ftypheic', true],
    [`\0\0\0\x20ftypmif1${'avif'.repeat(7)}heic`, false],
    ['\0\0\0\x20ftypavif\0\0\0\0mif1heic', false],
    ['\0\0\0\x20ftypmif1\0\0\0\0mif1', false],
    ['\0\0\0\0\x20ftypheic', false],
    ['\0\0\0\x20xtypheic', false],
  ])('is known by how it begins: %j is one: %s', (start, expected) => {
    expect(isHeic(Buffer.from(start.padEnd(80, '\0'), 'latin1'))).toBe(expected);
  });

  test('keeps what it says of itself, and has no transparency that it had not', async () => {
    const xmp = Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/" a:DigitalSourceType="é"/>');
    const heic = embedInAvif(await file('wide-gamut.heic'), { xmp, exif: Buffer.alloc(8) });
    const metadata = await sharp(await readable(Buffer.from(heic))).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: 320, channels: 3, hasAlpha: false });
    expect(metadata.xmp?.toString()).toContain('a:DigitalSourceType="é"');
    expect(metadata.icc?.equals((await sharp(heic).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
  });

  test('is decoded once, and another one for itself', async () => {
    const cached = vi.spyOn(cache, 'cached').mockImplementation((_, make) => make());
    for (const name of ['wide-gamut.heic', 'turned.heic']) await readable(await file(name));
    expect(new Set(cached.mock.calls.map(([key]) => JSON.stringify(key))).size).toBe(2);
    cached.mockRestore();
  });

  test('that is incomplete is an error that says so', async () => {
    const whole = await file('wide-gamut.heic');
    const half = whole.subarray(0, whole.length / 2);
    expect(await inspectPicture(await readable(half), 'IMG_0001.HEIC', 'lead')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('may be damaged or incomplete') }),
    ]);
  });
});

test('a drawing is read as pixels, and one that cannot be read as it is', async () => {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0h9"/></svg>';
  const png = await readable(Buffer.from(source));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 2400, height: 1600 });
  const broken = Buffer.from('<svg><g></svg>');
  expect(await readable(broken)).toBe(broken);
  const turned = await readPicture(path.join(root, 'tests/fixtures/media/turned.heic'));
  expect(await sharp(turned).metadata()).toMatchObject({ format: 'png', width: 240 });
});

test('any other file is read as it is', async () => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await readable(png)).toBe(png);
});
