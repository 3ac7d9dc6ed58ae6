import { build } from './build.ts';
import type { ServeOptions } from './serve.ts';
import { printAddress, serverOf } from './serve.ts';
import type { Terminal } from './terminal.ts';

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
