import type { ServeOptions } from './serve.ts';
import { printAddress, serverOf } from './serve.ts';
import type { Terminal } from './terminal.ts';

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
