import process from 'node:process';
import { site } from '../site.ts';
import { loadStory } from '../story/reading/folder.ts';
import { readHistory } from '../story/revisions/history.ts';
import { refusal } from '../story/revisions/unrecorded.ts';

/** Why a build would refuse the story on disk, for the strip that editors see. Throws StoryError. */
export async function readRefusal(): Promise<string | undefined> {
  const root = process.cwd();
  return refusal(await loadStory(root, site), await readHistory(root));
}
