import type { APIRoute } from 'astro';
import { readArticle } from '../editions/read-article.ts';
import { readMedia } from '../editions/read-things.ts';
import { readStoryPage } from '../page/read-page.ts';
import { atom } from '../editions/feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  return new Response(atom(page, await readArticle(page), await readMedia(page)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
