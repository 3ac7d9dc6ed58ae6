import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { recordFiles } from '../../editions/record-files.ts';
import { readRecorded } from '../../page/read-page.ts';

export const getStaticPaths = (async () =>
  recordFiles(await readRecorded()).map(({ name, text }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
