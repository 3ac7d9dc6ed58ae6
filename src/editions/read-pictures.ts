import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { figurePicture, leadCrops, leadPicture } from '../pictures/renditions.ts';
import type { Pictures } from './article-html.ts';
import { attributeOf, isElement } from '../story/reading/elements.ts';
import { inlineOf } from '../story/reading/inline-markdown.ts';
import type { StoryPage } from '../page/story-page.ts';
import type { Crop } from './structured-data.ts';

/** The crops of the lead picture for other sites: 16:9, 4:3 and 1:1. */
export async function readCrops(page: StoryPage): Promise<Crop[]> {
  return (await leadCrops(page.lead)).map((crop) => absolute(crop, page));
}

/** The story's pictures in the size for feeds. */
export async function readPictures(page: StoryPage, tree: Root): Promise<Pictures> {
  const figures = new Map<string, Promise<Crop>>();
  visit(tree, (node) => {
    if (!isElement(node) || node.name !== 'Figure') return;
    const of = (name: string) => attributeOf(node, name) ?? '';
    const image = of('image');
    const said = {
      alt: of('alt'),
      caption: inlineOf(of('caption')),
      credit: inlineOf(of('credit')),
    };
    figures.set(
      image,
      figurePicture(image, said).then(({ img }) => absolute(img, page)),
    );
  });
  const named = [...figures].map(async ([image, crop]) => [image, await crop] as const);
  const { img } = await leadPicture(page.lead);
  return { lead: absolute(img, page), figures: new Map(await Promise.all(named)) };
}

function absolute(
  { src, width, height }: { src: string; width: number; height: number },
  page: StoryPage,
): Crop {
  return { url: new URL(src, page.url).href, width, height };
}
