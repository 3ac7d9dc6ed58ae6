import { posix } from 'node:path';
import type { Span } from './html.ts';
import { elementsOf, escapeAttribute, replaceSpans } from './html.ts';

type Edit = Span & { by: string };

const single = ['href', 'src', 'poster', 'data', 'action', 'cite'];
const several = ['srcset', 'imagesrcset'];

/**
 * Makes the addresses in a page that point into the site relative to the page, so that it works at
 * any address, and opened as a file. `page` is its path in the site, `base` the site's path with a
 * slash at both ends. Absolute addresses, such as the canonical one, stay; so does every other byte.
 * The page for missing addresses is left as it is, for it is served at any depth.
 */
export function relativise(html: string, page: string, base: string): string {
  if (page === '404.html') return html;
  const address = (url: string) => relativeUrl(url, page, base);
  const edits: Edit[] = [];
  for (const element of elementsOf(html)) {
    const { name, attributes, at, inner } = element;
    for (const [attribute, value] of attributes) {
      const span = at.get(attribute);
      const changed = rewrite(attribute, value, address);
      if (!span || changed === value) continue;
      edits.push({ ...span, by: `${attribute}="${escapeAttribute(changed)}"` });
    }
    // A style element holds raw text: what stands in the source is what it says.
    if (name === 'style' && inner) edits.push({ ...inner, by: inCss(element.text, address) });
  }
  return replaceSpans(html, edits);
}

/** One address as it reads from `page`; whatever does not point into the site comes back as it is. */
export function relativeUrl(url: string, page: string, base: string): string {
  if (!url.startsWith(base) || url.startsWith('//')) return url;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url.slice(base.length)) ?? [];
  // A folder is opened by its page's name: as a file it would be a listing.
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (file === page && rest.startsWith('#')) return rest;
  const relative = posix.relative(posix.dirname(`/${page}`), `/${file}`);
  return (/^[^/]*:/.test(relative) ? './' : '') + relative + rest;
}

/** The candidates of a `srcset`, each with what follows its address. */
export function candidates(srcset: string): { url: string; descriptor: string }[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([^,]+))?\s*(?:,|$)/g)].map(
    ([, url = '', descriptor = '']) => ({ url, descriptor: descriptor.trim() }),
  );
}

type Address = (url: string) => string;

function rewrite(attribute: string, value: string, address: Address): string {
  if (single.includes(attribute)) return address(value);
  if (!several.includes(attribute)) return value;
  const list = candidates(value);
  if (list.every(({ url }) => address(url) === url)) return value;
  return list.map(({ url, descriptor }) => `${address(url)} ${descriptor}`.trim()).join(', ');
}

const inCss = (css: string, address: Address): string =>
  css.replace(/url\(\s*(["']?)([^"')]*)\1\s*\)/g, (whole, quote: string, url: string) => {
    const changed = address(url);
    return changed === url ? whole : `url(${quote}${changed}${quote})`;
  });
