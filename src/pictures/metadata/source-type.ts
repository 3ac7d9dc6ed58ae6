import type { Metadata } from 'sharp';
import type { DigitalSourceType } from './rights.ts';

// EXIF tags that only cameras write: maker, model, exposure time, f-number.
const CAMERA = [0x010f, 0x0110, 0x829a, 0x829d];

/** The address of a term, or the term alone. */
const SAID = /digitalsourcetype(?:\/|=["']|>)\s*(?!https?:)(\w+)/i;

/**
 * Whether a picture was taken or made, if its file says so: in XMP, or by a camera or an exposure in
 * EXIF.
 */
export function saidSourceType({
  xmp,
  exif,
}: Pick<Metadata, 'xmp' | 'exif'>): DigitalSourceType | undefined {
  const [, said] = SAID.exec(String(xmp)) ?? [];
  if (said) return said;
  const byCamera = exif && tagsOf(exif).some((tag) => CAMERA.includes(tag));
  return byCamera ? 'digitalCapture' : undefined;
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
