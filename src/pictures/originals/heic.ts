import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type Decode from 'heic-decode';
import sharp from 'sharp';
import { pngChunk } from '../metadata/embed-credits.ts';

/** The beginning of pictures in HEVC, as phones take them. sharp can't decode those. */
const HEIC = /^....ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1.{0,24}hei)/s;

export const isHeic = (file: Uint8Array): boolean =>
  HEIC.test(Buffer.from(file.subarray(0, 64)).toString('latin1'));

/** The picture in an HEIC, upright and with its colour profile. Throws if it is damaged. */
export async function asPng(file: Buffer): Promise<Uint8Array> {
  // Loaded where there is an HEIC only, because it is large; and required, so that it isn't bundled.
  const decode: typeof Decode = createRequire(import.meta.url)('heic-decode');
  const { icc, hasAlpha, xmp } = await sharp(file).metadata();
  const { width, height, data } = await decode({ buffer: file });
  const picture = sharp(data, { raw: { width, height, channels: 4 } });
  if (!hasAlpha) picture.removeAlpha();
  // Phones say there whether AI changed a picture.
  if (xmp) picture.withXmp(xmp.toString('utf8'));
  const png = await picture.png({ compressionLevel: 1 }).toBuffer();
  return icc ? withProfile(png, icc) : png;
}

/** sharp converts to a profile, but can't say which one the pixels have. */
function withProfile(png: Buffer, icc: Buffer): Buffer {
  const head = Buffer.from('profile\0\0');
  const chunk = pngChunk('iCCP', Buffer.concat([head, deflateSync(icc)]));
  // Behind the header chunk, which is always 25 bytes from byte 8.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
