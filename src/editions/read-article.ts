import { articleHtml } from './feeds/article-html.ts';
import type { StoryPage } from '../page/story-page.ts';
import { readPictures } from './read-pictures.ts';
import { readStoryOnDisk } from '../page/read-page.ts';

let built: Promise<string> | undefined;

/** The whole story as HTML for feed readers, made once for each build. Throws a `StoryError`. */
export function readArticle(page: StoryPage): Promise<string> {
  if (import.meta.env.DEV) return tell(page);
  return (built ??= tell(page));
}

async function tell(page: StoryPage): Promise<string> {
  const { tree } = await readStoryOnDisk();
  return articleHtml(page, tree, await readPictures(page, tree));
}
