import type { APIRoute } from 'astro';
import { readArticle } from '../editions/read-article.ts';
import { readMedia, readPosts } from '../editions/structured-data/read-things.ts';
import { readStoryPage } from '../page/read-page.ts';
import { rss } from '../editions/feeds/feeds.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  const more = { media: await readMedia(page), posts: await readPosts(page) };
  return new Response(rss(page, await readArticle(page), more), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
