import { instantOf } from '../language/dates/instant.ts';
import type { StoryPage } from '../page/story-page.ts';
import type { StoryMedia } from './structured-data/story-media.ts';
import { xml, xmlFile, xmlText } from './xml.ts';

/** Google drops articles from its news sitemaps after two days. */
const NEWS = 2 * 24 * 60 * 60 * 1000;

/** `sitemap.xml`: the page, when it last changed, its translations, its pictures and its films. */
export function sitemap(
  page: StoryPage,
  pictures: readonly string[],
  media: readonly StoryMedia[] = [],
): string {
  const films = media.filter(({ medium, poster }) => medium === 'video' && poster !== undefined);
  const { url, site, language, published, updated } = page;
  const versions = site.translations.length > 0 ? [{ language, url }, ...site.translations] : [];
  return urlset(
    {
      'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      ...(films.length > 0 && {
        'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
      }),
      ...(versions.length > 0 && { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }),
    },
    [
      text('loc', url),
      text('lastmod', (updated ?? published).datetime),
      ...versions.map((version) =>
        xml('xhtml:link', { rel: 'alternate', hreflang: version.language, href: version.url }),
      ),
      ...pictures.map((picture) => xml('image:image', {}, [text('image:loc', picture)])),
      ...films.map(film),
    ],
  );
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
function film({ url, poster = '', title, duration }: StoryMedia): string {
  return xml('video:video', {}, [
    text('video:thumbnail_loc', poster),
    text('video:title', title),
    text('video:description', title),
    text('video:content_loc', url),
    text('video:duration', String(duration)),
  ]);
}

/**
 * Google's news sitemap. Undefined if the story is more than two days old and can't be listed any
 * more: a sitemap without an address isn't valid.
 */
export function newsSitemap(page: StoryPage, now: Date): string | undefined {
  const { url, site, language, published, headline, timeZone } = page;
  const age = now.getTime() - instantOf(published.datetime, timeZone).getTime();
  if (age > NEWS) return undefined;
  return urlset({ 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }, [
    text('loc', url),
    xml('news:news', {}, [
      xml('news:publication', {}, [
        text('news:name', site.name),
        text('news:language', newsLanguage(language)),
      ]),
      text('news:publication_date', published.datetime),
      text('news:title', headline),
    ]),
  ]);
}

/** `robots.txt`: allows everything, and lists the sitemaps. */
export function robots(sitemaps: readonly string[]): string {
  return `User-agent: *\nAllow: /\n\n${sitemaps.map((url) => `Sitemap: ${url}\n`).join('')}`;
}

function urlset(namespaces: Readonly<Record<string, string>>, url: readonly string[]): string {
  const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', ...namespaces };
  return xmlFile(xml('urlset', attributes, [xml('url', {}, url)]));
}

/** A language for Google News: ISO 639, except that it distinguishes two kinds of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

const text = (name: string, value: string) => xml(name, {}, [xmlText(value)]);
