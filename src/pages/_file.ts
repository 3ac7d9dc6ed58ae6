import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readFiles } from '../editions/read-files.ts';
import { askedFiles } from '../page/story-files.ts';
import { typeOf } from '../publish/headers/header-rules.ts';

export const getStaticPaths = (async () => {
  const files = [...(await readFiles()), ...(import.meta.env.DEV ? askedFiles() : [])];
  return files.map(({ name, path }) => ({ params: { name }, props: { path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const bytes = await readFile(join(process.cwd(), props.path));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeOf(props.path) } });
};
