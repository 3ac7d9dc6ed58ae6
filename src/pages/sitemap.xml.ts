import type { APIRoute } from 'astro';
import { readCrops } from '../editions/read-pictures.ts';
import { readMedia } from '../editions/structured-data/read-things.ts';
import { readStoryPage } from '../page/read-page.ts';
import { sitemap } from '../editions/sitemap.ts';

export const GET: APIRoute = async () => {
  const page = await readStoryPage();
  const pictures = (await readCrops(page)).map(({ url }) => url);
  return new Response(sitemap(page, pictures, await readMedia(page)), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
