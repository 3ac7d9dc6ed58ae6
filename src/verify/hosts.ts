import type { Answer } from './answer.ts';

/** A server or host, recognized by its answers. */
export interface Host {
  name: string;
  /** How to set its headers. */
  headers: string;
  /** How to clear its caches. */
  purge: string;
  /** How to turn off what changes pages. */
  rewriting: string;
  /** Set if nobody can set headers there. */
  fixed?: true;
  /** Set if it handles encodings in its own cache, so that no Vary is needed. */
  edge?: true;
}

/** The host that an answer comes from, or one with advice that fits any host. */
export function hostOf({ headers }: Pick<Answer, 'headers'>): Host {
  const said = ['server', 'via', 'cf-ray', 'x-server-env']
    .map((name) => (headers.has(name) ? `${name}: ${headers.get(name) ?? ''}` : ''))
    .join('\n');
  return known.find(({ says }) => says.test(said)) ?? anyHost;
}

const own = (server: string): string =>
  `put the output of \`npm run headers -- ${server}\` into its configuration, and reload it.`;
const ofFile = 'deploy dist/ together with its _headers file.';

const anyHost: Host = {
  name: 'the host',
  headers: 'set the headers that `npm run headers -- nginx` (or caddy, apache, s3) prints.',
  purge: 'clear the cache in front of the site.',
  rewriting: 'turn off whatever minifies or changes pages on the way.',
};

const known: (Host & { says: RegExp })[] = [
  {
    ...anyHost,
    says: /github\.com/i,
    name: 'GitHub Pages',
    headers: 'use another host if you need these headers.',
    purge: 'wait ten minutes, for as long as GitHub Pages caches a file.',
    fixed: true,
    edge: true,
  },
  {
    ...anyHost,
    says: /cloudflare|cf-ray|x-server-env: dev/i,
    edge: true,
    name: 'Cloudflare',
    headers: ofFile,
    purge:
      'choose Caching › Configuration › Purge Everything, and remove any cache rule for pages.',
    rewriting:
      'turn off Email Address Obfuscation, Rocket Loader, Automatic Signed Exchanges and the automatic injection of Web Analytics.',
  },
  {
    ...anyHost,
    says: /netlify/i,
    edge: true,
    name: 'Netlify',
    headers: ofFile,
    purge: 'choose Deploys › Trigger deploy › Clear cache and deploy.',
    rewriting: 'turn off Post processing (asset optimization, snippet injection, pretty URLs).',
  },
  {
    ...anyHost,
    says: /vercel/i,
    edge: true,
    name: 'Vercel',
    headers: 'set the headers of dist/_headers in vercel.json.',
    purge: 'choose Settings › Caches › Purge CDN Cache.',
    rewriting: 'turn off the toolbar and Web Analytics for this project.',
  },
  {
    ...anyHost,
    says: /amazons3|cloudfront/i,
    edge: true,
    name: 'S3',
    headers:
      'upload the files with the metadata and response headers that `npm run headers -- s3` prints.',
    purge: 'run aws cloudfront create-invalidation --paths "/*".',
  },
  { ...anyHost, says: /nginx|openresty/i, name: 'nginx', headers: own('nginx') },
  { ...anyHost, says: /caddy/i, name: 'Caddy', headers: own('caddy') },
  {
    ...anyHost,
    says: /apache/i,
    name: 'Apache',
    headers: own('apache'),
    rewriting: 'turn off mod_pagespeed, mod_substitute and mod_proxy_html for this site.',
  },
];
