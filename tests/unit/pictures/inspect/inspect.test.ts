import { crc32, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { credentialsFault } from '../../../../src/pictures/inspect/faults.ts';
import { inspectPicture } from '../../../../src/pictures/inspect/inspect.ts';
import { printProblems } from '../../../../src/story/errors.ts';
import { quarters, texture } from '../scenes.ts';

const large = await (await quarters(1200, 800)).png().toBuffer();

describe('a picture that can be published', () => {
  test('tells its size, its format and that it was made', async () => {
    expect(await inspectPicture(large, './lead.png', 'lead')).toEqual({
      width: 1200,
      height: 800,
      format: 'png',
      digitalSourceType: 'digitalCreation',
      isDrawing: true,
    });
  });

  test('is measured upright', async () => {
    const lying = await sharp(large).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPicture(lying, 'lead.jpg', 'lead')).toMatchObject({
      width: 800,
      height: 1200,
    });
  });

  test.each([
    ['texture that no drawing has', () => texture(720, 480).jpeg().toBuffer(), 'digitalCapture'],
    [
      'a camera’s name',
      () =>
        sharp(large)
          .withExif({ IFD0: { Make: 'Camera' } })
          .jpeg()
          .toBuffer(),
      'digitalCapture',
    ],
    [
      'its own XMP',
      () => sharp(large).withXmp(xmp('trainedAlgorithmicMedia')).jpeg().toBuffer(),
      'trainedAlgorithmicMedia',
    ],
  ])('tells by %s how it came about', async (_, make, digitalSourceType) => {
    expect(await inspectPicture(await make(), 'lead.jpg', 'lead')).toMatchObject({
      digitalSourceType,
    });
  });
});

test.each([
  ['lead', 500, 333],
  ['figure', 40, 40],
  ['lead', 3000, 130],
  ['figure', 200, 4000],
  ['thumbnail', 60, 40],
  ['thumbnail', 3000, 60],
] as const)('a %s of %i × %i pixels can be published', async (role, width, height) => {
  const file = await (await quarters(width, height)).png().toBuffer();
  expect(await inspectPicture(file, 'lead.png', role)).toMatchObject({ width, height });
});

test.each([
  ['jpeg', 'photo.png'],
  ['png', 'photo.jpg'],
  ['webp', 'photo.JPG'],
  ['avif', 'photo.jpeg'],
  ['tiff', 'photo.tif'],
  ['gif', 'photo.png'],
  ['jpeg', 'photo.jfif'],
  ['jpeg', 'photo'],
  ['png', 'Photo of today.final'],
] as const)('a %s can be called %s', async (format, name) => {
  const file = await (await quarters(300, 200)).toFormat(format).toBuffer();
  expect(await inspectPicture(file, name, 'figure')).toMatchObject({ format, width: 300 });
});

describe('a picture that cannot be published says why', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['empty', 'lead.jpg', async () => Buffer.alloc(0)],
    ['not a picture', 'lead.jpg', async () => Buffer.from('We are sorry, this page has moved.')],
    ['too small to be seen', 'lead.png', async () => (await quarters(600, 39)).png().toBuffer()],
    ['one pixel', 'lead.png', async () => (await quarters(1, 1)).png().toBuffer()],
    ['too long and narrow', 'lead.png', async () => (await quarters(12_000, 200)).png().toBuffer()],
    ['animated', 'lead.gif', () => moving('gif')],
    ['an animated WebP', 'lead.webp', () => moving('webp')],
    [
      'from an iPhone',
      'lead.heic',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    ],
    ['an animated PNG', 'lead.png', async () => animated(large)],
    ['a TIFF of two pages', 'lead.tif', () => moving('tiff')],
    ['cut off', 'lead.png', async () => large.subarray(0, large.length - 400)],
    [
      'one that browsers do not show',
      'lead.svgz',
      async () => gzipSync(drawn('<path d="M0 0h9"/>')),
    ],
    ['tall and narrow', 'lead.png', async () => (await quarters(200, 4200)).png().toBuffer()],
    ['a drawing that is broken', 'map.svg', async () => Buffer.from('<svg><g></svg>')],
    ['a drawing without a size', 'map.svg', async () => Buffer.from(`<svg ${SVG}><path/></svg>`)],
    ['a drawing in Chinese', 'map.svg', async () => drawn('<text>漢</text>')],
    ['a drawing of nothing', 'map.svg', async () => drawn('<g/>')],
    [
      'a drawing that cannot be drawn',
      'map.svg',
      async () => drawn('<path d="M0 0h9"/>', '.001 .001'),
    ],
    [
      'a pointer of Git LFS',
      'lead.jpg',
      async () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d\n'),
    ],
  ])('%s', async (_, name, make) => {
    const problems = await inspectPicture(await make(), `./${name}`, 'lead');
    expect(Array.isArray(problems) && printProblems(problems, () => undefined)).toMatchSnapshot();
  });

  test.each([
    [20_000, 20_000],
    [10_000, 10_001],
    // As many as can be decoded, of which most are missing.
    [10_000, 10_000],
  ])('%i × %i pixels are counted before they are decoded', async (width, height) => {
    const header = Buffer.from(large.subarray(0, 200));
    header.writeUInt32BE(width, 16);
    header.writeUInt32BE(height, 20);
    const checked = Buffer.concat([
      header.subarray(0, 29),
      crcOf(header.subarray(12, 29)),
      header.subarray(33),
    ]);
    const problems = await inspectPicture(checked, 'lead.png', 'lead');
    expect(Array.isArray(problems) && printProblems(problems, () => undefined)).toMatchSnapshot();
  });

  test.each([[['one', 'two']], [[]]])('Content Credentials with the faults %j', (faults) => {
    expect(credentialsFault({ isIntact: false, faults }, 'lead.jpg')).toMatchSnapshot();
  });
});

test('a PNG whose pixels are followed by the name of a chunk does not move', async () => {
  const followed = Buffer.concat([large, Buffer.from('acTL')]);
  expect(await inspectPicture(followed, 'lead.png', 'lead')).toMatchObject({ format: 'png' });
});

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const drawn = (inside: string, size = '60 40'): Buffer =>
  Buffer.from(`<svg ${SVG} viewBox="0 0 ${size}">${inside}</svg>`);

function crcOf(bytes: Buffer): Buffer {
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(bytes));
  return crc;
}

/** A PNG with the chunk that says it has two frames, before its picture. */
function animated(png: Buffer): Buffer {
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0', 'latin1');
  return Buffer.concat([png.subarray(0, 33), chunk, crcOf(chunk.subarray(4)), png.subarray(33)]);
}

async function moving(format: 'gif' | 'webp' | 'tiff'): Promise<Buffer> {
  const [first, second] = [await quarters(800, 400), texture(800, 400)];
  const frames = await Promise.all([first, second].map((frame) => frame.png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

function xmp(type: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${type}"/></rdf:RDF></x:xmpmeta>`;
}
