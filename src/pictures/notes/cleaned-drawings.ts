import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { list } from '../../language/language.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { isSvg, vectorOf } from '../svg/vector.ts';

/** What an editor is told of each drawing that isn't published with all that its file has. */
export async function cleanedDrawings(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  const told: string[] = [];
  for (const path of new Set(pictures.map(({ image }) => pathOf(image)))) {
    const file = await readFile(join(root, STORY_FOLDER, path));
    const removed = isSvg(file) ? (await vectorOf(file)).removed : [];
    if (removed.length > 0) {
      told.push(`${basename(path)} is published without ${list(removed, 'en')}.`);
    }
  }
  return told;
}
