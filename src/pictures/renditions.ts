import { getImage } from 'astro:assets';
import { creatorOf } from './creator.ts';
import type { LeadPicture } from '../page/story-page.ts';
import type { Inline } from '../story/reading/inline-markdown.ts';
import type { PictureFacts } from './inspect.ts';
import type { Original } from './originals.ts';
import { originalOf } from './originals.ts';
import { positionOf } from './position.ts';
import type { Rights } from './metadata/rights.ts';
import type { Role } from './widths.ts';
import { cropsOf, heightAt, widthsFor } from './widths.ts';

/** A picture as Picture.astro prints it. All addresses begin with the site's base path. */
export interface PicturePrint {
  sources: { type: string; srcset: string; sizes: string }[];
  img: { src: string; width: number; height: number };
}

/** A file of the lead picture in one shape, for those who show it elsewhere. */
export interface Crop {
  /** Begins with the site's base path. */
  src: string;
  width: number;
  height: number;
  type: 'image/jpeg';
}

/** What is said of a picture in the story. */
interface Said {
  alt: string;
  caption: Inline;
  credit: Inline;
  copyright?: string | undefined;
  license?: string | undefined;
}

/** The lead picture in all its widths. Throws `StoryError` where it cannot be published. */
export async function leadPicture(lead: LeadPicture): Promise<PicturePrint> {
  return print(await originalOf(lead.image, 'lead'), 'lead', lead);
}

/** A picture within the text in all its widths; `image` is a path beside the story. */
export async function figurePicture(image: string, said: Said): Promise<PicturePrint> {
  return print(await originalOf(image, 'figure'), 'figure', said);
}

/** The lead picture as search engines ask for it: 16:9, 4:3 and 1:1, 1200 wide where it can be. */
export async function leadCrops(lead: LeadPicture): Promise<Crop[]> {
  const { image, facts } = await originalOf(lead.image, 'lead');
  return Promise.all(
    cropsOf(facts).map(async (size): Promise<Crop> => {
      const { src } = await getImage({
        src: image,
        ...size,
        format: 'jpeg',
        position: positionOf(lead.focus),
        rights: rightsOf(lead, facts),
      });
      return { src, ...size, type: 'image/jpeg' };
    }),
  );
}

async function print({ image, facts }: Original, role: Role, said: Said): Promise<PicturePrint> {
  const { widths, shown, sizes } = widthsFor(role, facts.width);
  const rights = rightsOf(said, facts);
  const file = async (format: 'avif' | 'jpeg', width: number) => {
    const height = heightAt(width, facts);
    const { src } = await getImage({ src: image, width, height, format, rights });
    return { src, width, height };
  };
  const avif = await Promise.all(widths.map((width) => file('avif', width)));
  const jpeg = await file('jpeg', shown);
  const candidate = ({ src, width }: { src: string; width: number }) => `${src} ${width}w`;
  return {
    sources: [{ type: 'image/avif', srcset: avif.map(candidate).join(', '), sizes }],
    img: jpeg,
  };
}

/** What a picture of the story says of its rights, in every file that is made of it. */
export function rightsOf(said: Said, { digitalSourceType }: PictureFacts): Rights {
  const { alt, caption, credit, copyright, license } = said;
  return {
    creator: creatorOf(credit.text),
    credit: credit.text,
    ...(copyright && { copyright }),
    ...(license && { license }),
    description: `${caption.text} ${alt}`,
    digitalSourceType,
  };
}
