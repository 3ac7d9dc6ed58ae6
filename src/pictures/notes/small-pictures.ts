import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { readable } from '../originals/read-picture.ts';
import { open, uprightSize } from '../quality/pixels.ts';
import { isSvg } from '../svg/vector.ts';
import { isSmall, roleOf } from '../widths.ts';

/** What an editor is told of each picture that has fewer pixels than its place on the page. */
export async function smallPictures(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  const told = new Set<string>();
  for (const picture of pictures) {
    // A film is as large as it is, whatever its poster, and phones need fewer pixels.
    if (picture.role === 'poster' || picture.role === 'phone') continue;
    const path = pathOf(picture.image);
    const written = await readFile(join(root, STORY_FOLDER, path));
    // A drawing is sharp at every size.
    if (isSvg(written)) continue;
    const file = await readable(written);
    const { width } = uprightSize(await open(file).metadata());
    if (!isSmall(roleOf(picture), width)) continue;
    told.add(`${basename(path)} is ${width} pixels wide, so it is shown small.`);
  }
  return [...told];
}
