import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../bench/serve.ts';
import { freePort, programAt } from '../support/host-process.ts';
import type { HostKind } from '../support/hosts.ts';
import { nginxEncodings, servers, workerd } from '../support/hosts.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import type { Habits } from './suite.ts';
import { suite } from './suite.ts';

const FILES = {
  'film.mp4': 'film.00000000.mp4',
  'film.vtt': 'film.00000000.vtt',
  'sound.mp3': 'sound.00000000.mp3',
  'document.pdf': 'document.00000000.pdf',
  'harbors.csv': 'harbors.00000000.csv',
};

const all: (HostKind & Habits)[] = [
  { ...servers.nginx, encodings: nginxEncodings },
  { ...servers.caddy, encodings: ['br', 'gzip', 'zstd'] },
  { ...servers.apache, encodings: ['br', 'gzip', 'zstd'] },
  { ...workerd, encodings: ['br', 'gzip'], isForTrial: true },
];

const absent = all.filter(({ program }) => !program).map(({ name, from }) => `${name} (${from})`);
if (absent.length > 0) {
  process.stdout.write(`Not on this machine, so skipped: ${absent.join(', ')}\n`);
}

/** One build for all servers: they listen on one port in turn, for the page names its address. */
describe.each(['/', '/2024/troops/'])('at %s', (base) => {
  let project: Project;
  let url: URL;
  let dist: string;

  beforeAll(async () => {
    url = new URL(`http://127.0.0.1:${await freePort()}${base}`);
    project = await copyProject();
    // Servers drop root's rights, and cannot enter a folder that is for root alone.
    await chmod(project.folder, 0o755);
    dist = path.join(project.folder, 'dist');
    const { code, stderr } = await project.run('build', [], { SITE_URL: url.href });
    if (code !== 0) throw new Error(stderr);
    // As they would be, were they in the story.
    await mkdir(path.join(dist, '_astro/files'));
    for (const [file, name] of Object.entries(FILES)) {
      await copyFile(
        path.join(root, 'src/dev/states/stories', file),
        path.join(dist, '_astro/files', name),
      );
    }
  });

  afterAll(() => project.remove());

  describe.each(all.filter(({ isForTrial }) => base === '/' || !isForTrial))('$name', (host) => {
    const { program, name, from } = host;
    const title = program ? 'serves what was built' : `skipped: no ${name} here (${from})`;

    describe.skipIf(!program)(title, () => {
      let stop: (() => Promise<void>) | undefined;

      beforeAll(async () => {
        stop = await host.start(program ?? '', { folder: dist, url }, await settings());
      });

      afterAll(() => stop?.());

      suite(() => ({ url, dist }), host);

      test('npm run verify finds all as it should be', async () => {
        const { code, stdout } = await project.run('verify', [url.href]);
        expect(stdout.split('\n').filter((line) => line && !line.startsWith('right '))).toEqual([
          expect.stringMatching(/^\d+ checks passed\.$/),
        ]);
        expect(code).toBe(0);
      });
    });

    async function settings(): Promise<string> {
      if (!host.isSet) return '';
      const { code, stdout, stderr } = await project.run('headers', [name], {
        SITE_URL: url.href,
      });
      if (code !== 0) throw new Error(stderr);
      return stdout;
    }
  });

  describe.runIf(base === '/' && programAt('openssl'))('over https', () => {
    let certificate: string;

    beforeAll(async () => {
      certificate = path.join(project.folder, 'certificate.pem');
      await makeCertificate(certificate);
    });

    describe.each(Object.values(servers))('$name', (host) => {
      const { program, name, from } = host;
      const title = program
        ? 'has nothing wrong but its port'
        : `skipped: no ${name} here (${from})`;

      test.skipIf(!program)(title, async () => {
        const secure = new URL(`https://localhost:${await freePort()}/`);
        const { stdout } = await project.run('headers', [name], { SITE_URL: secure.href });
        const settings = withCertificate(stdout, certificate).replaceAll(
          'listen 80;',
          `listen ${await freePort()};`,
        );
        const stop = await host.start(program ?? '', { folder: dist, url: secure }, settings);
        const trusting = await project.run('verify', [secure.href], {
          NODE_EXTRA_CA_CERTS: certificate,
        });
        const stranger = await project.run('verify', [secure.href]);
        await stop();
        expect(trusting.stdout).toMatch(
          /^right {2}tls: TLSv1\.3; the certificate is valid for \d\d more days$/m,
        );
        expect(wrongIn(trusting.stdout)).toEqual([
          'the page gives URL as its address.',
          "it isn't on this site.",
        ]);
        expect(wrongIn(stranger.stdout)).toEqual([
          'browsers reject the certificate: DEPTH_ZERO_SELF_SIGNED_CERT.',
        ]);
        expect([trusting.code, stranger.code]).toEqual([1, 1]);
      });
    });
  });

  test.runIf(base === '/')(
    'a plain server under a path sends all that was built, and lacks nothing but headers',
    async () => {
      const site = await serve(dist, '/2024/troops/');
      const { code, stdout } = await project.run('verify', [site.url]);
      await site.close();
      expect(code).toBe(1);
      expect(wrongIn(stdout)).toMatchInlineSnapshot(`
        [
          "Content-Security-Policy is missing.",
          "X-Content-Type-Options is missing.",
          "Referrer-Policy is missing.",
          "Permissions-Policy is missing.",
          "Cross-Origin-Opener-Policy is missing.",
          "Cross-Origin-Resource-Policy is missing.",
          "Cache-Control is “no-cache”, so browsers may ask for the file again on each visit. It should be “public, max-age=31536000, immutable”.",
          "is sent as text/csv instead of text/csv; charset=utf-8.",
          "is sent as text/xml instead of application/xml; charset=utf-8.",
          "is sent as text/plain instead of text/plain; charset=utf-8.",
          "readers get another page than the site's 404.html.",
          "URL doesn't redirect: the host answers 404.",
          "URL doesn't redirect: the host answers 200.",
          "the page gives URL as its address.",
          "it isn't on this site.",
        ]
      `);
    },
  );
});

async function makeCertificate(file: string): Promise<void> {
  const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90';
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', `${file}.key`, '-out', file];
  await promisify(execFile)('openssl', [...words.split(' '), ...name, ...files]);
}

/** Caddy would fetch one by itself. */
const withCertificate = (settings: string, file: string): string =>
  settings
    .replaceAll(/\/etc\/letsencrypt\/\S+\/fullchain\.pem/g, file)
    .replaceAll(/\/etc\/letsencrypt\/\S+\/privkey\.pem/g, `${file}.key`)
    .replace(/^https:\S+ \{$/m, (site) => `${site}\n\ttls ${file} ${file}.key`);

const wrongIn = (told: string): string[] =>
  told
    .split('\n')
    .filter((line) => line.startsWith('wrong '))
    .map(whatOnly);

/** A finding without what it is about, addresses and how to fix it: they change with each build. */
const whatOnly = (line: string): string =>
  line
    .replace(/^wrong {2}.*?: (?!\/)/, '')
    .replace(/ Fix: .*/, '')
    .replaceAll(/https?:\S+/g, 'URL');
