import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import service from '../../../src/pictures/service.ts';
import { inspectPicture } from '../../../src/pictures/inspect/inspect.ts';
import { StoryError } from '../../../src/story/errors.ts';
import { colourOf, coloursOf, HEIGHT, QUARTERS, quarters, texture, WIDTH } from './scenes.ts';

const LINEAR = (level: number) => (level / 255) ** 2.2;
const GREY = QUARTERS.map(([r = 0, g = 0, b = 0]) => {
  const light = 0.2126 * LINEAR(r) + 0.7152 * LINEAR(g) + 0.0722 * LINEAR(b);
  return Array.from({ length: 3 }, () => Math.round(255 * light ** (1 / 2.2)));
});
// Ink on paper has no blue as deep as a screen's.
const PRINTED = QUARTERS.map((colour, i) => (i === 2 ? [32, 64, 123] : colour));
const plain = await (await quarters()).png().toBuffer();
const jpeg = await (await quarters()).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
const photo = await texture(400, 300).jpeg({ quality: 90 }).toBuffer();

describe('a picture comes out right', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('upright from EXIF orientation %i', async (orientation) => {
    const stored = await sharp(await turned(orientation))
      .withMetadata({ orientation })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect((await sharp(stored).metadata()).orientation).toBe(orientation);
    await expectQuarters(stored);
  });

  test.each<[string, () => Promise<Buffer>, number[][], number]>([
    ['an 8-bit PNG', async () => plain, QUARTERS, 8],
    ['a baseline JPEG', async () => jpeg, QUARTERS, 8],
    [
      'a progressive JPEG',
      async () => sharp(plain).jpeg({ progressive: true, quality: 95 }).toBuffer(),
      QUARTERS,
      8,
    ],
    [
      'an interlaced PNG',
      async () => sharp(plain).png({ progressive: true }).toBuffer(),
      QUARTERS,
      8,
    ],
    [
      'a PNG with a palette',
      async () => sharp(plain).png({ palette: true, colours: 8 }).toBuffer(),
      QUARTERS,
      12,
    ],
    ['a 16-bit PNG', async () => sharp(plain).toColourspace('rgb16').png().toBuffer(), QUARTERS, 8],
    ['a grey PNG', async () => sharp(plain).greyscale().png().toBuffer(), GREY, 16],
    [
      'a 16-bit grey PNG',
      async () => sharp(plain).toColourspace('grey16').png().toBuffer(),
      GREY,
      16,
    ],
    [
      'a grey JPEG',
      async () => sharp(plain).greyscale().jpeg({ quality: 95 }).toBuffer(),
      GREY,
      16,
    ],
    [
      'a picture in Display P3',
      async () => sharp(plain).withIccProfile('p3').png().toBuffer(),
      QUARTERS,
      8,
    ],
    [
      'a CMYK JPEG',
      async () =>
        sharp(plain).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
      PRINTED,
      32,
    ],
    [
      'a CMYK TIFF',
      async () => sharp(plain).toColourspace('cmyk').withIccProfile('cmyk').tiff().toBuffer(),
      PRINTED,
      32,
    ],
    ['an LZW TIFF', async () => sharp(plain).tiff({ compression: 'lzw' }).toBuffer(), QUARTERS, 8],
    ['a lossless WebP', async () => sharp(plain).webp({ lossless: true }).toBuffer(), QUARTERS, 8],
    [
      'an AVIF',
      async () => sharp(plain).avif({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer(),
      QUARTERS,
      12,
    ],
    ['a GIF of one frame', async () => sharp(plain).gif().toBuffer(), QUARTERS, 12],
    [
      'a PNG with an opaque alpha channel',
      async () => sharp(plain).ensureAlpha().png().toBuffer(),
      QUARTERS,
      8,
    ],
    [
      'a JPEG with a program behind it',
      async () => Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]),
      QUARTERS,
      8,
    ],
    [
      'a PNG with a page behind it',
      async () => Buffer.concat([plain, Buffer.from('<html><script>alert(1)</script></html>')]),
      QUARTERS,
      8,
    ],
  ])('%s', async (_, make, expected, tolerance) => {
    await expectQuarters(await make(), expected, tolerance);
  });

  test('paper shows through where the picture is transparent', async () => {
    const glass = await sharp({
      create: {
        width: WIDTH,
        height: HEIGHT,
        channels: 4,
        background: { r: 0, g: 0, b: 0, alpha: 0.5 },
      },
    })
      .png()
      .toBuffer();
    for (const colour of await coloursOf(await made(glass, 'jpeg')))
      expectNear(colour, [128, 128, 128], 3);
  });

  test.each(['avif', 'jpeg', 'png', 'webp'] as const)(
    'as %s, what follows the picture is left behind',
    async (format) => {
      const file = await made(
        Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]),
        format,
      );
      expect(Buffer.from(file).includes('<script>')).toBe(false);
      expect((await sharp(file).metadata()).format).toBe(format === 'avif' ? 'heif' : format);
    },
  );

  test('at 1 × 1 the one pixel is kept', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#0a64c8' } })
      .png()
      .toBuffer();
    const file = await made(dot, 'png', { width: 1, height: 1 });
    expect(await sharp(file).metadata()).toMatchObject({ width: 1, height: 1 });
    expectNear((await coloursOf(file))[0] ?? [], [10, 100, 200], 2);
  });

  test('at 12000 × 200 it is scaled in its own shape', async () => {
    const strip = await (await quarters(12_000, 200)).png().toBuffer();
    const file = await made(strip, 'jpeg', { width: 960, height: 16 });
    expect(await sharp(file).metadata()).toMatchObject({ width: 960, height: 16 });
    for (const [i, colour] of (await coloursOf(file)).entries())
      expectNear(colour, QUARTERS[i] ?? [], 12);
  });

  test('it is never made larger than it is', async () => {
    expect(
      await sharp(await made(plain, 'png', { width: 960, height: 640 })).metadata(),
    ).toMatchObject({ width: WIDTH, height: HEIGHT });
  });

  test.each([
    ['0% 0%', colourOf(false, false)],
    ['100% 0%', colourOf(true, false)],
    ['0% 100%', colourOf(false, true)],
    ['100% 100%', colourOf(true, true)],
  ])('cut to a shape, it keeps the focus %s in view', async (position, colour) => {
    const wide = await (await quarters(400, 100)).png().toBuffer();
    const tall = await (await quarters(100, 400)).png().toBuffer();
    for (const picture of [wide, tall]) {
      const file = await made(picture, 'png', { width: 50, height: 50, position });
      expect(await sharp(file).metadata()).toMatchObject({ width: 50, height: 50 });
      const [x, y] = position.split(' ').map((share) => (share === '0%' ? 0 : 1));
      expectNear((await coloursOf(file))[(y ?? 0) * 2 + (x ?? 0)] ?? [], colour, 4);
    }
  });

  test('cameras, places and profiles stay behind', async () => {
    const telling = await sharp(jpeg)
      .withExif({
        IFD0: { Make: 'Camera', Model: 'One' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withIccProfile('p3', { attach: true })
      .toBuffer();
    expect(telling.includes('Camera')).toBe(true);
    for (const format of ['avif', 'jpeg', 'png', 'webp'] as const) {
      const { exif, xmp, icc, iptc } = await sharp(await made(telling, format)).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({
        exif: undefined,
        xmp: undefined,
        icc: undefined,
        iptc: undefined,
      });
    }
  });
});

describe('a picture that is damaged is an error', () => {
  test.each([2, 10, 20, 30, 40, 50, 60, 70, 80, 95])(
    'a photograph of which %i percent has come',
    async (percent) => {
      await expectRefused(photo.subarray(0, (photo.length * percent) / 100), 'photo.jpg');
    },
  );

  test.each([30, 60, 90])('a PNG of which %i percent has come', async (percent) => {
    const whole = await texture(400, 300).png().toBuffer();
    await expectRefused(whole.subarray(0, (whole.length * percent) / 100), 'photo.png');
  });

  test.each(['avif', 'webp', 'tiff'] as const)('half a file of %s', async (format) => {
    const whole = await texture(200, 150).toFormat(format).toBuffer();
    await expectRefused(whole.subarray(0, whole.length / 2), `photo.${format}`);
  });

  test('a PNG with a bit turned anywhere is an error or the same picture', async () => {
    const whole = await texture(400, 300).png().toBuffer();
    const original = await made(whole, 'png');
    for (let bit = 40 * 8; bit < whole.length * 8; bit += Math.floor(whole.length / 3) * 8 + 3) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await made(flipped, 'png').catch((error: unknown) => error);
      if (result instanceof Uint8Array) expect(Buffer.compare(result, original)).toBe(0);
      else expect(result).toBeInstanceOf(StoryError);
    }
  });

  test('a JPEG whose coded data breaks off into noise', async () => {
    const broken = Buffer.from(photo);
    const half = photo.length >> 1;
    broken.fill(0xff, half, half + 64);
    await expectRefused(broken, 'photo.jpg');
  });
});

