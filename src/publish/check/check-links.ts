import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../story/errors.ts';
import { linkFault } from '../../story/problems/links.ts';
import type { Built } from './read-built.ts';
import { idsOf, shortened } from './read-built.ts';
import { isText } from '../files.ts';
import type { Element } from '../html.ts';
import { elementsOf } from '../html.ts';
import { candidates } from '../relative.ts';

/** An address that a page links to or loads. */
interface Reference {
  url: string;
  fetched: boolean;
}

/**
 * Links, fragments, pictures, fonts, feeds and icons that don't exist, or are loaded from other
 * sites.
 */
export function linkProblems(built: Built): Problem[] {
  const ids = new Map([...built.pages].map(([path, html]) => [path, idsOf(html)]));
  const references = [...built.pages].flatMap(([path, html]) =>
    elementsOf(html).flatMap((element) =>
      referencesOf(element).map((reference) => ({ ...reference, path, element })),
    ),
  );
  const others = new Set(
    references.filter((one) => mayBeOfAnother(one, built.site)).map(({ url }) => url),
  );
  return [
    ...references.flatMap((reference) => problemOf(reference, { ...built, ids, others })),
    ...built.files
      // Addresses in the record are those that readers were given, and how to check it has examples.
      .filter((path) => isText(path) && !path.startsWith('revisions/') && !built.pages.has(path))
      .flatMap((path) => textProblems(path, { ...built, ids, others })),
  ];
}

/** What was built, with the ids of each page, and addresses that may be of other pages. */
type Known = Built & {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  others: ReadonlySet<string>;
};

const loading = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'manifest',
  'preload',
  'modulepreload',
]);

function referencesOf(element: Element): Reference[] {
  const { name, attributes } = element;
  const get = (attribute: string) => attributes.get(attribute);
  const rels = get('rel')?.split(/\s+/) ?? [];
  const loads =
    name === 'link' ? rels.some((rel) => loading.has(rel)) : name !== 'a' && name !== 'area';
  const one = (url: string | undefined, fetched: boolean) =>
    url === undefined ? [] : [{ url, fetched }];
  const list = [get('srcset'), get('imagesrcset')].flatMap((srcset) => candidates(srcset ?? ''));
  const css = name === 'style' ? element.text : '';
  return [
    ...one(get('href'), loads),
    ...one(get('src'), true),
    ...one(get('poster'), true),
    ...list.map(({ url }) => ({ url, fetched: true })),
    ...[...css.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)/g)].map(([, , url = '']) => ({
      url,
      fetched: true,
    })),
    ...[...css.matchAll(/@import\s+["']([^"']*)/g)].map(([, url = '']) => ({ url, fetched: true })),
    ...(name === 'meta' && /^(og|twitter):(image|url)$/.test(get('property') ?? get('name') ?? '')
      ? one(get('content'), false)
      : []),
  ];
}

function problemOf(
  { url, fetched, path, element }: Reference & { path: string; element: Element },
  built: Known,
): Problem[] {
  const where = `${path}:${element.line}`;
  const target = URL.parse(url, new URL(path, built.site));
  if (!target) return [broken(where, url, "isn't valid")];
  if (isWithin(target, built.site))
    return built.others.has(url) ? [] : localProblems(where, url, target, built);
  if (fetched)
    return [broken(where, url, "loads a file from another site, which the page's policy blocks")];
  return linkFault(target.href) ? [broken(where, url, "can't be used as a link")] : [];
}

/**
 * On a site that has a domain to itself but for other pages of the publication, such as its ethics or
 * the story in another language, these can only be written as whole addresses.
 */
const mayBeOfAnother = ({ url, fetched }: Reference, site: URL): boolean =>
  !fetched && site.pathname === '/' && /^https?:/i.test(url);

function localProblems(where: string, url: string, target: URL, built: Known): Problem[] {
  const path = fileAt(target, built.site);
  if (!built.files.includes(path))
    return [broken(where, url, `leads to ${path}, which doesn't exist`)];
  const fragment = decodeURIComponent(target.hash.slice(1)).replace(/:~:.*$/s, '');
  if (!fragment || fragment === 'top' || built.ids.get(path)?.has(fragment)) return [];
  return [broken(where, url, `leads to “${fragment}” on ${path}, where nothing has that id`)];
}

const ADDRESS = /https?:\/\/[^\s"'<>\\)\]]+/g;

/**
 * Checks the site's addresses in feeds, the sitemap and the like, where fragments needn't exist.
 */
function textProblems(path: string, { folder, site, files, others }: Known): Problem[] {
  const text = readFileSync(join(folder, path), 'utf8').replaceAll('\\/', '/');
  const found = [...text.matchAll(ADDRESS)].map(([url]) => url);
  return [...new Set(found)]
    .filter((url) => url.startsWith(site.href))
    .filter((url) =>
      [url, url.replace(/[.,;:!?]+$/, '')].every((one) => {
        const address = one.replace(/&(?:amp|#x26);/g, '&');
        const target = URL.parse(address);
        return !others.has(address) && (!target || !files.includes(fileAt(target, site)));
      }),
    )
    .map((url) => broken(path, url, "doesn't exist on the site"));
}

/** Whether an address is on the site: on its origin, at or below its path. */
const isWithin = ({ origin, pathname }: URL, site: URL): boolean =>
  origin === site.origin && pathname.startsWith(site.pathname);

function fileAt({ pathname }: URL, site: URL): string {
  const path = decodeURIComponent(pathname.slice(site.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const broken = (where: string, url: string, what: string): Problem => ({
  message: `An address in ${where} ${what}.`,
  found: shortened(url),
  fix: 'Correct the address. If it is on another site, begin it with https:// and the name of the site.',
});
