import type { Metadata, Sharp } from 'sharp';
import sharp from 'sharp';
import type { Region } from '../../story/crop.ts';
import type { Problem } from '../../story/errors.ts';
import { reasonOf, StoryError } from '../../story/errors.ts';
import type { Pixels } from './ssimulacra2.ts';

/** A size in pixels, and the point (0 to 1) to keep in view if the picture has another shape. */
export interface Frame {
  width: number;
  height: number;
  focus?: { x: number; y: number } | undefined;
  /** The part of the picture that it shows. It has the shape of the size. */
  part?: Region | undefined;
}

/** Larger pictures are refused: a page shows two megapixels, and decoding takes 3 bytes a pixel. */
export const MOST_PIXELS = 100_000_000;

/** The colour behind transparent pictures. */
const PAPER = '#ffffff';

/**
 * The picture upright, in 8-bit sRGB, cropped to the frame's shape and scaled to its size, or
 * smaller if the original is. Throws a `StoryError` that says `name` if any of the file can't be
 * read.
 */
export async function pixelsOf(file: Uint8Array, frame: Frame, name: string): Promise<Pixels> {
  try {
    const { width, height } = uprightSize(await open(file).metadata());
    const picture = open(file).autoOrient();
    const cut = frame.part
      ? partOf({ width, height }, frame.part)
      : cutOut({ width, height }, frame);
    if (cut) picture.extract(cut);
    const size = Math.min(frame.width, cut?.width ?? width);
    // Decoders that shrink by themselves are faster, but what they leave is less than the best copy.
    picture.resize({
      width: size,
      ...(cut && { height: shrunk(frame, size), fit: 'fill' }),
      kernel: 'lanczos3',
      fastShrinkOnLoad: false,
    });
    return await asRgb(picture);
  } catch (cause) {
    throw new StoryError([unreadable(name, cause)]);
  }
}

/** The file, opened so that any damage is an error. */
export function open(file: Uint8Array): Sharp {
  return sharp(file, { failOn: 'warning', limitInputPixels: MOST_PIXELS });
}

/** Width and height after the EXIF orientation is applied, which may swap them. */
export function uprightSize({ width, height, orientation = 1 }: Metadata): Frame {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

/**
 * The part of a picture that fills a frame and keeps the focus in view. Undefined if the shapes
 * differ only by rounding, because cropping part of a pixel would blur all the others.
 */
export function cutOut(picture: Frame, frame: Frame) {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const spare = { x: picture.width - width, y: picture.height - height };
  if (spare.x <= scale && spare.y <= scale) return undefined;
  const { x, y } = frame.focus ?? { x: 0.5, y: 0.5 };
  const from = (focus: number, whole: number, part: number) =>
    Math.round(Math.min(whole - part, Math.max(0, focus * whole - part / 2)));
  return {
    left: from(x, picture.width, width),
    top: from(y, picture.height, height),
    width,
    height,
  };
}

/** A part of a picture in whole pixels. */
export function partOf(picture: { width: number; height: number }, part: Region) {
  const left = Math.min(picture.width - 1, Math.round(part.x * picture.width));
  const top = Math.min(picture.height - 1, Math.round(part.y * picture.height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(picture.width - left, Math.round(part.width * picture.width))),
    height: Math.max(1, Math.min(picture.height - top, Math.round(part.height * picture.height))),
  };
}

/** The problem with a file that sharp couldn't read completely. */
export function unreadable(name: string, cause: unknown): Problem {
  return {
    message: `The picture ${name} is damaged or incomplete.`,
    found: reasonOf(cause),
    fix: 'Export or download it again.',
  };
}

function shrunk({ width, height }: Frame, size: number): number {
  return Math.max(1, Math.round((size * height) / width));
}

async function asRgb(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { data, width, height };
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i++) rgb[i] = data[Math.floor(i / 3) * channels] ?? 0;
  return { data: rgb, width, height };
}
