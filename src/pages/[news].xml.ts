import type { APIRoute, GetStaticPaths } from 'astro';
import { readNewsSitemap } from '../editions/read-news-sitemap.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  !import.meta.env.DEV && (await readNewsSitemap()) === undefined
    ? []
    : [{ params: { news: 'news-sitemap' } }];

export const GET: APIRoute = async () =>
  new Response(await readNewsSitemap(), { headers: { 'Content-Type': 'application/xml' } });
