import type { APIRoute } from 'astro';
import { readNewsSitemap } from '../content/news-sitemap.ts';
import { readStoryPage } from '../content/story-page.ts';
import { robots } from '../story/telling/sitemap.ts';

export const GET: APIRoute = async () => {
  const { url } = await readStoryPage();
  const news = (await readNewsSitemap()) === undefined ? [] : ['news-sitemap.xml'];
  const sitemaps = ['sitemap.xml', ...news].map((file) => new URL(file, url).href);
  return new Response(robots(sitemaps), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
