import process from 'node:process';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readRecorded } from '../../page/read-page.ts';
import { readStamps } from '../../revisions/stamp/stamp-files.ts';

export const getStaticPaths = (async () =>
  [...readStamps(process.cwd(), await readRecorded())].map(([name, bytes]) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), {
    headers: { 'Content-Type': 'application/timestamp-reply' },
  });
