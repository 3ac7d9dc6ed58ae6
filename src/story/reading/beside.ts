import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Media } from './media.ts';
import { readMedia } from './media.ts';
import { pathOf } from './pictures.ts';

/** A file in the story's folder that a part can be made from. */
export interface FileBeside {
  bytes: number;
  /** SHA-256 in hex. */
  sha256: string;
  /** What a text file says; undefined if it isn't UTF-8. */
  text?: string | undefined;
  /** What a film or a recording is; undefined if nobody can read it as one. */
  media?: Media | undefined;
  /** How many pages a PDF says that it has. */
  pages?: number | undefined;
}

/** The files that a story can be made from besides pictures, by their path in its folder. */
export type Beside = ReadonlyMap<string, FileBeside>;

const TEXT = /\.(?:csv|tsv|json|vtt|md|txt)$/i;
const MEDIA = /\.(?:mp4|m4v|mov|webm|mkv|mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;
const READ = new RegExp(`${TEXT.source}|${MEDIA.source}|\\.pdf$`, 'i');

/**
 * Reads the files of a folder that the story names. `source` is the story; a file whose name isn't
 * in it can't be meant, and isn't opened.
 */
export async function readBeside(
  folder: string,
  files: readonly string[],
  source: string,
): Promise<Beside> {
  const named = files.filter((path) => READ.test(path) && source.includes(path));
  const read = named.map(async (path) => [path, await readOne(join(folder, path))] as const);
  return new Map(await Promise.all(read));
}

/** The file that a prop names. */
export function besideIn(beside: Beside): (path: string) => FileBeside | undefined {
  return (path) => beside.get(pathOf(path));
}

/** A file by its path from the root of the project. */
export const readFileBeside = (path: string): Promise<FileBeside> =>
  readOne(join(process.cwd(), path));

const known = new Map<string, { when: number; size: number; file: FileBeside }>();

/** A file that has neither grown nor been saved since isn't read again: films are large. */
async function readOne(path: string): Promise<FileBeside> {
  const { mtimeMs: when, size } = await stat(path);
  const found = known.get(path);
  if (found?.when === when && found.size === size) return found.file;
  const bytes = await readFile(path);
  const file = {
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    ...(TEXT.test(path) && { text: textOf(bytes) }),
    ...(MEDIA.test(path) && { media: await readMedia(bytes) }),
    ...(/\.pdf$/i.test(path) && { pages: pagesOf(bytes) }),
  };
  known.set(path, { when, size, file });
  return file;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The largest count in a PDF's page trees: that of the root (ISO 32000-2, 7.7.3). Undefined if the
 * trees are compressed.
 */
function pagesOf(bytes: Buffer): number | undefined {
  const counts = bytes.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g);
  const found = Array.from(counts, ([, count]) => Number(count));
  return found.length > 0 ? Math.max(...found) : undefined;
}
