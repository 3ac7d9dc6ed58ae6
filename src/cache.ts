import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// In Astro's cache folder, so that one folder has everything to keep between builds.
const FOLDER = join('node_modules', '.astro', 'made');

/**
 * The file stored under this key; it is made if there is none yet. The key must contain everything
 * that its bytes depend on, so that the folder can be shared between machines and kept for ever.
 */
export async function cached(
  key: readonly unknown[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(process.cwd(), FOLDER, sha256(JSON.stringify(key)));
  try {
    return await readFile(path);
  } catch {
    const bytes = await make();
    await writeWhole(path, bytes);
    return bytes;
  }
}

/** The hash of a file for a key, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Writes a temporary file and renames it, so that an interrupted build leaves no partial file. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, path);
}
