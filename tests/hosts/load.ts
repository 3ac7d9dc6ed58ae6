import { chmod } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { filesIn } from '../../src/publish/files.ts';
import { freePort } from '../support/host-process.ts';
import { nginxEncodings, servers } from '../support/hosts.ts';
import type { Load } from '../support/load.ts';
import { load } from '../support/load.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

/*
 * Puts the built site behind nginx and Caddy, asks each for the page and for a picture 10,000 times
 * over 100 connections of this machine, and prints what came of it as the README shows it. Fails if
 * one answer was not as it should be.
 */
const REQUESTS = 10_000;
const CONNECTIONS = 100;

/** The printed settings, and what they are where the server packs each answer anew. */
const settings = {
  'as packed at build': (printed: string) => printed,
  'packed anew each time': (printed: string) =>
    printed
      .replace('gzip_static on;', 'gzip on;\n  gzip_types *;')
      .replaceAll(/brotli_static on;|zstd_static on;/g, '')
      .replaceAll(/precompressed .*$/gm, '')
      .replaceAll('file_server {', 'encode zstd gzip\n\t\tfile_server {'),
};

const project = await copyProject();
try {
  await chmod(project.folder, 0o755);
  await measureAll(project, new URL(`http://127.0.0.1:${await freePort()}/`));
} finally {
  await project.remove();
}

async function measureAll(project: Project, url: URL): Promise<void> {
  const folder = path.join(project.folder, 'dist');
  await run(project, 'build', [], url);
  const picture = filesIn(folder).find((name) => name.endsWith('.jpeg')) ?? '';
  print(`${REQUESTS} requests over ${CONNECTIONS} connections on ${cpus().length} cores\n`);
  print('| server | asked for | encoding | bytes | requests a second | median ms | 99 % ms |');
  print('|---|---|---|--:|--:|--:|--:|');
  for (const host of [servers.nginx, servers.caddy]) {
    if (!host.program) {
      print(`Not on this machine, so not measured: ${host.name} (${host.from})`);
      continue;
    }
    const printed = await run(project, 'headers', [host.name], url);
    for (const [how, change] of Object.entries(settings)) {
      const isBuilt = how === 'as packed at build';
      const encodings = host.name === 'nginx' ? nginxEncodings : ['br', 'gzip'];
      const stop = await host.start(host.program, { folder, url }, change(printed));
      try {
        for (const encoding of isBuilt ? encodings : ['gzip']) {
          print(row(host.name, `page, ${how}`, encoding, await measure(url, encoding)));
        }
        const address = new URL(picture, url);
        if (isBuilt) print(row(host.name, 'picture', '', await measure(address, 'br, gzip')));
      } finally {
        await stop();
      }
    }
  }
}

async function measure(url: URL, encoding: string): Promise<Load> {
  const found = await load(url, encoding, { requests: REQUESTS, connections: CONNECTIONS });
  if (found.right === REQUESTS) return found;
  throw new Error(`${REQUESTS - found.right} of ${REQUESTS} answers were not right.`);
}

function row(server: string, what: string, encoding: string, load: Load): string {
  const at = (share: number) => (load.waits[Math.ceil(REQUESTS * share) - 1] ?? NaN).toFixed(1);
  const perSecond = Math.round(REQUESTS / load.seconds);
  return `| ${[server, what, encoding, load.bytes, perSecond, at(0.5), at(0.99)].join(' | ')} |`;
}

async function run(project: Project, command: string, words: string[], url: URL): Promise<string> {
  const { code, stdout, stderr } = await project.run(command, words, { SITE_URL: url.href });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
