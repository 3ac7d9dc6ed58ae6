import type { ImageMetadata } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoryError } from '../story/errors.ts';
import type { PictureFacts } from './inspect.ts';
import { inspectPicture } from './inspect.ts';
import type { Role } from './widths.ts';

/** A picture beside the story, as Astro knows it, and what is known of it. */
export interface Original {
  image: ImageMetadata;
  facts: PictureFacts;
}

const FOLDER = '/src/content/story/';

const emitted = z.object({ image: z.object({ src: z.string() }), fsPath: z.string() });

const originals = import.meta.glob<ImageMetadata>(
  '/src/content/story/**/*.{avif,gif,jpeg,jpg,png,tiff,webp,AVIF,GIF,JPEG,JPG,PNG,TIFF,WEBP}',
  { eager: true, import: 'default' },
);

const known = new Map<string, Promise<Original>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture by its path beside the story. Throws `StoryError` where it cannot be published. It is
 * looked through once a build; in dev at each look, for it may have changed. One after another, so
 * that a story of many photographs never holds them all in memory.
 */
export function originalOf(path: string, role: Role): Promise<Original> {
  discardUnused();
  const key = `${role} ${path}`;
  const found = import.meta.env.DEV ? undefined : known.get(key);
  if (found) return found;
  const read = last.then(() => readOriginal(path, role));
  last = read.catch(() => undefined);
  known.set(key, read);
  return read;
}

async function readOriginal(path: string, role: Role): Promise<Original> {
  const key = join(FOLDER, path).replaceAll('\\', '/');
  const image = originals[key];
  if (!image) {
    const message = `The picture ${path} isn't in ${FOLDER.slice(1)}.`;
    throw new StoryError([
      { message, fix: 'Save a JPEG, PNG, WebP or AVIF file there, and use its name.' },
    ]);
  }
  const facts = await inspectPicture(await readFile(join(process.cwd(), key)), path, role);
  if (Array.isArray(facts)) throw new StoryError(facts);
  return { image, facts };
}

let discarded = false;

/**
 * Has Astro take away the originals that no page shows. It emits every file that is imported, and
 * deletes only those that it keeps a list of renditions for, be it an empty one. There are lists once
 * a first rendition was asked for.
 */
function discardUnused(): void {
  const lists = globalThis.astroAsset?.staticImages;
  if (import.meta.env.DEV || !lists || discarded) return;
  discarded = true;
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
