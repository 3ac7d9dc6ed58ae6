import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import type { NamedPicture } from '../../story/reading/pictures.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import { readContentCredentials } from '../metadata/content-credentials.ts';
import { signerIn } from '../signing/signer.ts';

/** What an editor is told of each picture whose file has Content Credentials. */
export async function contentCredentials(
  root: string,
  pictures: readonly NamedPicture[],
): Promise<string[]> {
  const signer = signerIn(process.env);
  const told: string[] = [];
  for (const path of new Set(pictures.map(({ image }) => pathOf(image)))) {
    const found = await readContentCredentials(await readFile(join(root, STORY_FOLDER, path)));
    if (!found) continue;
    const by = found.signer === undefined ? '' : ` by ${found.signer}`;
    const isKept = pictures.some((one) => pathOf(one.image) === path && keepsCredentials(one));
    const kept = signer && isKept ? `keeps them, signed by ${signer.name}` : 'has none';
    const on = found.day === undefined ? '' : ` on ${found.day}`;
    told.push(
      `${basename(path)} has Content Credentials, signed${by}${on}, and wasn't changed since. What is published ${kept}.`,
    );
  }
  return told;
}

/** Small pictures and those for phones would be several times as large with them. */
const keepsCredentials = ({ role }: NamedPicture): boolean =>
  role !== 'thumbnail' && role !== 'phone';
