import sharp from 'sharp';

/** The facts of a picture from its bytes, whatever its name is. */
export interface BuiltPicture {
  /** As in file extensions: avif, jpeg, png, webp, gif, svg … */
  format: string;
  width: number;
  height: number;
  /** Whether it contains the location where it was taken. */
  located: boolean;
}

/** Reads the header and metadata of a picture; undefined if the bytes aren't a picture. */
export async function readBuiltPicture(bytes: Buffer): Promise<BuiltPicture | undefined> {
  try {
    const { format, compression, width, height, exif, xmp } = await sharp(bytes).metadata();
    return {
      format: format === 'heif' && compression === 'av1' ? 'avif' : format,
      width,
      height,
      located:
        hasGpsTag(exif) || /GPS(Latitude|Longitude|DestL)/.test(xmp?.toString('latin1') ?? ''),
    };
  } catch {
    return undefined;
  }
}

/** Tag 0x8825 in the first directory of a TIFF points to the location. EXIF 2.32, 4.6.3. */
function hasGpsTag(exif: Buffer | undefined): boolean {
  if (!exif) return false;
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, size: number) =>
    at + size > tiff.length ? 0 : little ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size);
  const directory = read(4, 4);
  return Array.from({ length: read(directory, 2) }, (_, index) =>
    read(directory + 2 + index * 12, 2),
  ).includes(0x8825);
}
