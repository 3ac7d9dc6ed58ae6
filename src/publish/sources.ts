import { site } from '../site.ts';
import { findStory } from '../story/folder.ts';
import { StoryError } from '../story/errors.ts';
import { readHistory } from '../story/history.ts';
import { Refusal } from '../story/refusal.ts';
import { refusal } from '../story/unrecorded.ts';

/**
 * Checks all that a build reads before Astro does, so that an editor hears of every problem at once,
 * with its line. Throws `StoryError`, or
 * `Refusal` where the story has changed and nothing is recorded of it.
 */
export async function checkSources(root: string): Promise<void> {
  const found = await findStory(root, site);
  const { story, problems, source } = found;
  if (!story || problems.length > 0) throw new StoryError(problems);
  const why = refusal(story, readHistory(root), source);
  if (why !== undefined) throw new Refusal(why);
}
