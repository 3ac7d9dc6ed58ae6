import { basename } from 'node:path';
import type { Metadata } from 'sharp';
import sharp from 'sharp';
import type { Problem } from '../../story/errors.ts';
import { reasonOf } from '../../story/errors.ts';
import { unreadable, uprightSize } from '../quality/pixels.ts';
import type { PictureFormat } from './format.ts';
import { formatOf } from './format.ts';
import { DrawingFault } from '../svg/drawing-fault.ts';
import { rasterOf } from '../svg/raster.ts';
import { isSvg, vectorOf } from '../svg/vector.ts';
import {
  drawingFault,
  foreignFault,
  formatFault,
  frameFaults,
  noPicture,
  sizeFaults,
} from './faults.ts';
import type { DecodedPicture } from './decode-whole.ts';
import { decodeWhole } from './decode-whole.ts';
import type { Role } from '../widths.ts';

/** The facts of a picture that can be published. */
export interface PictureFacts extends DecodedPicture {
  /** In pixels, after the EXIF orientation is applied. */
  width: number;
  height: number;
  format: PictureFormat;
}

/**
 * The facts of a picture, or the problems that keep it from being published. `name` is the file as
 * the story names it. The whole picture is decoded, because a file can be incomplete at any point.
 */
export async function inspectPicture(
  file: Uint8Array,
  name: string,
  role: Role,
): Promise<PictureFacts | Problem[]> {
  const said = basename(name);
  const foreign = foreignFault(file, said);
  if (foreign) return [foreign];
  // Every other one was drawn when it was read.
  if (isSvg(file)) return [await drawingProblem(file, said)];
  let metadata: Metadata;
  try {
    metadata = await sharp(file, { limitInputPixels: false }).metadata();
  } catch (cause) {
    return [noPicture(said, cause)];
  }
  const format = formatOf(metadata);
  if (!format) return [formatFault(metadata, said)];
  const problems = [...frameFaults(file, metadata, said), ...sizeFaults(metadata, said, role)];
  if (problems.length > 0) return problems;
  let decoded: DecodedPicture;
  try {
    decoded = await decodeWhole(file);
  } catch (cause) {
    return [unreadable(said, cause)];
  }
  const { width, height } = uprightSize(metadata);
  return { width, height, format, ...decoded };
}

async function drawingProblem(file: Uint8Array, said: string): Promise<Problem> {
  const cause: unknown = await vectorOf(file)
    .then(rasterOf)
    .catch((thrown: unknown) => thrown);
  return drawingFault(
    cause instanceof DrawingFault ? cause : new DrawingFault('broken', reasonOf(cause)),
    said,
  );
}
