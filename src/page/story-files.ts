import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import process from 'node:process';

/** A file of the story as it is published. */
export interface PublishedFile {
  /** Changes with what is in it, so that browsers can keep it. */
  name: string;
  /** From the root of the project. */
  path: string;
}

/** Where they are published, among all else that browsers can keep. */
export const FILES = '_astro/files';

const asked = new Map<string, PublishedFile>();

/** The address of a file beside the story, with the base path. `path` is from the project's root. */
export async function fileAddress(path: string): Promise<string> {
  const { name } = await publishedFile(path);
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${FILES}/${name}`;
}

/** A file under the name that it is published by. */
export async function publishedFile(path: string): Promise<PublishedFile> {
  const bytes = await readFile(join(process.cwd(), path));
  const ending = extname(path);
  const stem = basename(path, ending).replace(/[^\w.-]+/g, '-');
  const short = hash('sha256', bytes).slice(0, 8);
  const file = { name: `${stem.slice(0, 40)}.${short}${ending.toLowerCase()}`, path };
  asked.set(file.name, file);
  return file;
}

/** The files that pages have asked for so far: in dev, that is all that anybody can want. */
export const askedFiles = (): PublishedFile[] => [...asked.values()];
