import type { Headers } from './header-rules.ts';
import { types } from './header-rules.ts';
import type { Setting } from './setting.ts';
import { feedsOf, indented, shared } from './setting.ts';

/** A Caddyfile. Caddy gets the certificate, and leads from http to https, by itself. */
export function caddy({ url, dist, rules }: Setting): string {
  const base = url.pathname;
  const feeds = feedsOf(rules);
  const paths = feeds.map(([path]) => base + path).join(' ');
  const pictures = shared.map((ending) => `*.${ending}`).join(' ');
  const typed = Object.entries(types).map(([ending, type]) =>
    matched(
      ending,
      `path *.${ending}${ending === 'html' ? ' */' : ''}${paths && `\nnot path ${paths}`}`,
      { 'Content-Type': type },
    ),
  );
  const parts = [
    block('header', said(rules.everywhere)),
    matched('hashed', `path ${base}_astro/*`, rules.hashed),
    matched('unhashed', `not path ${base}_astro/*`, rules.unhashed),
    matched('shared', `path ${pictures}`, { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    matched('own', `not path ${pictures}`, { 'Cross-Origin-Resource-Policy': 'same-origin' }),
    ...typed,
    ...feeds.map(([path, type], index) =>
      matched(`feed${index}`, `path ${base}${path}`, { 'Content-Type': type }),
    ),
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 308`]),
    block(`handle_path ${base}*`, `root * ${dist}\n${hidden}\n${served}`),
    ...(base === '/' ? [] : ['handle {\n\terror 404\n}']),
    block(
      'handle_errors',
      [
        // An address that is missing today may be there tomorrow.
        block('header', said({ ...rules.unhashed, 'Content-Type': types['html'] ?? '' })),
        `root * ${dist}\nrewrite * /404.html\n${served}`,
      ].join('\n'),
    ),
  ];
  return `${block(url.origin, parts.join('\n\n'))}\n`;
}

// Caddy turns to `error` after `handle`: it has to stand within it.
const hidden = '@hidden {\n\tpath */.* /_headers\n\tnot path /.well-known/*\n}\nerror @hidden 404';

const served = 'file_server {\n\tprecompressed br zstd gzip\n}';

const matched = (name: string, what: string, headers: Headers): string =>
  `${block(`@${name}`, what)}\n${block(`header @${name}`, said(headers))}`;

const said = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name} "${value}"`)
    .join('\n');

const block = (name: string, text: string): string => `${name} {\n${indented(text, '\t')}\n}`;
