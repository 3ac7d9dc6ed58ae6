import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, isHashed, uncompressed } from '../files.ts';
import { elementsOf } from '../html.ts';
import type { Policy } from '../policy.ts';
import { hash, policyOf, policyText } from '../policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** What a server says with each answer: the one policy that every host's settings are made from. */
export interface Rules {
  /** With every answer, errors included. */
  everywhere: Headers;
  /** With files under `_astro/`, besides. */
  hashed: Headers;
  /** With all other files, besides their types and what says who may show them. */
  unhashed: Headers;
  /** All that comes with each other file, besides what comes everywhere, by its path in the site. */
  files: ReadonlyMap<string, Headers>;
}

const year = 31_536_000;

/** Kept, but asked after each time: a correction is live at once. */
const unhashed: Headers = { 'Cache-Control': 'no-cache' };

/** The rules for the finished site in `folder` that is served at `site`. */
export function rulesFor(folder: string, site: URL): Rules {
  const secure = site.protocol === 'https:';
  const files = filesIn(folder).filter(
    (path) => path === uncompressed(path) && path !== '_headers',
  );
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const declared = declaredTypes(pages, site);
  return {
    everywhere: {
      'Content-Security-Policy': policyText(
        together([...pages.map(policyOf), ...drawingPolicies(folder)], secure),
      ),
      ...(secure && { 'Strict-Transport-Security': `max-age=${2 * year}` }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': noPower,
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
    hashed: {
      'Cache-Control': `public, max-age=${year}, immutable`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    unhashed,
    files: new Map(
      files
        .filter((path) => !isHashed(path))
        .map((path) => [path, headersOf(path, declared.get(path))]),
    ),
  };
}

/**
 * What drawings need if a reader opens one by itself: their styles. Of pages, which show them in an
 * `<img>`, the policy says nothing about that.
 */
function drawingPolicies(folder: string): Policy[] {
  return filesIn(folder)
    .filter((path) => isHashed(path) && path.endsWith('.svg'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .map((svg) => elementsOf(svg).filter(({ name }) => name === 'style'))
    .filter((styles) => styles.length > 0)
    .map((styles) => ({ 'style-src': styles.map(({ text }) => hash(text)) }));
}

/** The type that a file is served as. */
export function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined;
  if (!type) throw new Error(`No media type is known for ${path}.`);
  return type;
}

export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sig: 'text/plain; charset=utf-8',
  tsr: 'application/timestamp-reply',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
};

/** What a page could ask of a reader's machine, and this one does not. */
const noPower = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Feeds show pictures and others may frame none of it: pictures are for all, the rest for the site. */
function headersOf(path: string, declared: string | undefined): Headers {
  const type = declared ? `${declared}; charset=utf-8` : typeOf(path);
  return {
    ...unhashed,
    'Content-Type': type,
    'Cross-Origin-Resource-Policy': type.startsWith('image/') ? 'cross-origin' : 'same-origin',
  };
}

/** The types that the pages' own links give to files, by path: what is a feed, and of which kind. */
function declaredTypes(pages: readonly string[], site: URL): Map<string, string> {
  return new Map(
    pages.flatMap(elementsOf).flatMap(({ name, attributes }) => {
      const [type, href] = [attributes.get('type'), attributes.get('href')];
      const isAlternate = name === 'link' && attributes.get('rel') === 'alternate';
      const path = href?.replace(site.href, '').replace(/^(\.\.?\/)+|[?#].*$/g, '');
      return isAlternate && type && path ? [[path, type] as const] : [];
    }),
  );
}

/** One policy for the pages together: what the header says must suit each, and each says its own. */
function together(policies: readonly Policy[], secure: boolean): Policy {
  const directives = new Set(policies.flatMap((policy) => Object.keys(policy)));
  const sources = (name: string) => [...new Set(policies.flatMap((policy) => policy[name] ?? []))];
  return {
    ...Object.fromEntries([...directives].map((name) => [name, sources(name)])),
    'frame-ancestors': ["'none'"],
    ...(secure && { 'upgrade-insecure-requests': [] }),
  };
}
