import { rmSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsk } from '../../../src/verify/ask.ts';
import { readBuilt } from '../../../src/verify/built.ts';
import { line } from '../../../src/verify/finding.ts';
import { verify } from '../../../src/verify/verify.ts';
import type { FaultyHost, Plant, Reply } from '../../support/faulty-host.ts';
import { openHost } from '../../support/faulty-host.ts';
import { chainOf, shown } from '../../support/shown.ts';
import { pageOf, smallSite } from '../../support/small-site.ts';

const before = { ...shown, headline: 'North Korea denies it' };
const chain = chainOf({ shown: before }, { shown, kind: 'correction', note: 'It did not.' });
const client = openAsk();
let host: FaultyHost;
let folder: string;

beforeAll(async () => {
  host = await openHost('/2024/troops/');
  folder = await smallSite(shown, host.url);
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
      "right  _astro/lead.1.png: 70 bytes as built; image/png; 8 headers; 304 when asked again",
      "right  card.png: 70 bytes as built; image/png; 8 headers; 304 when asked again",
      "right  changes/index.html: 631 bytes as built; text/html; charset=utf-8; br, gzip, zstd; 8 headers; 304 when asked again",
      "right  feed.xml: 7 bytes as built; application/xml; charset=utf-8; br, gzip, zstd; 8 headers; 304 when asked again",
      "right  index.html: 631 bytes as built; text/html; charset=utf-8; br, gzip, zstd; 8 headers; 304 when asked again",
      "right  404.html: comes with 404 for an address that is none",
      "right  redirect /2024/troops: leads to SITE/",
      "right  redirect /2024/troops/changes: leads to SITE/changes/",
      "right  text: readers get revision 2, 0002-88f07a847fa3.json",
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
    reply.body = Buffer.from(change(pageOf(shown, host.url)));
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
        "wrong  index.html: an older revision is live, kept in a cache for 5000 seconds. Mend: deploy dist/ again, then empty the cache in front of the site.",
        "wrong  index.html: Cache-Control is “max-age=86400”: a correction may not be seen for as long as caches keep the page. Mend: set what \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
        "wrong  text: the headline on record is not what readers get: “North Korea says sending troops would be legal”. Mend: build from the story as recorded (\`npm run revise\`, \`npm run build\`) and deploy dist/.",
      ]
    `);
  });

  test('a page without its Content-Security-Policy', async () => {
    host.plant((_, reply) => delete reply.headers['content-security-policy']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png and 5 more: Content-Security-Policy is not sent. Mend: set what \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
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
        "wrong  index.html: is sent as text/plain instead of text/html; charset=utf-8. Mend: set what \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
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
        "wrong  _astro/lead.1.png: is missing: the answer is 404. Mend: deploy all of dist/, _astro/lead.1.png included.",
      ]
    `);
  });

  test('a preview’s picture that is missing', async () => {
    host.plant(at('card.png', (reply) => (reply.status = 404)));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  card.png: is missing: the answer is 404. Mend: deploy all of dist/, card.png included.",
        "wrong  preview SITE/card.png: the answer is 404: the page is shared without a picture. Mend: deploy all of dist/: SITE/card.png is to be in it.",
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
        "wrong  index.html: says the same, but its HTML was rewritten on the way: “></article><script src="/rum.js"></script></body></html>” for “></article></body></html>”. Mend: turn off whatever minifies, injects into or rewrites pages on the way.",
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
        "wrong  index.html: says “21,000” where “12,000” was built. Mend: deploy dist/ again, then empty the cache in front of the site.",
        "wrong  text: the body, paragraph 2, on record is not what readers get: “At least 12,000 troops went.”. Mend: build from the story as recorded (\`npm run revise\`, \`npm run build\`) and deploy dist/.",
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
        "wrong  index.html: is not the file that was built where br is asked for. Mend: deploy all of dist/ again, packed copies included, then empty the cache in front of the site.",
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
        "wrong  feed.xml: is not the file that was built where gzip is asked for. Mend: deploy all of dist/ again, packed copies included, then empty the cache in front of the site.",
      ]
    `);
  });

  test('packed files without Vary', async () => {
    host.plant((_, reply) => delete reply.headers['vary']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  changes/index.html and 2 more: is packed, but no Vary says so: a cache may give it to those who cannot unpack it. Mend: send Vary: Accept-Encoding.",
      ]
    `);
  });

  test('no answer to “is it still the same?”', async () => {
    host.plant((_, reply) => delete reply.headers['etag']);
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png and 4 more: has neither ETag nor Last-Modified: whoever asks again gets all of it again. Mend: turn on ETag for files.",
      ]
    `);
  });

  test('hashed files that are not kept', async () => {
    host.plant(at('_astro/lead.1.png', (reply) => (reply.headers['cache-control'] = 'no-cache')));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  _astro/lead.1.png: Cache-Control is “no-cache”: it is fetched again and again, though its name changes with its content (“public, max-age=31536000, immutable” is due). Mend: set what \`npm run headers -- nginx\` (or caddy, apache, s3) prints.",
      ]
    `);
  });

  test('200 for addresses that are none', async () => {
    host.plant(at('there-is-no-such-page', (reply) => (reply.status = 200)));
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  404.html: the answer is 200 instead of 404: search engines keep such addresses. Mend: have the host answer 404, with no page for every address (“single-page app” off).",
      ]
    `);
  });

  test('no redirect where the slash is missing', async () => {
    host.plant((path, reply) => {
      if (`${path}/` === host.url.pathname) reply.status = 404;
    });
    expect(await wrong()).toMatchInlineSnapshot(`
      [
        "wrong  redirect /2024/troops: HOST/2024/troops leads nowhere: the answer is 404. Mend: redirect HOST/2024/troops to SITE/ with 301 or 308.",
      ]
    `);
  });

  test('a page that was built for another address', async () => {
    const elsewhere = await smallSite(shown, new URL('https://news.example.org/'));
    host.fill(elsewhere);
    const findings = await look(readBuilt(elsewhere, host.url));
    host.fill(folder);
    rmSync(elsewhere, { recursive: true });
    expect(findings.filter((text) => !text.startsWith('right'))).toMatchInlineSnapshot(`
      [
        "wrong  canonical: the page says that its address is https://news.example.org/. Mend: SITE_URL=SITE/ npm run build, and deploy dist/ again.",
        "wrong  preview https://news.example.org/card.png: it is not on this site. Mend: SITE_URL=SITE/ npm run build, and deploy dist/ again.",
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
      "limit  GitHub Pages: 40 headers of its files cannot be set here. The page carries its own Content-Security-Policy. Mend: nothing here; on another host they can be.",
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
