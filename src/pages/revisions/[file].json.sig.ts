import process from 'node:process';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readRecorded } from '../../page/read-page.ts';
import { readSignatures } from '../../revisions/write/sign.ts';

export const getStaticPaths = (async () =>
  [...readSignatures(process.cwd(), await readRecorded())].map(([name, text]) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
