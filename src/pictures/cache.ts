import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Beside Astro's own cache, so that one folder holds all that a build may keep for the next.
const FOLDER = join('node_modules', '.astro', 'made');

/**
 * The file stored under this key, made first where there is none yet. The key must name all that
 * decides its bytes; then the folder may be shared between machines and kept for ever.
 */
export async function stored(
  key: readonly unknown[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(process.cwd(), FOLDER, sha256(JSON.stringify(key)));
  try {
    return await readFile(path);
  } catch {
    const bytes = await make();
    await keep(path, bytes);
    return bytes;
  }
}

/** What a key has of a file, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Written beside and renamed, so that a build that is cut off leaves no half a file behind. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, path);
}
