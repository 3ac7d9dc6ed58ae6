import { basename, extname } from 'node:path';
import type { Metadata } from 'sharp';
import sharp from 'sharp';
import { sha256, stored } from './cache.ts';
import type { Problem } from '../story/errors.ts';
import { MOST_PIXELS, open, unreadable, uprightSize } from './quality/pixels.ts';
import type { DigitalSourceType } from './metadata/rights.ts';
import { sourceTypeOf } from './metadata/source-type.ts';
import type { Role } from './widths.ts';
import { shownAt } from './widths.ts';

/** The facts of a picture that can be published. */
export interface PictureFacts {
  /** In pixels, after the EXIF orientation is applied. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif';
  digitalSourceType: DigitalSourceType;
}

// sharp's names of the formats that can be published, by file extension.
const FORMATS: Record<string, PictureFacts['format']> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'avif',
  '.tiff': 'tiff',
  '.gif': 'gif',
};
const OUT_OF = 'a JPEG, PNG, WebP, AVIF or TIFF file';

/** Fewer pixels can't be seen as a picture, on either side. */
const LEAST = 40;
/** The height in CSS pixels that a window has for a picture. */
const ROOM = 800;

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
  const foreign = refused(file, said);
  if (foreign) return [foreign];
  let metadata: Metadata;
  try {
    metadata = await sharp(file, { limitInputPixels: false }).metadata();
  } catch (cause) {
    return [notAPicture(said, cause)];
  }
  const problems = [...ofFormat(metadata, said), ...ofSize(metadata, said, role)];
  if (problems.length > 0) return problems;
  let digitalSourceType: DigitalSourceType;
  try {
    digitalSourceType = await lookedThrough(file, metadata);
  } catch (cause) {
    return [unreadable(said, cause)];
  }
  const { width, height } = uprightSize(metadata);
  return {
    width,
    height,
    format: FORMATS[extname(said).toLowerCase()] ?? 'jpeg',
    digitalSourceType,
  };
}

/**
 * Decodes the whole picture. That takes about a second, so the result is cached beside the
 * renditions. Throws sharp's error if the picture is damaged.
 */
async function lookedThrough(file: Uint8Array, metadata: Metadata): Promise<DigitalSourceType> {
  const kept = await stored(['looked through', sha256(file)], async () => {
    await open(file).stats();
    return Buffer.from(await sourceTypeOf(file, metadata));
  });
  return Buffer.from(kept).toString();
}

function refused(file: Uint8Array, name: string): Problem | undefined {
  const start = Buffer.from(file.subarray(0, 1024)).toString('latin1');
  if (file.length === 0) {
    return {
      message: `The picture ${name} is empty: its file has 0 bytes.`,
      fix: 'Save or download the picture again.',
    };
  }
  if (/^\s*(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(start)) return anSvg(name);
  if (start.startsWith('version https://git-lfs.github.com/')) {
    return {
      message: `The picture ${name} is only a Git LFS pointer: the picture itself hasn't been downloaded.`,
      fix: 'Run git lfs pull. If your host builds the site, turn on Git LFS there.',
    };
  }
  if (/^....ftyp(heic|heix|heim|heis|hevc|hevx|mif1.{0,24}hei)/s.test(start)) {
    return {
      message: `The picture ${name} is an HEIC file, which can't be read.`,
      fix: `Export it as ${OUT_OF}.`,
    };
  }
  return undefined;
}

function anSvg(name: string): Problem {
  return {
    message: `The picture ${name} is an SVG file. It can't be published, because it can contain scripts and links.`,
    fix: 'Export it as a PNG that is at least 2000 pixels wide.',
  };
}

function notAPicture(name: string, cause: unknown): Problem {
  return {
    message: `The file ${name} isn't a picture that can be read.`,
    found: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause),
    fix: `Use ${OUT_OF}.`,
  };
}

function ofFormat({ format, pages, compression }: Metadata, name: string): Problem[] {
  const extension = extname(name).toLowerCase();
  const contents = format === 'heif' && compression === 'av1' ? 'avif' : format;
  if (contents === 'svg') return [anSvg(name)];
  const problems: Problem[] = [];
  if (FORMATS[extension] !== contents) {
    const isKnown = FORMATS[extension] !== undefined;
    problems.push({
      message: isKnown
        ? `The file extension of ${name} doesn't match its format.`
        : `${name} has ${extension ? `the file extension ${extension}, which isn't supported` : 'no file extension'}.`,
      found: `a picture in the format ${contents}`,
      fix: Object.values(FORMATS).some((known) => known === contents)
        ? `Rename the file to ${basename(name, extname(name))}.${contents === 'jpeg' ? 'jpg' : contents}, and change its name in the story.`
        : `Use ${OUT_OF}.`,
    });
  }
  if (pages && pages > 1) {
    problems.push({
      message: `The picture ${name} has more than one frame or page. Only still pictures can be published.`,
      found: `${pages} frames`,
      fix: 'Export one frame as a PNG or JPEG.',
    });
  }
  return problems;
}

function ofSize(metadata: Metadata, name: string, role: Role): Problem[] {
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
