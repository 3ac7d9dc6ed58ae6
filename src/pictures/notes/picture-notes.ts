import type { NamedPicture } from '../../story/reading/pictures.ts';
import { cleanedDrawings } from './cleaned-drawings.ts';
import { smallPictures } from './small-pictures.ts';

/** What an editor should know of the pictures that were published, each in a line. */
export async function pictureNotes(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  return [...(await smallPictures(root, pictures)), ...(await cleanedDrawings(root, pictures))];
}
