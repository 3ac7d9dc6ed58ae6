import sharp from 'sharp';
import { cached, sha256 } from '../../cache.ts';
import type { Vector } from './make-vector.ts';

/** Pixels across, for crops, cards and feeds: more than twice the widest place on a page. */
const WIDTH = 2400;
/** At most, where a drawing is far taller than wide. */
const PIXELS = 40_000_000;

/** The drawing as a PNG, in the colours that it has by day. */
export async function rasterOf({ svg, width, height }: Vector): Promise<Buffer> {
  const across = Math.floor(Math.min(WIDTH, Math.sqrt((PIXELS * width) / height)));
  const key = ['raster', sha256(svg), across, sharp.versions];
  const png = await cached(key, () =>
    sharp(Buffer.from(svg), { density: limited((72 * across) / width) })
      .resize({ width: across, height: Math.round((across * height) / width), fit: 'fill' })
      .png({ compressionLevel: 6 })
      .toBuffer(),
  );
  return Buffer.from(png);
}

/** As far as sharp allows. */
const limited = (density: number): number => Math.min(100_000, Math.max(1, density));
