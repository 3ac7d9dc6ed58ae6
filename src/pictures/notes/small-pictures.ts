import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cropIn } from '../../story/crop.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { readable } from '../originals/read-picture.ts';
import type { Frame } from '../quality/pixels.ts';
import { open, partOf, uprightSize } from '../quality/pixels.ts';
import { isSvg } from '../svg/vector.ts';
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
    const written = await readFile(join(root, STORY_FOLDER, path));
    // A drawing is sharp at every size.
    if (isSvg(written)) continue;
    const file = await readable(written);
    const note = noteOn(basename(path), picture, uprightSize(await open(file).metadata()));
    if (note !== undefined) told.add(note);
  }
  return [...told];
}

/** What phones show is as wide as the screen, however few pixels it has. */
function noteOn(
  name: string,
  picture: Pick<NamedPicture, 'role' | 'wide' | 'phone'>,
  size: Frame,
): string | undefined {
  const { width } = size;
  if (picture.role === 'phone') {
    return isSmall(ON_PHONES, width)
      ? `${name} is ${width} pixels wide, so it isn't sharp on every phone.`
      : undefined;
  }
  if (isSmall(roleOf(picture), width)) {
    return `${name} is ${width} pixels wide, so it is shown small.`;
  }
  const part = cropIn(picture.phone ?? '');
  const shown = part ? partOf(size, part).width : width;
  return part && isSmall(ON_PHONES, shown)
    ? `The part of ${name} for phones is ${shown} pixels wide, so it isn't sharp on every phone.`
    : undefined;
}

/** Dense screens of phones have about as many pixels as the column is wide. */
const ON_PHONES = 'figure';
