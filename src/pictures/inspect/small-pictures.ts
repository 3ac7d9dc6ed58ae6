import { basename, join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { readPicture } from '../originals/heic.ts';
import { open, uprightSize } from '../quality/pixels.ts';
import { isSmall, roleOf } from '../widths.ts';

/** What an editor is told of each picture that has fewer pixels than its place on the page. */
export async function smallPictures(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  const told = new Set<string>();
  for (const picture of pictures) {
    // A film is as large as it is, whatever its poster.
    if (picture.role === 'poster') continue;
    const path = pathOf(picture.image);
    const file = await readPicture(join(root, STORY_FOLDER, path));
    const { width } = uprightSize(await open(file).metadata());
    if (!isSmall(roleOf(picture), width)) continue;
    told.add(`${basename(path)} is ${width} pixels wide, so it is shown small.`);
  }
  return [...told];
}
