import type { APIRoute } from 'astro';
import { readArticle } from '../content/article.ts';
import { readStoryPage } from '../content/story-page.ts';
import { atom } from '../story/telling/feeds.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  return new Response(atom(page, await readArticle(page)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
