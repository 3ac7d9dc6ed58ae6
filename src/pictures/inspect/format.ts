import type { Metadata } from 'sharp';

/** The formats of pictures that can be published, by sharp's names for them. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const;

export type PictureFormat = (typeof FORMATS)[number];

/** The list of them for editors. A GIF is known too, but nobody needs to make one. */
export const OUT_OF = 'a JPEG, PNG, WebP, AVIF, TIFF, HEIC or SVG file';

/** The format of a picture by what is in it; undefined if it is another. */
export function formatOf({ format, compression }: Metadata): PictureFormat | undefined {
  const contents = format === 'heif' && compression === 'av1' ? 'avif' : format;
  return FORMATS.find((known) => known === contents);
}
