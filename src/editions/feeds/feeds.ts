import type { FeedOptions, Item } from 'feed';
import { Feed } from 'feed';
import { inlineHtml } from './article-html.ts';
import { correctionId, storyId } from './feed-ids.ts';
import { instantOf } from '../../language/dates/instant.ts';
import type { Note, StoryPage } from '../../page/story-page.ts';
import type { LivePost } from '../structured-data/live-posts.ts';
import type { StoryMedia } from '../structured-data/story-media.ts';
import { cdata, xmlText } from '../xml.ts';

/** What a feed has besides the text of the story. */
interface More {
  media?: readonly StoryMedia[];
  /** Of a live story: each is an entry. */
  posts?: readonly LivePost[];
}

/**
 * The feed as RSS 2.0: the story with its full text, and an entry for each correction, to inform
 * those who have already read the story. `content` comes from `articleHtml`. The first film or
 * recording is enclosed, and all are told as Media RSS has them.
 */
export function rss(
  page: StoryPage,
  content: string,
  { media = [], posts = [] }: More = {},
): string {
  const feed = new Feed({ ...about(page, 'rss.xml'), id: storyId(page) });
  // An author in RSS is a mail address, and there is no element for the time of an update.
  const names = writers(page).map(({ name }) => ({ _text: name }));
  const extensions = [{ name: 'dc:creator', objects: names }];
  for (const entry of entries(page, content, { media, posts })) {
    const isStory = entry.id === storyId(page);
    // The library's types ask for an object, but it accepts lists.
    feed.addItem({
      ...entry,
      title: cdata(entry.title),
      description: cdata(entry.description ?? ''),
      extensions: [
        ...extensions,
        ...(isStory && media.length > 0
          ? [{ name: 'media:content', objects: media.map(mediaContent) }]
          : []),
      ] as unknown as NonNullable<Item['extensions']>,
    });
  }
  return `${feed.rss2()}\n`;
}

/** The same feed as Atom, which has separate times for publication and update. */
export function atom(
  page: StoryPage,
  content: string,
  { media = [], posts = [] }: More = {},
): string {
  const feed = new Feed({ ...about(page, 'atom.xml'), id: `${storyId(page)}#feed` });
  for (const entry of entries(page, content, { media, posts })) {
    const text = { title: xmlText(entry.title), description: xmlText(entry.description ?? '') };
    feed.addItem({ ...entry, ...text, author: writers(page) });
  }
  // The library makes up the type of an enclosure from the ending of its address.
  const [first] = media;
  const made = `type="image/${first?.url.split('.').at(-1) ?? ''}" length`;
  const text = feed.atom1();
  return `${first ? text.replace(made, `type="${first.type}" length`) : text}\n`;
}

function about(page: StoryPage, file: string): Omit<FeedOptions, 'id'> {
  const { site, url, standfirst, language } = page;
  const times = [page.published, ...page.corrections.map(({ time }) => time)];
  if (page.updated) times.push(page.updated);
  const latest = Math.max(...times.map((time) => instant(page, time.datetime).getTime()));
  return {
    title: site.name,
    description: standfirst.text,
    link: url,
    feed: new URL(file, url).href,
    favicon: new URL('icon.svg', url).href,
    language,
    updated: new Date(latest),
    generator: false,
  };
}

/** https://www.rssboard.org/media-rss */
function mediaContent({ url, type, bytes, medium, duration, title, poster }: StoryMedia) {
  const attributes = { url, type, fileSize: bytes, medium, duration };
  return {
    _attributes: { 'xmlns:media': 'http://search.yahoo.com/mrss/', ...attributes },
    'media:title': { _text: title },
    ...(poster !== undefined && { 'media:thumbnail': { _attributes: { url: poster } } }),
  };
}

function entries(page: StoryPage, content: string, { media, posts }: Required<More>): Item[] {
  const { headline, standfirst, url, section, published, updated } = page;
  const story: Item = {
    id: storyId(page),
    title: headline,
    link: url,
    description: standfirst.text,
    content: cdata(content),
    ...(section !== undefined && { category: [{ name: section, term: section }] }),
    published: instant(page, published.datetime),
    date: instant(page, (updated ?? published).datetime),
    // RSS allows one.
    ...(media[0] && {
      enclosure: { url: media[0].url, type: media[0].type, length: media[0].bytes },
    }),
  };
  const corrections = page.corrections.map((note) => correction(page, note)).reverse();
  return [...corrections, ...posts.map((one) => post(page, one)), story];
}

function correction(page: StoryPage, note: Note): Item {
  const { language, direction, headline, labels, url } = page;
  const at = instant(page, note.time.datetime);
  const words = `<strong>${xmlText(note.heading)}</strong> ${inlineHtml(note.words, url)}`;
  return {
    id: correctionId(page, note),
    title: `${labels.correction}: ${headline}`,
    link: `${url}#changes`,
    description: note.words.text,
    content: cdata(`<p lang="${language}" dir="${direction}">${words}</p>`),
    published: at,
    date: at,
  };
}

function post(page: StoryPage, { url, at, title, text, html }: LivePost): Item {
  const { language, direction } = page;
  const date = instant(page, at);
  return {
    id: `${storyId(page)}${new URL(url).hash}`,
    title,
    link: url,
    description: text,
    content: cdata(`<div lang="${language}" dir="${direction}">${html}</div>`),
    published: date,
    date,
  };
}

/** The authors of the story, or the publication if it names none. */
function writers({ authors, site, url }: StoryPage): { name: string; link?: string }[] {
  if (authors.length === 0) return [{ name: site.name, link: url }];
  return authors.map(({ name, url: link }) => (link === undefined ? { name } : { name, link }));
}

const instant = ({ timeZone }: StoryPage, at: string): Date => instantOf(at, timeZone);
