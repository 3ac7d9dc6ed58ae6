import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pngChunk } from '../../../../src/pictures/metadata/embed-credits.ts';
import { hasManifest } from '../../../../src/pictures/metadata/manifest.ts';

const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: '#357' } });
const jpeg = await picture.clone().jpeg().toBuffer();
const png = await picture.clone().png().toBuffer();
const webp = await picture.clone().webp().toBuffer();
const avif = await picture.clone().avif({ effort: 0 }).toBuffer();
const tiff = await picture.clone().tiff().toBuffer();

/** The beginning of a manifest store: a superbox, and in it the description that names it. */
const description = Buffer.from(
  '6a756d6463327061001100108000 00aa00389b7103'.replaceAll(' ', ''),
  'hex',
);
const store = (label = 'c2pa') => {
  const inside = Buffer.concat([description, Buffer.from(`${label}\0`)]);
  // The type of a box begins with its name, too.
  inside.write(label, 4);
  const head = Buffer.alloc(12);
  head.writeUInt32BE(inside.length + 12, 0);
  head.write('jumb', 4);
  head.writeUInt32BE(inside.length + 4, 8);
  return Buffer.concat([head, inside]);
};

function inJpeg(content: Buffer, marker = 0xeb, before: Buffer = jpeg): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([before.subarray(0, 2), head, content, before.subarray(2)]);
}

const segment = (label?: string) =>
  Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01'), store(label)]);

/** A comment of a JPEG with the label of a store. */
const mentioning = inJpeg(Buffer.from('c2pa\0'), 0xfe);
/** A JPEG with a segment that has no marker before its own. */
const broken = Buffer.concat([
  jpeg.subarray(0, 2),
  Buffer.from([0, 0xeb, 0, 2]),
  inJpeg(segment()).subarray(2),
]);

const inPng = (content: Buffer, type = 'caBX', before: Buffer = png) =>
  Buffer.concat([before.subarray(0, 33), pngChunk(type, content), before.subarray(33)]);

function inWebp(type: string): Buffer {
  const chunk = Buffer.alloc(8 + 4);
  chunk.write(type);
  chunk.writeUInt32LE(3, 4);
  return Buffer.concat([webp, chunk, Buffer.from('C2PA\x01\0\0\0x\0')]);
}

const ID = 'd8fec3d6-1b0e-483c-9297-5828877ec481';

function inAvif(id: string, type = 'uuid'): Buffer {
  const box = Buffer.alloc(40);
  box.writeUInt32BE(40, 0);
  box.write(type, 4);
  box.write(id.replaceAll('-', ''), 8, 'hex');
  return Buffer.concat([avif, box]);
}

describe('Content Credentials are found', () => {
  test.each([
    ['a JPEG', inJpeg(segment())],
    ['a PNG', inPng(store())],
    ['a WebP, after a chunk of an odd length', inWebp('ABCD')],
    ['an AVIF', inAvif(ID)],
    ['a TIFF', Buffer.concat([tiff, store()])],
    ['a JPEG, after another segment', inJpeg(segment('jpgs'), 0xeb, inJpeg(segment()))],
    [
      'an SVG with a byte order mark',
      Buffer.from(
        '\ufeff<svg><metadata><c2pa:manifest id="a">AAAA</c2pa:manifest></metadata></svg>',
      ),
    ],
    ['an SVG after a blank line', Buffer.from('\n <svg><c2pa:manifest>AAAA</c2pa:manifest></svg>')],
    ['an SVG', Buffer.from('<svg><metadata><c2pa:manifest>AAAA</c2pa:manifest></metadata></svg>')],
  ])('in %s', (_, file) => {
    expect(hasManifest(file)).toBe(true);
  });
});

describe('and nothing else is taken for them', () => {
  test.each([
    ['a JPEG without', jpeg],
    ['another store in a JPEG', inJpeg(segment('jpgs'))],
    ['another segment of a JPEG', inJpeg(segment(), 0xea)],
    ['a JPEG that mentions them after its header', Buffer.concat([jpeg, segment()])],
    ['what follows another segment of a JPEG', inJpeg(segment('jpgs'), 0xeb, mentioning)],
    ['a segment of a JPEG that is no JUMBF', inJpeg(Buffer.concat([Buffer.from('XY'), store()]))],
    ['what stands behind the header of a JPEG', inJpeg(Buffer.alloc(2), 0xda, inJpeg(segment()))],
    ['what follows a break in a JPEG', inJpeg(Buffer.alloc(0), 0, broken)],
    ['a JPEG that ends in a marker', Buffer.from([0xff, 0xd8, 0xff, 0xeb])],
    ['a PNG without', png],
    ['another chunk of a PNG', inPng(store(), 'caBY')],
    ['a WebP without', webp],
    ['an AVIF without', avif],
    ['another box of an AVIF', inAvif('00000000-1b0e-483c-9297-5828877ec481')],
    ['a TIFF without', tiff],
    ['what follows another chunk of a PNG', inPng(store('jpgs'), 'caBX', inPng(store(), 'caBY'))],
    ['another box of an AVIF with the same content', inAvif(ID, 'free')],
    ['a TIFF that does not begin as one', Buffer.concat([Buffer.from('xII*\0'), store()])],
    ['another file that mentions it', Buffer.from('GIF89a<svg><c2pa:manifest>A</c2pa:manifest>')],
    ['an SVG whose mark comes later', Buffer.from('x\ufeff<svg><c2pa:manifest>A</c2pa:manifest>')],
    ['another element of an SVG', Buffer.from('<svg><c2pa:manifestation/></svg>')],
    ['an SVG without', Buffer.from('<svg><text>c2pa:manifest</text></svg>')],
    ['no picture', Buffer.from('c2pa')],
    ['a file that ends early', inJpeg(segment()).subarray(0, 9)],
    ['a box without a size', Buffer.from('\0\0\0\x0cftypavif\0\0\0\0uuix', 'latin1')],
  ])('%s', (_, file) => {
    expect(hasManifest(file)).toBe(false);
  });
});
