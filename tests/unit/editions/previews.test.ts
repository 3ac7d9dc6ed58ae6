import { expect, it, test } from 'vitest';
import type { StoryPage } from '../../../src/page/story-page.ts';
import { previews } from '../../../src/editions/previews.ts';
import { moment, pageFixture } from '../../support/page.ts';

const card = {
  url: 'https://news.example.org/harbor/card-1234.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 630,
};

/** The contents of all elements whose name, property or relation is `key`. */
function said(page: StoryPage, key: string): (string | undefined)[] {
  return previews(page, card)
    .map(({ attributes }) => attributes)
    .filter(({ name, property, rel }) => [name, property, rel].includes(key))
    .map(({ content, href }) => content ?? href);
}

test.each([
  ['og:type', 'article'],
  ['og:title', 'Harbor wall falls'],
  ['og:description', 'The storm took the middle of it, and nobody was near.'],
  ['og:url', 'https://news.example.org/harbor/'],
  ['og:site_name', 'Late Edition'],
  ['og:locale', 'en_US'],
  ['og:image', card.url],
  ['og:image:type', 'image/jpeg'],
  ['og:image:width', '1200'],
  ['og:image:height', '630'],
  ['og:image:alt', 'Harbor wall falls · Late Edition · A stone wall with a gap.'],
  ['article:published_time', '2026-03-02T09:00:00-05:00'],
  ['article:modified_time', '2026-03-02T09:00:00-05:00'],
  ['article:section', 'Local'],
  ['twitter:card', 'summary_large_image'],
  ['twitter:image:alt', 'Harbor wall falls · Late Edition · A stone wall with a gap.'],
  ['canonical', 'https://news.example.org/harbor/'],
  ['robots', 'max-image-preview:large'],
])('says %s once: %s', (key, value) => {
  expect(said(pageFixture(), key)).toEqual([value]);
});

it('says when the story was updated, and who wrote it', () => {
  const page = pageFixture({
    updated: moment('11:00 a.m. ET', '2026-03-02T11:00:00-05:00'),
    authors: [{ name: 'Ada Byron' }, { name: 'Li Wei' }],
  });
  expect(said(page, 'article:modified_time')).toEqual(['2026-03-02T11:00:00-05:00']);
  expect(said(page, 'article:author')).toEqual(['Ada Byron', 'Li Wei']);
});

it('says no section where the story has none', () => {
  expect(said(pageFixture({ section: undefined }), 'article:section')).toEqual([]);
  expect(new Set(previews(pageFixture(), card).map(({ tag }) => tag))).toEqual(
    new Set(['link', 'meta']),
  );
});

it('keeps search away from a page whose address is a guess', () => {
  expect(said(pageFixture({ indexable: false }), 'robots')).toEqual(['noindex']);
});

it('names each version of a translated story, itself among them', () => {
  const translations = [{ language: 'pt-BR', url: 'https://news.example.org/pt/' }];
  const page = pageFixture({ site: { ...pageFixture().site, translations } });
  const versions = previews(page, card).flatMap(({ attributes: { hreflang, href } }) =>
    hreflang === undefined ? [] : [[hreflang, href]],
  );
  expect(versions).toEqual([
    ['en-US', page.url],
    ['pt-BR', 'https://news.example.org/pt/'],
  ]);
  expect(said(page, 'og:locale:alternate')).toEqual(['pt_BR']);
});

it('leads to the feeds and to the text edition, beside the page wherever it stands', () => {
  const links = previews(pageFixture(), card).filter(({ tag }) => tag === 'link');
  expect(
    links.map(({ attributes: { rel, type, title, href } }) => [rel, type, title, href]),
  ).toEqual([
    ['canonical', undefined, undefined, 'https://news.example.org/harbor/'],
    [
      'version-history',
      undefined,
      undefined,
      'https://news.example.org/harbor/revisions/history.json',
    ],
    [
      'alternate',
      'application/rss+xml',
      'Late Edition (RSS)',
      'https://news.example.org/harbor/rss.xml',
    ],
    [
      'alternate',
      'application/atom+xml',
      'Late Edition (Atom)',
      'https://news.example.org/harbor/atom.xml',
    ],
    ['alternate', 'text/plain', 'Text edition', 'https://news.example.org/harbor/story.txt'],
  ]);
});

test.each([
  ['en', 'en_US'],
  ['zh-Hant', 'zh_TW'],
  ['sr-Latn-RS', 'sr_RS'],
  ['eo', 'eo_001'],
])('%s is %s to Open Graph', (language, locale) => {
  expect(said(pageFixture({ language }), 'og:locale')).toEqual([locale]);
});
