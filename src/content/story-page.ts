import process from 'node:process';
import { siteUrl } from '../publish/site-url.ts';
import { site } from '../site.ts';
import { loadStory } from '../story/folder.ts';
import { readHistory } from '../story/history.ts';
import type { StoryPage } from '../story/page.ts';
import { storyPage } from '../story/page.ts';

/**
 * The story as it stands on disk now, put into words. Read anew at each call, so that the dev server
 * never shows an old page as if it were current. Throws StoryError.
 */
export async function readStoryPage(): Promise<StoryPage> {
  const root = process.cwd();
  const { story } = await loadStory(root, site);
  const { url, known } = siteUrl(process.env);
  return storyPage(story, { site, url, known, history: readHistory(root) });
}
