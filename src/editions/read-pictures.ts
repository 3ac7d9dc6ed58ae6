import type { Root } from 'mdast';
import type { FeedPicture } from '../parts/define-part.ts';
import type { PicturePrint } from '../pictures/renditions.ts';
import { figurePicture, leadCrops, leadPicture, thumbnailPicture } from '../pictures/renditions.ts';
import { fileAddress } from '../page/story-files.ts';
import type { Pictures } from './feeds/article-html.ts';
import { attributeOf, partProps } from '../story/reading/body/elements.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { pathOf } from '../story/reading/pictures.ts';
import { inlineOf } from '../story/reading/inline-markdown.ts';
import type { StoryPage } from '../page/story-page.ts';
import type { Crop } from './structured-data/structured-data.ts';

/** The crops for other sites of the picture for previews: 16:9, 4:3 and 1:1; none without one. */
export async function readCrops(page: StoryPage): Promise<Crop[]> {
  const crops = page.preview ? await leadCrops(page.preview) : [];
  return crops.map((crop) => absolute(crop, page));
}

/**
 * The story's pictures in the size for feeds. The rights in their files are those of the part's alt,
 * caption and credit.
 */
export async function readPictures(page: StoryPage, tree: Root): Promise<Pictures> {
  const figures = new Map<string, Promise<FeedPicture>>();
  for (const { element, holds, role, attribute } of partProps(tree)) {
    if (holds !== 'picture' || role === 'phone') continue;
    const of = (name: string) => attributeOf(element, name) ?? '';
    const said = {
      alt: of('alt'),
      caption: inlineOf(of('caption')),
      credit: inlineOf(of('credit')),
    };
    const print = (role === 'thumbnail' ? thumbnailPicture : figurePicture)(attribute.value, said);
    figures.set(
      attribute.value,
      print.then((picture) => forFeed(picture, page)),
    );
  }
  const named = [...figures].map(async ([image, crop]) => [image, await crop] as const);
  const lead = page.lead && (await leadPicture(page.lead));
  return {
    ...(lead && { lead: forFeed(lead, page) }),
    figures: new Map(await Promise.all(named)),
    files: await filesIn(page, tree),
  };
}

async function filesIn(page: StoryPage, tree: Root): Promise<Map<string, string>> {
  const named = partProps(tree)
    .filter(({ holds, published }) => holds === 'file' && published)
    .map(async ({ attribute: { value } }) => {
      const address = await fileAddress(`${STORY_FOLDER}/${pathOf(value)}`);
      return [value, new URL(address, page.url).href] as const;
    });
  return new Map(await Promise.all(named));
}

/** A picture with what its readers have to know, in the language of the page's labels. */
const forFeed = ({ img, madeBy }: PicturePrint, page: StoryPage): FeedPicture => ({
  ...absolute(img, page),
  ...(madeBy && { madeBy: page.labels[madeBy] }),
});

function absolute(
  { src, width, height }: { src: string; width: number; height: number },
  page: StoryPage,
): Crop {
  return { url: new URL(src, page.url).href, width, height };
}
