import type { ImageMetadata } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoryError } from '../../story/errors.ts';
import { OUT_OF } from '../inspect/format.ts';
import { readable } from './read-picture.ts';
import type { PictureFacts } from '../inspect/inspect.ts';
import { inspectPicture } from '../inspect/inspect.ts';
import type { Vector } from '../svg/make-vector.ts';
import { hasManifest } from '../metadata/manifest.ts';
import { signatureOf } from '../signing/sign.ts';
import { signerIn } from '../signing/signer.ts';
import { isSvg, vectorOf } from '../svg/vector.ts';
import type { Role } from '../widths.ts';

/** A picture in the story's folder, as Astro imports it, with its facts. */
export interface Original {
  image: ImageMetadata;
  facts: PictureFacts;
  /** Of an SVG: what is published of it besides pixels. */
  vector?: Vector;
  /** Of a file with Content Credentials, where the build has a certificate to go on with them. */
  credentials?: ToKeep;
}

/** Content Credentials to keep in what is published of a picture. */
export interface ToKeep {
  /** The original's, from the project's folder. */
  path: string;
  /** Changes with all that changes the signature. */
  signature: string;
}

const FOLDER = '/src/content/story/';

const emitted = z.object({ image: z.object({ src: z.string() }), fsPath: z.string() });

// Every file that may be a picture: import-pictures.ts looks into it. What surely isn't one isn't read.
const originals = import.meta.glob<ImageMetadata | undefined>(
  [
    '/src/content/story/**/*',
    '!**/*.{csv,docx,js,json,m4a,md,mdx,mov,mp3,mp4,odt,ogg,opus,pdf,srt,ts,tsr,tsv,txt,vtt,wav,webm,xlsx,zip}',
  ],
  { eager: true, import: 'default', query: '?picture' },
);

const known = new Map<string, Promise<Original>>();
let last: Promise<unknown> = Promise.resolve();

discardUnused();

/**
 * A picture by its path in the story's folder. Throws a `StoryError` if it can't be published. It
 * is inspected once in a build, and each time in dev, where it may have changed. Pictures are read
 * one at a time, so that they are never all in memory.
 */
export function originalOf(path: string, role: Role): Promise<Original> {
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
    throw new StoryError([{ message, fix: `Save ${OUT_OF} there, and use its name.` }]);
  }
  const written = await readFile(join(process.cwd(), key));
  const facts = await inspectPicture(await readable(written), path, role);
  if (Array.isArray(facts)) throw new StoryError(facts);
  const credentials = toKeep(key.slice(1), written);
  return {
    image,
    facts,
    ...(isSvg(written) && { vector: await vectorOf(written) }),
    ...(credentials && { credentials }),
  };
}

/** In dev, nothing is signed. */
function toKeep(path: string, written: Uint8Array): ToKeep | undefined {
  if (import.meta.env.DEV || !hasManifest(written)) return undefined;
  const signer = signerIn(process.env);
  return signer && { path, signature: signatureOf(written, signer) };
}

/**
 * Makes Astro remove the originals that no page shows. Astro emits every imported file and deletes
 * only those that it has a list of renditions for, even an empty one.
 */
function discardUnused(): void {
  if (import.meta.env.DEV) return;
  // A story without pictures never asks for a rendition, which is when Astro begins the lists.
  const lists = (globalThis.astroAsset.staticImages ??= new Map());
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  for (const image of Object.values(originals)) {
    if (!image) continue;
    // A clone, because Astro takes reading the image itself as a sign that it is published.
    const { data } = emitted.safeParse({
      image: Reflect.get(image, 'clone'),
      fsPath: Reflect.get(image, 'fsPath'),
    });
    if (!data) continue;
    const path = data.image.src.slice(base.length);
    if (!lists.has(path)) lists.set(path, { originalSrcPath: data.fsPath, transforms: new Map() });
  }
}
