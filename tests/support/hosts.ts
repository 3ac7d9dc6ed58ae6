import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { programAt, startHost } from './host-process.ts';

/** A server that the built site is put behind. */
export interface HostKind {
  name: string;
  /** Where it is on this machine; undefined where it is not. */
  program: string | undefined;
  /** Whether `npm run headers` prints settings for it; the others read `_headers`. */
  isSet: boolean;
  /** How Debian or npm calls what has it. */
  from: string;
  /** Serves as `settings` say on a loopback port, and hands back the way to stop. */
  start(program: string, site: Placed, settings: string): Promise<() => Promise<void>>;
}

/** A built site, and where it is to be served. */
export interface Placed {
  folder: string;
  url: URL;
}

/** The servers whose settings `npm run headers` prints. */
export const servers = {
  nginx: host('nginx', 'nginx', 'Debian: nginx', startNginx),
  caddy: host('caddy', 'caddy', 'Debian: caddy', startCaddy),
  apache: host('apache', 'apache2', 'Debian: apache2', startApache),
};

/** What Cloudflare Pages runs, on this machine. */
export const workerd = {
  ...host('workerd', 'wrangler', 'npm: wrangler', startWorkerd),
  isSet: false,
};

function host(name: string, program: string, from: string, start: HostKind['start']): HostKind {
  return { name, program: programAt(program), isSet: true, from, start };
}

function startWorkerd(program: string, { folder, url }: Placed) {
  return inFolder((own) => {
    const words = ['pages', 'dev', folder, '--ip', url.hostname, '--port', url.port];
    return startHost(program, [...words, '--compatibility-date', '2026-11-01'], {
      port: Number(url.port),
      cwd: own,
      // It asks nobody where on earth it is, and tells nobody that it runs.
      env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', HOME: own },
    });
  });
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(brotli);

/** Brotli is a module of its own, that the settings leave to those who have it. */
export const nginxEncodings = hasBrotli ? ['br', 'gzip'] : ['gzip'];

const withBrotli = (settings: string): string =>
  settings.replace('#   brotli_static on;  ', 'brotli_static on; # ');

const loopbackOnly = (settings: string): string =>
  settings.replaceAll(/^ *listen \[::\].*\n/gm, '').replaceAll('listen ', 'listen 127.0.0.1:');

function startNginx(program: string, { url: { port } }: Placed, settings: string) {
  return inFolder((folder) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      path.join(folder, 'nginx.conf'),
      `daemon off;
pid ${folder}/pid;
error_log stderr;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
${hasBrotli ? `load_module ${brotli};` : ''}
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
${loopbackOnly(hasBrotli ? withBrotli(settings) : settings)}
}
`,
    );
    return startHost(program, ['-p', folder, '-c', `${folder}/nginx.conf`], { port: Number(port) });
  });
}

function startCaddy(program: string, { url: { port } }: Placed, settings: string) {
  return inFolder((folder) => {
    const global = `{\n${['admin off', 'default_bind 127.0.0.1', 'auto_https disable_redirects', 'skip_install_trust'].map((line) => `\t${line}\n`).join('')}}\n\n`;
    writeFileSync(path.join(folder, 'Caddyfile'), global + settings);
    const words = ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'];
    const env = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return startHost(program, words, { port: Number(port), env });
  });
}

const modules = [
  'mpm_event',
  'unixd',
  'authz_core',
  'mime',
  'dir',
  'alias',
  'headers',
  'rewrite',
  'ssl',
];

/** Some systems build a module in that others load. */
const loaded = (name: string): string =>
  `<IfModule !${name}_module>
LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so
</IfModule>`;

function startApache(program: string, { url: { port } }: Placed, settings: string) {
  return inFolder((folder) => {
    writeFileSync(
      path.join(folder, 'apache.conf'),
      `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Mutex file:${folder} default
${modules.map(loaded).join('\n')}
Listen 127.0.0.1:${port}
User www-data
Group www-data
TypesConfig /etc/mime.types
${settings}
`,
    );
    return startHost(program, ['-X', '-f', `${folder}/apache.conf`], { port: Number(port) });
  });
}

/** A folder for a server's own files, which goes when the server has stopped. */
async function inFolder(
  start: (folder: string) => Promise<() => Promise<void>>,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'late-edition-host-'));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const stop = await start(folder);
    return async () => {
      await stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
