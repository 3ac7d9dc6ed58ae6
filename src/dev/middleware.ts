import type { MiddlewareHandler } from 'astro';
import { readEditing } from './editing.ts';

/** Shows the list of mistakes instead of the page if the story has any. */
export const onRequest: MiddlewareHandler = async ({ url, rewrite }, next) => {
  const isOfStory = !/^\/(?:states|_)/.test(
    url.pathname.slice(import.meta.env.BASE_URL.length - 1),
  );
  if (!isOfStory) return next();
  const { problems } = await readEditing();
  return problems.length > 0 ? rewrite(`${import.meta.env.BASE_URL}_dev/mistakes`) : next();
};
