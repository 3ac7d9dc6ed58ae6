import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { hasManifest } from '../metadata/manifest.ts';

/** What an editor is told of each picture whose file has Content Credentials. They aren't checked. */
export async function contentCredentials(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  const told: string[] = [];
  for (const path of new Set(pictures.map(({ image }) => pathOf(image)))) {
    if (!hasManifest(await readFile(join(root, STORY_FOLDER, path)))) continue;
    told.push(
      `${basename(path)} has Content Credentials. They were not checked, and what is published has none.`,
    );
  }
  return told;
}
