import { rmSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsk } from '../../../src/verify/ask.ts';
import { readBuilt } from '../../../src/verify/built.ts';
import { line } from '../../../src/verify/finding.ts';
import { verify } from '../../../src/verify/verify.ts';
import type { FaultyHost, Plant, Reply } from '../../support/faulty-host.ts';
import { openHost } from '../../support/faulty-host.ts';
import { chainOf, wording } from '../../support/recorded.ts';
import { pageOf, smallSite } from '../../support/small-site.ts';

const before = { ...wording, headline: 'North Korea denies it' };
const chain = chainOf({ wording: before }, { wording, kind: 'correction', note: 'It did not.' });
const client = openAsk();
let host: FaultyHost;
let folder: string;

beforeAll(async () => {
  host = await openHost('/2024/troops/');
  folder = await smallSite(wording, host.url);
  host.fill(folder);
});

beforeEach(() => {
  host.plant(() => undefined);
});

afterAll(async () => {
  client.close();
  await host.close();
  rmSync(folder, { recursive: true });
});

async function look(built = readBuilt(folder, host.url)) {
  const findings = await verify({
    site: host.url,
    built,
    chain,
    now: new Date(),
    ask: client.ask,
    certificate: () => Promise.reject(new Error('not asked for without https')),
  });
  return findings.map((finding) =>
    line(finding).replaceAll(host.url.href, 'SITE/').replaceAll(host.url.origin, 'HOST'),
  );
}

const wrong = async () => (await look()).filter((text) => !text.startsWith('right'));

test('says of each thing that it is right, on a host that does all it should', async () => {
  expect(await look()).toMatchInlineSnapshot(`
    [
      "right  _astro/lead.1.png: 70 bytes as built; image/png; 8 headers; 304 when requested again",
      "right  card.png: 70 bytes as built; image/png; 8 headers; 304 when requested again",
      "right  changes/index.html: 631 bytes as built; text/html; charset=utf-8; br, gzip, zstd; 8 headers; 304 when requested again",
      "right  feed.xml: 7 bytes as built; application/xml; charset=utf-8; br, gzip, zstd; 8 headers; 304 when requested again",
      "right  index.html: 631 bytes as built; text/html; charset=utf-8; br, gzip, zstd; 8 headers; 304 when requested again",
      "right  404.html: is sent with 404 for unknown addresses",
      "right  redirect /2024/troops: redirects to SITE/",
      "right  redirect /2024/troops/changes: redirects to SITE/changes/",
      "right  text: readers get revision 2, 0002-bd06864cb06c.json",
      "right  canonical: SITE/",
      "right  preview SITE/card.png: the picture is there",
    ]
  `);
});

const at =
  (address: string, change: (reply: Reply) => void): Plant =>
  (path, reply) => {
    if (path === host.url.pathname + address) change(reply);
  };

/** A page that comes unpacked, as a host sends one that it has changed. */
const rewrite =
  (change: (html: string) => string) =>
  (reply: Reply): void => {
    reply.body = Buffer.from(change(pageOf(wording, host.url)));
    delete reply.headers['content-encoding'];
  };

