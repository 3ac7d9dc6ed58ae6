import type { Terminal } from './terminal.ts';

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

/** Prints where the page is, for this machine and for the others on its network. */
export function printAddress(
  { print }: Terminal,
  { local, network }: { local: readonly string[]; network: readonly string[] },
): void {
  const [first, ...others] = [...local, ...network];
  print(`The page is at ${first ?? ''}  (press Ctrl+C to stop)`);
  if (others.length > 0) print(`and at ${others.join(', ')}`);
}
