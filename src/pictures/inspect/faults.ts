import { basename, extname } from 'node:path';
import type { Metadata } from 'sharp';
import type { Problem } from '../../story/errors.ts';
import { reasonOf } from '../../story/errors.ts';
import { OUT_OF } from './format.ts';
import type { ContentCredentials } from '../metadata/content-credentials.ts';
import type { DrawingFault } from '../svg/drawing-fault.ts';
import { isHeic } from '../originals/heic.ts';
import { MOST_PIXELS, uprightSize } from '../quality/pixels.ts';
import type { Role } from '../widths.ts';
import { shownAt } from '../widths.ts';

/** Fewer pixels can't be seen as a picture, on either side. */
const LEAST = 40;
/** The height in CSS pixels that a window has for a picture. */
const ROOM = 800;

/** Why a file can't be read at all, by how it begins. */
export function foreignFault(file: Uint8Array, name: string): Problem | undefined {
  const start = Buffer.from(file.subarray(0, 1024)).toString('latin1');
  if (file.length === 0) {
    return {
      message: `The picture ${name} is empty: its file has 0 bytes.`,
      fix: 'Save or download the picture again.',
    };
  }
  if (start.startsWith('version https://git-lfs.github.com/')) {
    return {
      message: `The picture ${name} is only a Git LFS pointer: the picture itself hasn't been downloaded.`,
      fix: 'Run git lfs pull. If your host builds the site, turn on Git LFS there.',
    };
  }
  // Every other one was decoded when it was read.
  if (isHeic(file)) {
    return {
      message: `The picture ${name} is an HEIC file that can't be read. It may be damaged or incomplete.`,
      fix: 'Copy it from the phone again, or export it as a JPEG.',
    };
  }
  return undefined;
}

/** Content Credentials that don't belong to the picture as it is. */
export function credentialsFault({ faults }: ContentCredentials, name: string): Problem {
  return {
    message: `The picture ${name} has Content Credentials that don't hold. It may have been changed after it was signed.`,
    found: faults.join(', ') || 'credentials that are invalid',
    fix: 'Get the original again, or export the picture without Content Credentials.',
  };
}

/** Why a drawing can't be published. */
export function drawingFault({ kind, found }: DrawingFault, name: string): Problem {
  if (kind === 'size') {
    const message = `The drawing ${name} doesn't say how large it is.`;
    return {
      message,
      found,
      fix: 'Export it again with a viewBox, such as viewBox="0 0 1200 800".',
    };
  }
  if (kind === 'lettering') {
    const message = `The drawing ${name} has lettering that can't be set in the typeface of the page.`;
    const fix =
      'Convert the text to outlines: in Illustrator with Type › Create Outlines, in Inkscape with Path › Object to Path.';
    return { message, found, fix };
  }
  const message = `The drawing ${name} isn't an SVG file that can be read.`;
  return { message, found, fix: 'Export it again as an SVG.' };
}

export function noPicture(name: string, cause: unknown): Problem {
  return {
    message: `The file ${name} isn't a picture that can be read.`,
    found: reasonOf(cause),
    fix: `Use ${OUT_OF}.`,
  };
}

export function formatFault({ format }: Metadata, name: string): Problem {
  return {
    message: `The picture ${name} is in a format that can't be read.`,
    found: `a picture in the format ${format}`,
    fix: `Export it as ${OUT_OF}.`,
  };
}

/** Pictures that move, and files of several pages. */
export function frameFaults(
  file: Uint8Array,
  { format, pages = 1 }: Metadata,
  name: string,
): Problem[] {
  if (format === 'png' ? !isAnimatedPng(file) : pages === 1) return [];
  const found = format === 'png' ? 'an animated PNG' : `${pages} frames`;
  if (format === 'tiff') {
    const message = `The picture ${name} has more than one page, and only one can be published.`;
    return [{ message, found: `${pages} pages`, fix: 'Export one page as a PNG or JPEG.' }];
  }
  const film = basename(name, extname(name));
  const message = `The picture ${name} moves. Readers couldn't stop it, and it would load slowly.`;
  // FFmpeg reads animated WebP files only in its newest versions.
  const first = format === 'webp' ? `magick ${name} ${film}.gif && ` : '';
  const from = format === 'webp' ? `${film}.gif` : name;
  const fix = `Make it a film: ${first}ffmpeg -i ${from} -pix_fmt yuv420p -movflags +faststart -vf "crop=trunc(iw/2)*2:trunc(ih/2)*2" ${film}.mp4 -frames:v 1 ${film}-still.jpg
  Show it in the text: <Video src="./${film}.mp4" poster="./${film}-still.jpg" caption="…" credit="…" loop silent />`;
  return [{ message, found, fix }];
}

/** Whether a PNG has the chunk of animations before its picture. sharp reads only the first frame. */
function isAnimatedPng(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const [animation, picture] = [bytes.indexOf('acTL'), bytes.indexOf('IDAT')];
  return animation > 0 && animation < picture;
}

/** Pictures that can't be seen, or are too large to be decoded. */
export function sizeFaults(metadata: Metadata, name: string, role: Role): Problem[] {
  const { width, height } = uprightSize(metadata);
  const found = `${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) {
    const message = `The picture ${name} has more than ${MOST_PIXELS / 1_000_000} megapixels, which may need more memory than there is.`;
    return [{ message, found, fix: 'Scale it down. A width of 4000 pixels is enough.' }];
  }
  if (Math.min(width, height) < LEAST) {
    const message = `The picture ${name} is too small to be seen.`;
    const fix = `Use one that is at least ${LEAST} pixels wide and high. A width of 2000 or more is best.`;
    return [{ message, found, fix }];
  }
  const across = shownAt(role, width);
  const scale = Math.min(1, across / width, ROOM / height);
  // A thumbnail is cropped to a square.
  if (role !== 'thumbnail' && Math.min(width, height) * scale < LEAST) {
    const message = `The picture ${name} is too long and narrow to be seen on the page.`;
    const fix = `Crop it so that it is at most ${Math.floor(across / LEAST)} times as wide as it is high, and at most ${ROOM / LEAST} times as high as it is wide.`;
    return [{ message, found, fix }];
  }
  return [];
}
