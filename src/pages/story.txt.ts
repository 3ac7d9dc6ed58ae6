import type { APIRoute } from 'astro';
import { readStoryPage } from '../page/read-page.ts';
import { plainText } from '../editions/text/plain-text.ts';

export const GET: APIRoute = async () =>
  new Response(plainText(await readStoryPage()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