/** The quarters as a camera stores them when it is held so that a reader must apply `orientation`. */
async function turned(orientation: number): Promise<Buffer> {
  const turns = [0, 0, 0, 180, 180, 270, 270, 90, 90][orientation] ?? 0;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  const first = mirrored ? await sharp(plain).flop().png().toBuffer() : plain;
  return sharp(first).rotate(turns).png().toBuffer();
}

interface Size {
  width: number;
  height: number;
  position?: string;
}

async function made(
  file: Buffer,
  format: string,
  size: Size = { width: 48, height: 32 },
): Promise<Uint8Array> {
  const config = {} as never; // why: the service looks at neither the configuration nor the logger
  const { data } = await service.transform(
    file,
    { src: '/_astro/lead.12345678.jpg', format, ...size },
    config,
    config,
  );
  return data;
}

async function expectQuarters(
  file: Buffer,
  expected: number[][] = QUARTERS,
  tolerance = 10,
): Promise<void> {
  const result = await made(file, 'png');
  expect(await sharp(result).metadata()).toMatchObject({
    format: 'png',
    width: 48,
    height: 32,
    space: 'srgb',
    depth: 'uchar',
    hasAlpha: false,
  });
  for (const [i, colour] of (await coloursOf(result)).entries())
    expectNear(colour, expected[i] ?? [], tolerance);
}

function expectNear(colour: number[], expected: readonly number[], tolerance: number): void {
  const far = colour.map((level, band) => Math.abs(level - (expected[band] ?? -999)));
  expect(Math.max(...far), `${colour.join()} is not ${expected.join()}`).toBeLessThanOrEqual(
    tolerance,
  );
}

async function expectRefused(file: Buffer, name: string): Promise<void> {
  await expect(made(Buffer.from(file), 'jpeg')).rejects.toBeInstanceOf(StoryError);
  const problems = await inspectPicture(file, name, 'figure');
  expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining(name) })]);
}
