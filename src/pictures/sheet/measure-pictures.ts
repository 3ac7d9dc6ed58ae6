import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import { StoryError } from '../../story/errors.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import type { Lead } from '../../story/schema.ts';
import { sha256 } from '../../cache.ts';
import { renditionsOf } from '../encode-ahead.ts';
import type { Rendition } from '../encode.ts';
import { encoded } from '../encode.ts';
import { inspectPicture } from '../inspect/inspect.ts';
import { readable } from '../originals/read-picture.ts';
import { pixelsOf } from '../quality/pixels.ts';
import { ssimulacra2, perceive } from '../quality/ssimulacra2.ts';
import { isSvg, vectorOf } from '../svg/vector.ts';
import { roleOf, shownAt } from '../widths.ts';

/** A picture of the story with all that is made from it. */
export interface MeasuredPicture {
  /** Its file name. */
  name: string;
  role: string;
  width: number;
  height: number;
  bytes: number;
  isDrawing: boolean;
  /** The width that it is shown at where there is room, in CSS pixels. */
  shown: number;
  original: MadeFile;
  renditions: MeasuredRendition[];
}

/** A file with a name of its own. */
export interface MadeFile {
  file: string;
  content: Uint8Array;
}

export interface MeasuredRendition extends MadeFile {
  format: string;
  width: number;
  height: number;
  /** SSIMULACRA 2 against the original at this size; missing where it is the drawing itself. */
  score?: number;
  /** Of a crop: the point that it keeps. */
  focus?: { x: number; y: number } | undefined;
}

/**
 * Encodes and scores all that is made from the pictures of a story. `tell` hears of each. Throws a
 * `StoryError` if one can't be published.
 */
export async function measurePictures(
  root: string,
  pictures: readonly NamedPicture[],
  focus: Lead['focus'],
  tell: (text: string) => void,
): Promise<MeasuredPicture[]> {
  const measured = new Map<string, MeasuredPicture>();
  for (const picture of pictures) {
    const key = `${picture.role ?? 'figure'} ${pathOf(picture.image)}`;
    if (measured.has(key)) continue;
    tell(`Measuring ${basename(picture.image)}…`);
    measured.set(key, await measure(root, picture, focus));
  }
  return [...measured.values()];
}

async function measure(
  root: string,
  picture: NamedPicture,
  focus: Lead['focus'],
): Promise<MeasuredPicture> {
  const path = pathOf(picture.image);
  const written = await readFile(join(root, STORY_FOLDER, path));
  const file = await readable(written);
  const role = roleOf(picture);
  const facts = await inspectPicture(file, path, role);
  if (Array.isArray(facts)) throw new StoryError(facts);
  const drawing = isSvg(written) ? await vectorOf(written) : undefined;
  const stem = `${basename(path, extname(path)).replace(/[^\w-]+/g, '-')}-${sha256(written).slice(0, 8)}`;
  const renditions: MeasuredRendition[] = drawing
    ? [{ ...facts, format: 'svg', file: `${stem}.svg`, content: Buffer.from(drawing.svg) }]
    : [];
  // One at a time, so that the pictures are never all in memory.
  for (const rendition of renditionsOf(facts, picture, focus)) {
    if (!drawing || rendition.format !== 'avif' || rendition.part) {
      renditions.push(await score(file, rendition, stem));
    }
  }
  return {
    name: basename(path),
    role: picture.role ?? 'figure',
    width: facts.width,
    height: facts.height,
    bytes: written.length,
    isDrawing: facts.isDrawing,
    shown: shownAt(role, facts.width),
    original: { file: `${stem}-original.png`, content: await asPng(file) },
    renditions,
  };
}

async function score(file: Buffer, rendition: Rendition, stem: string): Promise<MeasuredRendition> {
  const { format, width, height, focus, part } = rendition;
  const content = await encoded(file, rendition, stem);
  const original = await pixelsOf(file, rendition, stem);
  const data = await sharp(content).removeAlpha().toColourspace('srgb').raw().toBuffer();
  return {
    format,
    width,
    height,
    focus,
    content,
    file: `${stem}${part ? '-part' : ''}-${width}x${height}.${format}`,
    score: ssimulacra2(perceive(original), perceive({ ...original, data })),
  };
}

/** The original as browsers can show it, upright, no larger than the largest place twice. */
const asPng = (file: Buffer): Promise<Buffer> =>
  sharp(file)
    .autoOrient()
    .resize({ width: 2160, withoutEnlargement: true, kernel: 'lanczos3', fastShrinkOnLoad: false })
    .toColourspace('srgb')
    .png({ compressionLevel: 3 })
    .toBuffer();
