import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readBuiltPicture } from '../../../../src/pictures/inspect/built-picture.ts';
import { formatOf } from '../../../../src/pictures/inspect/format.ts';
import { root } from '../../../support/project.ts';
import { quarters } from '../scenes.ts';

const picture = await quarters(96, 64);
const jpeg = await picture.clone().jpeg().toBuffer();

test.each(['avif', 'jpeg', 'png', 'webp', 'gif'] as const)(
  'a picture is known as %s by its bytes, with its size and without a place',
  async (format) => {
    const bytes = await picture.clone().toFormat(format).toBuffer();
    const facts = { format, width: 96, height: 64, located: false };
    expect(await readBuiltPicture(bytes)).toEqual(facts);
  },
);

test('an HEIC, which browsers do not show, is no AVIF', async () => {
  const file = await readFile(join(root, 'tests/fixtures/media/wide-gamut.heic'));
  expect(await readBuiltPicture(file)).toMatchObject({ format: 'heif', width: 320 });
  expect(formatOf(await sharp(file).metadata())).toBeUndefined();
});

test('how a picture was made is read, if it says so', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/" a:DigitalSourceType="screenCapture"/>';
  const bytes = await sharp(jpeg).withXmp(xmp).jpeg().toBuffer();
  expect((await readBuiltPicture(bytes))?.sourceType).toBe('screenCapture');
});

test('text is no picture', async () => {
  expect(await readBuiltPicture(Buffer.from('A story.'))).toBeUndefined();
});

/** An EXIF block with one tag before that of the place, in the byte order of Intel or Motorola. */
function exif(order: 'II' | 'MM', tag: number): Buffer {
  const block = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(order, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [index, own] of [0x0112, tag].entries()) {
    short(own, 10 + index * 12);
    short(index === 0 ? 3 : 4, 12 + index * 12);
    long(1, 14 + index * 12);
    if (index === 0) short(1, 18);
    else long(34, 30);
  }
  return Buffer.concat([Buffer.from('Exif\0\0'), block]);
}

function withSegment(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

test.each([
  ['II', 0x8825, true],
  ['MM', 0x8825, true],
  ['II', 0x8769, false],
  ['MM', 0x8769, false],
] as const)(
  'in EXIF of the byte order %s, the tag %i is a place: %s',
  async (order, tag, located) => {
    expect(await readBuiltPicture(withSegment(exif(order, tag)))).toMatchObject({ located });
  },
);

test.each([
  ['exif:GPSLatitude="52,30N"', true],
  ['exif:GPSLongitude="13,24E"', true],
  ['exif:GPSDestLatitude="52,30N"', true],
  ['exif:GPSVersionID="2.2.0.0"', false],
])('XMP with %s has a place: %s', async (attribute, located) => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attribute}/></rdf:RDF></x:xmpmeta>`;
  const bytes = await sharp(jpeg).withXmp(xmp).jpeg().toBuffer();
  expect(await readBuiltPicture(bytes)).toMatchObject({ located });
});

test('EXIF that is cut off has no place, and is no error', async () => {
  for (let length = 6; length < 20; length += 1) {
    const cut = withSegment(exif('II', 0x8825).subarray(0, length));
    expect(await readBuiltPicture(cut)).toMatchObject({ format: 'jpeg', located: false });
  }
});
