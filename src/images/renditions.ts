import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { creatorOf } from '../story/telling/creator.ts';
import { StoryError } from '../story/errors.ts';
import type { Lead } from '../story/schema.ts';
import type { PictureFacts } from './inspect.ts';
import { inspectPicture } from './inspect.ts';
import type { Rights } from './rights.ts';
import type { Role } from './widths.ts';
import { cropOf, heightAt, widthsFor } from './widths.ts';

/** A picture as Picture.astro prints it. All addresses begin with the site's base path. */
export interface PicturePrint {
  sources: { type: string; srcset: string; sizes: string }[];
  img: { src: string; width: number; height: number; srcset: string; sizes: string };
}

/** A file of the lead picture in one shape, for those who show it elsewhere. */
export interface Crop {
  /** Begins with the site's base path. */
  src: string;
  width: number;
  height: number;
  type: 'image/jpeg';
}

/** What is said of a picture in the story. */
interface Said {
  alt: string;
  caption: string;
  credit: string;
  copyright?: string | undefined;
  license?: string | undefined;
}

interface Original {
  image: ImageMetadata;
  facts: PictureFacts;
}

const FOLDER = '/src/content/story/';
const SHAPES = [16 / 9, 4 / 3, 1];
const CROP_WIDTH = 1200;

const emitted = z.object({ image: z.object({ src: z.string() }), fsPath: z.string() });

const originals = import.meta.glob<ImageMetadata>(
  '/src/content/story/**/*.{avif,gif,jpeg,jpg,png,tiff,webp,AVIF,GIF,JPEG,JPG,PNG,TIFF,WEBP}',
  { eager: true, import: 'default' },
);

/** The lead picture in all its widths. Throws `StoryError` where it cannot be published. */
export async function leadPicture(lead: Lead): Promise<PicturePrint> {
  return print(await originalOf(lead.image, 'lead'), 'lead', lead);
}

/** A picture within the text in all its widths; `image` is a path beside the story. */
export async function figurePicture(image: string, said: Said): Promise<PicturePrint> {
  return print(await originalOf(image, 'figure'), 'figure', said);
}

/** The lead picture as search engines ask for it: 16:9, 4:3 and 1:1, 1200 wide where it can be. */
export async function leadCrops(lead: Lead): Promise<Crop[]> {
  const { image, facts } = await originalOf(lead.image, 'lead');
  const { x, y } = lead.focus ?? { x: 0.5, y: 0.5 };
  return Promise.all(
    SHAPES.map(async (shape): Promise<Crop> => {
      const size = cropOf(facts, shape, CROP_WIDTH);
      const { src } = await getImage({
        src: image,
        ...size,
        format: 'jpeg',
        position: `${x * 100}% ${y * 100}%`,
        rights: rightsOf(lead, facts),
      });
      return { src, ...size, type: 'image/jpeg' };
    }),
  );
}

async function print({ image, facts }: Original, role: Role, said: Said): Promise<PicturePrint> {
  const { widths, shown, sizes } = widthsFor(role, facts.width);
  const rights = rightsOf(said, facts);
  const file = async (format: 'avif' | 'jpeg', width: number) => {
    const height = heightAt(width, facts);
    const { src } = await getImage({ src: image, width, height, format, rights });
    return { src, width, height };
  };
  const avif = await Promise.all(widths.map((width) => file('avif', width)));
  const jpeg = await file('jpeg', shown);
  const candidate = ({ src, width }: { src: string; width: number }) => `${src} ${width}w`;
  return {
    sources: [{ type: 'image/avif', srcset: avif.map(candidate).join(', '), sizes }],
    img: { ...jpeg, srcset: candidate(jpeg), sizes },
  };
}

async function originalOf(path: string, role: Role): Promise<Original> {
  const key = join(FOLDER, path).replaceAll('\\', '/');
  const image = originals[key];
  if (!image) {
    const message = `The picture ${path} is not in ${FOLDER.slice(1)}, where the story looks for it.`;
    throw new StoryError([
      { message, fix: 'the name of a JPEG, PNG, WebP or AVIF file beside the story.' },
    ]);
  }
  const facts = await inspectPicture(await readFile(join(process.cwd(), key)), path, role);
  if (Array.isArray(facts)) throw new StoryError(facts);
  discardUnused();
  return { image, facts };
}

/** What a picture of the story says of its rights, in every file that is made of it. */
export function rightsOf(said: Said, { digitalSourceType }: PictureFacts): Rights {
  const { alt, caption, credit, copyright, license } = said;
  return {
    creator: creatorOf(credit),
    credit,
    ...(copyright && { copyright }),
    ...(license && { license }),
    description: `${caption} ${alt}`,
    digitalSourceType,
  };
}

/**
 * Has Astro take away the originals that no page shows. It emits every file that is imported, and
 * deletes only those that it keeps a list of renditions for, be it an empty one.
 */
function discardUnused(): void {
  const lists = globalThis.astroAsset?.staticImages;
  if (import.meta.env.DEV || !lists) return;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  for (const image of Object.values(originals)) {
    // A clone, because whoever reads the image itself is taken to publish it.
    const { data } = emitted.safeParse({
      image: Reflect.get(image, 'clone'),
      fsPath: Reflect.get(image, 'fsPath'),
    });
    if (!data) continue;
    const path = data.image.src.slice(base.length);
    if (!lists.has(path)) lists.set(path, { originalSrcPath: data.fsPath, transforms: new Map() });
  }
}
