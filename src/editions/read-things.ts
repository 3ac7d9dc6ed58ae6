import { readBeside } from '../story/reading/beside.ts';
import { join } from 'node:path';
import process from 'node:process';
import { readStory } from '../page/read-page.ts';
import type { StoryPage } from '../page/story-page.ts';
import { settingOf } from '../story/reading/body/settle-parts.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { pathOf } from '../story/reading/pictures.ts';
import { partThings } from './part-things.ts';
import { readPictures } from './read-pictures.ts';

/** What the parts of the story are for search engines: each a thing that is part of the story. */
export async function readThings(page: StoryPage): Promise<object[]> {
  const { tree, files, source } = await readStory();
  const names = files.map(({ image }) => pathOf(image));
  const beside = await readBeside(join(process.cwd(), STORY_FOLDER), names, source);
  const things = partThings(
    tree,
    await readPictures(page, tree),
    settingOf({ language: page.language, timeZone: page.timeZone, beside }),
  );
  return things.map((thing) => {
    if (typeof thing === 'string') throw new TypeError(`${thing} isn't a thing of schema.org.`);
    const published = page.published.datetime;
    return {
      '@context': 'https://schema.org',
      ...(thing satisfies object),
      isPartOf: { '@id': `${page.url}#story` },
      ...(thing['@type'] === 'ClaimReview'
        ? { url: page.url, datePublished: published }
        : { uploadDate: published }),
    };
  });
}
