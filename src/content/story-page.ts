import process from 'node:process';
import { siteUrl } from '../publish/site-url.ts';
import { site } from '../site.ts';
import { loadStory } from '../story/reading/folder.ts';
import { readHistory } from '../story/revisions/history.ts';
import type { StoryPage } from '../story/page.ts';
import { storyPage } from '../story/page.ts';

let built: Promise<StoryPage> | undefined;

/**
 * The story as it stands on disk, put into words. A build asks for it a dozen times and reads it
 * once; the dev server reads it anew at each call, so that it never shows an old page as if it were
 * current. Throws StoryError.
 */
export function readStoryPage(): Promise<StoryPage> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

async function read(): Promise<StoryPage> {
  const root = process.cwd();
  const { story } = await loadStory(root, site);
  const { url, known } = siteUrl(process.env);
  return storyPage(story, { site, url, known, history: await readHistory(root) });
}
