import { readFile } from 'node:fs/promises';
import { cached, sha256 } from '../../cache.ts';
import { rasterOf } from '../svg/raster.ts';
import { isSvg, vectorOf } from '../svg/vector.ts';
import { asPng, isHeic } from './heic.ts';

/** A picture from disk, as `readable`. */
export const readPicture = async (path: string): Promise<Buffer> => readable(await readFile(path));

/**
 * A picture as sharp can read it: of an HEIC, the same picture as a PNG, upright and with its colour
 * profile; of an SVG, the cleaned drawing as a PNG. Any other file, and one that can't be read, is
 * returned as it is.
 */
export async function readable(file: Buffer): Promise<Buffer> {
  try {
    if (isHeic(file)) {
      return Buffer.from(await cached(['heic, with XMP', sha256(file)], () => asPng(file)));
    }
    return isSvg(file) ? await rasterOf(await vectorOf(file)) : file;
  } catch {
    return file;
  }
}
