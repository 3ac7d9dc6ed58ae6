import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readable } from '../../../../src/pictures/originals/read-picture.ts';
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

  test('that is incomplete is an error that says so', async () => {
    const whole = await file('wide-gamut.heic');
    const half = whole.subarray(0, whole.length / 2);
    expect(await inspectPicture(await readable(half), 'IMG_0001.HEIC', 'lead')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('may be damaged or incomplete') }),
    ]);
  });
});

test('any other file is read as it is', async () => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await readable(png)).toBe(png);
});