describe('finds what was planted:', () => {
  test('an old page, kept in a cache', async () => {
    host.plant(
      at('', (reply) => {
        rewrite(() => pageOf(before, host.url))(reply);
        reply.headers['cache-control'] = 'max-age=86400';
        reply.headers['age'] = '5000';
      }),
    );
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  index.html: an older revision is live, cached for 5000 seconds. Fix: Deploy dist/ again, then clear the cache in front of the site.",
        "wrong  index.html: Cache-Control is “max-age=86400”, so caches may keep showing the page after a correction. Fix: Set the headers that \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
        "wrong  text: the headline isn't on the page as it was recorded: “North Korea says sending troops would be legal”. Fix: Record and build the story (npm run revise, npm run build), and deploy dist/ again.",
      ]
    `);
  });

  test('a page without its Content-Security-Policy', async () => {
    host.plant((_, reply) => delete reply.headers['content-security-policy']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png and 5 more: Content-Security-Policy is missing. Fix: Set the headers that \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
      ]
    `);
  });

  test('a weaker policy on one file', async () => {
    host.plant(
      at('feed.xml', (reply) => {
        reply.headers['content-security-policy'] = "default-src *; frame-ancestors 'none'";
      }),
    );
    const [text = '', ...others] = await wrong();
    expect(others).toEqual([]);
    expect(text).toContain('feed.xml: Content-Security-Policy is “default-src *');
  });

  test('a page of the wrong type', async () => {
    host.plant(at('', (reply) => (reply.headers['content-type'] = 'text/plain')));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  index.html: is sent as text/plain instead of text/html; charset=utf-8. Fix: Set the headers that \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
      ]
    `);
  });

  test('a page without its charset', async () => {
    host.plant(at('', (reply) => (reply.headers['content-type'] = 'text/html')));
    expect(await wrong()).toHaveLength(1);
  });

  test('a picture that is missing', async () => {
    host.plant(at('_astro/lead.1.png', (reply) => (reply.status = 404)));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png: is missing: the host answers 404. Fix: Deploy all of dist/, including _astro/lead.1.png.",
      ]
    `);
  });

  test('a preview’s picture that is missing', async () => {
    host.plant(at('card.png', (reply) => (reply.status = 404)));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  card.png: is missing: the host answers 404. Fix: Deploy all of dist/, including card.png.",
        "wrong  preview SITE/card.png: the host answers 404, so the page is shared without a picture. Fix: Deploy all of dist/, including SITE/card.png.",
      ]
    `);
  });

  test('HTML that the host has rewritten', async () => {
    host.plant(
      at(
        '',
        rewrite((html) => html.replace('</body>', '<script src="/rum.js"></script></body>')),
      ),
    );
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  index.html: has the right text, but its HTML was changed on the way: “></article><script src="/rum.js"></script></body></html>” instead of “></article></body></html>”. Fix: Turn off whatever minifies or changes pages on the way.",
      ]
    `);
  });

  test('one word that was changed', async () => {
    host.plant(
      at(
        '',
        rewrite((html) => html.replace('12,000', '21,000')),
      ),
    );
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  index.html: says “21,000” instead of “12,000”. Fix: Deploy dist/ again, then clear the cache in front of the site.",
        "wrong  text: the text of paragraph 2 isn't on the page as it was recorded: “At least 12,000 troops went.”. Fix: Record and build the story (npm run revise, npm run build), and deploy dist/ again.",
      ]
    `);
  });

  test('a word that was changed in the packed copy only', async () => {
    host.plant(
      at('', (reply) => {
        if (reply.headers['content-encoding'] === 'br') reply.body = brotliCompressSync('<p>No.');
      }),
    );
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  index.html: isn't the file that was built when it is requested in br. Fix: Deploy all of dist/ again, including its compressed copies, then clear the cache in front of the site.",
      ]
    `);
  });

  test('a file that is packed twice', async () => {
    host.plant(
      at('feed.xml', (reply) => {
        if (reply.headers['content-encoding'] === 'gzip')
          reply.body = brotliCompressSync(reply.body);
      }),
    );
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  feed.xml: isn't the file that was built when it is requested in gzip. Fix: Deploy all of dist/ again, including its compressed copies, then clear the cache in front of the site.",
      ]
    `);
  });

  test('packed files without Vary', async () => {
    host.plant((_, reply) => delete reply.headers['vary']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  changes/index.html and 2 more: is compressed but sent without Vary, so a cache may give it to browsers that can't unpack it. Fix: Send Vary: Accept-Encoding.",
      ]
    `);
  });

  test('no answer to “is it still the same?”', async () => {
    host.plant((_, reply) => delete reply.headers['etag']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png and 4 more: has neither ETag nor Last-Modified, so browsers have to download it again each time. Fix: Turn on ETag for files.",
      ]
    `);
  });

  test('hashed files that are not kept', async () => {
    host.plant(at('_astro/lead.1.png', (reply) => (reply.headers['cache-control'] = 'no-cache')));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png: Cache-Control is “no-cache”, so browsers may ask for the file again on each visit. It should be “public, max-age=31536000, immutable”. Fix: Set the headers that \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
      ]
    `);
  });

  test('200 for addresses that are none', async () => {
    host.plant(at('there-is-no-such-page', (reply) => (reply.status = 200)));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  404.html: the host answers 200 instead of 404 for unknown addresses, so search engines keep them. Fix: Have the host answer 404, and turn off “single-page app” if it has such a setting.",
      ]
    `);
  });

  test('no redirect where the slash is missing', async () => {
    host.plant((path, reply) => {
      if (`${path}/` === host.url.pathname) reply.status = 404;
    });
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  redirect /2024/troops: HOST/2024/troops doesn't redirect: the host answers 404. Fix: Redirect HOST/2024/troops to SITE/ with 301 or 308.",
      ]
    `);
  });

  test('a page that was built for another address', async () => {
    const elsewhere = await smallSite(wording, new URL('https://news.example.org/'));
    host.fill(elsewhere);
    const findings = await look(readBuilt(elsewhere, host.url));
    host.fill(folder);
    rmSync(elsewhere, { recursive: true });
    expect(findings.filter((text) => !text.startsWith('right'))).toMatchInlineSnapshot(`
      [
        "wrong  canonical: the page gives https://news.example.org/ as its address. Fix: Run SITE_URL=SITE/ npm run build, and deploy dist/ again.",
        "wrong  preview https://news.example.org/card.png: it isn't on this site. Fix: Run SITE_URL=SITE/ npm run build, and deploy dist/ again.",
      ]
    `);
  });
});

test('asks for no header of a host that lets nobody set one, and says so once', async () => {
  host.plant((_, reply) => {
    const { 'content-type': type = '', etag = '', location, vary } = reply.headers;
    const encoding = reply.headers['content-encoding'];
    reply.headers = {
      server: 'GitHub.com',
      'content-type': type,
      etag,
      'cache-control': 'max-age=600',
      ...(location !== undefined && { location }),
      ...(vary !== undefined && { vary }),
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    };
  });
  expect(await wrong()).toMatchInlineSnapshot(`
    [
      "limit  GitHub Pages: 40 headers of its files can't be set here. The page has its own Content-Security-Policy. Fix: Use another host if you need these headers.",
    ]
  `);
});

test('throws where nothing answers', async () => {
  const closed = await openHost();
  await closed.close();
  const { url: site } = closed;
  const task = { site, built: readBuilt(folder, host.url), chain, now: new Date() };
  const certificate = () => Promise.reject(new Error('none'));
  await expect(verify({ ...task, ask: client.ask, certificate })).rejects.toThrow('ECONNREFUSED');
});
