import { constants, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import type { StoryRead } from '../contents.ts';
import { fileOf } from '../contents.ts';

/** Where the files of all revisions are kept, in the story's folder, under their SHA-256. */
export const KEPT = 'revisions/files';

/**
 * Keeps a copy of each file of the story, so that earlier versions can still be shown when it is
 * replaced. A copy that is there already is the same. Git stores both only once.
 */
export function keepFiles(
  root: string,
  { pictures, files = [] }: Pick<StoryRead, 'pictures' | 'files'>,
): void {
  const folder = join(root, STORY_FOLDER);
  for (const picture of [...pictures, ...files]) {
    const kept = join(folder, KEPT, fileOf(picture));
    if (picture.fingerprint === '' || existsSync(kept)) continue;
    mkdirSync(join(folder, KEPT), { recursive: true });
    const aside = join(folder, KEPT, `.${process.pid}.tmp`);
    copyFileSync(join(folder, pathOf(picture.image)), aside, constants.COPYFILE_FICLONE);
    renameSync(aside, kept);
  }
}
