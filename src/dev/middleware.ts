import type { MiddlewareHandler } from 'astro';
import { readEditing } from './editing.ts';

/** Shows the list of mistakes instead of the page if the story has any. */
export const onRequest: MiddlewareHandler = async ({ url, rewrite }, next) => {
  // Astro's own pages, and those of this folder.
  if (url.pathname.startsWith(`${import.meta.env.BASE_URL}_`)) return next();
  const { problems } = await readEditing();
  return problems.length > 0 ? rewrite(`${import.meta.env.BASE_URL}_dev/mistakes`) : next();
};
