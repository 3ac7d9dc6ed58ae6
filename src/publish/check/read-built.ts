import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files.ts';
import { elementsOf } from '../html.ts';

/** The site as it was built, ready to be looked over. */
export interface Built {
  folder: string;
  /** The address that it is made for. */
  site: URL;
  /** The project that it was built from. */
  root: string;
  files: readonly string[];
  /** The text of each page by its path. */
  pages: ReadonlyMap<string, string>;
}

/** Reads a built site. */
export function readBuilt(folder: string, site: URL, root: string): Built {
  const files = filesIn(folder);
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]);
  return { folder, site, root, files, pages: new Map(pages) };
}

/** The path in the site that an address on a page leads to; empty if it leads nowhere. */
export function pathIn({ site }: Built, page: string, url: string): string {
  const { pathname = '' } = URL.parse(url, new URL(page, site)) ?? {};
  return decodeURIComponent(pathname.slice(site.pathname.length));
}

/** What can be pointed at within a page. */
export const idsOf = (html: string): Set<string> =>
  new Set(elementsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []));

/** Part of a page's source for an editor to recognise it by. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
