import type { Terminal } from './terminal.ts';
import { siteUrl } from '../page/site-url.ts';

/** Where to serve a page. */
export interface ServeOptions {
  port: number;
  /** True for all addresses of this machine. */
  host?: string | true;
  verbose?: boolean;
}

/** Astro's options for it. If the port is taken, Astro uses the next free one. */
export const serverOf = ({ port, host }: ServeOptions): Pick<ServeOptions, 'port' | 'host'> => ({
  port,
  ...(host !== undefined && { host }),
});

/**
 * Prints the addresses of the page, for this machine and for others on its network. Returns the
 * first one.
 */
export function printAddress(
  { environment, print }: Terminal,
  served: { local: readonly string[]; network: readonly string[] },
): string {
  // The dev server's addresses don't have the path of SITE_URL.
  const { base } = siteUrl(environment);
  const [first = '', ...others] = [...served.local, ...served.network].map(
    (url) => new URL(base, url).href,
  );
  print(`The page is at ${first}  (press Ctrl+C to stop)`);
  if (others.length > 0) print(`and at ${others.join(', ')}`);
  return first;
}
