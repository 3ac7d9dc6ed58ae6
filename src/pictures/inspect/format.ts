import type { Metadata } from 'sharp';

/** The formats of pictures that can be published, by sharp's names for them. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const;

export type PictureFormat = (typeof FORMATS)[number];

/** The list of them for editors. A GIF is known too, but nobody needs to make one. */
export const OUT_OF = 'a JPEG, PNG, WebP, AVIF, TIFF, HEIC or SVG file';

/** The format of a picture by what is in it, as sharp calls it; an AVIF is called so. */
export const contentOf = ({ format, compression }: Metadata): string =>
  format === 'heif' && compression === 'av1' ? 'avif' : format;

/** The format of a picture by what is in it; undefined if it can't be published. */
export const formatOf = (metadata: Metadata): PictureFormat | undefined =>
  FORMATS.find((known) => known === contentOf(metadata));
