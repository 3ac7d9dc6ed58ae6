import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under `folder`, as sorted paths relative to it with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** SHA-256 over the names and the SHA-256 of all files: two folders have the same, or differ. */
export function hashOfFiles(folder: string, files: readonly string[]): string {
  const whole = createHash('sha256');
  for (const path of files) {
    const own = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    whole.update(`${own}  ${path}\n`);
  }
  return whole.digest('hex');
}

/** Astro gives these files a name that changes with their content, so that they can be kept a year. */
export const isHashed = (path: string): boolean => path.startsWith('_astro/');

/**
 * The files of the record: read by those who check it, seldom and whole, so there are no compressed
 * copies of them, which would take most of the time of a build with a long history.
 */
export const isRecord = (path: string): boolean =>
  /^revisions\/[^/]+\.json(?:\.(?:sig|tsr))?$/.test(path);

/** The endings under which a file's compressed copies stand beside it. */
export const encodings = { '.br': 'br', '.gz': 'gzip', '.zst': 'zstd' } as const;

/** A path without the ending of its compressed copy, if it is one. */
export const uncompressed = (path: string): string => path.replace(/\.(br|gz|zst)$/, '');

/** What text is, and is worth compressing; pictures and fonts are compressed as they are. */
export const isText = (path: string): boolean =>
  /\.(html|css|js|mjs|json|xml|txt|svg|webmanifest|md|vtt|csv|tsv)$/.test(path);
