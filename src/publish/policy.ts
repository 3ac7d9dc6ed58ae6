import { createHash } from 'node:crypto';
import { elementsOf, replaceSpans } from './html.ts';

/** The directives of a Content Security Policy, in the order in which they are written. */
export type Policy = Record<string, readonly string[]>;

/**
 * Said of every page: some of what none needs does not fall back on `default-src`. No page connects to
 * anything, but Lighthouse asks for robots.txt as if it were the page, and marks a site down that lets
 * it not: https://github.com/GoogleChrome/lighthouse/issues/4386
 */
const always = {
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * The policy that allows exactly what a page has: its own styles by their hashes, pictures and fonts
 * of the same site where there are any, and nothing else that it could show or run. Data in a script
 * element, such as JSON-LD, is not run and needs no leave.
 */
export function policyOf(html: string): Policy {
  const elements = elementsOf(html);
  const styles = elements.filter(({ name }) => name === 'style').map(({ text }) => text);
  const has = (...names: string[]) => elements.some(({ name }) => names.includes(name));
  const icon = elements.some(({ attributes }) => attributes.get('rel') === 'icon');
  return {
    'default-src': ["'none'"],
    ...(styles.length > 0 && { 'style-src': unique(styles.map(hash)) }),
    ...((has('img', 'source') || icon) && { 'img-src': ["'self'"] }),
    ...(styles.some((css) => css.includes('url(')) && { 'font-src': ["'self'"] }),
    ...(has('video', 'audio') && { 'media-src': ["'self'"] }),
    ...(elements.some(({ attributes }) => attributes.get('rel') === 'manifest') && {
      'manifest-src': ["'self'"],
    }),
    ...always,
  };
}

/** A policy as the value of its header or meta element. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';');

/**
 * Puts the policy on the page, ahead of all that it governs but a preloaded picture: Chromium keeps
 * what it finds to load behind a policy until its parser has come there, which is after it first
 * paints. Throws where no charset is declared.
 */
export function withPolicy(html: string, policy: Policy): string {
  const ahead = elementsOf(html).findLast(
    ({ name, attributes, parent }) =>
      (name === 'meta' && attributes.has('charset')) ||
      (name === 'link' && parent?.name === 'head' && attributes.get('as') === 'image'),
  );
  const attribute = [...(ahead?.at.values() ?? [])].at(-1);
  const end = attribute && html.indexOf('>', attribute.end) + 1;
  if (!end) throw new Error('The page has no <meta charset>, after which its policy is inserted.');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}">`;
  return replaceSpans(html, [{ start: end, end, by: meta }]);
}

/** What `style-src` calls an inline style: the hash of its text. */
export const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
