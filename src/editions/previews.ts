import type { StoryPage } from '../page/story-page.ts';
import { HISTORY_FILE } from './history-json.ts';

/** A picture for link previews. */
export interface PreviewPicture {
  /** Absolute. */
  url: string;
  type: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** An element in the head: its name and its attributes, in order. */
export interface HeadTag {
  tag: 'meta' | 'link';
  attributes: Record<string, string>;
}

/** Everything that search engines, chats and feed readers look for in the head of the page. */
export function previews(page: StoryPage, card: PreviewPicture): HeadTag[] {
  return [
    link('canonical', page.url),
    named('robots', page.indexable ? 'max-image-preview:large' : 'noindex'),
    ...openGraph(page, card),
    named('twitter:card', 'summary_large_image'),
    named('twitter:image:alt', cardAlt(page)),
    ...alternates(page),
  ];
}

/** The alt text of the card. */
function cardAlt({ title, preview }: StoryPage): string {
  return preview ? `${title} · ${preview.alt || preview.caption.text}` : title;
}

function openGraph(page: StoryPage, card: PreviewPicture): HeadTag[] {
  const { site, published, updated, section, authors } = page;
  return [
    property('og:type', 'article'),
    property('og:url', page.url),
    property('og:site_name', site.name),
    property('og:title', page.headline),
    property('og:description', page.standfirst.text),
    property('og:locale', locale(page.language)),
    ...site.translations.map(({ language }) => property('og:locale:alternate', locale(language))),
    property('og:image', card.url),
    property('og:image:type', card.type),
    property('og:image:width', String(card.width)),
    property('og:image:height', String(card.height)),
    property('og:image:alt', cardAlt(page)),
    property('article:published_time', published.datetime),
    property('article:modified_time', (updated ?? published).datetime),
    ...(section === undefined ? [] : [property('article:section', section)]),
    ...authors.map(({ name }) => property('article:author', name)),
  ];
}

function alternates(page: StoryPage): HeadTag[] {
  const { site, url, labels } = page;
  const other = (type: string, file: string, title: string) =>
    link('alternate', new URL(file, url).href, { type, title });
  const translated =
    site.translations.length > 0 ? [{ language: page.language, url }, ...site.translations] : [];
  return [
    ...(page.draft
      ? []
      : [link('version-history', new URL(`revisions/${HISTORY_FILE}`, url).href)]),
    ...translated.map(({ language, url: href }) => link('alternate', href, { hreflang: language })),
    other('application/rss+xml', 'rss.xml', `${site.name} (RSS)`),
    other('application/atom+xml', 'atom.xml', `${site.name} (Atom)`),
    other('text/plain', 'story.txt', labels.textEdition),
  ];
}

/** A language tag for Open Graph: en_US. It needs a territory even if the tag has none. */
function locale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}_${region}`;
}

const named = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { name, content },
});

const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

const link = (rel: string, href: string, more: Record<string, string> = {}): HeadTag => ({
  tag: 'link',
  attributes: { rel, href, ...more },
});
