import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, isHashed, uncompressed } from '../publish/files.ts';
import type { Headers, Rules } from '../publish/headers/header-rules.ts';
import { rulesFor, typeOf } from '../publish/headers/header-rules.ts';

/** A file of the site that readers can request. */
export interface BuiltFile {
  /** In `dist`, with forward slashes. */
  path: string;
  /** Relative to the site's address. For the page of a folder, this is the folder. */
  address: string;
  bytes: Buffer;
  /** Whether there are compressed copies of it. */
  isPacked: boolean;
  /** The headers that it should have, by name in lower case. */
  headers: ReadonlyMap<string, string>;
}

/** The built site, as a host has to serve it. */
export interface Built {
  files: BuiltFile[];
  /** What readers get for an unknown address. */
  notFound: BuiltFile | undefined;
}

const NOT_FOUND = '404.html';

/** Files for hosts, which readers don't request. */
const instructions = new Set(['_headers', '_redirects']);

/** Reads what was built in `folder`, to be served at `site`. */
export function readBuilt(folder: string, site: URL): Built {
  const paths = filesIn(folder);
  const rules = rulesFor(folder, site);
  const files = paths
    .filter((path) => uncompressed(path) === path && !instructions.has(path))
    .map((path) => ({
      path,
      address: path.replace(/(^|\/)index\.html$/, '$1'),
      bytes: readFileSync(join(folder, path)),
      isPacked: paths.includes(`${path}.gz`),
      headers: due(path, rules),
    }));
  const notFound = files.find(({ path }) => path === NOT_FOUND);
  return {
    files: files.filter(({ path }) => path !== NOT_FOUND),
    // It is served at addresses that no file's headers are set for.
    notFound: notFound && { ...notFound, headers: lowerCase(rules.everywhere) },
  };
}

function due(path: string, { everywhere, hashed, files }: Rules): Map<string, string> {
  const own = isHashed(path) ? { ...hashed, 'Content-Type': typeOf(path) } : files.get(path);
  return lowerCase({ ...everywhere, ...own });
}

const lowerCase = (headers: Headers): Map<string, string> =>
  new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
