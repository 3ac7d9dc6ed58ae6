import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * All files of the story's folder except hidden ones and those of the record, as sorted paths
 * relative to it with `/` between folders; none if it isn't there.
 */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/(?:^|\/)\.|^revisions\//.test(path))
      .sort();
  } catch {
    return [];
  }
}
