import { describe, expect, test } from 'vitest';
import { saidSourceType, tagsOf } from '../../../../src/pictures/metadata/source-type.ts';

/** An EXIF block with these tags in its first directory, which begins at a byte. */
function exif(order: 'II' | 'MM', tags: readonly number[], start = 8): Buffer {
  const block = Buffer.alloc(start + 2 + tags.length * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  block.write(order);
  short(42, 2);
  if (order === 'II') block.writeUInt32LE(start, 4);
  else block.writeUInt32BE(start, 4);
  short(tags.length, start);
  for (const [index, tag] of tags.entries()) short(tag, start + 2 + index * 12);
  return block;
}

const TAGS = [0x010e, 0x0112, 0x8769];
const MARKER = Buffer.from('Exif\0\0');

describe('the tags of EXIF are read', () => {
  test.each(['II', 'MM'] as const)('in the byte order %s, with the marker and without', (order) => {
    for (const start of [8, 14]) {
      const block = exif(order, TAGS, start);
      expect(tagsOf(block)).toEqual(TAGS);
      expect(tagsOf(Buffer.concat([MARKER, block]))).toEqual(TAGS);
    }
  });

  test('and where they are cut off, there are none after that', () => {
    const block = exif('II', TAGS);
    expect(tagsOf(block.subarray(0, 24))).toEqual([0x010e, 0x0112, 0]);
    expect(tagsOf(block.subarray(0, 23))).toEqual([0x010e, 0, 0]);
    expect(tagsOf(block.subarray(0, 9))).toEqual([]);
    expect(tagsOf(block.subarray(0, 8))).toEqual([]);
    expect(tagsOf(block.subarray(0, 5))).toEqual([]);
    expect(tagsOf(Buffer.alloc(0))).toEqual([]);
  });
});

test.each([
  ['a maker', 0x010f, 'digitalCapture'],
  ['a model', 0x0110, 'digitalCapture'],
  ['an exposure time', 0x829a, 'digitalCapture'],
  ['an f-number', 0x829d, 'digitalCapture'],
  ['a copyright', 0x8298, undefined],
])('a picture whose EXIF has %s was taken: 0x%i is %s', (_, tag, type) => {
  expect(saidSourceType({ exif: exif('MM', [0x010e, tag]) })).toBe(type);
});

test('what XMP says counts more', () => {
  const xmp = Buffer.from('<x a:DigitalSourceType="screenCapture"/>');
  expect(saidSourceType({ xmp, exif: exif('II', [0x010f]) })).toBe('screenCapture');
});
