import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectPicture } from '../images/inspect.ts';
import { site } from '../site.ts';
import type { Problem } from '../story/errors.ts';
import { StoryError } from '../story/errors.ts';
import { findStory, STORY_FOLDER } from '../story/reading/folder.ts';
import { readHistory } from '../story/revisions/history.ts';
import type { NamedPicture } from '../story/reading/pictures.ts';
import { pathOf } from '../story/reading/pictures.ts';
import { Refusal } from '../story/revisions/refusal.ts';
import type { Recorded } from '../story/revisions/revisions.ts';
import { refusal } from '../story/revisions/unrecorded.ts';
import type { Story } from '../story/schema.ts';
import { filesIn, fingerprint } from './files.ts';

/** What a build reads, once nothing is wrong with it. */
export interface Sources {
  story: Story;
  /** In the order of the page: the lead picture first. */
  pictures: NamedPicture[];
  /** The recorded revisions, none of a draft. */
  history: Recorded[];
}

/**
 * Checks all that a build reads before Astro does, so that an editor hears of every problem at once,
 * with its line. Throws `StoryError`, or `Refusal` where the story has changed and nothing is recorded
 * of it.
 */
export async function checkSources(root: string): Promise<Sources> {
  const { story, pictures, problems, ...found } = await findStory(root, site);
  const all = [...problems];
  // One after another, so that a story of many photographs never holds them all in memory.
  for (const [index, picture] of pictures.entries()) {
    all.push(...(await pictureProblems(root, picture, index === 0)));
  }
  if (!story || all.length > 0) throw new StoryError(all);
  const history = await readHistory(root);
  const why = refusal({ ...found, story, pictures }, history);
  if (why !== undefined) throw new Refusal(why);
  return { story, pictures, history };
}

/** What the sources are at this moment, in short: all that lies in the story's folder. */
export function sourcesNow(root: string): string {
  const folder = join(root, STORY_FOLDER);
  return existsSync(folder) ? fingerprint(folder, filesIn(folder)) : '';
}

/**
 * Checks that what was built is what stands there now: Astro reads the story several times, and who
 * saves it in between would have published a page that says half of each. Throws as `checkSources`
 * does, for it may have been saved before the first reading, too.
 */
export async function checkUnchanged(root: string, before: string): Promise<void> {
  if (sourcesNow(root) !== before) throw new StoryError([saved]);
  await checkSources(root);
}

const saved: Problem = {
  message: 'The story was saved during the build, so nothing was published.',
  fix: 'Run npm run build again.',
};

/** What is wrong with a picture that is there. The lead picture comes first among those named. */
async function pictureProblems(
  root: string,
  { image, place }: NamedPicture,
  isLead: boolean,
): Promise<Problem[]> {
  const file = join(root, STORY_FOLDER, pathOf(image));
  if (!existsSync(file)) return [];
  const found = await inspectPicture(readFileSync(file), image, isLead ? 'lead' : 'figure');
  return Array.isArray(found) ? found.map((problem) => ({ ...problem, place })) : [];
}
