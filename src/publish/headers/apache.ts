import { encodings, isText } from '../files.ts';
import type { Headers } from './header-rules.ts';
import { types } from './header-rules.ts';
import type { Setting } from './setting.ts';
import { feedsOf, indented, portOf, shared } from './setting.ts';

const packed = '(\\.(br|gz|zst))?$';

/** Settings for Apache 2.4 with mod_alias, mod_dir, mod_headers, mod_mime and mod_rewrite. */
export function apache({ url, dist, rules }: Setting): string {
  const base = url.pathname;
  const parts = [
    'Require all granted\nAllowOverride None\nOptions SymLinksIfOwnerMatch',
    `DirectoryIndex index.html\nFileETag MTime Size\nErrorDocument 404 ${base}404.html`,
    set(rules.everywhere, 'always '),
    set({ ...rules.unhashed, 'Cross-Origin-Resource-Policy': 'same-origin' }),
    files(
      `\\.(${shared.join('|')})${packed}`,
      set({ 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ),
    ...Object.entries(types).map(([ending, type]) =>
      files(`\\.${ending}${packed}`, typed(type, isText(`x.${ending}`))),
    ),
    ...feedsOf(rules).map(([path, type]) =>
      files(`^${path.replace(/.*\//, '').replaceAll('.', '\\.')}${packed}`, typed(type, true)),
    ),
    'RewriteEngine On\nRewriteRule (^|/)(\\.(?!well-known/)|_headers$) - [R=404,L]',
    ...Object.entries(encodings).map(([ending, name]) => sent(ending, name)),
  ];
  return `${url.protocol === 'https:' ? toHttps(url) : ''}<VirtualHost *:${portOf(url)}>
  ServerName ${url.hostname}
${indented(secured(url))}  DocumentRoot ${dist}
  Alias ${base} ${dist}/
${base === '/' ? '' : `  RedirectMatch 301 ^${base.slice(0, -1)}$ ${base}\n`}  TraceEnable off

${indented(block(`Directory ${dist}`, parts.join('\n\n')))}

${indented(block(`Directory ${dist}/_astro`, set(rules.hashed)))}
</VirtualHost>
`;
}

/** Sends the packed copy to those who take it; a weight of nothing is a no. */
function sent(ending: string, name: string): string {
  const taken = `(^|,)\\s*${name}\\s*(;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*)\\s*)?(,|$)`;
  return `RewriteCond %{HTTP:Accept-Encoding} ${taken}
RewriteCond %{REQUEST_FILENAME}${ending} -f
RewriteRule ^(.+)$ $1${ending} [L]
${files(`\\${ending}$`, set({ 'Content-Encoding': name }))}`;
}

const typed = (type: string, isPacked: boolean): string =>
  `ForceType "${type}"${isPacked ? '\nHeader merge Vary Accept-Encoding' : ''}`;

const set = (headers: Headers, when = ''): string =>
  Object.entries(headers)
    .map(([name, value]) => `Header ${when}set ${name} "${value}"`)
    .join('\n');

const files = (pattern: string, text: string): string =>
  `<FilesMatch "${pattern}">\n${indented(text)}\n</FilesMatch>`;

const block = (name: string, text: string): string =>
  `<${name}>\n${indented(text)}\n</${name.split(' ')[0] ?? ''}>`;

const toHttps = ({ hostname }: URL): string => `<VirtualHost *:80>
  ServerName ${hostname}
  Redirect permanent / https://${hostname}/
</VirtualHost>

`;

const secured = ({ protocol, hostname }: URL): string =>
  protocol === 'https:'
    ? `SSLEngine on
SSLCertificateFile /etc/letsencrypt/live/${hostname}/fullchain.pem
SSLCertificateKeyFile /etc/letsencrypt/live/${hostname}/privkey.pem
`
    : '';
