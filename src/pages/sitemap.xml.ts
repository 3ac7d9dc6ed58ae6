import type { APIRoute } from 'astro';
import { readCrops } from '../content/pictures.ts';
import { readStoryPage } from '../content/story-page.ts';
import { sitemap } from '../story/telling/sitemap.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  const pictures = (await readCrops(page)).map(({ url }) => url);
  return new Response(sitemap(page, pictures), { headers: { 'Content-Type': 'application/xml' } });
};
