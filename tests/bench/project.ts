import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inZone } from '../../src/revisions/write/clock.ts';
import { site } from '../../src/site.ts';
import { STORY_FOLDER } from '../../src/story/reading/folder.ts';
import type { Update } from '../../src/story/schema.ts';
import { photograph } from './photograph.ts';

/** What a story made for measuring is made of. */
export interface Making {
  paragraphs: readonly string[];
  /** The lead picture, a JPEG. */
  picture: Uint8Array;
  updates?: readonly Update[];
  /** How many small pictures stand within the text. */
  figures?: number;
}

const COPIED = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'];
const PUBLISHED = Date.parse('2025-06-01T09:00:00Z');

/**
 * Copies the project to a folder within it: Node finds the packages from there, and what builds keep
 * for the next, they keep in the copy.
 */
export async function copyProject(root: string, folder: string): Promise<void> {
  for (const name of COPIED) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
}

/** So many hours after the stories made for measuring were published, as they say it. */
export function hoursLater(hours: number): string {
  return inZone(new Date(PUBLISHED + hours * 3_600_000), site.timeZone);
}

/** Puts a story, of which nothing is recorded, in the place of the one in a copy. */
export async function tell(folder: string, making: Making): Promise<void> {
  const { paragraphs, picture, updates = [], figures = 0 } = making;
  const place = join(folder, STORY_FOLDER);
  await rm(place, { recursive: true });
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'lead.jpg'), picture);
  const names = Array.from({ length: figures }, (_, index) => `figure-${index + 1}.jpg`);
  for (const [seed, name] of names.entries()) {
    await writeFile(join(place, name), await photograph(330, 220, seed));
  }
  const body = paragraphs.flatMap((text, index) => [
    text,
    ...names.filter((_, n) => n % paragraphs.length === index).map(figure),
  ]);
  const fields = stringify({ ...FIELDS, published: hoursLater(0), updates });
  await writeFile(join(place, 'story.mdx'), `---\n${fields}---\n\n${body.join('\n\n')}\n`);
}

const FIELDS = {
  headline: 'Harbor wall holds as the river rises for a third night',
  standfirst:
    'The council says that the old wall will stand, and opens the school to those who live behind it.',
  authors: [{ name: 'A. Writer' }],
  lead: {
    image: './lead.jpg',
    alt: 'Leaves of all sizes lying over one another, green, brown and gray.',
    caption: 'What the river left in the market, as it was found on Sunday morning.',
    credit: 'Photo: A. Name/Late Edition',
  },
};

function figure(image: string): string {
  return `<Figure image="./${image}" alt="Leaves over leaves." caption="What the river left, as ${image}." credit="Photo: A. Name" />`;
}
