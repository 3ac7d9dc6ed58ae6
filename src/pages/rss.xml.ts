import type { APIRoute } from 'astro';
import { readArticle } from '../content/article.ts';
import { readStoryPage } from '../content/story-page.ts';
import { rss } from '../story/telling/feeds.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  return new Response(rss(page, await readArticle(page)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
