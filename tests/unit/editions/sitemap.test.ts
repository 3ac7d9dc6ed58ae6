import { describe, expect, it, test } from 'vitest';
import { newsSitemap, robots, sitemap } from '../../../src/editions/sitemap.ts';
import { moment, pageFixture } from '../../support/page.ts';
import { sitemapFaults } from '../../support/sitemap-faults.ts';

const pictures = ['https://news.example.org/harbor/_astro/lead.jpg?a=1&b=2'];
const translated = pageFixture({
  headline: 'Walls & <gaps>',
  updated: moment('11:00', '2026-03-02T11:00:00-05:00'),
  site: {
    ...pageFixture().site,
    translations: [{ language: 'fr', url: 'https://news.example.org/fr/?a=1&b=2' }],
  },
});
const soon = new Date('2026-03-04T13:59:00Z');

describe('the sitemap', () => {
  it('keeps the protocol’s rules', async () => {
    expect(await sitemapFaults(sitemap(pageFixture(), pictures))).toEqual([]);
    expect(await sitemapFaults(sitemap(translated, pictures))).toEqual([]);
    expect(await sitemapFaults(sitemap(pageFixture({ url: 'harbor' }), []))).not.toEqual([]);
  });

  it('tells when the page last changed', () => {
    expect(sitemap(pageFixture(), [])).toContain('<lastmod>2026-03-02T09:00:00-05:00</lastmod>');
    expect(sitemap(translated, [])).toContain('<lastmod>2026-03-02T11:00:00-05:00</lastmod>');
  });

  it('names every version, itself among them, where the story is translated', () => {
    const versions = [...sitemap(translated, []).matchAll(/hreflang="([^"]+)"/g)];
    expect(versions.map(([, language]) => language)).toEqual(['en-US', 'fr']);
  });
});

test('the sitemap of a page with a picture, and no translation, is this', () => {
  expect(sitemap(pageFixture(), ['https://news.example.org/a.jpg?b="1"'])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">' +
      '<url><loc>https://news.example.org/harbor/</loc><lastmod>2026-03-02T09:00:00-05:00</lastmod>' +
      '<image:image><image:loc>https://news.example.org/a.jpg?b=&quot;1&quot;</image:loc></image:image></url></urlset>\n',
  );
  expect(sitemap(translated, [])).toContain(
    'hreflang="fr" href="https://news.example.org/fr/?a=1&amp;b=2"/>',
  );
});

describe('the news sitemap', () => {
  it('keeps Google’s rules', async () => {
    expect(await sitemapFaults(newsSitemap(translated, soon) ?? '')).toEqual([]);
  });

  test.each([
    ['2026-03-02T09:00:00-05:00', '2026-03-04T14:00:00Z', true],
    ['2026-03-02T09:00:00-05:00', '2026-03-04T14:00:01Z', false],
    ['2026-03-02', '2026-03-04T05:00:00Z', true],
    ['2026-03-02', '2026-03-04T05:00:01Z', false],
  ])('of a story published %s, at %s lists it: %s', (published, now, listed) => {
    const page = pageFixture({ published: moment('', published) });
    expect(newsSitemap(page, new Date(now)) !== undefined).toBe(listed);
  });

  test.each([
    ['en-US', 'en'],
    ['pt-BR', 'pt'],
    ['zh-Hans', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
  ])('gives %s as %s', (language, code) => {
    const xml = newsSitemap(pageFixture({ language }), soon);
    expect(xml).toContain(`<news:language>${code}</news:language>`);
  });
});

test('robots.txt lets everyone in, and names the sitemaps', () => {
  expect(robots(['https://news.example.org/sitemap.xml'])).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://news.example.org/sitemap.xml\n',
  );
  expect(robots(['https://a.example/1.xml', 'https://a.example/2.xml'])).toMatch(
    /\n\nSitemap: .*1\.xml\nSitemap: .*2\.xml\n$/,
  );
});
