import type { Metadata } from 'sharp';
import sharp from 'sharp';
import type { DigitalSourceType } from './rights.ts';

// EXIF tags that only cameras write: maker, model, exposure time, f-number.
const CAMERA = [0x010f, 0x0110, 0x829a, 0x829d];

/**
 * Whether a picture was taken or made: what its XMP says; else taken, if the EXIF has a camera or
 * an exposure; else made, if much of it is plain colour, which photographs don't have.
 */
export async function sourceTypeOf(
  file: Uint8Array,
  { xmp, exif }: Metadata,
): Promise<DigitalSourceType> {
  const said = /digitalsourcetype\/(\w+)/i.exec(xmp?.toString('utf8') ?? '')?.[1];
  if (said) return said;
  if (exif && tagsOf(exif).some((tag) => CAMERA.includes(tag))) return 'digitalCapture';
  return (await flatShare(file)) > 0.3 ? 'digitalCreation' : 'digitalCapture';
}

/** The tags of the first directory of an EXIF block. */
export function tagsOf(exif: Buffer): number[] {
  const block = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  const little = block.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > block.length ? 0 : little ? block.readUInt16LE(at) : block.readUInt16BE(at);
  const first = block.length < 8 ? 8 : little ? block.readUInt32LE(4) : block.readUInt32BE(4);
  return Array.from({ length: short(first) }, (_, n) => short(first + 2 + n * 12));
}

/** The share of pixels that have exactly the colour of their left neighbour. */
async function flatShare(file: Uint8Array): Promise<number> {
  const { data, info } = await sharp(file)
    .resize({ width: 512, kernel: 'nearest', fastShrinkOnLoad: false, withoutEnlargement: true })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  let same = 0;
  for (let at = channels; at < data.length; at += channels) {
    if (data.subarray(at, at + channels).equals(data.subarray(at - channels, at))) same++;
  }
  return same / (data.length / channels);
}
