import type { APIRoute } from 'astro';
import format from '../../revisions/README.md?raw';

/** As plain text, which browsers show; most of them download Markdown. */
export const GET: APIRoute = () =>
  new Response(format, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
