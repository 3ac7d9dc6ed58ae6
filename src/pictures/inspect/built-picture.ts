import sharp from 'sharp';
import { saidSourceType, tagsOf } from '../metadata/source-type.ts';
import { contentOf } from './format.ts';

/** The tag that points to the location. EXIF 2.32, 4.6.3. */
const GPS = 0x8825;

/** The facts of a picture from its bytes, whatever its name is. */
export interface BuiltPicture {
  /** As in file extensions: avif, jpeg, png, webp, gif, svg … */
  format: string;
  width: number;
  height: number;
  /** Whether it contains the location where it was taken. */
  located: boolean;
  /** How it was made, if its metadata says so. */
  sourceType?: string | undefined;
}

/** Reads the header and metadata of a picture; undefined if the bytes aren't a picture. */
export async function readBuiltPicture(bytes: Buffer): Promise<BuiltPicture | undefined> {
  try {
    const metadata = await sharp(bytes).metadata();
    const { width, height, exif, xmp } = metadata;
    return {
      format: contentOf(metadata),
      width,
      height,
      located:
        (exif && tagsOf(exif).includes(GPS)) === true ||
        /GPS(Latitude|Longitude|DestL)/.test(String(xmp)),
      sourceType: saidSourceType(metadata),
    };
  } catch {
    return undefined;
  }
}
