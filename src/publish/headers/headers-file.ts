import type { Headers, Rules } from './header-rules.ts';

/**
 * `_headers`, as Netlify and Cloudflare read it. Where two rules meet they send both values of a header
 * that both name, so no two rules here that can meet name the same one.
 */
export function headersFile({ everywhere, hashed, files }: Rules): string {
  const rules: [string, Headers][] = [
    ['/*', everywhere],
    ['/_astro/*', hashed],
    ...[...files].flatMap(([path, headers]) =>
      addressesOf(path).map((address): [string, Headers] => [address, headers]),
    ),
  ];
  return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join('\n');
}

/** The addresses at which a file is found: a folder's page has two. */
export function addressesOf(path: string): string[] {
  const folder = /^(.*\/)?index\.html$/.exec(path);
  return folder ? [`/${folder[1] ?? ''}`, `/${path}`] : [`/${path}`];
}

const lines = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
