import type { APIRoute, GetStaticPaths } from 'astro';
import { readRecorded } from '../../page/read-page.ts';
import format from '../../revisions/README.md?raw';

/** Of a draft, there is nothing to check. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await readRecorded()).length === 0 ? [] : [{ params: { format: 'how-to-check' } }];

/** As plain text, which browsers show; most of them download Markdown. */
export const GET: APIRoute = () =>
  new Response(format, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
