import type { Headers, Rules } from './header-rules.ts';
import { typeOf } from './header-rules.ts';

/**
 * `_headers`, as Netlify and Cloudflare read it. Where two rules meet they send both values of a header
 * that both name, so no two rules here that can meet name the same one.
 */
export function headersFile({ everywhere, hashed, files }: Rules): string {
  const [, inRecord] = [...files].find(([path]) => path.startsWith(RECORD)) ?? [];
  const others = [...files].filter(([path]) => !path.startsWith(RECORD));
  const rules: [string, Headers][] = [
    ['/*', everywhere],
    ['/_astro/*', hashed],
    ...(inRecord ? [[`/${RECORD}*`, withoutType(inRecord)] satisfies [string, Headers]] : []),
    ...UNKNOWN.filter((ending) => [...files.keys()].some((path) => path.endsWith(ending))).map(
      (ending): [string, Headers] => [`/${RECORD}*${ending}`, { 'Content-Type': typeOf(ending) }],
    ),
    ...others.flatMap(([path, headers]) =>
      addressesOf(path).map((address): [string, Headers] => [address, headers]),
    ),
  ];
  return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join('\n');
}

/** One rule for all in it: Cloudflare reads no more than 100. Its hosts know most types by the endings. */
const RECORD = 'revisions/';

/** Endings in it whose types hosts don't know. */
const UNKNOWN = ['.sig', '.tsr'];

function withoutType(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));
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
