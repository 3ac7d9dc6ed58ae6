import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type Decode from 'heic-decode';
import sharp from 'sharp';
import { sha256, stored } from '../cache.ts';
import { pngChunk } from '../metadata/embed-credits.ts';

/** The beginning of pictures in HEVC, as phones take them. sharp can't decode those. */
const HEIC = /^....ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1.{0,24}hei)/s;

export const isHeic = (file: Uint8Array): boolean =>
  HEIC.test(Buffer.from(file.subarray(0, 64)).toString('latin1'));

/** A picture from disk, as `readable`. */
export const readPicture = async (path: string): Promise<Buffer> => readable(await readFile(path));

/**
 * A picture as sharp can read it: of an HEIC, the same picture as a PNG, upright and with its colour
 * profile. Any other file, and one that can't be decoded, is returned as it is.
 */
export async function readable(file: Buffer): Promise<Buffer> {
  if (!isHeic(file)) return file;
  try {
    return Buffer.from(await stored(['heic', sha256(file)], () => asPng(file)));
  } catch {
    return file;
  }
}

async function asPng(file: Buffer): Promise<Uint8Array> {
  // Loaded where there is an HEIC only, because it is large; and required, so that it isn't bundled.
  const decode: typeof Decode = createRequire(import.meta.url)('heic-decode');
  const { icc, hasAlpha } = await sharp(file, { limitInputPixels: false }).metadata();
  const { width, height, data } = await decode({ buffer: file });
  const picture = sharp(data, { raw: { width, height, channels: 4 } });
  if (!hasAlpha) picture.removeAlpha();
  const png = await picture.png({ compressionLevel: 1 }).toBuffer();
  return icc ? withProfile(png, icc) : png;
}

/** sharp converts to a profile, but can't say which one the pixels have. */
function withProfile(png: Buffer, icc: Buffer): Buffer {
  const head = Buffer.from('profile\0\0', 'latin1');
  const chunk = pngChunk('iCCP', Buffer.concat([head, deflateSync(icc)]));
  // Behind the header chunk, which is always 25 bytes from byte 8.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
