import { join } from 'node:path';
import process from 'node:process';
import { readStoryOnDisk } from '../../page/read-page.ts';
import type { StoryPage } from '../../page/story-page.ts';
import type { Setting } from '../../parts/define-part.ts';
import { readBeside } from '../../story/reading/beside.ts';
import { settingOf } from '../../story/reading/body/resolve-parts.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import type { LivePost } from './live-posts.ts';
import { livePosts } from './live-posts.ts';
import { partThings } from './part-things.ts';
import { readPictures } from '../read-pictures.ts';
import type { StoryMedia } from './story-media.ts';
import { mediaIn } from './story-media.ts';

/** What the parts of the story are for search engines: each a thing that is part of the story. */
export async function readThings(page: StoryPage): Promise<object[]> {
  const { tree } = await readStoryOnDisk();
  const things = partThings(tree, await readPictures(page, tree), await readSetting(page));
  const told = things.map((thing): object => {
    if (typeof thing === 'string') throw new TypeError(`${thing} isn't a thing of schema.org.`);
    const published = page.published.datetime;
    return {
      '@context': 'https://schema.org',
      ...(thing satisfies object),
      isPartOf: { '@id': `${page.url}#story` },
      ...(thing['@type'] === 'ClaimReview' && { url: page.url }),
      // Films and recordings are “uploaded”; all else that a story has is published.
      ...(/Object$/.test(thing['@type'])
        ? { uploadDate: published }
        : { datePublished: published }),
    };
  });
  return [...told, ...(await liveThings(page))];
}

/** The posts of a live story, the newest first. */
export async function readPosts(page: StoryPage): Promise<LivePost[]> {
  if (!page.live) return [];
  const { tree } = await readStoryOnDisk();
  return livePosts(page, tree, await readPictures(page, tree));
}

/** A live story as search engines know it, beside the article: schema.org's LiveBlogPosting. */
async function liveThings(page: StoryPage): Promise<object[]> {
  const posts = await readPosts(page);
  const [latest, first] = [posts[0], posts.at(-1)];
  if (!latest || !first) return [];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      '@id': `${page.url}#live`,
      headline: page.headline,
      url: page.url,
      isPartOf: { '@id': `${page.url}#story` },
      coverageStartTime: first.at,
      dateModified: latest.at,
      liveBlogUpdate: posts.map(({ url, at, title, text }) => ({
        '@type': 'BlogPosting',
        url,
        headline: title,
        datePublished: at,
        articleBody: text,
      })),
    },
  ];
}

/** The films and recordings of the story. */
export async function readMedia(page: StoryPage): Promise<StoryMedia[]> {
  const { tree, files } = await readStoryOnDisk();
  if (files.length === 0) return [];
  return mediaIn(tree, await readPictures(page, tree), (await readSetting(page)).beside);
}

async function readSetting({
  language,
  timeZone,
}: StoryPage): Promise<Omit<Setting, 'inside' | 'around' | 'isEmpty'>> {
  const { files, source } = await readStoryOnDisk();
  const names = files.map(({ image }) => pathOf(image));
  const beside = await readBeside(join(process.cwd(), STORY_FOLDER), names, source);
  return settingOf({ language, timeZone, beside });
}
