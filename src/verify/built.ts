import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, isHashed, uncompressed } from '../publish/files.ts';
import type { Headers, Rules } from '../publish/header-rules.ts';
import { rulesFor, typeOf } from '../publish/header-rules.ts';

/** A file of the site that readers can ask for. */
export interface BuiltFile {
  /** In `dist`, with forward slashes. */
  path: string;
  /** Relative to the site's own address: the page of a folder is asked for by the folder. */
  address: string;
  bytes: Buffer;
  /** Whether packed copies stand beside it. */
  isPacked: boolean;
  /** The headers that it is due, by name in lower case. */
  headers: ReadonlyMap<string, string>;
}

/** What was built, as a host has to serve it. */
export interface Built {
  files: BuiltFile[];
  /** What a reader gets for an address that is none. */
  notFound: BuiltFile | undefined;
}

const NOT_FOUND = '404.html';

/** Hosts read these; readers never ask for them. */
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
    // It comes at addresses for which no file's own headers are set.
    notFound: notFound && { ...notFound, headers: lowerCase(rules.everywhere) },
  };
}

function due(path: string, { everywhere, hashed, files }: Rules): Map<string, string> {
  const own = isHashed(path) ? { ...hashed, 'Content-Type': typeOf(path) } : files.get(path);
  return lowerCase({ ...everywhere, ...own });
}

const lowerCase = (headers: Headers): Map<string, string> =>
  new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
