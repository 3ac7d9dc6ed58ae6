import type { Root } from 'mdast';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import type { Story } from '../../story/schema.ts';
import { cleanedDrawings } from './cleaned-drawings.ts';
import { contentCredentials } from './content-credentials.ts';
import { fileClaims } from './file-claims.ts';
import { smallPictures } from './small-pictures.ts';

/** A story and its pictures as they were read. */
interface Read {
  story: Pick<Story, 'lead'>;
  tree: Root;
  pictures: readonly NamedPicture[];
}

/** What an editor should know of the pictures that were published, each in a line. */
export async function pictureNotes(
  root: string,
  { story, tree, pictures }: Read,
): Promise<string[]> {
  return [
    ...(await smallPictures(root, pictures)),
    ...(await cleanedDrawings(root, pictures)),
    ...(await fileClaims(root, story, tree)),
    ...(await contentCredentials(root, pictures)),
  ];
}
