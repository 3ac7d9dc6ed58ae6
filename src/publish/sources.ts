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

/** What a build reads, without problems. */
export interface Sources {
  story: Story;
  /** In the order of the page: the lead picture first. */
  pictures: NamedPicture[];
  /** The recorded revisions; none if the story is a draft. */
  history: Recorded[];
}

/**
 * Checks everything that a build reads before Astro does, so that an editor gets all problems at
 * once, with their lines. Throws a `StoryError`, or a `Refusal` if the story has changes that
 * aren't recorded.
 */
export async function checkSources(root: string): Promise<Sources> {
  const { story, pictures, problems, ...found } = await findStory(root, site);
  const all = [...problems];
  // One at a time, so that the pictures are never all in memory.
  for (const [index, picture] of pictures.entries()) {
    all.push(...(await pictureProblems(root, picture, index === 0)));
  }
  if (!story || all.length > 0) throw new StoryError(all);
  const history = await readHistory(root);
  const why = refusal({ ...found, story, pictures }, history);
  if (why !== undefined) throw new Refusal(why);
  return { story, pictures, history };
}

/** A fingerprint of all files in the story's folder. */
export function sourcesNow(root: string): string {
  const folder = join(root, STORY_FOLDER);
  return existsSync(folder) ? fingerprint(folder, filesIn(folder)) : '';
}

/**
 * Checks that the story hasn't changed during the build: Astro reads it several times, so the page
 * could be made from two versions. Throws like `checkSources`, because the story may also have been
 * saved before `before` was taken.
 */
export async function checkUnchanged(root: string, before: string): Promise<void> {
  if (sourcesNow(root) !== before) throw new StoryError([saved]);
  await checkSources(root);
}

const saved: Problem = {
  message: 'The story was saved during the build, so nothing was published.',
  fix: 'Run npm run build again.',
};

/** What is wrong with a picture that exists. */
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
