import process from 'node:process';
import { siteUrl } from './site-url.ts';
import { site } from '../site.ts';
import type { Loaded } from '../story/reading/folder.ts';
import { loadStory } from '../story/reading/folder.ts';
import { readHistory } from '../revisions/history.ts';
import type { Recorded } from '../revisions/revision.ts';
import type { StoryPage } from './story-page.ts';
import { storyPage } from './make-page.ts';

let loaded: Promise<Loaded> | undefined;
let recorded: Promise<Recorded[]> | undefined;
let built: Promise<StoryPage> | undefined;

/**
 * The story on disk. A build reads it once for all pages; the dev server reads it again for every
 * call, so that it never shows an outdated page. Throws a `StoryError`.
 */
export function readStoryOnDisk(): Promise<Loaded> {
  if (import.meta.env.DEV) return loadStory(process.cwd(), site);
  return (loaded ??= loadStory(process.cwd(), site));
}

/** The recorded revisions on disk, oldest first; none of a draft. Throws like `readStoryOnDisk`. */
export function readRecorded(): Promise<Recorded[]> {
  if (import.meta.env.DEV) return readHistory(process.cwd());
  return (recorded ??= readHistory(process.cwd()));
}

/** The page of the story on disk. Throws like `readStoryOnDisk`. */
export function readStoryPage(): Promise<StoryPage> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

async function read(): Promise<StoryPage> {
  const { story, tree } = await readStoryOnDisk();
  const { url, known } = siteUrl(process.env);
  return storyPage(story, { site, url, known, history: await readRecorded(), tree });
}
