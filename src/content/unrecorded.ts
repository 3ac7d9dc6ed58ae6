import process from 'node:process';
import { site } from '../site.ts';
import { loadStory } from '../story/reading/folder.ts';
import { readHistory } from '../story/revisions/history.ts';
import type { Unrecorded } from '../story/revisions/unrecorded.ts';
import { unrecordedChanges } from '../story/revisions/unrecorded.ts';

/** What of the story on disk no revision has, for the strip that editors see. Throws StoryError. */
export async function readUnrecorded(): Promise<Unrecorded[]> {
  const root = process.cwd();
  return unrecordedChanges(await loadStory(root, site), await readHistory(root));
}
