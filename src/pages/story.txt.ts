import type { APIRoute } from 'astro';
import { readStoryPage } from '../content/story-page.ts';
import { plainText } from '../story/telling/plain-text.ts';

export const GET: APIRoute = async () =>
  new Response(plainText(await readStoryPage()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
