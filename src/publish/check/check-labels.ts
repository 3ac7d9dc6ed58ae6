import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltPicture } from '../../pictures/inspect/built-picture.ts';
import { madeBy } from '../../pictures/metadata/made-by.ts';
import type { Problem } from '../../story/errors.ts';
import type { Element } from '../html.ts';
import { elementsOf } from '../html.ts';
import { candidates } from '../relative.ts';
import type { Built } from './read-built.ts';
import { pathIn } from './read-built.ts';

/**
 * Pictures whose files say that AI or another program made them, on pages that don't say so. The
 * label comes after its picture and before the next one.
 */
export async function labelProblems(built: Built): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [page, html] of built.pages) {
    for (const addresses of withoutLabel(html)) {
      const paths = new Set(addresses.map((url) => pathIn(built, page, url)));
      const made = await firstMade(built, paths);
      if (made !== undefined) problems.push(unlabelled(made, page));
    }
  }
  return problems;
}

/** All addresses of each picture on a page that no label follows. */
function withoutLabel(html: string): string[][] {
  const elements = elementsOf(html);
  const pictures = elements.filter(isPicture);
  return pictures.flatMap((picture, nth) => {
    const next = pictures[nth + 1];
    const end = next && elements.indexOf(next);
    if (elements.slice(elements.indexOf(picture), end).some(isLabel)) return [];
    const { parent } = picture;
    const sources =
      parent?.name === 'picture' ? elements.filter((one) => one.parent === parent) : [];
    return [[picture, ...sources].flatMap(addressesIn)];
  });
}

const isPicture = ({ name, attributes }: Element): boolean =>
  name === 'img' || (name === 'video' && attributes.has('poster'));

/** The class of components/picture/MadeBy.astro. */
const isLabel = ({ attributes }: Element): boolean =>
  attributes.get('class')?.split(' ').includes('made-by') === true;

function addressesIn({ name, attributes }: Element): string[] {
  const address = attributes.get(name === 'video' ? 'poster' : 'src');
  const several = candidates(attributes.get('srcset') ?? '').map(({ url }) => url);
  return address === undefined ? several : [address, ...several];
}

async function firstMade(
  { folder, files }: Built,
  paths: ReadonlySet<string>,
): Promise<string | undefined> {
  for (const path of paths) {
    if (!files.includes(path)) continue;
    const { sourceType = '' } = (await readBuiltPicture(await readFile(join(folder, path)))) ?? {};
    if (madeBy(sourceType)) return path;
  }
  return undefined;
}

const unlabelled = (path: string, page: string): Problem => ({
  message: `${page} shows a picture whose file says that AI or another program made it, but doesn't tell readers.`,
  found: path,
  fix: 'In the part that shows it, print <MadeBy> below the picture, as src/parts/Figure/Figure.astro does.',
});
