import { describe, expect, it } from 'vitest';
import { siteUrl } from '../../../src/page/site-url.ts';

type Environment = Record<string, string>;

const told = (env: Environment) => {
  const { url, base, known, from } = siteUrl(env);
  return `${url.href} ${base} ${known ? 'known' : 'not to be indexed'} ${from}`;
};

describe('the address of the site', () => {
  it.each<[string, Environment, string]>([
    ['nothing is said', {}, 'http://localhost:4321/ / not to be indexed localhost'],
    [
      'SITE_URL is blank',
      { SITE_URL: ' ' },
      'http://localhost:4321/ / not to be indexed localhost',
    ],
    [
      'SITE_URL is an origin',
      { SITE_URL: 'https://a.example' },
      'https://a.example/ / known SITE_URL',
    ],
    [
      'SITE_URL has a path without its last slash',
      { SITE_URL: 'https://news.example.org/2024/troops' },
      'https://news.example.org/2024/troops/ /2024/troops/ known SITE_URL',
    ],
    [
      'SITE_URL has a port and slashes too many',
      { SITE_URL: ' http://a.example:8080/x// ' },
      'http://a.example:8080/x/ /x/ known SITE_URL',
    ],
    [
      'SITE_URL stands beside what the host says',
      {
        SITE_URL: 'https://a.example/',
        NETLIFY: 'true',
        CONTEXT: 'production',
        URL: 'https://b.example',
      },
      'https://a.example/ / known SITE_URL',
    ],
    [
      'Netlify publishes',
      {
        NETLIFY: 'true',
        CONTEXT: 'production',
        URL: 'https://b.example',
        DEPLOY_PRIME_URL: 'https://c.example',
      },
      'https://b.example/ / known URL',
    ],
    [
      'Netlify shows a preview',
      {
        NETLIFY: 'true',
        CONTEXT: 'deploy-preview',
        URL: 'https://b.example',
        DEPLOY_PRIME_URL: 'https://c.example',
      },
      'https://c.example/ / not to be indexed DEPLOY_PRIME_URL',
    ],
    [
      'URL is set by something else',
      { URL: 'https://b.example' },
      'http://localhost:4321/ / not to be indexed localhost',
    ],
    [
      'Cloudflare Pages publishes',
      { CF_PAGES: '1', CF_PAGES_BRANCH: 'main', CF_PAGES_URL: 'https://1f3a9c2e.late.pages.dev' },
      'https://late.pages.dev/ / known CF_PAGES_URL',
    ],
    [
      'Cloudflare Pages shows a preview',
      { CF_PAGES: '1', CF_PAGES_BRANCH: 'draft', CF_PAGES_URL: 'https://1f3a9c2e.late.pages.dev' },
      'https://1f3a9c2e.late.pages.dev/ / not to be indexed CF_PAGES_URL',
    ],
    [
      'Vercel publishes',
      {
        VERCEL_ENV: 'production',
        VERCEL_PROJECT_PRODUCTION_URL: 'a.example',
        VERCEL_URL: 'x.vercel.app',
      },
      'https://a.example/ / known VERCEL_PROJECT_PRODUCTION_URL',
    ],
    [
      'Vercel shows a preview',
      {
        VERCEL_ENV: 'preview',
        VERCEL_PROJECT_PRODUCTION_URL: 'a.example',
        VERCEL_URL: 'x.vercel.app',
      },
      'https://x.vercel.app/ / not to be indexed VERCEL_URL',
    ],
  ])('is found where %s', (_, env, expected) => {
    expect(told(env)).toBe(expected);
  });

  it.each([
    ['news.example.org/troops', "isn't a web address", 'https://news.example.org/troops/'],
    ['example', "isn't a web address", 'https://news.example.org/story/'],
    ['localhost:4321', "isn't a web address", 'https://news.example.org/story/'],
    ['/troops/', "isn't a web address", 'https://news.example.org/story/'],
    ['ftp://a.example/x', "isn't a web address", 'https://a.example/x/'],
    ['https://', "isn't a web address", 'https://news.example.org/story/'],
    [
      'https://me:secret@a.example/',
      'contains a user name or a password, which would be published',
      'https://a.example/',
    ],
    [
      'https://a.example/x?y=1',
      "has a ? or # part, which the address of a site can't have",
      'https://a.example/x/',
    ],
    [
      'https://a.example/#top',
      "has a ? or # part, which the address of a site can't have",
      'https://a.example/',
    ],
    [
      'https://a.example/x/index.html',
      'is the address of a page instead of a folder',
      'https://a.example/x/',
    ],
    [
      'https://a.example/a%20b/',
      'has characters other than a to z, 0 to 9, - . _ ~ in its path',
      'https://a.example/a-b/',
    ],
    [
      'https://例え.jp/ニュース/troops',
      'has characters other than a to z, 0 to 9, - . _ ~ in its path',
      'https://xn--r8jz45g.jp/troops/',
    ],
    ['https://a.example//x', 'has two slashes in a row in its path', 'https://a.example/x/'],
  ])('is refused as %s', (value, what, instead) => {
    expect(() => siteUrl({ SITE_URL: value })).toThrow(
      [
        `SITE_URL ${what}.`,
        `  Found: SITE_URL=${value}`,
        `  Fix: Set SITE_URL=${instead} or another address that readers will use.`,
      ].join('\n'),
    );
  });
});
