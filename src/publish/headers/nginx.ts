import type { Headers } from './header-rules.ts';
import { types } from './header-rules.ts';
import type { Setting } from './setting.ts';
import { feedsOf, indented, portOf, shared } from './setting.ts';

/** Settings for nginx, to stand within `http`, such as /etc/nginx/conf.d/late-edition.conf. */
export function nginx({ url, dist, rules }: Setting): string {
  const base = url.pathname;
  const feeds = feedsOf(rules).map(
    ([path, type]) =>
      `location = ${base}${path} {\n  alias ${dist}/${path};\n  types {}\n  default_type "${type}";\n}\n`,
  );
  const known = Object.entries(types).map(([ending, type]) => `"${type}" ${ending};`);
  return `map $uri $late_edition_kept {
  default "${rules.unhashed['Cache-Control'] ?? ''}";
  ~^${base}_astro/ "${rules.hashed['Cache-Control'] ?? ''}";
}

map $uri $late_edition_shared {
  default same-origin;
  ~\\.(${shared.join('|')})$ cross-origin;
}

${url.protocol === 'https:' ? toHttps(url) : ''}server {
${indented(listens(url))}
  server_name ${url.hostname};
  server_tokens off;
  absolute_redirect off;
  index index.html;
  error_page 404 ${base}404.html;

${indented(added(rules.everywhere))}
  # Missing addresses get none of these two.
  add_header Cache-Control $late_edition_kept;
  add_header Cross-Origin-Resource-Policy $late_edition_shared;

  # The copies that were packed at build. With ngx_brotli or the zstd module, add:
  #   brotli_static on;  zstd_static on;
  gzip_static on;
  gzip_vary on;

  types {
${indented(known.join('\n'), '    ')}
  }

${indented(feeds.join('\n'))}
  location ${base} {
    alias ${dist}/;
  }
${base === '/' ? '' : below(base)}
  location ~ /(\\.(?!well-known/)|_headers$) {
    return 404;
  }
}
`;
}

const below = (base: string): string => `
  location = ${base.slice(0, -1)} {
    return 301 ${base};
  }

  location / {
    return 404;
  }
`;

const added = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n');

const listens = (url: URL): string =>
  url.protocol === 'https:'
    ? `listen ${portOf(url)} ssl http2;
listen [::]:${portOf(url)} ssl http2;
ssl_certificate /etc/letsencrypt/live/${url.hostname}/fullchain.pem;
ssl_certificate_key /etc/letsencrypt/live/${url.hostname}/privkey.pem;
ssl_protocols TLSv1.2 TLSv1.3;`
    : `listen ${portOf(url)};`;

const toHttps = ({ hostname }: URL): string => `server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  return 301 https://${hostname}$request_uri;
}

`;
