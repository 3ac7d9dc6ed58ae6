import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/host-process.ts';
import type { HostKind } from '../support/hosts.ts';
import { nginxEncodings, servers, workerd } from '../support/hosts.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';
import { serve } from '../support/serve.ts';
import type { Habits } from './suite.ts';
import { suite } from './suite.ts';

const all: (HostKind & Habits)[] = [
  { ...servers.nginx, encodings: nginxEncodings },
  { ...servers.caddy, encodings: ['br', 'gzip', 'zstd'] },
  { ...servers.apache, encodings: ['br', 'gzip', 'zstd'] },
  { ...workerd, encodings: ['br', 'gzip'], isForTrial: true },
];

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
          expect.stringMatching(/^\d+ right\.$/),
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

  test.runIf(base === '/')(
    'a plain server under a path sends all that was built, and lacks nothing but headers',
    async () => {
      const site = await serve(dist, '/2024/troops/');
      const { code, stdout } = await project.run('verify', [site.url]);
      await site.close();
      const wrong = stdout.split('\n').filter((line) => line.startsWith('wrong '));
      expect(code).toBe(1);
      expect(wrong.map(whatOnly)).toMatchInlineSnapshot(`
        [
          "Content-Security-Policy is not sent.",
          "X-Content-Type-Options is not sent.",
          "Referrer-Policy is not sent.",
          "Permissions-Policy is not sent.",
          "Cross-Origin-Opener-Policy is not sent.",
          "Cross-Origin-Resource-Policy is not sent.",
          "Cache-Control is “no-cache”: it is fetched again and again, though its name changes with its content (“public, max-age=31536000, immutable” is due).",
          "is sent as text/xml instead of application/xml; charset=utf-8.",
          "is sent as text/plain instead of text/plain; charset=utf-8.",
          "readers get a page that is not this site’s 404.html.",
          "URL leads nowhere: the answer is 404.",
          "the page says that its address is URL",
          "it is not on this site.",
        ]
      `);
    },
  );
});

/** A finding without what it is about, addresses and how to mend it: they change with each build. */
const whatOnly = (line: string): string =>
  line
    .replace(/^wrong {2}.*?: (?!\/)/, '')
    .replace(/ Mend: .*/, '')
    .replaceAll(/http:\S+/g, 'URL');
