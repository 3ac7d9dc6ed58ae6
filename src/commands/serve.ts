import type { Terminal } from './terminal.ts';
import { siteUrl } from '../page/site-url.ts';
import { build } from './build.ts';

/** Where to serve a page. */
export interface ServeOptions {
  port: number;
  /** True for all addresses of this machine. */
  host?: string | true;
  verbose?: boolean;
}

/** `npm start`: builds the page and serves it until stopped. Never serves an older build. */
export async function start(terminal: Terminal, options: ServeOptions): Promise<number> {
  const code = await build(terminal, options);
  if (code !== 0) return code;
  const { preview } = await import('astro');
  const { urls, port } = await preview({
    root: terminal.root,
    logLevel: options.verbose ? 'info' : 'error',
    server: serverOf(options),
    // Otherwise Vite reports that it uses another port, which the address shows anyway.
    vite: { logLevel: 'error' },
  });
  printAddress(terminal, urls ?? { local: [`http://localhost:${port}/`], network: [] });
  return 0;
}

/** `npm run dev`: serves the page while it is written, until it is stopped. */
export async function dev(terminal: Terminal, options: ServeOptions): Promise<number> {
  const astro = await import('astro');
  const { resolvedUrls } = await astro.dev({
    root: terminal.root,
    logLevel: options.verbose ? 'info' : 'warn',
    server: serverOf(options),
  });
  const address = printAddress(terminal, resolvedUrls);
  terminal.print(`Every component in every state: ${address}states/`);
  return 0;
}

/** Astro's options for it. If the port is taken, Astro uses the next free one. */
function serverOf({ port, host }: ServeOptions): Pick<ServeOptions, 'port' | 'host'> {
  return { port, ...(host !== undefined && { host }) };
}

/**
 * Prints the addresses of the page, for this machine and for others on its network. Returns the
 * first one.
 */
function printAddress(
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
