import { createHash } from 'node:crypto';
import { elementsOf, replaceSpans } from './html.ts';

/** The directives of a Content Security Policy, in order. */
export type Policy = Record<string, readonly string[]>;

/**
 * Directives of every page. `base-uri` and `form-action` don't fall back on `default-src`. No page
 * connects to anything, but Lighthouse requests robots.txt from within the page and lowers the
 * score if it can't: https://github.com/GoogleChrome/lighthouse/issues/4386
 */
const always = {
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * The policy that allows only what a page has: its own styles by their hashes, and pictures and
 * fonts of the site if there are any. Data in a script element, such as JSON-LD, isn't run and
 * needs no directive.
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

/** A policy as the value of a header or meta element. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';');

/**
 * Adds the policy to the page, before everything that it applies to except a preloaded picture:
 * Chromium delays what comes after a policy until its parser gets there, which is after the first
 * paint. Throws if the page declares no charset.
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

/** The hash of an inline style for `style-src`. */
export const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
