import process from 'node:process';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { publishedRecord } from '../../editions/record-files.ts';
import { readRecorded } from '../../page/read-page.ts';
import { typeOf } from '../../publish/headers/header-rules.ts';

export const getStaticPaths = (async () =>
  publishedRecord(process.cwd(), await readRecorded()).map(({ name, content }) => ({
    params: { file: name },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) =>
  new Response(props.content, { headers: { 'Content-Type': typeOf(params['file'] ?? '') } });
