import { z } from 'zod';
import sharp from 'sharp';
import { cached, sha256 } from '../../cache.ts';
import type { DigitalSourceType } from '../metadata/rights.ts';
import { readContentCredentials } from '../metadata/content-credentials.ts';
import { saidSourceType } from '../metadata/source-type.ts';
import { open, pixelsOf, uprightSize } from '../quality/pixels.ts';
import { isDrawing } from './drawing.ts';

/** What can only be said of a picture once all of it is decoded. */
export interface DecodedPicture {
  digitalSourceType: DigitalSourceType;
  /** Whether it is a map, a chart or the like, whose fine lines and letters need a higher quality. */
  isDrawing: boolean;
}

const kept = z.object({ digitalSourceType: z.string(), isDrawing: z.boolean() });

/** Part of the cache key: change it when the same picture would be judged otherwise. */
const JUDGE = 'looked through, 4×4 squares, C2PA 2';

/** The size at which a picture is judged. */
const WIDTH = 660;

/** What was found in this process, by the picture's hash. */
const known = new Map<string, Promise<DecodedPicture>>();

/**
 * Decodes the whole picture. That takes about a second, so the result is cached beside the
 * renditions. Throws sharp's error if the picture is damaged.
 */
export function decodeWhole(file: Uint8Array, hash = sha256(file)): Promise<DecodedPicture> {
  const found = known.get(hash);
  if (found) return found;
  const decoded = cached([JUDGE, hash], async () => {
    await open(file).stats();
    return Buffer.from(JSON.stringify(await judge(file)));
  }).then((bytes) => kept.parse(JSON.parse(Buffer.from(bytes).toString())));
  decoded.catch(() => known.delete(hash));
  known.set(hash, decoded);
  return decoded;
}

async function judge(file: Uint8Array): Promise<DecodedPicture> {
  const metadata = await sharp(file).metadata();
  const credentials = await readContentCredentials(file);
  const said = credentials?.sourceType ?? saidSourceType(metadata);
  const { width, height } = uprightSize(metadata);
  const frame = {
    width: Math.min(WIDTH, width),
    height: Math.max(1, Math.round((height * Math.min(WIDTH, width)) / width)),
  };
  const isPlain = isDrawing(await pixelsOf(file, frame, ''));
  return {
    digitalSourceType: said ?? (isPlain ? 'digitalCreation' : 'digitalCapture'),
    isDrawing: isPlain && said !== 'digitalCapture',
  };
}
