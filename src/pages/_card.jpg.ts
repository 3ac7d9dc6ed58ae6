import type { APIRoute, GetStaticPaths } from 'astro';
import { readCard } from '../editions/card/read-card.ts';
import { readStoryPage } from '../page/read-page.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { name } = await readCard(await readStoryPage());
  return [{ params: { card: name } }];
};

export const GET: APIRoute = async () => {
  const { bytes, type } = await readCard(await readStoryPage());
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
