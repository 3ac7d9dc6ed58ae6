import sharp from 'sharp';
import { expect, test } from 'vitest';
import { embedInAvif } from '../../../../src/pictures/metadata/avif.ts';
import { quarters } from '../scenes.ts';

const avif = await (await quarters(64, 48)).avif().toBuffer();
const credits = { xmp: Buffer.from('<rdf:RDF/>'), exif: Buffer.from('II*\0\x08\0\0\0\0\0') };
const sizeOfFirst = avif.readUInt32BE(0);

/** The file with a byte changed. */
function changed(at: number, value: number): Buffer {
  const bytes = Buffer.from(avif);
  bytes[at] = value;
  return bytes;
}

test('the rights stand behind the picture as they are', async () => {
  const { xmp, exif } = await sharp(embedInAvif(avif, credits)).metadata();
  expect(xmp?.equals(credits.xmp)).toBe(true);
  expect(exif?.subarray(-credits.exif.length).equals(credits.exif)).toBe(true);
});

test.each<[string, Buffer, RegExp]>([
  ['with nothing in it', Buffer.alloc(0), /layout that libheif writes/],
  ['that is another kind of file', Buffer.from('\0\0\0\x0cPICTabcd'), /layout that libheif writes/],
  ['without its pixels', avif.subarray(0, sizeOfFirst), /layout that libheif writes/],
  ['whose first box has another name', changed(4, 0x46), /layout that libheif writes/],
  ['whose second box has another name', changed(sizeOfFirst + 4, 0x46), /layout that libheif/],
  ['with a box of no size', changed(3, 0), /a box without a size/],
  ['with two items', changed(avif.indexOf('iinf') + 9, 2), /more than one item/],
])('a file %s is refused', (_, file, message) => {
  expect(() => embedInAvif(file, credits)).toThrow(message);
});
