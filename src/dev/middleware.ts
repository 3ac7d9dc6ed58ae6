import type { MiddlewareHandler } from 'astro';
import { readEditing } from './editing.ts';

/** Shows what is wrong with the story in place of a page that could not show the story. */
export const onRequest: MiddlewareHandler = async ({ url, rewrite }, next) => {
  const isOfStory = !/^\/(?:states|_)/.test(
    url.pathname.slice(import.meta.env.BASE_URL.length - 1),
  );
  if (!isOfStory) return next();
  const { problems } = await readEditing();
  return problems.length > 0 ? rewrite(`${import.meta.env.BASE_URL}_dev/mistakes`) : next();
};
