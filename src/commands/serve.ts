import type { Terminal } from './terminal.ts';
import { siteUrl } from '../page/site-url.ts';

/** Where a page is to be served. */
export interface ServeOptions {
  port: number;
  /** True for every address of this machine. */
  host?: string | true;
  verbose?: boolean;
}

/** What Astro is told of it; it takes the next port where the one that is asked for is taken. */
export const serverOf = ({ port, host }: ServeOptions): Pick<ServeOptions, 'port' | 'host'> => ({
  port,
  ...(host !== undefined && { host }),
});

/**
 * Prints where the page is, for this machine and for the others on its network, and gives the first
 * of these addresses.
 */
export function printAddress(
  { environment, print }: Terminal,
  served: { local: readonly string[]; network: readonly string[] },
): string {
  // The dev server names its addresses without the path that SITE_URL has.
  const { base } = siteUrl(environment);
  const [first = '', ...others] = [...served.local, ...served.network].map(
    (url) => new URL(base, url).href,
  );
  print(`The page is at ${first}  (press Ctrl+C to stop)`);
  if (others.length > 0) print(`and at ${others.join(', ')}`);
  return first;
}
