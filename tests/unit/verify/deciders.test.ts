import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/verify/answer.ts';
import { cachingFaults } from '../../../src/verify/checks/caching.ts';
import { headerFaults, typeFault } from '../../../src/verify/checks/headers.ts';
import { hostOf } from '../../../src/verify/hosts.ts';
import { redirectFault, redirectsTo } from '../../../src/verify/checks/redirects.ts';
import { certificateFault } from '../../../src/verify/checks/tls.ts';

const answer = (headers: Record<string, string> = {}, status = 200): Answer => ({
  url: 'https://news.example.org/story',
  status,
  headers: new Map(Object.entries(headers)),
  body: Buffer.alloc(0),
});
const host = hostOf(answer());

describe('a certificate', () => {
  const now = new Date('2024-10-25T12:00:00Z');
  const good = { protocol: 'TLSv1.3', refusal: undefined };

  test.each([
    ['2024-10-24T00:00:00Z', 'the certificate expired on 2024-10-24.'],
    ['2024-11-01T00:00:00Z', 'the certificate expires on 2024-11-01.'],
    ['2024-11-08T11:00:00Z', 'the certificate expires on 2024-11-08.'],
    ['2024-11-08T12:00:00Z', undefined],
  ])('that ends at %s: %s', (expires, what) => {
    expect(certificateFault({ ...good, expires: new Date(expires) }, now)?.what).toBe(what);
  });

  test('for another name, or of an old protocol, is a fault', () => {
    const expires = new Date('2025-10-25');
    const refused = { ...good, expires, refusal: 'ERR_TLS_CERT_ALTNAME_INVALID' };
    expect(certificateFault(refused, now)?.what).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(certificateFault({ ...good, expires, protocol: 'TLSv1.1' }, now)?.what).toContain('1.1');
  });
});

describe('a type', () => {
  const html = 'text/html; charset=utf-8';

  test.each([
    [html, 'text/html; charset=utf-8'],
    [html, 'text/html;charset=UTF-8'],
    [html, 'text/html; charset="utf-8"'],
    ['image/svg+xml; charset=utf-8', 'image/svg+xml'],
    ['application/json; charset=utf-8', 'application/json'],
    ['image/avif', 'image/avif'],
  ])('%s is right as %s', (due, said) => {
    expect(typeFault(due, answer({ 'content-type': said }), host)).toBeUndefined();
  });

  test.each([
    [html, 'text/html'],
    [html, 'text/html; charset=iso-8859-1'],
    [html, 'text/plain; charset=utf-8'],
    ['text/plain; charset=utf-8', 'text/plain'],
    ['image/avif', 'application/octet-stream'],
    ['application/json; charset=utf-8', 'application/json; charset=latin1'],
  ])('%s is wrong as %s', (due, said) => {
    expect(typeFault(due, answer({ 'content-type': said }), host)?.what).toContain(said);
  });
});

describe('a header', () => {
  const due = new Map([['content-security-policy', "default-src 'none';img-src 'self' data:"]]);

  test('may order what it says as it likes', () => {
    const said = answer({ 'content-security-policy': "img-src data: 'self'; default-src 'none'" });
    expect(headerFaults(due, said, host)).toEqual([]);
  });

  test.each(["default-src 'none'", "default-src 'none';img-src 'self' data: *", ''])(
    'may not say “%s” instead',
    (value) => {
      const said = answer({ 'content-security-policy': value });
      expect(headerFaults(due, said, host)).toHaveLength(1);
    },
  );
});

describe('caching', () => {
  const kept = answer({}, 304);

  test.each([
    ['no-cache', 'public, no-cache', 0],
    ['no-cache', 'public, max-age=0, must-revalidate', 0],
    ['no-cache', 'max-age=0', 1],
    ['no-cache', 'max-age=600', 1],
    ['public, max-age=31536000, immutable', 'max-age=31536000,immutable', 0],
    ['public, max-age=31536000, immutable', 'max-age=31536000', 1],
  ])('where %s is due, %s has %i faults', (due, said, count) => {
    expect(cachingFaults(due, answer({ 'cache-control': said }), kept, host)).toHaveLength(count);
  });
});

describe('redirects', () => {
  const from = (address: string) =>
    redirectsTo(new URL(address), []).map((redirect) => redirect.from.href);

  test.each([
    ['https://example.org/', ['http://example.org/', 'https://www.example.org/']],
    ['https://www.example.org/', ['http://www.example.org/', 'https://example.org/']],
    ['https://story.pages.dev/', ['http://story.pages.dev/']],
    ['https://example.org:8443/', []],
    ['http://127.0.0.1:8080/2024/', ['http://127.0.0.1:8080/2024']],
  ])('that lead to %s', (address, expected) => {
    expect(from(address)).toEqual(expected);
  });

  const [slash] = redirectsTo(new URL('https://news.example.org/story/'), []);
  const hop = (status: number, location: string) => answer({ location }, status);

  test.each([
    [[hop(301, '/story/')], undefined],
    [[hop(308, 'https://news.example.org/story/')], undefined],
    [[hop(302, '/story/')], 'https://news.example.org/story only redirects temporarily (302).'],
    [[hop(301, '/')], 'https://news.example.org/story redirects to https://news.example.org/.'],
    [[answer()], "https://news.example.org/story doesn't redirect: the host answers 200."],
    [[], "https://news.example.org/story doesn't redirect: the host answers nothing."],
  ])('case %#: %s', (hops, what) => {
    expect(slash && redirectFault(slash, hops)?.what).toBe(what);
  });
});

test.each([
  [{ server: 'nginx/1.22.1' }, 'nginx'],
  [{ server: 'Apache/2.4.71 (Debian)' }, 'Apache'],
  [{ server: 'Caddy' }, 'Caddy'],
  [{ server: 'cloudflare' }, 'Cloudflare'],
  [{ server: 'GitHub.com', via: '1.1 varnish' }, 'GitHub Pages'],
  [{ server: 'Netlify' }, 'Netlify'],
  [{ server: 'Vercel' }, 'Vercel'],
  [{ server: 'AmazonS3', via: '1.1 abc.cloudfront.net (CloudFront)' }, 'S3'],
  [{}, 'the host'],
])('answers with %o come from %s', (headers: Record<string, string>, name) => {
  expect(hostOf(answer(headers)).name).toBe(name);
});
