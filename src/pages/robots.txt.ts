import type { APIRoute } from 'astro';
import { readNewsSitemap } from '../editions/read-news-sitemap.ts';
import { readStoryPage } from '../page/read-page.ts';
import { robots } from '../editions/sitemap.ts';

export const GET: APIRoute = async () => {
  const { url } = await readStoryPage();
  const news = (await readNewsSitemap()) === undefined ? [] : ['news-sitemap.xml'];
  const sitemaps = ['sitemap.xml', ...news].map((file) => new URL(file, url).href);
  return new Response(robots(sitemaps), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
