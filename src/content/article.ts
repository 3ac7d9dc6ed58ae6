import process from 'node:process';
import { site } from '../site.ts';
import { articleHtml } from '../story/telling/article-html.ts';
import { loadStory } from '../story/reading/folder.ts';
import type { StoryPage } from '../story/page.ts';
import { readPictures } from './pictures.ts';

/** The whole story as HTML for feed readers. Throws StoryError. */
export async function readArticle(page: StoryPage): Promise<string> {
  const { tree } = await loadStory(process.cwd(), site);
  return articleHtml(page, tree, await readPictures(page, tree));
}
